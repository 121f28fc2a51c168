package org.cellscope.app.shell;

import java.util.function.IntSupplier;
import javafx.beans.binding.Bindings;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.cellscope.session.Onward;
import org.cellscope.session.Status;

/** The commands that move the cursor. */
final class Movements {
  private final SessionViewModel session;
  private final Runnable restart;
  private final IntSupplier caretLine;

  /**
   * The movements of a session.
   *
   * @param restart opens the text as it is now
   * @param caretLine the line with the caret, counted from 1
   */
  Movements(SessionViewModel session, Runnable restart, IntSupplier caretLine) {
    this.session = session;
    this.restart = restart;
    this.caretLine = caretLine;
  }

  /** Adds all of them. */
  void addTo(Commands commands) {
    addRuns(commands);
    addSteps(commands);
    addSearches(commands);
  }

  private void addRuns(Commands commands) {
    commands.add(Action.RUN, session.reach().runningProperty().not(), this::run);
    back(commands, Action.RUN_BACK, new Movement.Run(Direction.BACK));
    commands.add(Action.PAUSE, session.reach().runningProperty(), session::pause);
    commands.add(Action.STOP, session.reach().canStopProperty(), session::stop);
    commands.add(Action.RESTART, restart);
    commands.add(
        Action.GO_ON_FORGETTING,
        Bindings.createBooleanBinding(
            () -> isFull() && !session.reach().runningProperty().get(),
            session.stateProperty(),
            session.reach().runningProperty()),
        () -> session.goOn(Onward.FORGETTING));
    commands.add(
        Action.RUN_WITHOUT_HISTORY,
        session.reach().runningProperty().or(session.reach().waitingForInputProperty()).not(),
        this::runWithoutHistory);
    commands.add(
        Action.TO_LINE,
        session.reach().canStepForwardProperty(),
        () -> session.move(new Movement.ToLine(caretLine.getAsInt(), Direction.FORWARD)));
    commands.add(
        Action.TO_LINE_BACK,
        session.reach().canStepBackProperty(),
        () -> session.move(new Movement.ToLine(caretLine.getAsInt(), Direction.BACK)));
    commands.add(Action.TO_START, session.reach().canStepBackProperty(), () -> session.seek(0));
    commands.add(
        Action.TO_END,
        session.reach().runningProperty().not(),
        () -> session.seek(session.reach().recordedProperty().get()));
  }

  private boolean isFull() {
    return session.stateProperty().get().status() == Status.HISTORY_FULL;
  }

  private void addSteps(Commands commands) {
    step(commands, Action.INSTRUCTION, Action.INSTRUCTION_BACK, Unit.INSTRUCTION);
    step(commands, Action.EXPRESSION, Action.EXPRESSION_BACK, Unit.EXPRESSION);
    step(commands, Action.LINE, Action.LINE_BACK, Unit.LINE);
    forward(commands, Action.OVER, new Movement.Over(Direction.FORWARD));
    back(commands, Action.OVER_BACK, new Movement.Over(Direction.BACK));
    forward(commands, Action.OUT, new Movement.Out(Direction.FORWARD));
    back(commands, Action.OUT_BACK, new Movement.Out(Direction.BACK));
  }

  private void step(Commands commands, Action forward, Action back, Unit unit) {
    forward(commands, forward, new Movement.Step(unit, Direction.FORWARD));
    back(commands, back, new Movement.Step(unit, Direction.BACK));
  }

  private void addSearches(Commands commands) {
    event(commands, Action.NEXT_OUTPUT, Action.PREVIOUS_OUTPUT, Movement.Event.OUTPUT);
    event(commands, Action.NEXT_EXCEPTION, Action.PREVIOUS_EXCEPTION, Movement.Event.EXCEPTION);
    commands.add(
        Action.NEXT_WRITE,
        session.reach().canStepForwardProperty().and(session.watching().watchesProperty()),
        () -> session.watching().watchedProperty().get().ifPresent(session::toNextWrite));
    commands.add(
        Action.LAST_WRITE,
        session.reach().canStepBackProperty().and(session.watching().watchesProperty()),
        () -> session.watching().watchedProperty().get().ifPresent(session::toLastWrite));
  }

  private void event(Commands commands, Action forward, Action back, Movement.Event event) {
    forward(commands, forward, new Movement.ToEvent(event, Direction.FORWARD));
    back(commands, back, new Movement.ToEvent(event, Direction.BACK));
  }

  /** Runs; what has been edited or has ended is run from its start, but not what waits for room. */
  private void run() {
    boolean isOver = !session.reach().canStepForwardProperty().get() && !isFull();
    restartIf(isOver);
    session.move(new Movement.Run(Direction.FORWARD));
  }

  /** At full speed, from where the recording ends; what has ended from its start. */
  private void runWithoutHistory() {
    restartIf(session.stateProperty().get().status().isOver() && !isFull());
    session.goOn(Onward.WITHOUT_HISTORY);
  }

  private void restartIf(boolean isOver) {
    if (session.sourceChangedProperty().get() || isOver) {
      restart.run();
    }
  }

  private void back(Commands commands, Action action, Movement movement) {
    commands.add(action, session.reach().canStepBackProperty(), () -> session.move(movement));
  }

  private void forward(Commands commands, Action action, Movement movement) {
    commands.add(action, session.reach().canStepForwardProperty(), () -> session.move(movement));
  }
}
