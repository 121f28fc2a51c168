package org.cellscope.app.timeline;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.SessionState;

/** The line of time of a session. */
public final class TimelineViewModel {
  /**
   * Where the cursor is.
   *
   * @param step the step shown
   * @param recorded how many there are
   */
  record Cursor(long step, long recorded) {}

  private static final Movement FORWARD =
      new Movement.Step(Movement.Unit.INSTRUCTION, Movement.Direction.FORWARD);

  private final SessionViewModel session;
  private final ReadOnlyObjectWrapper<Cursor> cursor =
      new ReadOnlyObjectWrapper<>(new Cursor(0, 0));
  private final ReadOnlyStringWrapper counter = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();

  private long lastPlayed = -1;

  /** The line of time of a session. */
  public TimelineViewModel(SessionViewModel session) {
    this.session = session;
    session.stateProperty().subscribe(_ -> update());
    session.recordedProperty().subscribe(_ -> update());
    session.programProperty().addListener((_, _, _) -> playing.set(false));
  }

  private void update() {
    SessionState state = session.stateProperty().get();
    long recorded = Math.max(state.recorded(), session.recordedProperty().get());
    cursor.set(new Cursor(state.step(), recorded));
    NumberFormat format = NumberFormat.getIntegerInstance(Locale.ENGLISH);
    counter.set("step " + format.format(state.step()) + " of " + format.format(recorded));
  }

  /** Shows a step; of several requests that come faster than they can be shown, the newest. */
  void seek(long step) {
    session.seek(Math.clamp(step, 0, cursor.get().recorded));
  }

  /** Starts or stops playing. */
  public void togglePlaying() {
    lastPlayed = -1;
    playing.set(!playing.get() && session.canStepForwardProperty().get());
  }

  /** One tick of playing: one instruction, unless the one before has not been shown yet. */
  void tick() {
    long step = session.stateProperty().get().step();
    if (!session.canStepForwardProperty().get()) {
      playing.set(session.runningProperty().get());
    } else if (step != lastPlayed) {
      lastPlayed = step;
      session.move(FORWARD);
    }
  }

  ReadOnlyObjectProperty<Cursor> cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /** {@code step 42 of 1,203}. */
  ReadOnlyStringProperty counterProperty() {
    return counter.getReadOnlyProperty();
  }

  /** Whether steps follow each other by themselves. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Lab.Mark>> marksProperty() {
    return session.marksProperty();
  }

  SessionViewModel session() {
    return session;
  }
}
