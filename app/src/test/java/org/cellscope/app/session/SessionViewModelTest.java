package org.cellscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.cellscope.session.Status;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test's own thread plays the FX thread. */
class SessionViewModelTest {
  private static final Movement FORWARD = new Movement.Step(Unit.INSTRUCTION, Direction.FORWARD);
  private static final Movement BACK = new Movement.Step(Unit.INSTRUCTION, Direction.BACK);
  private static final Movement RUN = new Movement.Run(Direction.FORWARD);

  private final BlockingQueue<Runnable> fx = new ArrayBlockingQueue<>(1000);
  private final List<Throwable> failures = new ArrayList<>();
  private SessionViewModel session = session(ScriptedLab::new);

  private SessionViewModel session(LabFactory factory) {
    return new SessionViewModel(factory, fx::add, failures::add);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void openingStandsBeforeTheFirstInstruction() throws InterruptedException {
    open();
    assertThat(session.stateProperty().get().step()).isZero();
    assertThat(session.canStepBackProperty().get()).isFalse();
    assertThat(session.canStepForwardProperty().get()).isTrue();
    assertThat(session.programProperty().get().captured().all())
        .containsExactly(CounterScript.COUNT);
  }

  @Test
  void quickCommandsAreAllDone() throws InterruptedException {
    open();
    for (int i = 0; i < 10; i++) {
      session.move(FORWARD);
    }
    session.move(BACK);
    until(() -> step() == 9 && session.recordedProperty().get() == 10);
    assertThat(session.canStepBackProperty().get()).isTrue();
  }

  @Test
  void theEndCanOnlyBeLeftBackwards() throws InterruptedException {
    open();
    session.move(RUN);
    until(() -> session.stateProperty().get().status() == Status.FINISHED);
    assertThat(session.canStepForwardProperty().get()).isFalse();
    assertThat(session.canStepBackProperty().get()).isTrue();
    assertThat(session.canStopProperty().get()).isFalse();
    assertThat(session.marksProperty().get()).isNotEmpty();
  }

  @Test
  void aPickedFrameIsShownUntilTheNextStep() throws InterruptedException {
    open();
    session.seek(10);
    until(() -> step() == 10);
    assertThat(title()).isEqualTo("make_counter");
    session.pickFrame(session.stateProperty().get().frames().getFirst().id());
    assertThat(title()).isEqualTo("<module>");
    session.move(FORWARD);
    until(() -> step() == 11);
    assertThat(title()).isEqualTo("make_counter");
  }

  @Test
  void aBreakpointSetBeforeOpeningStopsTheRun() throws InterruptedException {
    session.toggleBreakpoint(5);
    open();
    session.move(RUN);
    until(() -> step() > 0);
    assertThat(session.frameProperty().get().flatMap(FrameView::position).orElseThrow().line())
        .isEqualTo(5);
  }

  @Test
  void aLongRunSaysSoAndCanBeStopped() throws InterruptedException {
    session.close();
    session = session(EndlessLab::new);
    open();
    session.move(RUN);
    until(() -> session.runningProperty().get());
    assertThat(session.recordedProperty().get()).isPositive();
    assertThat(session.canStepBackProperty().get()).isFalse();
    session.stop();
    until(() -> !session.runningProperty().get());
    assertThat(session.stateProperty().get().status()).isEqualTo(Status.STOPPED);
  }

  @Test
  void openingAnotherProgramEndsARun() throws InterruptedException {
    session.close();
    session = session(EndlessLab::new);
    open();
    session.move(RUN);
    until(() -> session.runningProperty().get());
    session.open(new SourceFile("other.py", ""));
    until(() -> session.programProperty().get().source().name().equals("other.py"));
    assertThat(session.runningProperty().get()).isFalse();
  }

  @Test
  void afterAnAnswerTheInterruptedRunGoesOn() throws InterruptedException {
    session.close();
    session = session(AskingLab::new);
    open();
    session.move(RUN);
    until(() -> session.waitingForInputProperty().get());
    session.input("42");
    until(() -> session.stateProperty().get().status() == Status.FINISHED);
    assertThat(session.waitingForInputProperty().get()).isFalse();
    assertThat(session.outputProperty().get().text(0, 2)).isEqualTo("42");
  }

  @Test
  void aFaultOfTheLabIsToldAndTheSessionGoesOn() throws InterruptedException {
    open();
    session.input("nobody asked");
    until(() -> !failures.isEmpty());
    session.move(FORWARD);
    until(() -> step() == 1);
    assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void editingIsForgottenWhenTheNewTextIsOpened() throws InterruptedException {
    open();
    session.sourceChangedProperty().set(true);
    session.open(new SourceFile("counter.py", "x = 1\n"));
    assertThat(session.sourceChangedProperty().get()).isFalse();
  }

  private void open() throws InterruptedException {
    Lab lab = new ScriptedLab(new SourceFile("counter.py", CounterScript.SOURCE));
    session.open(lab.source());
    until(() -> session.programProperty().get().source() == lab.source());
  }

  private long step() {
    return session.stateProperty().get().step();
  }

  private String title() {
    return session.frameProperty().get().orElseThrow().title();
  }

  private void until(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
      Runnable task = fx.poll(20, TimeUnit.MILLISECONDS);
      if (task != null) {
        task.run();
      }
    }
  }
}
