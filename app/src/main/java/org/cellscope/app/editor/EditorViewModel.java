package org.cellscope.app.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.cellscope.app.session.Checked;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.Shelf;
import org.cellscope.app.session.Watched;
import org.cellscope.session.Breakpoint;
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
  private final OnDisk file = new OnDisk();
  private final NamesInText names;
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Breakpoint>> breakpoints =
      new ReadOnlyObjectWrapper<>(List.of());

  private final ReadOnlyIntegerWrapper replacements = new ReadOnlyIntegerWrapper();

  private Subscription listening = Subscription.EMPTY;
  private Optional<Shelf> shelf = Optional.empty();
  private List<Breakpoint> kept = List.of();
  private SourceFile opened = new SourceFile("", "");
  private String text = "";

  /** The one text of a session. */
  public EditorViewModel(SessionViewModel session) {
    this(session, new EditorOptions());
    attach();
  }

  /** One of several texts, not active yet. */
  EditorViewModel(SessionViewModel session, EditorOptions options) {
    this.session = session;
    this.options = options;
    this.names = new NamesInText(session);
    this.marks = new EditorMarks(session, this);
    this.live = new LiveMode(session, this);
  }

  private void attach() {
    listening =
        Subscription.combine(
            session.whenShown(marks::update),
            session.attention().pointedAtProperty().subscribe(marks::updatePointedAt),
            session.attention().highlightProperty().subscribe(names::updateSelected),
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
    file.isAs(shown);
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
    file.isFrom(of, text);
    restart();
  }

  /**
   * Takes the file as it is on disk in the place of the text; breakpoints stay.
   *
   * @throws IOException with a message for people if it cannot be read
   */
  public void reload() throws IOException {
    Optional<Path> path = file.document.get().path();
    if (path.isPresent()) {
      Document read = Document.read(path.get());
      replace(read.text());
      file.isAs(read);
      restart();
    }
  }

  /**
   * Saves the text to a file, which is then the document's.
   *
   * @throws IOException with a message for people if it cannot be written
   */
  public void saveAs(Path path) throws IOException {
    file.write(path, text);
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
    return new SourceFile(file.document.get().name(), text);
  }

  private void set(String now) {
    text = now;
    names.setText(now);
  }

  private void replace(String now) {
    set(now);
    replacements.set(replacements.get() + 1);
  }

  /** The view tells that the text has been edited. */
  void edited(String now) {
    set(now);
    file.edited(now);
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
    names.show(found.program());
    marks.update();
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
    names.select(offset);
    if (!stale.get()) {
      session
          .attention()
          .pickedLineProperty()
          .set(OptionalInt.of(source().position(offset).line()));
    }
  }

  /** The place that the name at an offset means in the shown frame, or in the module. */
  Optional<Watched> placeAt(int offset) {
    return names.placeAt(offset);
  }

  /**
   * Whether saving would overwrite what another program has written, and the user has not agreed.
   *
   * @throws IOException if that cannot be told
   */
  public boolean isChangedOnDisk() throws IOException {
    return file.isChanged();
  }

  /** Somebody has looked what has become of a document's file. */
  void seen(Document looked, DiskStamp.Now now) {
    file.seen(looked, now);
  }

  /** The text is to stay as it is, whatever has become of the file. */
  public void keepText() {
    file.keepText();
  }

  /** Whether the session's program is this text as it was opened. */
  boolean isShown() {
    return session.programProperty().get().source() == opened;
  }

  /** The tokens of the text as it is now. */
  List<Token> tokens() {
    return names.tokens();
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
    return file.document.getReadOnlyProperty();
  }

  /** Whether there is something to save. */
  public ReadOnlyBooleanProperty dirtyProperty() {
    return file.dirty.getReadOnlyProperty();
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
    return file.now.getReadOnlyProperty();
  }

  /** The breakpoints while the text is active, and those that it had. */
  ReadOnlyObjectProperty<List<Breakpoint>> breakpointsProperty() {
    return breakpoints.getReadOnlyProperty();
  }

  /** Where the selected variable is named. */
  ReadOnlyObjectProperty<List<Range>> selectedProperty() {
    return names.selected.getReadOnlyProperty();
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
    return names.captured.getReadOnlyProperty();
  }

  /** The session whose text this is, while it is active. */
  SessionViewModel session() {
    return session;
  }
}
