package org.cellscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cellscope.source.SourceFile;

/** Moves through programs and writes down where that leads. */
final class Trail {
  private Trail() {}

  static Lab open(String text) {
    return LabSession.open(new SourceFile("test.py", text), LabSettings.defaults());
  }

  /** The program at the end of its recording. */
  static Lab ran(String text) {
    Lab lab = open(text);
    lab.move(new Movement.ToStep(Integer.MAX_VALUE));
    return lab;
  }

  static int line(SessionState state) {
    return state.current().flatMap(FrameView::position).map(span -> span.line()).orElse(0);
  }

  static Arrival.Reason reason(SessionState state) {
    return state.arrival().orElseThrow().reason();
  }

  static Arrival why(SessionState state) {
    return state.arrival().orElseThrow();
  }

  /** The source of the instruction that is next; empty at the end. */
  static String source(Lab lab, SessionState state) {
    return state
        .current()
        .flatMap(FrameView::position)
        .filter(span -> span.line() == span.endLine())
        .map(span -> lab.source().line(span.line()).substring(span.column(), span.endColumn()))
        .orElse("");
  }

  /** What a movement shows, again and again, until it stays where it is. */
  static <T> List<T> follow(Lab lab, Movement movement, Function<SessionState, T> what) {
    List<T> seen = new ArrayList<>();
    long last = lab.state().step();
    for (SessionState at = lab.move(movement); at.step() != last; at = lab.move(movement)) {
      last = at.step();
      seen.add(what.apply(at));
    }
    return seen;
  }

  /** The number of the object that a name of the current frame refers to. */
  static int object(SessionState state, String name) {
    return state.frames().stream()
        .flatMap(frame -> frame.variables().stream())
        .filter(slot -> slot.label().equals(name))
        .findFirst()
        .flatMap(SlotView::value)
        .orElseThrow()
        .id();
  }
}
