package org.cellscope.app.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.cellscope.app.session.Question;
import org.cellscope.app.session.Secret;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.SessionWords;
import org.cellscope.app.session.Visit;
import org.cellscope.session.Arrival;
import org.cellscope.session.Lab;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;

/**
 * Asks the class, keeps the answer from every pane, takes guesses, and shows the answer.
 *
 * <p>While it is asked what a line will print, the cursor stays before that line; a covered cell
 * stays covered wherever the cursor goes.
 */
public final class PredictViewModel {
  private record Answer(String text, SessionState state) {}

  private final SessionViewModel session;
  private final ReadOnlyObjectWrapper<Prediction> prediction =
      new ReadOnlyObjectWrapper<>(new Prediction.None());
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final BooleanProperty beforeEveryPrint = new SimpleBooleanProperty();

  private Optional<Visit> visit = Optional.empty();
  private BiConsumer<Visit, Question> shown = (_, _) -> {};
  private Supplier<String> words = () -> "";
  private long askedAt;
  private long shownAt;
  private int outputBefore;
  private boolean showing;

  /** Nothing is asked in a session yet. */
  public PredictViewModel(SessionViewModel session) {
    this.session = session;
    session.stateProperty().addListener((_, before, now) -> follow(before, now));
    session.secretProperty().addListener((_, _, now) -> closeWithout(now));
    session.refusalsProperty().addListener((_, _, _) -> refused());
  }

  /** Tells somebody about every question of a lesson whose answer is shown. */
  public void whenShown(BiConsumer<Visit, Question> told) {
    shown = told;
  }

  /** Goes to a moment and asks there. */
  public void ask(Visit where, Question question) {
    close();
    session.moveAll(where.movements());
    session.ask(
        Lab::state,
        state -> {
          if (reached(state)) {
            open(state, question);
            visit = Optional.of(where);
          }
        });
  }

  /** Asks what the line of the cursor will print. */
  public void askHere() {
    SessionState state = session.stateProperty().get();
    Optional<LineOfCode> line = LineOfCode.of(state);
    if (line.isEmpty()) {
      hint.set(PredictText.NOTHING_RUNS.text());
    } else if (!line.get().calls()) {
      hint.set(PredictText.CALLS_NOTHING.text(String.valueOf(line.get().number())));
    } else {
      open(state, new Question.Output());
    }
  }

  /** Covers the selected cell, or that of the selected variable in the frame shown, and asks. */
  public void askForSelection() {
    SessionState state = session.stateProperty().get();
    Optional<ObjectView> cell =
        Cells.selected(
            session.attention().selectionProperty().get(), state, session.frameProperty().get());
    cell.flatMap(ObjectView::variable)
        .ifPresentOrElse(
            variable -> cover(state, variable.name(), cell.orElseThrow().id()),
            () -> hint.set(PredictText.SELECT_A_CELL.text()));
  }

  private void open(SessionState state, Question question) {
    switch (question) {
      case Question.Output() ->
          LineOfCode.of(state)
              .ifPresent(
                  line ->
                      begin(
                          state,
                          question,
                          () -> PredictText.WHAT_PRINTS.text(String.valueOf(line.number())),
                          Secret.behind(state.step())));
      case Question.Content(String variable) ->
          state
              .current()
              .flatMap(frame -> Cells.of(frame, variable))
              .ifPresent(cell -> cover(state, variable, cell));
    }
  }

  private void cover(SessionState state, String variable, int cell) {
    Supplier<String> words = () -> PredictText.WHAT_IS_IN.text(variable);
    begin(state, new Question.Content(variable), words, Secret.in(cell));
  }

  private void begin(SessionState state, Question question, Supplier<String> asked, Secret secret) {
    close();
    words = asked;
    askedAt = state.step();
    outputBefore = state.outputLength();
    prediction.set(new Prediction.Asking(question, words.get(), List.of()));
    session.keep(secret);
  }

  /** Takes a guess; one that was made before is counted. */
  public void guess(String text) {
    if (prediction.get() instanceof Prediction.Asking asking && !text.isBlank()) {
      hint.set("");
      String said = text.strip();
      boolean isNew = asking.guesses().stream().noneMatch(guess -> guess.text().equals(said));
      if (isNew) {
        List<Guess> guesses = new ArrayList<>(asking.guesses());
        guesses.add(new Guess(said, 1));
        prediction.set(new Prediction.Asking(asking.question(), asking.words(), guesses));
      } else {
        count(said, 1);
      }
    }
  }

  /** Counts a guess once more or, with -1, once less; a guess that nobody makes goes. */
  void count(String text, int more) {
    if (prediction.get() instanceof Prediction.Asking asking) {
      prediction.set(
          new Prediction.Asking(
              asking.question(),
              asking.words(),
              asking.guesses().stream()
                  .map(guess -> guess.text().equals(text) ? guess.plus(more) : guess)
                  .filter(guess -> guess.count() > 0)
                  .toList()));
    }
  }

  /** Shows the answer: runs the line, or uncovers the cell. */
  public void show() {
    if (prediction.get() instanceof Prediction.Asking asking && !showing) {
      showing = true;
      hint.set("");
      switch (asking.question()) {
        case Question.Output() -> showOutput(asking);
        case Question.Content(String variable) -> showContent(asking, variable);
      }
    }
  }

  private void showOutput(Prediction.Asking asking) {
    int before = outputBefore;
    session.finishLine();
    session.ask(
        lab -> new Answer(output(lab, before), lab.state()),
        ran ->
            finish(
                asking,
                ran,
                reached(ran.state())
                    ? Optional.empty()
                    : ran.state()
                        .arrival()
                        .map(SessionWords::arrival)
                        .filter(text -> !text.isEmpty())));
  }

  private static String output(Lab lab, int before) {
    int length = lab.state().outputLength();
    return lab.output().text(Math.min(before, length), length);
  }

  private void showContent(Prediction.Asking asking, String variable) {
    int cell = session.secretProperty().get().cell().orElseThrow();
    session.ask(
        lab -> new Answer(content(lab, cell, variable), lab.state()),
        found -> finish(asking, found, Optional.empty()));
  }

  private static String content(Lab lab, int cell, String variable) {
    return Cells.content(lab, cell, variable).orElse(PredictText.EMPTY_CELL.text());
  }

  private void finish(Prediction.Asking asked, Answer answer, Optional<String> note) {
    if (!showing) {
      return;
    }
    showing = false;
    shownAt = answer.state().step();
    Optional<Visit> where = visit;
    Question question = asked.question();
    List<Guess> guesses =
        prediction.get() instanceof Prediction.Asking now ? now.guesses() : asked.guesses();
    prediction.set(new Prediction.Shown(question, asked.words(), guesses, answer.text(), note));
    session.keep(asksNext(answer.state()) ? Secret.behind(shownAt) : Secret.none());
    where.ifPresent(there -> shown.accept(there, question));
  }

  private boolean asksNext(SessionState state) {
    return beforeEveryPrint.get()
        && LineOfCode.of(state).filter(line -> line.begins() && line.prints()).isPresent();
  }

  /** Asks the same in another language. */
  void sayAgain() {
    hint.set("");
    switch (prediction.get()) {
      case Prediction.None() -> {}
      case Prediction.Asking now ->
          prediction.set(new Prediction.Asking(now.question(), words.get(), now.guesses()));
      case Prediction.Shown now ->
          prediction.set(
              new Prediction.Shown(
                  now.question(), words.get(), now.guesses(), now.answer(), now.note()));
    }
  }

  /** Takes the question or the answer away; nothing is secret any more. */
  public void close() {
    visit = Optional.empty();
    showing = false;
    hint.set("");
    prediction.set(new Prediction.None());
    session.keep(Secret.none());
  }

  private static boolean reached(SessionState state) {
    return state.arrival().map(a -> a.reason() == Arrival.Reason.REACHED).orElse(true);
  }

  private void closeWithout(Secret now) {
    if (prediction.get() instanceof Prediction.Asking && now.equals(Secret.none())) {
      close();
    }
  }

  /** Behind an answer it is the next print that nobody has been asked about. */
  private void refused() {
    switch (prediction.get()) {
      case Prediction.Asking _ -> hint.set(PredictText.ANSWER_FIRST.text());
      case Prediction.Shown _, Prediction.None _ -> askHere();
    }
  }

  /** A question is over when the cursor has gone back from it, an answer when it has moved on. */
  private void follow(SessionState before, SessionState now) {
    switch (prediction.get()) {
      case Prediction.Asking(Question.Output(), _, _) -> {
        if (now.step() < askedAt) {
          close();
        }
      }
      case Prediction.Asking _ -> {}
      case Prediction.Shown _ -> {
        if (now.step() != shownAt && now.step() != askedAt) {
          close();
          askBeforePrint(before, now);
        }
      }
      case Prediction.None() -> askBeforePrint(before, now);
    }
  }

  private void askBeforePrint(SessionState before, SessionState now) {
    if (now.step() > before.step() && !session.reach().runningProperty().get() && asksNext(now)) {
      open(now, new Question.Output());
    }
  }

  /** What is asked, or the answer. */
  ReadOnlyObjectProperty<Prediction> predictionProperty() {
    return prediction.getReadOnlyProperty();
  }

  /** Why what was wanted is not done; empty for nothing to say. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** Whether every step that ends before a print asks what it will print. */
  public BooleanProperty beforeEveryPrintProperty() {
    return beforeEveryPrint;
  }
}
