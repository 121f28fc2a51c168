package org.cellscope.app.session;

import java.util.Optional;
import org.cellscope.session.Arrival;
import org.cellscope.session.Breakpoint;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Notice;
import org.cellscope.session.StepEvent;
import org.cellscope.session.Unable;
import org.cellscope.session.Watch;

/** Says a session's answers in the language of the window. What is Python's stays as it is. */
public final class SessionWords {
  private SessionWords() {}

  /** Why a movement ended; empty when the cursor simply went where it was sent. */
  public static String arrival(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Reached() -> "";
      case Arrival.Printed() -> SessionText.PRINTED.text();
      case Arrival.AtStart() -> SessionText.AT_START.text();
      case Arrival.Paused() -> SessionText.PAUSED.text();
      case Arrival.WaitsForInput() -> SessionText.WAITS.text();
      case Arrival.AtBreakpoint(Breakpoint at, Optional<String> raised) ->
          raised.map(SessionText.RAISES::text).orElseGet(() -> breakpoint(at));
      case Arrival.AtCall() -> SessionText.BREAKPOINT_CALL.text();
      case Arrival.ConditionFailed(Breakpoint at, Unable why) ->
          SessionText.CONDITION_FAILED.text(at.condition().orElse(""), unable(why));
      case Arrival.Raises(String exception) -> SessionText.RAISES.text(exception);
      case Arrival.Wrote(Watch watch, Optional<String> old, Optional<String> now) ->
          wrote(place(watch), old, now);
      case Arrival.AtOldest(long step) -> SessionText.AT_OLDEST.text(step);
      case Arrival.AtEnd(Arrival.End end) -> end(end);
      case Arrival.NothingFound nothing -> nothing(nothing) + limit(nothing.limit());
      case Arrival.NoSuchPlace(Watch watch) -> SessionText.NO_SUCH_PLACE.text(place(watch));
    };
  }

  private static String breakpoint(Breakpoint at) {
    return switch (at) {
      case Breakpoint.Line(int line, Optional<String> condition, boolean _) ->
          condition
              .map(text -> SessionText.BREAKPOINT_LINE_IF.text(String.valueOf(line), text))
              .orElseGet(() -> SessionText.BREAKPOINT_LINE.text(String.valueOf(line)));
      case Breakpoint.Function(String name, Optional<String> condition, boolean _) ->
          condition
              .map(text -> SessionText.BREAKPOINT_FUNCTION_IF.text(name, text))
              .orElseGet(() -> SessionText.BREAKPOINT_FUNCTION.text(name));
      case Breakpoint.Raised _ -> "";
    };
  }

  private static String place(Watch watch) {
    return switch (watch) {
      case Watch.Cell _ -> SessionText.CELL.text();
      case Watch.Variable(int _, String name) -> name;
      case Watch.Attribute(int _, String name) -> "." + name;
      case Watch.Item(int _, String label) -> label.startsWith("[") ? label : "[" + label + "]";
      case Watch.Content _ -> SessionText.OBJECT.text();
    };
  }

  private static String wrote(String place, Optional<String> old, Optional<String> now) {
    if (now.isEmpty()) {
      return old.map(was -> SessionText.WROTE_UNBOUND.text(place, was))
          .orElseGet(() -> SessionText.IS_UNBOUND.text(place));
    }
    return old.map(was -> SessionText.WROTE.text(place, was, now.get()))
        .orElseGet(() -> SessionText.WROTE_FIRST.text(place, now.get()));
  }

  private static String end(Arrival.End end) {
    return switch (end) {
      case PROGRAM -> SessionText.PROGRAM_ENDED.text();
      case PROGRAM_WITHOUT_HISTORY -> SessionText.ENDED_WITHOUT_HISTORY.text();
      case STOPPED -> SessionText.STOPPED_HERE.text();
      case FULL -> SessionText.RECORDING_FULL.text();
    };
  }

  private static String nothing(Arrival.NothingFound nothing) {
    boolean back = nothing.direction() == Direction.BACK;
    return switch (nothing.sought()) {
      case Arrival.Sought.Line(int line) ->
          (back ? SessionText.NO_LINE_BEFORE : SessionText.NO_LINE_BEHIND)
              .text(String.valueOf(line));
      case Arrival.Sought.Event(var event) ->
          switch (event) {
            case EXCEPTION ->
                (back ? SessionText.NO_EXCEPTION_BEFORE : SessionText.NO_EXCEPTION_BEHIND).text();
            case OUTPUT ->
                (back ? SessionText.NO_OUTPUT_BEFORE : SessionText.NO_OUTPUT_BEHIND).text();
          };
      case Arrival.Sought.Write(Watch watch) ->
          (back ? SessionText.NO_WRITE_BEFORE : SessionText.NO_WRITE_BEHIND).text(place(watch));
    };
  }

  private static String limit(Arrival.Limit limit) {
    return switch (limit) {
      case NONE -> "";
      case FORGOTTEN -> " " + SessionText.LIMIT_FORGOTTEN.text();
      case WITHOUT_HISTORY -> " " + SessionText.LIMIT_WITHOUT_HISTORY.text();
      case FULL -> " " + SessionText.RECORDING_FULL.text();
    };
  }

  /** Why an expression has no answer. */
  public static String unable(Unable unable) {
    return switch (unable) {
      case Unable.Raised(String message) -> message;
      case Unable.NoFrame() -> SessionText.NO_FRAME.text();
      case Unable.NotCompiled() -> SessionText.NOT_COMPILED.text();
      case Unable.Stopped() -> SessionText.STOPPED.text();
      case Unable.TooLong(var limit) -> SessionText.TOO_LONG.text(limit.toMillis());
      case Unable.TooMuchOutput() -> SessionText.TOO_MUCH_OUTPUT.text();
      case Unable.TooMuchMemory() -> SessionText.TOO_MUCH_MEMORY.text();
    };
  }

  /** What there is to tell about a program. */
  public static String notice(Notice notice) {
    return switch (notice) {
      case Notice.Python(String text, var _) -> text;
      case Notice.Full(var why) ->
          switch (why) {
            case MEMORY -> SessionText.FULL_MEMORY.text();
            case OBJECTS -> SessionText.FULL_OBJECTS.text();
            case STEPS -> SessionText.FULL_STEPS.text();
            case NUMBERS -> SessionText.FULL_NUMBERS.text();
            case OUTPUT -> SessionText.FULL_OUTPUT.text();
          };
      case Notice.WithoutHistory() -> SessionText.WITHOUT_HISTORY.text();
      case Notice.Defect(String what, var _) -> SessionText.DEFECT.text(what);
    };
  }

  /** What a step did: {@code count = 1}, {@code call increment()}; empty for nothing special. */
  public static String event(StepEvent event) {
    return switch (event.kind()) {
      case START, INSTRUCTION -> event.subject();
      case WRITE -> event.subject() + " = " + event.value().orElseGet(SessionText.UNBOUND::text);
      case CALL -> SessionText.CALL.text(event.subject());
      case RETURN -> SessionText.RETURN.text(event.subject());
      case OUTPUT -> "print " + event.subject();
      case EXCEPTION -> "raise " + event.subject();
      case END -> SessionText.END_OF_PROGRAM.text();
    };
  }
}
