package org.cellscope.session;

import java.util.Optional;
import org.cellscope.bytecode.Opcode;
import org.cellscope.history.MachineState;
import org.cellscope.history.Recorder;
import org.cellscope.history.StepChanges;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.TracebackObject;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/** Looks up where steps were executed, and leaves the cursor where it is. */
final class StepLookup {
  private final MachineState cursor;
  private final Recorder recorder;
  private final String file;

  /**
   * A look-up in a recording.
   *
   * @param file the name of the program's text
   */
  StepLookup(MachineState cursor, Recorder recorder, String file) {
    this.cursor = cursor;
    this.recorder = recorder;
    this.file = file;
  }

  /** Where a recorded step was executed; empty before the first and for forgotten ones. */
  Optional<Lab.StepPlace> place(long step) {
    if (step <= recorder.firstStep()) {
      return Optional.empty();
    }
    int back = cursor.step();
    cursor.seek((int) (step - 1));
    int frame = cursor.current();
    Optional<Lab.StepPlace> found =
        frame == 0
            ? Optional.empty()
            : Optional.of(new Lab.StepPlace(frame(frame).code.code().qualname(), position(frame)));
    cursor.seek(back);
    return found;
  }

  /**
   * Where in the program's text the exception of a recorded step was raised: in the step's frame or
   * the nearest caller. What is raised anew behind a finally or with was raised where its traceback
   * says.
   */
  Optional<Span> raised(long step) {
    if (recorder.firstStep() > 0 && step <= recorder.firstStep()) {
      return Optional.empty();
    }
    int back = cursor.step();
    cursor.seek((int) Math.max(0, step - 1));
    int current = cursor.current();
    Optional<Span> found = isReraise(current) ? byTraceback(step) : Optional.empty();
    for (int at = current; at != 0 && found.isEmpty(); at = cursor.back(at)) {
      found = isOf(frame(at), file) ? position(at) : Optional.empty();
    }
    cursor.seek(back);
    return found;
  }

  private boolean isReraise(int frame) {
    int unit = frame == 0 ? -1 : cursor.unit(frame);
    return unit >= 0 && frame(frame).code.opcodeAt(unit) == Opcode.RERAISE;
  }

  private Optional<Span> byTraceback(long step) {
    int exception = StepChanges.of(recorder, (int) step - 1).raised();
    return exception != 0 && recorder.object(exception) instanceof ExceptionObject raised
        ? raised(raised, file)
        : Optional.empty();
  }

  private Optional<Span> position(int frame) {
    int unit = cursor.unit(frame);
    return unit < 0 ? Optional.empty() : frame(frame).code.code().positions().get(unit);
  }

  private FrameObject frame(int serial) {
    return (FrameObject) recorder.object(serial);
  }

  private static boolean isOf(FrameObject frame, String file) {
    return frame.code.code().filename().equals(file);
  }

  /** Where in a file an exception was raised, by its traceback. */
  static Optional<Span> raised(ExceptionObject exception, String file) {
    Optional<Span> innermost = Optional.empty();
    for (@Nullable TracebackObject at = exception.traceback(); at != null; at = at.next()) {
      if (isOf(at.frame(), file) && at.unit() >= 0) {
        innermost = at.frame().code.code().positions().get(at.unit());
      }
    }
    return innermost;
  }
}
