package org.cellscope.app.session;

import java.util.Optional;
import org.cellscope.session.Arrival;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.SessionState;
import org.cellscope.source.Span;

/** Runs the line of the cursor to its end, also where it goes round, as a comprehension does. */
public final class WholeLine {
  private record Place(int frame, int line) {}

  private WholeLine() {}

  /** Moves a lab's cursor to where another line is due, or to where something stops it earlier. */
  public static SessionState run(Lab lab) {
    Optional<Place> start = place(lab.state());
    SessionState reached = lab.move(new Movement.Over(Direction.FORWARD));
    while (start.isPresent() && isReached(reached) && place(reached).equals(start)) {
      reached = lab.move(new Movement.Over(Direction.FORWARD));
    }
    return reached;
  }

  private static Optional<Place> place(SessionState state) {
    return state
        .current()
        .map(frame -> new Place(frame.id(), frame.position().map(Span::line).orElse(0)));
  }

  /** Whether the last movement was made in full. */
  static boolean isReached(SessionState state) {
    return state.arrival().map(a -> a.reason() == Arrival.Reason.REACHED).orElse(true);
  }
}
