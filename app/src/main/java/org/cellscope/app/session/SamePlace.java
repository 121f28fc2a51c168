package org.cellscope.app.session;

import java.util.Optional;
import org.cellscope.session.Arrival;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.cellscope.session.SessionState;
import org.cellscope.source.Span;

/**
 * Where a program stands, in terms that its bytecode of another version shares: the same line has
 * been due as often, and in it the same expression is.
 *
 * @param isStart whether the program stands before its first instruction
 * @param span the expression; empty at the end of the program
 * @param visits how often the line has been due, this time included; {@link #MOST} at most
 */
record SamePlace(boolean isStart, Optional<Span> span, int visits) {
  /** Of a line that has been due more often, the place is this time. */
  static final int MOST = 1000;

  /** So many expressions of a line are looked at. */
  private static final int EXPRESSIONS = 300;

  /** The place of a program's cursor, which is moved. */
  static SamePlace of(Lab lab) {
    SessionState now = lab.state();
    Optional<Span> span = span(now);
    int visits = 0;
    if (span.isPresent() && now.step() > 0) {
      int line = span.get().line();
      while (visits < MOST && arrives(lab, line, Direction.BACK)) {
        visits++;
      }
      lab.move(new Movement.ToStep(Math.max(0, now.step() - 1)));
      boolean begins = arrives(lab, line, Direction.FORWARD) && lab.state().step() == now.step();
      visits += begins ? 1 : 0;
    }
    return new SamePlace(now.step() == 0, span, visits);
  }

  /** Moves the cursor of a program that stands before its first instruction. */
  SessionState perform(Lab lab) {
    if (isStart) {
      return lab.state();
    }
    if (span.isEmpty()) {
      return lab.move(new Movement.ToStep(Rerun.MOST));
    }
    int line = span.get().line();
    int passed = line(lab.state()) == line ? 1 : 0;
    long reached = lab.state().step();
    while (passed < visits && arrives(lab, line, Direction.FORWARD)) {
      passed++;
      reached = lab.state().step();
    }
    lab.move(new Movement.ToStep(reached));
    return inLine(lab);
  }

  /** Goes on in the line to the expression; without it the cursor stays where the line began. */
  private SessionState inLine(Lab lab) {
    SessionState begun = lab.state();
    SessionState reached = begun;
    for (int i = 0; i < EXPRESSIONS && line(reached) == line(begun); i++) {
      if (span(reached).equals(span)) {
        return reached;
      }
      reached = lab.move(new Movement.Step(Unit.EXPRESSION, Direction.FORWARD));
      if (frame(reached) != frame(begun)) {
        reached = lab.move(new Movement.Out(Direction.FORWARD));
      }
    }
    return lab.move(new Movement.ToStep(begun.step()));
  }

  private static boolean arrives(Lab lab, int line, Direction direction) {
    SessionState state = lab.move(new Movement.ToLine(line, direction));
    return state.arrival().filter(a -> a.reason() == Arrival.Reason.REACHED).isPresent()
        && line(state) == line;
  }

  private static int frame(SessionState state) {
    return state.current().map(FrameView::id).orElse(0);
  }

  private static Optional<Span> span(SessionState state) {
    return state.current().flatMap(FrameView::position).filter(span -> span.line() > 0);
  }

  private static int line(SessionState state) {
    return span(state).map(Span::line).orElse(0);
  }
}
