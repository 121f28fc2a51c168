package org.cellscope.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.cellscope.app.session.Secret;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.SessionWords;
import org.cellscope.session.Evaluation;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/**
 * The prompt: evaluates in the frame that is shown, at the cursor, on copies of what is recorded,
 * so that the program does not change; what a value leads to is picked in every pane.
 */
public final class PromptViewModel {
  /** Kinds of lines. */
  enum Kind {
    INPUT,
    OUTPUT,
    VALUE,
    ERROR,
    NOTE
  }

  /**
   * A line of what was said.
   *
   * @param objects what it leads to in the graph
   */
  record Entry(Kind kind, String text, List<Integer> objects) {
    Entry {
      objects = List.copyOf(objects);
    }
  }

  /** What is in the line now, and where the caret is. */
  record Typed(String text, int caret) {}

  private record Answer(Evaluation evaluation, List<Integer> objects) {}

  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_LINES = 200;
  private static final int MOST_CHARACTERS = 4_000;
  private static final int MOST_OBJECTS = 50;
  private static final int MOST_CANDIDATES = 60;

  private final SessionViewModel session;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper(">>>");
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private final List<String> pending = new ArrayList<>();
  private final List<String> history = new ArrayList<>();
  private int recalled;

  /** The prompt of a session. */
  public PromptViewModel(SessionViewModel session) {
    this.session = session;
    session.frameProperty().subscribe(_ -> sayPlace());
    session.programProperty().addListener((_, _, _) -> cancel());
  }

  /** Says in which frame the next line is evaluated. */
  void sayPlace() {
    place.set(
        session
            .frameProperty()
            .get()
            .map(frame -> ConsoleText.EVALUATE_IN.text(frame.title()))
            .orElseGet(ConsoleText.NO_FRAME::text));
  }

  /** Takes a line; answers what the next line begins with. */
  String enter(String line) {
    if (!line.isBlank()) {
      history.remove(line);
      history.add(line);
    }
    recalled = history.size();
    pending.add(line);
    add(Kind.INPUT, prompt.get() + " " + line);
    if (pending.size() == 1 && line.isBlank()) {
      pending.clear();
      return "";
    }
    if (Statement.goesOn(pending)) {
      prompt.set("...");
      return Statement.indent(pending);
    }
    String text = String.join("\n", pending);
    cancel();
    evaluate(text);
    return "";
  }

  /** Forgets the lines of a statement that has not been ended. */
  void cancel() {
    pending.clear();
    prompt.set(">>>");
  }

  private void evaluate(String text) {
    if (!session.secretProperty().get().equals(Secret.none())) {
      add(Kind.NOTE, ConsoleText.CLASS_GUESSES.text());
      return;
    }
    Optional<FrameView> frame = session.frameProperty().get();
    if (frame.isEmpty()) {
      add(Kind.NOTE, ConsoleText.NOWHERE.text());
      return;
    }
    int id = frame.get().id();
    session.ask(lab -> answer(lab, lab.evaluate(id, text)), this::show);
  }

  private static Answer answer(Lab lab, Evaluation evaluation) {
    return new Answer(
        evaluation,
        evaluation instanceof Evaluation.Value value
            ? value.object().map(object -> drawn(lab, object)).orElse(List.of())
            : List.of());
  }

  /** The object itself, if it has a box; otherwise what it holds, such as the cells of a tuple. */
  private static List<Integer> drawn(Lab lab, ValueView object) {
    var objects = lab.state().objects();
    if (objects.containsKey(object.id())) {
      return List.of(object.id());
    }
    if (object.kind().isPlain()) {
      return List.of();
    }
    return lab.inspect(object.id(), 0, MOST_OBJECTS).slots().stream()
        .map(SlotView::value)
        .flatMap(Optional::stream)
        .map(ValueView::id)
        .filter(objects::containsKey)
        .toList();
  }

  private void show(Answer answer) {
    addLines(Kind.OUTPUT, answer.evaluation().output(), List.of());
    switch (answer.evaluation()) {
      case Evaluation.Value value -> {
        if (!value.type().equals("NoneType")) {
          addLines(Kind.VALUE, value.repr(), answer.objects());
          pick(answer.objects());
        }
      }
      case Evaluation.Done _ -> {}
      case Evaluation.Raised raised -> addLines(Kind.ERROR, raised.traceback(), List.of());
      case Evaluation.Unanswered unanswered ->
          add(Kind.NOTE, SessionWords.unable(unanswered.why()));
    }
  }

  /** Picks what an entry leads to, in every pane. */
  void pick(Entry entry) {
    pick(entry.objects());
  }

  private void pick(List<Integer> objects) {
    if (objects.size() == 1) {
      session.attention().selectionProperty().set(new Selection.HeapObject(objects.getFirst()));
    } else if (!objects.isEmpty()) {
      session.attention().selectionProperty().set(new Selection.HeapObjects(objects));
    }
  }

  private void addLines(Kind kind, String text, List<Integer> objects) {
    List<String> lines = text.stripTrailing().lines().toList();
    for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
      entries.add(new Entry(kind, shortened(line), objects));
    }
    if (lines.size() > MOST_LINES) {
      add(Kind.NOTE, ConsoleText.MORE_LINES.text(lines.size() - MOST_LINES));
    }
    limit();
  }

  private static String shortened(String line) {
    int more = line.length() - MOST_CHARACTERS;
    return more <= 0
        ? line
        : ConsoleText.MORE_CHARACTERS.text(line.substring(0, MOST_CHARACTERS), more);
  }

  private void add(Kind kind, String text) {
    entries.add(new Entry(kind, shortened(text), List.of()));
    limit();
  }

  private void limit() {
    if (entries.size() > MOST_ENTRIES) {
      entries.remove(0, entries.size() - MOST_ENTRIES);
    }
  }

  /** The line entered before the one that is in the prompt. */
  Optional<String> older() {
    if (recalled == 0) {
      return Optional.empty();
    }
    recalled--;
    return Optional.of(history.get(recalled));
  }

  /** The line entered after the one that is in the prompt; behind the last an empty one. */
  String newer() {
    recalled = Math.min(recalled + 1, history.size());
    return recalled == history.size() ? "" : history.get(recalled);
  }

  /**
   * Completes the name before the caret as far as it is certain; where it is not, the names are
   * listed.
   */
  void complete(Typed typed, Consumer<Typed> completed) {
    Optional<FrameView> frame = session.frameProperty().get();
    Optional<Completion> possible = Completion.of(typed.text().substring(0, typed.caret()));
    if (frame.isPresent()
        && possible.isPresent()
        && session.secretProperty().get().equals(Secret.none())) {
      int id = frame.get().id();
      session.ask(
          lab -> lab.evaluate(id, possible.get().question()),
          evaluation -> {
            if (evaluation instanceof Evaluation.Value names) {
              complete(typed, possible.get(), names.repr(), completed);
            }
          });
    }
  }

  private void complete(
      Typed typed, Completion completion, String found, Consumer<Typed> completed) {
    List<String> candidates = completion.candidates(found);
    if (candidates.isEmpty()) {
      return;
    }
    String common = Completion.common(candidates);
    if (candidates.size() > 1 && common.equals(completion.word())) {
      int more = candidates.size() - MOST_CANDIDATES;
      String names =
          String.join("  ", candidates.subList(0, Math.min(candidates.size(), MOST_CANDIDATES)));
      add(Kind.NOTE, more > 0 ? ConsoleText.MORE.text(names, more) : names);
    }
    String text =
        typed.text().substring(0, completion.start())
            + common
            + typed.text().substring(typed.caret());
    completed.accept(new Typed(text, completion.start() + common.length()));
  }

  /** Forgets what was said. */
  void clear() {
    entries.clear();
  }

  /** What was said, oldest first. */
  ObservableList<Entry> entries() {
    return entries;
  }

  /** {@code >>>}, or {@code ...} in the middle of a statement. */
  ReadOnlyStringProperty promptProperty() {
    return prompt.getReadOnlyProperty();
  }

  /** In which frame the next line is evaluated. */
  ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }
}
