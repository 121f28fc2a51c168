package org.cellscope.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.cellscope.app.session.Secret;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.Watched;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.cellscope.session.SessionState;
import org.cellscope.session.StepEvent;

/** The line of time of a session. */
public final class TimelineViewModel {
  /**
   * Where the cursor is.
   *
   * @param step the step shown
   * @param first the first that is remembered
   * @param recorded how many there are
   */
  record Cursor(long step, long first, long recorded) {}

  private static final int WRITES = 400;
  private static final long FEW = 200;
  private static final long NOWHERE = -1;

  private final SessionViewModel session;
  private final ReadOnlyObjectWrapper<Cursor> cursor =
      new ReadOnlyObjectWrapper<>(new Cursor(0, 0, 0));
  private final ReadOnlyStringWrapper counter = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Direction>> playing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.USUAL);
  private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.INSTRUCTION);
  private final ReadOnlyObjectWrapper<List<Lab.Mark>> marks =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

  private final Metronome metronome = new Metronome();
  private List<Long> writes = List.of();
  private Optional<Watched> writesOf = Optional.empty();
  private long writesUpTo;
  private long lastPlayed = NOWHERE;
  private long hovered = NOWHERE;
  private boolean asking;

  /** The line of time of a session. */
  public TimelineViewModel(SessionViewModel session) {
    this.session = session;
    speed.subscribe(metronome::start);
    session.stateProperty().subscribe(_ -> update());
    session.reach().recordedProperty().subscribe(_ -> update());
    session.marksProperty().subscribe(_ -> updateMarks());
    session.programProperty().addListener((_, _, _) -> reset());
    session.watching().watchedProperty().addListener((_, _, _) -> findWrites());
    session.secretProperty().addListener((_, _, _) -> updateMarks());
  }

  private void reset() {
    playing.set(Optional.empty());
    writesUpTo = NOWHERE;
    hovered = NOWHERE;
    asking = false;
    hint.set("");
  }

  private void update() {
    SessionState state = session.stateProperty().get();
    long recorded = Math.max(state.recorded(), session.reach().recordedProperty().get());
    cursor.set(new Cursor(state.step(), state.first(), recorded));
    sayAgain();
    if (!session.reach().runningProperty().get()) {
      findWrites();
    }
    if (playing.get().isPresent() && speed.get().isFastest()) {
      tick();
    }
  }

  /** Says how far the cursor is. */
  void sayAgain() {
    Cursor at = cursor.get();
    counter.set(
        at.first() == 0
            ? TimelineText.STEP_OF.text(at.step(), at.recorded())
            : TimelineText.STEP_KEPT.text(at.step(), at.recorded(), at.first()));
  }

  /** Looks for the writes of what is watched, anew when the recording has grown noticeably. */
  private void findWrites() {
    Optional<Watched> watched = session.watching().watchedProperty().get();
    long recorded = session.stateProperty().get().recorded();
    boolean grown = recorded < writesUpTo || recorded - writesUpTo > recorded / FEW;
    if (watched.equals(writesOf) && !grown) {
      return;
    }
    writesOf = watched;
    writesUpTo = recorded;
    if (watched.isEmpty()) {
      showWrites(List.of());
    } else {
      session.ask(
          lab ->
              lab.past().writesOf(watched.get().watch(), 0, recorded, WRITES).stream()
                  .map(change -> change.when().step())
                  .toList(),
          found -> {
            if (watched.equals(writesOf)) {
              showWrites(found);
            }
          });
    }
  }

  private void showWrites(List<Long> found) {
    writes = found;
    updateMarks();
  }

  private void updateMarks() {
    Secret secret = session.secretProperty().get();
    List<Lab.Mark> all = new ArrayList<>(session.marksProperty().get());
    if (writesOf.filter(watched -> secret.coversWritesOf(watched.watch())).isEmpty()) {
      writes.forEach(step -> all.add(new Lab.Mark(step, StepEvent.Kind.WRITE)));
    }
    all.removeIf(mark -> secret.hides(mark.step()));
    all.sort(Comparator.comparingLong(Lab.Mark::step));
    marks.set(List.copyOf(all));
  }

  /** Shows a step; of several requests that come faster than they can be shown, the newest. */
  void seek(long step) {
    session.seek(Math.clamp(step, cursor.get().first, cursor.get().recorded));
  }

  /**
   * Goes to the step that a person has written; beyond the recording the program runs up to it.
   * Says whether the text is a step.
   */
  boolean jump(String text) {
    OptionalLong step = StepNumber.read(text, cursor.get().step, cursor.get().recorded);
    step.ifPresent(target -> session.move(new Movement.ToStep(target)));
    return step.isPresent();
  }

  /**
   * The view tells that the pointer is over a step.
   *
   * @param reach how many steps around it look the same on the screen: a mark there is meant
   */
  void hover(long step, long reach) {
    long meant = mark(step, reach).map(Lab.Mark::step).orElse(step);
    if (meant == hovered) {
      return;
    }
    hovered = meant;
    hint.set(TimelineText.STEP.text(meant) + kindAt(meant));
    if (!asking && !session.secretProperty().get().hides(meant)) {
      askWhere();
    }
  }

  /** Asks about one step at a time; when the pointer has gone on meanwhile, about the newest. */
  private void askWhere() {
    long step = hovered;
    asking = true;
    session.ask(
        lab -> lab.place(step),
        place -> {
          asking = false;
          if (session.secretProperty().get().hides(hovered)) {
            return;
          }
          if (hovered != step) {
            askWhere();
          } else {
            place.ifPresent(p -> hint.set(TimelineText.STEP.text(step) + where(p) + kindAt(step)));
          }
        });
  }

  private String kindAt(long step) {
    return mark(step, 0).map(m -> kind(m.kind())).orElse("");
  }

  private static String where(Lab.StepPlace place) {
    String line = place.position().map(span -> TimelineText.AT_LINE.text(span.line())).orElse("");
    return line
        + (place.function().equals("<module>") ? "" : TimelineText.IN.text(place.function()));
  }

  private Optional<Lab.Mark> mark(long step, long reach) {
    return marks.get().stream()
        .filter(mark -> Math.abs(mark.step() - step) <= reach)
        .min(
            Comparator.<Lab.Mark>comparingLong(mark -> Math.abs(mark.step() - step))
                .thenComparing(mark -> mark.kind() != StepEvent.Kind.WRITE));
  }

  private String kind(StepEvent.Kind kind) {
    return switch (kind) {
      case START -> TimelineText.START.text();
      case INSTRUCTION -> "";
      case WRITE ->
          TimelineText.WRITE.text(
              writesOf.map(Watched::name).orElseGet(TimelineText.A_PLACE::text));
      case CALL -> TimelineText.CALL.text();
      case RETURN -> TimelineText.RETURN.text();
      case OUTPUT -> TimelineText.OUTPUT.text();
      case EXCEPTION -> TimelineText.EXCEPTION.text();
      case END -> TimelineText.END.text();
    };
  }

  /** Starts playing in a direction, or stops. */
  public void togglePlaying(Direction direction) {
    lastPlayed = NOWHERE;
    boolean starts = playing.get().filter(d -> d == direction).isEmpty() && canPlay(direction);
    playing.set(starts ? Optional.of(direction) : Optional.empty());
    metronome.start(speed.get());
    if (starts && speed.get().isFastest()) {
      tick();
    }
  }

  private boolean canPlay(Direction direction) {
    return switch (direction) {
      case FORWARD -> session.reach().canStepForwardProperty().get();
      case BACK -> session.reach().canStepBackProperty().get();
    };
  }

  /**
   * Plays what is due.
   *
   * @param now in nanoseconds of any clock
   */
  void pulse(long now) {
    if (metronome.beatsAt(now)) {
      tick();
    }
  }

  /** One tick of playing: one step, unless the one before has not been shown yet. */
  void tick() {
    Optional<Direction> direction = playing.get();
    if (direction.isEmpty()) {
      return;
    }
    long step = session.stateProperty().get().step();
    if (!canPlay(direction.get())) {
      playing.set(session.reach().runningProperty().get() ? direction : Optional.empty());
    } else if (step != lastPlayed) {
      lastPlayed = step;
      session.move(new Movement.Step(unit.get(), direction.get()));
    }
  }

  ReadOnlyObjectProperty<Cursor> cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /** {@code step 42 of 1,203}. */
  ReadOnlyStringProperty counterProperty() {
    return counter.getReadOnlyProperty();
  }

  /** In which direction steps follow each other by themselves; empty when they do not. */
  public ReadOnlyObjectProperty<Optional<Direction>> playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** How fast they do. */
  ObjectProperty<Speed> speedProperty() {
    return speed;
  }

  /** How far one of them goes. */
  ObjectProperty<Unit> unitProperty() {
    return unit;
  }

  /** Calls, returns, output, exceptions, and the writes of what is watched, in order. */
  ReadOnlyObjectProperty<List<Lab.Mark>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  /** The step under the pointer: {@code Step 42, line 5 in increment: return}. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  SessionViewModel session() {
    return session;
  }
}
