package org.cellscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FullRecordingTest {
  private static final long LITTLE = 3 << 20;
  private static final String LONG =
      """
      total = 0
      for i in range(60_000):
          total += i
      print(total)
      """;

  private final SessionDriver driver =
      new SessionDriver(
          source ->
              LabSession.open(source, new LabSettings(LITTLE, LabSettings.WhenFull.ASK, 300, 100)));
  private final Commands commands = new Commands();
  private int restarts;

  @BeforeEach
  void fillTheRecording() {
    new Movements(driver.session(), () -> restarts++, () -> 1).addTo(commands);
    driver.open(LONG);
    assertThat(commands.get(Action.GO_ON_FORGETTING).enabled().get()).isFalse();
    driver.session().move(new Movement.Run(Direction.FORWARD));
    awaitEnd(Status.HISTORY_FULL);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private void awaitEnd(Status status) {
    driver.until(
        () ->
            driver.state().status() == status && !driver.session().reach().runningProperty().get());
  }

  @Test
  void theProgramGoesOnAndForgetsTheOldestSteps() {
    commands.get(Action.GO_ON_FORGETTING).perform();
    awaitEnd(Status.FINISHED);
    assertThat(driver.state().first()).isPositive();
    assertThat(driver.state().isAtHead()).isTrue();
  }

  @Test
  void theProgramGoesOnWithoutHistoryAndWhatIsRecordedStays() {
    long recorded = driver.state().recorded();
    commands.get(Action.RUN_WITHOUT_HISTORY).perform();
    awaitEnd(Status.FINISHED);
    assertThat(driver.state().first()).isZero();
    assertThat(driver.state().recorded()).isEqualTo(recorded);
  }

  @Test
  void aProgramRunsWithoutHistoryFromItsStartAndAgainWhenItHasEnded() {
    new Movements(driver.session(), () -> driver.open(LONG), () -> 1).addTo(commands);
    for (int i = 0; i < 2; i++) {
      commands.get(Action.RESTART).perform();
      commands.get(Action.RUN_WITHOUT_HISTORY).perform();
      awaitEnd(Status.FINISHED);
      assertThat(driver.state().recorded()).isZero();
      assertThat(driver.session().outputProperty().get().text(0, 11)).isEqualTo("1799970000\n");
    }
    commands.get(Action.RUN_WITHOUT_HISTORY).perform();
    awaitEnd(Status.FINISHED);
  }

  @Test
  void runDoesNotStartAProgramAnewThatWaitsForRoom() {
    commands.get(Action.RUN).perform();
    assertThat(restarts).isZero();
  }

  @Test
  void theStatusLineNamesTheKeysOfTheChoice() {
    assertThat(new StatusViewModel(driver.session()).statusProperty().get())
        .contains("Alt+F6", "Ctrl+F5");
  }
}
