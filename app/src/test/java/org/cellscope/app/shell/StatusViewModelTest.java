package org.cellscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cellscope.app.session.EmptyLab;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.app.session.Watched;
import org.cellscope.session.Arrival;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.SessionState;
import org.cellscope.session.Watch;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusViewModelTest {
  private final SessionDriver driver = new SessionDriver(ArrivingLab::new);
  private final StatusViewModel status = new StatusViewModel(driver.session());

  @AfterEach
  void close() {
    driver.close();
  }

  /** Arrives by a write, or finds nothing going back. */
  private static final class ArrivingLab extends EmptyLab {
    private Optional<Arrival> arrival = Optional.empty();

    ArrivingLab(SourceFile source) {
      super(source);
    }

    @Override
    public SessionState move(Movement movement) {
      steps.incrementAndGet();
      arrival =
          Optional.of(
              switch (movement) {
                case Movement.ToWrite(Watch watch, Direction direction)
                    when direction == Direction.BACK ->
                    new Arrival.NothingFound(
                        new Arrival.Sought.Write(watch), direction, Arrival.Limit.FORGOTTEN);
                case Movement.ToWrite(Watch watch, Direction _) ->
                    new Arrival.Wrote(watch, Optional.of("5"), Optional.of("6"));
                default -> new Arrival.Reached();
              });
      return state();
    }

    @Override
    public SessionState state() {
      SessionState s = super.state();
      return new SessionState(
          s.step(),
          0,
          s.recorded(),
          s.status(),
          s.event(),
          s.frames(),
          s.objects(),
          s.omitted(),
          s.outputLength(),
          s.notice(),
          arrival);
    }
  }

  private void moved(Runnable movement) {
    long before = driver.state().step();
    movement.run();
    driver.until(() -> driver.state().step() > before);
  }

  @Test
  void saysWhyTheMovementStopped() {
    driver.open("");
    var count = new Watched(new Watch.Cell(7), "count");
    moved(() -> driver.session().toNextWrite(count));
    assertThat(status.reasonProperty().get()).isEqualTo("count: the cell was 5 and is 6.");
    assertThat(status.tellsProblemProperty().get()).isFalse();
    moved(() -> driver.session().toLastWrite(count));
    assertThat(status.reasonProperty().get())
        .isEqualTo(
            "count: There is no write of the cell before this step."
                + " Earlier steps were forgotten.");
    assertThat(status.tellsProblemProperty().get()).isTrue();
    moved(() -> driver.session().move(new Movement.Over(Direction.FORWARD)));
    assertThat(status.reasonProperty().get()).isEmpty();
    assertThat(status.tellsProblemProperty().get()).isFalse();
  }
}
