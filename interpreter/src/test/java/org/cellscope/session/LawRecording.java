package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.history.Recorder;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.Host;
import org.cellscope.objects.PyException;
import org.cellscope.source.SourceFile;
import org.cellscope.vm.Interpreter;
import org.cellscope.vm.Interruption;

/** Recordings of some thousand steps with many keyframes. */
final class LawRecording {
  private static final int MOST_STEPS = 4000;
  private static final int INTERVAL = 3;

  /** Hears before which step the machine stands, and may do something with the recording. */
  interface Gate {
    void before(Recorder recorder, int step);
  }

  private LawRecording() {}

  /** Runs a program, at most for some thousand steps. */
  static Recorder of(String text, Gate gate) {
    Recorder[] self = new Recorder[1];
    Recorder recorder =
        new Recorder(
            step -> {
              if (step >= MOST_STEPS) {
                throw new Interruption();
              }
              gate.before(self[0], step);
            },
            INTERVAL);
    self[0] = recorder;
    SourceFile source = new SourceFile("law.py", text);
    Interpreter interpreter =
        new Interpreter(
            new Silence(),
            new PythonCompiler(PythonVersion.V3_12),
            Interpreters.library(),
            recorder);
    recorder.attach(interpreter.heap());
    if (Compilation.of(source, PythonVersion.V3_12) instanceof Compilation.Compiled program) {
      try {
        interpreter.runMain(new CodeValue(interpreter.heap(), program.code()));
      } catch (PyException | Interruption end) {
        assertThat(recorder.begun()).isPositive();
      }
    }
    recorder.finish();
    assertThat(recorder.begun()).isPositive();
    return recorder;
  }

  /** A host that hears nothing and says nothing. */
  private record Silence() implements Host {
    @Override
    public void write(Stream stream, String text) {}

    @Override
    public Optional<String> readLine() {
      return Optional.empty();
    }

    @Override
    public long wallClock() {
      return 0;
    }

    @Override
    public long monotonicClock() {
      return 0;
    }

    @Override
    public void sleep(long nanoseconds) {}

    @Override
    public List<String> arguments() {
      return List.of("law.py");
    }

    @Override
    public long entropy() {
      return 0;
    }
  }
}
