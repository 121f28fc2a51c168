package org.cellscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellscope.session.FrameView;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.cellscope.session.Status;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionViewModelTest {
  private static final Movement FORWARD = new Movement.Step(Unit.INSTRUCTION, Direction.FORWARD);
  private static final Movement BACK = new Movement.Step(Unit.INSTRUCTION, Direction.BACK);
  private static final Movement RUN = new Movement.Run(Direction.FORWARD);

  private SessionDriver driver = new SessionDriver(ScriptedLab::new);
  private SessionViewModel session = driver.session();

  private void use(LabFactory factory) {
    driver.close();
    driver = new SessionDriver(factory);
    session = driver.session();
  }

  private void open() {
    driver.open(CounterScript.SOURCE);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void openingStandsBeforeTheFirstInstruction() {
    open();
    assertThat(driver.state().step()).isZero();
    assertThat(session.reach().canStepBackProperty().get()).isFalse();
    assertThat(session.reach().canStepForwardProperty().get()).isTrue();
    assertThat(session.programProperty().get().captured().all())
        .containsExactly(CounterScript.COUNT);
  }

  @Test
  void quickCommandsAreAllDone() {
    open();
    for (int i = 0; i < 10; i++) {
      session.move(FORWARD);
    }
    session.move(BACK);
    driver.until(
        () -> driver.state().step() == 9 && session.reach().recordedProperty().get() == 10);
    assertThat(session.reach().canStepBackProperty().get()).isTrue();
  }

  @Test
  void theEndCanOnlyBeLeftBackwards() {
    open();
    session.move(RUN);
    driver.until(() -> driver.state().status() == Status.FINISHED);
    assertThat(session.reach().canStepForwardProperty().get()).isFalse();
    assertThat(session.reach().canStepBackProperty().get()).isTrue();
    assertThat(session.reach().canStopProperty().get()).isFalse();
    assertThat(session.marksProperty().get()).isNotEmpty();
  }

  @Test
  void aPickedFrameIsShownUntilTheNextStep() {
    open();
    driver.seek(10);
    assertThat(title()).isEqualTo("make_counter");
    session.pickFrame(driver.state().frames().getFirst().id());
    assertThat(title()).isEqualTo("<module>");
    session.move(FORWARD);
    driver.until(() -> driver.state().step() == 11);
    assertThat(title()).isEqualTo("make_counter");
  }

  @Test
  void aBreakpointSetBeforeOpeningStopsTheRun() {
    session.breakpoints().toggle(5);
    open();
    session.move(RUN);
    driver.until(() -> driver.state().step() > 0);
    assertThat(session.frameProperty().get().flatMap(FrameView::position).orElseThrow().line())
        .isEqualTo(5);
  }

  @Test
  void aLongRunSaysSoAndCanBeStopped() {
    use(EndlessLab::new);
    open();
    session.move(RUN);
    driver.until(() -> session.reach().runningProperty().get());
    assertThat(session.reach().recordedProperty().get()).isPositive();
    assertThat(session.reach().canStepBackProperty().get()).isFalse();
    session.stop();
    driver.until(() -> !session.reach().runningProperty().get());
    assertThat(driver.state().status()).isEqualTo(Status.STOPPED);
  }

  @Test
  void aLongRunCanBePausedAndGoesOn() {
    use(EndlessLab::new);
    open();
    session.move(RUN);
    driver.until(() -> session.reach().runningProperty().get());
    session.pause();
    driver.until(() -> !session.reach().runningProperty().get());
    long paused = driver.state().step();
    assertThat(driver.state().status()).isEqualTo(Status.PAUSED);
    session.move(RUN);
    driver.until(() -> session.reach().recordedProperty().get() > paused);
  }

  @Test
  void openingAnotherProgramEndsARun() {
    use(EndlessLab::new);
    open();
    session.move(RUN);
    driver.until(() -> session.reach().runningProperty().get());
    driver.open("");
    assertThat(session.reach().runningProperty().get()).isFalse();
  }

  @Test
  void afterAnAnswerTheInterruptedRunGoesOn() {
    use(AskingLab::new);
    open();
    session.move(RUN);
    driver.until(() -> session.reach().waitingForInputProperty().get());
    session.input("42");
    driver.until(() -> driver.state().status() == Status.FINISHED);
    assertThat(session.reach().waitingForInputProperty().get()).isFalse();
    assertThat(session.outputProperty().get().text(0, 2)).isEqualTo("42");
  }

  @Test
  void aFaultOfTheLabIsToldAndTheSessionGoesOn() {
    open();
    session.input("nobody asked");
    driver.until(() -> !driver.failures().isEmpty());
    session.move(FORWARD);
    driver.until(() -> driver.state().step() == 1);
    assertThat(driver.failures()).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void editingIsForgottenWhenTheNewTextIsOpened() {
    open();
    session.sourceChangedProperty().set(true);
    session.open(new SourceFile("counter.py", "x = 1\n"));
    assertThat(session.sourceChangedProperty().get()).isFalse();
  }

  private String title() {
    return session.frameProperty().get().orElseThrow().title();
  }
}
