package org.cellscope.app.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;

/** How far the recording goes, and which commands have something to do. */
public final class Reach {
  private final ReadOnlyLongWrapper recorded = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStepBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStepForward = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStop = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper waitingForInput = new ReadOnlyBooleanWrapper();

  /** There is no program yet. */
  Reach() {}

  void show(Progress progress) {
    SessionState state = progress.state();
    boolean still = !progress.running();
    recorded.set(progress.recorded());
    running.set(progress.running());
    canStepBack.set(still && state.step() > state.first());
    canStepForward.set(still && (!state.isAtHead() || state.status() == Status.PAUSED));
    canStop.set(progress.running() || !state.status().isOver());
    waitingForInput.set(still && state.isAtHead() && state.status() == Status.WAITING_FOR_INPUT);
  }

  /** How many instructions are recorded, also while it runs. */
  public ReadOnlyLongProperty recordedProperty() {
    return recorded.getReadOnlyProperty();
  }

  /** Whether a movement has been under way for longer than a person notices. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether there is a step before the cursor. */
  public ReadOnlyBooleanProperty canStepBackProperty() {
    return canStepBack.getReadOnlyProperty();
  }

  /** Whether there is a recorded step behind the cursor, or the program can go on. */
  public ReadOnlyBooleanProperty canStepForwardProperty() {
    return canStepForward.getReadOnlyProperty();
  }

  /** Whether there is a program to stop. */
  public ReadOnlyBooleanProperty canStopProperty() {
    return canStop.getReadOnlyProperty();
  }

  /** Whether the program waits for a line at the cursor. */
  public ReadOnlyBooleanProperty waitingForInputProperty() {
    return waitingForInput.getReadOnlyProperty();
  }
}
