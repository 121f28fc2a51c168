package org.cellscope.app.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;

/** What every start does and a user's first steps, without a display. */
final class Rehearsal {
  private final SessionViewModel session;

  Rehearsal(SessionViewModel session) {
    this.session = session;
  }

  /**
   * Waits for the first program, goes two lines further and one back. Runs on the FX thread and
   * returns at once.
   *
   * @param done told when that has ended, with the reason if it ended too early
   */
  void run(Consumer<Optional<String>> done) {
    List<Walk.Stop> stops = new ArrayList<>();
    stops.add(
        new Walk.Stop(
            "the first program",
            () -> {},
            () -> !session.programProperty().get().source().name().isEmpty()));
    for (Direction direction : List.of(Direction.FORWARD, Direction.FORWARD, Direction.BACK)) {
      long[] from = new long[1];
      stops.add(
          new Walk.Stop(
              "a line",
              () -> {
                from[0] = step();
                session.move(new Movement.Step(Unit.LINE, direction));
              },
              () -> step() != from[0]));
    }
    new Walk(stops, done).start();
  }

  private long step() {
    return session.stateProperty().get().step();
  }
}
