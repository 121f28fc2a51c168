package org.cellscope.app.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.SessionWords;
import org.cellscope.session.Arrival;
import org.cellscope.session.FrameView;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.session.StepEvent;
import org.cellscope.session.Watch;

/** The line at the foot of the window: what the program is doing, and what the last step did. */
public final class StatusViewModel {
  private final SessionViewModel session;
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper tellsProblem = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper event = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");

  /** The status of a session. */
  public StatusViewModel(SessionViewModel session) {
    this.session = session;
    session.reach().runningProperty().subscribe(_ -> update());
    session.reach().recordedProperty().subscribe(_ -> update());
    session.whenShown(this::update);
    session.checkedProperty().subscribe(_ -> update());
    session.sourceChangedProperty().subscribe(_ -> update());
  }

  /** Says everything, in the language of the window. */
  void update() {
    SessionState state = session.stateProperty().get();
    status.set(statusText(state));
    boolean quiet =
        session.reach().runningProperty().get() || state.status() == Status.NOT_COMPILED;
    event.set(quiet ? "" : eventText(state.event()));
    Optional<Arrival> arrival = quiet ? Optional.empty() : state.arrival();
    Optional<String> typed = typedProblem();
    Optional<String> told =
        state.status() == Status.HISTORY_FULL
            ? state.notice().map(SessionWords::notice)
            : Optional.empty();
    reason.set(typed.or(() -> told).or(() -> arrival.map(this::reasonText)).orElse(""));
    tellsProblem.set(typed.isPresent() || arrival.filter(StatusViewModel::isProblem).isPresent());
    place.set(session.frameProperty().get().map(StatusViewModel::placeText).orElse(""));
  }

  /** Why the text as it has been edited does not compile. */
  private Optional<String> typedProblem() {
    return session.sourceChangedProperty().get()
        ? session
            .checkedProperty()
            .get()
            .problem()
            .map(
                problem ->
                    problem
                            .place()
                            .map(place -> ShellText.AT_LINE.text(String.valueOf(place.line())))
                            .orElse("")
                        + problem.text().stripTrailing().lines().reduce("", (_, line) -> line))
        : Optional.empty();
  }

  /** A cell does not know its name; what is watched does. */
  private String reasonText(Arrival arrival) {
    String cell =
        session
            .watching()
            .watchedProperty()
            .get()
            .filter(watched -> watched.watch() instanceof Watch.Cell)
            .map(watched -> watched.name() + ": ")
            .orElse("");
    return switch (arrival.reason()) {
      case WRITE, NOTHING_FOUND -> cell + SessionWords.arrival(arrival);
      case REACHED,
          BREAKPOINT,
          CONDITION_FAILED,
          EXCEPTION,
          OUTPUT,
          START,
          FORGOTTEN,
          END,
          PAUSED,
          WAITING_FOR_INPUT ->
          SessionWords.arrival(arrival);
    };
  }

  private static boolean isProblem(Arrival arrival) {
    return switch (arrival.reason()) {
      case CONDITION_FAILED, EXCEPTION, NOTHING_FOUND -> true;
      case REACHED, BREAKPOINT, OUTPUT, WRITE, START, FORGOTTEN, END, PAUSED, WAITING_FOR_INPUT ->
          false;
    };
  }

  private String statusText(SessionState state) {
    if (session.reach().runningProperty().get()
        && session.reach().recordedProperty().get() <= state.recorded()) {
      return ShellText.SEARCHING.text();
    }
    if (session.reach().runningProperty().get()) {
      return ShellText.RUNNING_STEPS.text(session.reach().recordedProperty().get());
    }
    if (!state.isAtHead()) {
      return ShellText.PAUSED.text();
    }
    return switch (state.status()) {
      case NOT_COMPILED -> ShellText.NOT_COMPILED.text();
      case PAUSED -> ShellText.PAUSED.text();
      case RUNNING -> ShellText.RUNNING.text();
      case WAITING_FOR_INPUT -> ShellText.WAITING.text();
      case FINISHED -> ShellText.FINISHED.text();
      case FAILED -> ShellText.FAILED.text();
      case STOPPED -> ShellText.STOPPED.text();
      case HISTORY_FULL -> ShellText.FULL.text();
    };
  }

  private static String eventText(StepEvent event) {
    String text = SessionWords.event(event).lines().findFirst().orElse("");
    return switch (event.kind()) {
      case START -> text.isEmpty() ? ShellText.BEFORE_FIRST.text() : text;
      case INSTRUCTION, WRITE, CALL, RETURN, OUTPUT, EXCEPTION, END -> text;
    };
  }

  private static String placeText(FrameView frame) {
    return frame
        .position()
        .filter(span -> span.line() > 0)
        .map(span -> ShellText.LINE_OF.text(String.valueOf(span.line()), frame.title()))
        .orElse(frame.title());
  }

  /** {@code Paused}, {@code Running: 1,203,000 steps recorded}. */
  ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Why the last movement stopped: {@code count was written here: 5 → 6}. */
  ReadOnlyStringProperty reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  /** Whether the reason is one to look up for. */
  ReadOnlyBooleanProperty tellsProblemProperty() {
    return tellsProblem.getReadOnlyProperty();
  }

  /** {@code count = 1}. */
  ReadOnlyStringProperty eventProperty() {
    return event.getReadOnlyProperty();
  }

  /** {@code line 5 of make_counter.<locals>.step}. */
  ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }
}
