package org.cellscope.app.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cellscope.app.session.Checked;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.Watched;
import org.cellscope.session.CapturedVariable;
import org.cellscope.session.FrameView;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.session.StepEvent;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;

/**
 * The text: where it comes from, what is marked in it, and when the recording is of an older one.
 */
public final class EditorViewModel {
  /**
   * Where the shown frame is.
   *
   * @param line counted from 1
   * @param expression what is being evaluated
   * @param current whether the frame runs next, rather than waiting for a call
   */
  record Here(int line, Optional<Range> expression, boolean current) {}

  private final SessionViewModel session;
  private final ReadOnlyObjectWrapper<Document> document =
      new ReadOnlyObjectWrapper<>(Document.untitled("untitled.py", ""));
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Here>> here =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Range>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<String> problemText = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<Optional<Range>> pointedAt =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<CapturedNames> names = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Range>> selected =
      new ReadOnlyObjectWrapper<>(List.of());

  private String text = "";
  private String openedText = "";

  /** The text of a session. */
  public EditorViewModel(SessionViewModel session) {
    this.session = session;
    names.set(new CapturedNames(session.programProperty().get()));
    session.stateProperty().addListener((_, _, _) -> update());
    session.frameProperty().addListener((_, _, _) -> updateHere());
    session.pointedAtProperty().addListener((_, _, _) -> updatePointedAt());
    session.highlightProperty().addListener((_, _, _) -> updateSelected());
    session.sourceChangedProperty().addListener((_, _, _) -> update());
    session.checkedProperty().addListener((_, _, found) -> show(found));
    session
        .programProperty()
        .addListener((_, _, program) -> show(new Checked(program, Optional.empty())));
  }

  /** Replaces the text, and opens it in the session. */
  public void show(Document shown) {
    text = shown.text();
    session.breakpoints().clear();
    document.set(shown);
    dirty.set(false);
    restart();
  }

  /**
   * Loads a file.
   *
   * @throws IOException with a message for people if it cannot be read or is not UTF-8
   */
  public void open(Path path) throws IOException {
    show(Document.read(path));
  }

  /**
   * Saves the text to a file, which is then the document's.
   *
   * @throws IOException with a message for people if it cannot be written
   */
  public void saveAs(Path path) throws IOException {
    document.set(document.get().write(path, text));
    dirty.set(false);
  }

  /** Opens the text as it is now in the session, before its first instruction. */
  public void restart() {
    openedText = text;
    session.open(source());
  }

  /** The text as it is now. */
  public SourceFile source() {
    return new SourceFile(document.get().name(), text);
  }

  /** The view tells that the text has been edited. */
  void edited(String now) {
    text = now;
    dirty.set(!text.equals(document.get().text()));
    session.sourceChangedProperty().set(!text.equals(openedText));
  }

  /** The view tells that the user has stopped typing for a moment. */
  void rested() {
    session.check(source());
  }

  private void show(Checked found) {
    if (found.program().source().text().equals(text)) {
      names.set(new CapturedNames(found.program()));
    }
    update();
    updateSelected();
  }

  /**
   * The view tells that the user has put the caret somewhere: a captured name there is selected,
   * and the panes point at the code of the line.
   */
  void caretAt(int offset) {
    Optional<CapturedVariable> under =
        PythonLexer.tokens(text).stream()
            .filter(token -> token.start() <= offset && offset <= token.end())
            .flatMap(token -> variable(token).stream())
            .findFirst();
    boolean shown = session.selectionProperty().get() instanceof Selection.Captured;
    if (under.isPresent()) {
      session.selectionProperty().set(new Selection.Captured(under.get()));
    } else if (shown) {
      session.selectionProperty().set(new Selection.Nothing());
    }
    if (!session.sourceChangedProperty().get()) {
      session.pickedLineProperty().set(OptionalInt.of(lineOf(offset)));
    }
  }

  /** The line of an offset, counted from 1. */
  private int lineOf(int offset) {
    return 1
        + (int)
            text.substring(0, Math.min(offset, text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
  }

  /** The place that the name at an offset means in the shown frame, or in the module. */
  Optional<Watched> placeAt(int offset) {
    return PythonLexer.tokens(text).stream()
        .filter(token -> token.start() <= offset && offset <= token.end())
        .map(token -> text.substring(token.start(), token.end()))
        .flatMap(name -> place(name).stream())
        .findFirst();
  }

  private Optional<Watched> place(String name) {
    return Stream.concat(
            session.frameProperty().get().stream(),
            session.stateProperty().get().frames().stream().limit(1))
        .flatMap(
            frame ->
                frame.variables().stream()
                    .filter(slot -> slot.label().equals(name))
                    .map(slot -> Watched.of(frame, slot)))
        .findFirst();
  }

  private void updateSelected() {
    Optional<CapturedVariable> picked =
        session.highlightProperty().get().variable(session.stateProperty().get());
    selected.set(
        picked.isEmpty()
            ? List.of()
            : PythonLexer.tokens(text).stream()
                .filter(token -> variable(token).equals(picked))
                .map(token -> new Range(token.start(), token.end()))
                .toList());
  }

  private Optional<CapturedVariable> variable(Token token) {
    OptionalInt number = names.get().number(token, text);
    return number.isPresent()
        ? Optional.of(names.get().variable(number.getAsInt()))
        : Optional.empty();
  }

  /** Where the selected variable is named. */
  ReadOnlyObjectProperty<List<Range>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  private void update() {
    updateHere();
    updatePointedAt();
    Optional<SessionState.Notice> notice = notice();
    problem.set(place(notice));
    problemText.set(notice.map(n -> lastLine(n.text())).orElse(""));
  }

  /** What is wrong with the text as it is now, or with the program at the cursor. */
  private Optional<SessionState.Notice> notice() {
    if (session.sourceChangedProperty().get()) {
      Checked found = session.checkedProperty().get();
      return found.program().source().text().equals(text) ? found.problem() : Optional.empty();
    }
    SessionState state = session.stateProperty().get();
    boolean wrong = state.status() == Status.NOT_COMPILED || state.status() == Status.FAILED;
    return wrong && state.isAtHead() ? state.notice() : raised(state.event());
  }

  /** The exception that the last step raised. */
  private static Optional<SessionState.Notice> raised(StepEvent event) {
    return event.kind() == StepEvent.Kind.EXCEPTION
        ? Optional.of(new SessionState.Notice(event.text(), event.place()))
        : Optional.empty();
  }

  /** The line of a report that says what is wrong; the console has the whole of it. */
  private static String lastLine(String report) {
    return report.stripTrailing().lines().reduce("", (_, line) -> line);
  }

  private Optional<Range> place(Optional<SessionState.Notice> notice) {
    return notice
        .flatMap(SessionState.Notice::place)
        .map(span -> Range.of(source(), span).visible(text));
  }

  private void updateHere() {
    Optional<FrameView> frame = session.frameProperty().get();
    here.set(
        session.sourceChangedProperty().get()
            ? Optional.empty()
            : frame
                .filter(f -> f.state() != FrameView.State.RETURNED)
                .flatMap(f -> f.position().flatMap(span -> here(f, span))));
  }

  private Optional<Here> here(FrameView frame, Span span) {
    if (span.line() < 1) {
      return Optional.empty();
    }
    Optional<Range> expression =
        span.column() < 0 || span.start().equals(span.end())
            ? Optional.empty()
            : Optional.of(Range.of(opened(), span));
    return Optional.of(new Here(span.line(), expression, frame.state() == FrameView.State.CURRENT));
  }

  private void updatePointedAt() {
    pointedAt.set(
        session.sourceChangedProperty().get()
            ? Optional.empty()
            : session.pointedAtProperty().get().map(span -> Range.of(opened(), span)));
  }

  private SourceFile opened() {
    return session.programProperty().get().source();
  }

  /** The program as it was loaded or saved last; a new one replaces the text. */
  public ReadOnlyObjectProperty<Document> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /** Whether there is something to save. */
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  /** The text as it is now. */
  String text() {
    return text;
  }

  ReadOnlyObjectProperty<Optional<Here>> hereProperty() {
    return here.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Range>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What is wrong, in the line of words that CPython has for it; empty when nothing is. */
  public ReadOnlyObjectProperty<String> problemTextProperty() {
    return problemText.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Range>> pointedAtProperty() {
    return pointedAt.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<CapturedNames> namesProperty() {
    return names.getReadOnlyProperty();
  }

  /** The session whose text this is. */
  SessionViewModel session() {
    return session;
  }
}
