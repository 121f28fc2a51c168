package org.cellscope.app.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.cellscope.app.session.Checked;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.Shelf;
import org.cellscope.app.session.Watched;
import org.cellscope.session.Breakpoint;
import org.cellscope.session.CapturedVariable;
import org.cellscope.source.SourceFile;

/**
 * A text: where it comes from, what is marked in it, and when the recording is of an older one. Of
 * several texts one is active: the session is its.
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
  private final EditorOptions options;
  private final EditorMarks marks;
  private final LiveMode live;
  private final ReadOnlyObjectWrapper<Document> document =
      new ReadOnlyObjectWrapper<>(Document.untitled("untitled.py", ""));
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<DiskStamp.Now> onDisk =
      new ReadOnlyObjectWrapper<>(DiskStamp.Now.SAME);
  private final ReadOnlyObjectWrapper<CapturedNames> names = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Range>> selected =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Breakpoint>> breakpoints =
      new ReadOnlyObjectWrapper<>(List.of());

  private final ReadOnlyIntegerWrapper replacements = new ReadOnlyIntegerWrapper();

  private Subscription listening = Subscription.EMPTY;
  private Optional<Shelf> shelf = Optional.empty();
  private List<Breakpoint> kept = List.of();
  private SourceFile opened = new SourceFile("", "");
  private String text = "";
  private boolean agreed;
  private Optional<List<Token>> tokens = Optional.empty();

  /** The one text of a session. */
  public EditorViewModel(SessionViewModel session) {
    this(session, new EditorOptions());
    attach();
  }

  /** One of several texts, not active yet. */
  EditorViewModel(SessionViewModel session, EditorOptions options) {
    this.session = session;
    this.options = options;
    this.marks = new EditorMarks(session, this);
    this.live = new LiveMode(session, this);
    names.set(new CapturedNames(session.programProperty().get()));
  }

  private void attach() {
    listening =
        Subscription.combine(
            session.stateProperty().subscribe(marks::update),
            session.frameProperty().subscribe(marks::updateHere),
            session.pointedAtProperty().subscribe(marks::updatePointedAt),
            session.highlightProperty().subscribe(this::updateSelected),
            session.sourceChangedProperty().subscribe(this::updateStale),
            session.breakpoints().allProperty().subscribe(breakpoints::set),
            session.checkedProperty().subscribe((_, found) -> checked(found)),
            options.inlineValuesProperty().subscribe(marks::updateHere),
            session
                .programProperty()
                .subscribe((_, now) -> show(new Checked(now, Optional.empty()))));
  }

  /** The session becomes this text's, with the recording and the breakpoints that it had. */
  void activate() {
    session.breakpoints().replaceAll(kept);
    attach();
    shelf.ifPresent(
        mine -> {
          session.unshelve(mine, opened);
          session.sourceChangedProperty().set(!text.equals(opened.text()));
        });
    shelf = Optional.empty();
    updateStale();
    rested();
  }

  /** Another text is to have the session; the recording is put aside. */
  void deactivate() {
    kept = session.breakpoints().allProperty().get();
    listening.unsubscribe();
    shelf = Optional.of(session.shelve());
  }

  /** The text has been closed: its recording goes, all else stays for the case that it returns. */
  void letGo() {
    shelf.ifPresent(session::discard);
    shelf = Optional.of(new Shelf());
  }

  /** Replaces the text, and opens it in the session. */
  public void show(Document shown) {
    replace(shown.text());
    session.breakpoints().clear();
    document.set(shown);
    dirty.set(false);
    isAsOnDisk();
    restart();
  }

  /**
   * Loads a file.
   *
   * @throws IOException with a message for people if it cannot be read
   */
  public void open(Path path) throws IOException {
    show(Document.read(path));
  }

  /** Takes a text that was never saved, as after a crash; what the file holds is the document's. */
  void recover(Document of, String unsaved) {
    session.breakpoints().clear();
    replace(unsaved);
    document.set(of);
    dirty.set(!text.equals(of.text()));
    restart();
  }

  /**
   * Takes the file as it is on disk in the place of the text; breakpoints stay.
   *
   * @throws IOException with a message for people if it cannot be read
   */
  public void reload() throws IOException {
    Optional<Path> path = document.get().path();
    if (path.isPresent()) {
      Document read = Document.read(path.get());
      replace(read.text());
      document.set(read);
      dirty.set(false);
      isAsOnDisk();
      restart();
    }
  }

  /**
   * Saves the text to a file, which is then the document's.
   *
   * @throws IOException with a message for people if it cannot be written
   */
  public void saveAs(Path path) throws IOException {
    document.set(document.get().write(path, text));
    dirty.set(false);
    isAsOnDisk();
  }

  private void isAsOnDisk() {
    agreed = false;
    onDisk.set(DiskStamp.Now.SAME);
  }

  /** Opens the text as it is now in the session, before its first instruction. */
  public void restart() {
    opened = source();
    session.open(opened);
  }

  /** Opens the text as it is now, where the one before it stands. */
  void rerun() {
    live.rerun(opened)
        .ifPresent(
            how -> {
              opened = source();
              session.reopen(opened, how);
            });
  }

  /** The text as it is now. */
  public SourceFile source() {
    return new SourceFile(document.get().name(), text);
  }

  private void set(String now) {
    text = now;
    tokens = Optional.empty();
  }

  private void replace(String now) {
    set(now);
    replacements.set(replacements.get() + 1);
  }

  /** The view tells that the text has been edited. */
  void edited(String now) {
    set(now);
    dirty.set(!text.equals(document.get().text()));
    session.sourceChangedProperty().set(!text.equals(opened.text()));
  }

  /** The view tells that the user has stopped typing for a moment. */
  void rested() {
    session.check(source());
  }

  private void checked(Checked found) {
    show(found);
    if (options.liveProperty().get()
        && stale.get()
        && found.problem().isEmpty()
        && found.program().source().text().equals(text)) {
      rerun();
    }
  }

  private void show(Checked found) {
    if (found.program().source().text().equals(text)) {
      names.set(new CapturedNames(found.program()));
    }
    marks.update();
    updateSelected();
  }

  private void updateStale() {
    stale.set(session.sourceChangedProperty().get());
    marks.update();
  }

  /**
   * The view tells that the user has put the caret somewhere: a captured name there is selected,
   * and the panes point at the code of the line.
   */
  void caretAt(int offset) {
    Optional<CapturedVariable> under =
        tokens().stream()
            .filter(token -> token.start() <= offset && offset <= token.end())
            .flatMap(token -> variable(token).stream())
            .findFirst();
    boolean shown = session.selectionProperty().get() instanceof Selection.Captured;
    if (under.isPresent()) {
      session.selectionProperty().set(new Selection.Captured(under.get()));
    } else if (shown) {
      session.selectionProperty().set(new Selection.Nothing());
    }
    if (!stale.get()) {
      session.pickedLineProperty().set(OptionalInt.of(source().position(offset).line()));
    }
  }

  /** The place that the name at an offset means in the shown frame, or in the module. */
  Optional<Watched> placeAt(int offset) {
    return tokens().stream()
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
            : tokens().stream()
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

  /**
   * Whether saving would overwrite what another program has written, and the user has not agreed.
   *
   * @throws IOException if that cannot be told
   */
  public boolean isChangedOnDisk() throws IOException {
    seen(document.get(), document.get().onDisk());
    return onDisk.get() == DiskStamp.Now.CHANGED;
  }

  /** Somebody has looked what has become of a document's file. */
  void seen(Document looked, DiskStamp.Now now) {
    if (looked.equals(document.get())) {
      agreed &= now != DiskStamp.Now.SAME;
      onDisk.set(agreed ? DiskStamp.Now.SAME : now);
    }
  }

  /** The text is to stay as it is, whatever has become of the file. */
  public void keepText() {
    agreed = true;
    onDisk.set(DiskStamp.Now.SAME);
  }

  /** Whether the session's program is this text as it was opened. */
  boolean isShown() {
    return session.programProperty().get().source() == opened;
  }

  /** The tokens of the text as it is now. */
  List<Token> tokens() {
    List<Token> known = tokens.orElseGet(() -> PythonLexer.tokens(text));
    tokens = Optional.of(known);
    return known;
  }

  /** The text as it is now. */
  String text() {
    return text;
  }

  EditorOptions options() {
    return options;
  }

  /** The program as it was loaded or saved last; a new one replaces the text. */
  public ReadOnlyObjectProperty<Document> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /** Whether there is something to save. */
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  /** How often the text has been replaced by another one, rather than edited. */
  ReadOnlyIntegerProperty replacementsProperty() {
    return replacements.getReadOnlyProperty();
  }

  /** Whether the recording is of an older text. */
  ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<DiskStamp.Now> onDiskProperty() {
    return onDisk.getReadOnlyProperty();
  }

  /** The breakpoints while the text is active, and those that it had. */
  ReadOnlyObjectProperty<List<Breakpoint>> breakpointsProperty() {
    return breakpoints.getReadOnlyProperty();
  }

  /** Where the selected variable is named. */
  ReadOnlyObjectProperty<List<Range>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Here>> hereProperty() {
    return marks.here.getReadOnlyProperty();
  }

  /** The expression of which the last step computed the value. */
  ReadOnlyObjectProperty<Optional<Range>> evaluatedProperty() {
    return marks.evaluated.getReadOnlyProperty();
  }

  /** What stands at the ends of lines. */
  ReadOnlyObjectProperty<List<LineNote>> notesProperty() {
    return marks.notes.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Range>> problemProperty() {
    return marks.problem.getReadOnlyProperty();
  }

  /** What is wrong, in the line of words that CPython has for it; empty when nothing is. */
  public ReadOnlyObjectProperty<String> problemTextProperty() {
    return marks.problemText.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Range>> pointedAtProperty() {
    return marks.pointedAt.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<CapturedNames> namesProperty() {
    return names.getReadOnlyProperty();
  }

  /** The session whose text this is, while it is active. */
  SessionViewModel session() {
    return session;
  }
}
