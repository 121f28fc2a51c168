package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.history.MachineState;
import org.cellscope.history.Recorder;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Host;
import org.cellscope.objects.PyException;
import org.cellscope.source.SourceFile;
import org.cellscope.vm.Interpreter;
import org.cellscope.vm.Interruption;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keyframes are short cuts: whoever starts from one sees what one sees who comes step by step. */
class KeyframeLawTest {
  private static final Path SAMPLES =
      Path.of("..", "samples", "src", "main", "resources", "org", "cellscope", "samples");
  private static final int MOST_STEPS = 4000;

  /** From here on a cursor that starts anew uses a keyframe. */
  private static final int FAR = 600;

  @TestFactory
  Stream<DynamicTest> everySampleIsTheSameFromKeyframes() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(), () -> check(Files.readString(file))));
    }
  }

  @TestFactory
  Stream<DynamicTest> randomProgramsAreTheSameFromKeyframes() {
    return IntStream.range(100, 120)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> check(new RandomProgram(seed).text())));
  }

  @Test
  void largeContainersGeneratorsAndRecursionAreTheSameFromKeyframes() {
    check(
        """
        def walk(n):
            if n:
                yield n
                yield from walk(n - 1)
        def deep(n):
            return n and deep(n - 1) + 1
        half = walk(9)
        items = list(range(500))
        names = {str(i): i for i in range(70)}
        next(half)
        for i in range(60):
            items.append(i)
            items.insert(i * 7, i)
            del items[i : i + 3]
            names[str(i)] = items[i]
            del names[str(i + 5)]
            if i % 9 == 0:
                next(half)
            items.sort(key=lambda x: -x) if i == 30 else deep(i)
        class Pair:
            def __init__(self, a): self.a = a
        pairs = [Pair(i) for i in range(50)]
        for p in pairs: p.b = p.a; del p.a
        """);
  }

  private static void check(String text) {
    Recorder recorder = record(text);
    int steps = recorder.begun();
    MachineState stepping = new MachineState(recorder);
    for (int step = 0; step <= steps; step++) {
      stepping.seek(step);
      if (step > FAR && step % 41 == 0 || step == steps) {
        MachineState jumping = new MachineState(recorder);
        jumping.seek(step);
        compare(recorder, stepping, jumping);
        int back = Math.max(0, step - step % 7);
        jumping.seek(back);
        stepping.seek(back);
        compare(recorder, stepping, jumping);
        stepping.seek(step);
      }
    }
  }

  private static void compare(Recorder recorder, MachineState stepping, MachineState jumping) {
    assertThat(jumping.step()).isEqualTo(stepping.step());
    assertThat(jumping.current()).isEqualTo(stepping.current());
    assertThat(jumping.outputLength()).isEqualTo(stepping.outputLength());
    for (int serial = 1; serial <= recorder.known(); serial++) {
      boolean isFrame = recorder.object(serial) instanceof FrameObject;
      if (!isFrame || jumping.hasContent(serial)) {
        compare(stepping, jumping, serial);
      }
    }
    for (int at = jumping.current(); at != 0; at = jumping.back(at)) {
      assertThat(jumping.unit(at)).isEqualTo(stepping.unit(at));
      assertThat(jumping.back(at)).isEqualTo(stepping.back(at));
    }
  }

  private static void compare(MachineState stepping, MachineState jumping, int serial) {
    boolean has = stepping.hasContent(serial);
    assertThat(jumping.hasContent(serial)).as("object %d", serial).isEqualTo(has);
    if (has) {
      assertThat(jumping.content(serial))
          .as("object %d at step %d", serial, stepping.step())
          .isEqualTo(stepping.content(serial));
      assertThat(jumping.attributes(serial)).isEqualTo(stepping.attributes(serial));
    }
  }

  private static Recorder record(String text) {
    Recorder recorder =
        new Recorder(
            step -> {
              if (step >= MOST_STEPS) {
                throw new Interruption();
              }
            },
            3);
    SourceFile source = new SourceFile("law.py", text);
    Interpreter interpreter =
        new Interpreter(new Silence(), new PythonCompiler(), Interpreters.library(), recorder);
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
