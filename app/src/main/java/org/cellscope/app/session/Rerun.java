package org.cellscope.app.session;

import java.util.OptionalInt;
import org.cellscope.session.Arrival;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.SessionState;
import org.cellscope.source.Span;

/**
 * Runs an edited program to where the one before it stood, in a bounded number of steps.
 *
 * <p>To the same step first; if that is in the same line, it is the place. Otherwise to the last
 * time before that step that the line is due, then to the first time behind it. Without such a time
 * the cursor stays at the step.
 *
 * @param step where the program before stood
 * @param line its line in the text as it is now; empty for none, as at the end of a program
 */
public record Rerun(long step, OptionalInt line) {
  /** Further than this no program is run by itself, in steps. */
  public static final long MOST = 500_000;

  /** Moves the cursor of a program that stands before its first instruction. */
  SessionState perform(Lab lab) {
    long near = Math.min(step, MOST);
    SessionState state = lab.move(new Movement.ToStep(near));
    if (line.isEmpty()) {
      return step == 0 ? state : lab.move(new Movement.ToStep(MOST));
    }
    if (step == 0 || line(state) == line.getAsInt()) {
      return state;
    }
    SessionState before = lab.move(new Movement.ToLine(line.getAsInt(), Direction.BACK));
    if (hasArrived(before)) {
      return before;
    }
    lab.move(new Movement.ToStep(MOST));
    boolean comes = hasArrived(lab.move(new Movement.ToLine(line.getAsInt(), Direction.BACK)));
    state = lab.move(new Movement.ToStep(near));
    return comes ? lab.move(new Movement.ToLine(line.getAsInt(), Direction.FORWARD)) : state;
  }

  private boolean hasArrived(SessionState state) {
    return state.arrival().filter(a -> a.reason() == Arrival.Reason.REACHED).isPresent()
        && line(state) == line.orElse(0);
  }

  private static int line(SessionState state) {
    return state.current().flatMap(FrameView::position).map(Span::line).orElse(0);
  }
}
