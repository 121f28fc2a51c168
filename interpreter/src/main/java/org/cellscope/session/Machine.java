package org.cellscope.session;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.history.Recorder;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.Codecs;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.Host;
import org.cellscope.objects.PyException;
import org.cellscope.objects.TracebackText;
import org.cellscope.source.SourceFile;
import org.cellscope.syntax.Module;
import org.cellscope.vm.Interpreter;
import org.cellscope.vm.Interruption;
import org.cellscope.vm.MemoryLimit;

/** The machine of a session on a thread of its own, and what came of the program. */
final class Machine {
  /** Python code may nest deeply through built-ins; only what is touched is really used. */
  private static final long STACK_BYTES = 1L << 30;

  /** After forgetting so much of the memory must be free that it is worth the while. */
  private static final double ROOM = 0.75;

  private final LabSettings settings;
  private final OutputLog output;
  private final Pacer pacer = new Pacer(this::checkBudget);
  private final Recorder recorder = new Recorder(pacer);
  private final Halts halts = new Halts();
  private final Interpreter interpreter;
  private final Thread thread;
  private volatile Optional<Notice> failure = Optional.empty();
  private volatile boolean stopped;
  private volatile boolean started;
  private volatile boolean forgets;
  private volatile Notice.Fullness used = Notice.Fullness.MEMORY;
  private volatile long outputAllowed;
  private int shortAt;

  Machine(SourceFile source, Compilation.Compiled program, LabSettings settings, OutputLog output) {
    this.settings = settings;
    this.forgets = settings.whenFull() == LabSettings.WhenFull.FORGET;
    this.output = output;
    this.outputAllowed = settings.limits().outputCharacters();
    this.interpreter =
        new Interpreter(
            new LabHost(source.name()),
            new PythonCompiler(settings.python()),
            Interpreters.library(),
            recorder);
    recorder.attach(interpreter.heap());
    interpreter.setRecursionLimit(settings.limits().recursionDepth());
    interpreter.limit(MemoryLimit.recorded(settings.limits().memoryBytes(), this::makesRoom));
    interpreter.addSource(source.name(), source.text());
    this.thread = new Thread(null, () -> run(program), "cellscope-python", STACK_BYTES);
    thread.setDaemon(true);
  }

  private void checkBudget() {
    if (recorder.begun() > Limits.MOST_STEPS) {
      fill(Notice.Fullness.NUMBERS);
    } else if (recorder.bytes() > settings.historyBytes()) {
      fill(Notice.Fullness.MEMORY);
    } else if (recorder.begun() - recorder.firstStep() > settings.limits().steps()) {
      fill(Notice.Fullness.STEPS);
    } else if (output.length() > outputAllowed) {
      fill(Notice.Fullness.OUTPUT);
    }
  }

  private void fill(Notice.Fullness what) {
    used = what;
    pacer.fill();
  }

  /**
   * The memory may be that of what the recording holds alone: the program pauses, so that steps can
   * be forgotten. When it does not come to its next step, its memory is really exhausted.
   */
  private boolean makesRoom() {
    if (isUnrecorded() || recorder.begun() == shortAt) {
      return false;
    }
    shortAt = recorder.begun();
    fill(Notice.Fullness.MEMORY);
    return true;
  }

  private void run(Compilation.Compiled program) {
    try {
      PythonCompiler.show(interpreter, program.warnings(), Module.Mode.EXEC);
      runMain(program.code());
      interpreter.finish();
    } catch (Interruption stop) {
      stopped = true;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
      failure =
          Optional.of(
              defect instanceof Error exhausted && !recorder.isComplete()
                  ? ended(exhausted)
                  : Notice.Defect.of(defect));
    } finally {
      end();
    }
  }

  /** The recording could not be continued. */
  private Notice ended(Error exhausted) {
    String text =
        exhausted instanceof OutOfMemoryError
            ? "MemoryError\n"
            : "RecursionError: maximum recursion depth exceeded\n";
    output.append(OutputLog.Source.ERR, text);
    return new Notice.Python(text, Optional.empty());
  }

  private void end() {
    int steps = recorder.finish();
    if (!recorder.isComplete()) {
      interpreter.heap().listen(recorder.lateObjects());
    }
    pacer.end(steps);
  }

  private void runMain(CodeObject code) {
    try {
      interpreter.runMain(new CodeValue(interpreter.heap(), code));
    } catch (PyException error) {
      if (!error.matches(ExceptionTypes.SYSTEM_EXIT)) {
        String text = Codecs.onStandardError(TracebackText.format(interpreter, error.value()));
        output.append(OutputLog.Source.ERR, text);
        if (!isUnrecorded()) {
          recorder.wrote(Host.Stream.ERR, text);
        }
        failure =
            Optional.of(new Notice.Python(text, StepLookup.raised(error.value(), code.filename())));
      }
    }
  }

  /** Records until a step is next, or the machine cannot go on. */
  void runTo(int step) {
    runTo(step, Long.MAX_VALUE);
  }

  /**
   * Records for some time at most, but at least one step. Returns early when the recording is full,
   * and forgets before it goes on: so whoever reads what is recorded has read it before it goes.
   */
  void runTo(int step, long nanoseconds) {
    start();
    if (pacer.isReleased()) {
      goOnUnrecorded(step, nanoseconds);
      return;
    }
    if (pacer.isFull() && !isFull()) {
      forget();
    }
    pacer.runTo(step, nanoseconds);
  }

  private void forget() {
    long enough = (long) (settings.historyBytes() * ROOM);
    boolean done =
        used != Notice.Fullness.NUMBERS && recorder.forget(recorded(), enough, pacer::isClosed);
    if (done) {
      halts.forgetBefore(recorder.firstStep());
      pacer.reopen();
    } else {
      forgets = pacer.isClosed();
      used = used == Notice.Fullness.MEMORY ? Notice.Fullness.OBJECTS : used;
    }
  }

  /** Whoever looks at the recording meanwhile may ask for numbers of objects that have none. */
  private void goOnUnrecorded(int step, long nanoseconds) {
    if (pacer.state() != Pacer.State.OVER) {
      interpreter.heap().listen(null);
      pacer.runTo(step, nanoseconds);
      isStill();
    }
  }

  /**
   * Whether only the caller's thread touches the heap and the recording. Waits a moment for that; a
   * long built-in may take longer to hear that it was told to end.
   */
  boolean isStill() {
    boolean isStill = pacer.settle();
    if (isStill && pacer.isReleased()) {
      interpreter.heap().listen(recorder.lateObjects());
    }
    return isStill;
  }

  /** Whether the program was told to end, and still does something. */
  boolean isEnding() {
    return pacer.isClosed() && !isStill();
  }

  /** Lets a program go on whose recording is full. */
  void goOn(Onward onward) {
    switch (onward) {
      case FORGETTING -> {
        if (used == Notice.Fullness.OUTPUT) {
          outputAllowed = output.length() + (long) settings.limits().outputCharacters();
          pacer.reopen();
        } else {
          forgets = true;
        }
      }
      case WITHOUT_HISTORY -> {
        recorder.end();
        interpreter.limit(MemoryLimit.more(settings.limits().memoryBytes()));
        pacer.release();
      }
    }
  }

  /** Whether the program has gone on behind the recording. */
  boolean isUnrecorded() {
    return pacer.isReleased();
  }

  /** Why the program has paused, when the recording is full. */
  Notice.Fullness fullness() {
    return used;
  }

  /** Whether a bound is reached, and forgetting is no way to make room. */
  private boolean isFull() {
    return pacer.isFull() && (!forgets || used == Notice.Fullness.OUTPUT);
  }

  private void start() {
    if (!started) {
      started = true;
      thread.start();
    }
  }

  /** How many steps are recorded. */
  int recorded() {
    return pacer.reached();
  }

  Recorder recorder() {
    return recorder;
  }

  Interpreter interpreter() {
    return interpreter;
  }

  Pacer pacer() {
    return pacer;
  }

  /** Where the program has asked for a pause. */
  Halts halts() {
    return halts;
  }

  /** The traceback that ended the program, and where in its text the exception was raised. */
  Optional<Notice> failure() {
    return failure;
  }

  /** How the program stands. */
  Status status() {
    if (isFull() && pacer.state() != Pacer.State.OVER) {
      return Status.HISTORY_FULL;
    }
    return switch (pacer.state()) {
      case RUNNING -> stopped ? Status.STOPPED : Status.RUNNING;
      case PARKED -> stopped ? Status.STOPPED : Status.PAUSED;
      case WAITING_FOR_INPUT -> Status.WAITING_FOR_INPUT;
      case OVER -> stopped ? Status.STOPPED : failure.isPresent() ? Status.FAILED : Status.FINISHED;
    };
  }

  /** Ends the program where it is. */
  void stop() {
    stopped = true;
    interpreter.interrupt();
    pacer.close();
  }

  /** The world that the program sees. */
  private final class LabHost extends ClockedHost {
    LabHost(String program) {
      super(List.of(program));
    }

    @Override
    void poll() {
      interpreter.poll();
    }

    @Override
    public boolean pause() {
      if (isUnrecorded()) {
        return false;
      }
      halts.add(recorder.begun());
      pacer.rest();
      return true;
    }

    @Override
    public void write(Stream stream, String text) {
      if (output.length() > outputAllowed) {
        if (isUnrecorded()) {
          throw Errors.of(ExceptionTypes.OS_ERROR, "[Errno 28] No space left on device");
        }
        fill(Notice.Fullness.OUTPUT);
      }
      output.append(stream == Stream.OUT ? OutputLog.Source.OUT : OutputLog.Source.ERR, text);
    }

    @Override
    public Optional<String> readLine() {
      String line = pacer.awaitInput();
      output.append(OutputLog.Source.INPUT, line + "\n");
      return Optional.of(line);
    }
  }
}
