package org.cellscope.app.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.cellscope.app.session.SessionViewModel;

/**
 * The open texts, of which one is active. Each has its own document, breakpoints and recording; the
 * others' recordings are put aside.
 */
public final class Editors {
  private static final int MOST_CLOSED = 10;

  private final SessionViewModel session;
  private final EditorOptions options = new EditorOptions();
  private final ObservableList<EditorViewModel> all = FXCollections.observableArrayList();

  /** Kept, as it hears of changes only as long as somebody holds it. */
  private final ObservableList<EditorViewModel> shown =
      FXCollections.unmodifiableObservableList(all);

  private final ReadOnlyObjectWrapper<EditorViewModel> active;
  private final Deque<EditorViewModel> closed = new ArrayDeque<>();

  /** One empty text. */
  public Editors(SessionViewModel session) {
    this.session = session;
    var first = new EditorViewModel(session, options);
    first.activate();
    all.add(first);
    active = new ReadOnlyObjectWrapper<>(first);
  }

  /** Shows a text: in the place of the active one if that is not the user's work, or beside it. */
  public void show(Document document) {
    if (!isDisposable(active())) {
      add(new EditorViewModel(session, options));
    }
    active().show(document);
  }

  /** Whether nothing is lost with a text: a sample or a new one, not edited. */
  private static boolean isDisposable(EditorViewModel text) {
    return text.documentProperty().get().path().isEmpty() && !text.dirtyProperty().get();
  }

  /**
   * Loads a file. If it is open already, that text becomes active; edited it stays as it is.
   *
   * @throws IOException with a message for people if it cannot be read
   */
  public void open(Path path) throws IOException {
    Document document = Document.read(path);
    Optional<EditorViewModel> known =
        all.stream()
            .filter(text -> text.documentProperty().get().path().equals(Optional.of(path)))
            .findFirst();
    if (known.isEmpty()) {
      show(document);
      return;
    }
    activate(known.get());
    if (!known.get().dirtyProperty().get()) {
      known.get().show(document);
    }
  }

  /** Opens what was never saved, as after a crash; if its file is there, as an edit of that. */
  public void recover(Recovery.Unsaved unsaved) {
    if (!isDisposable(active())) {
      add(new EditorViewModel(session, options));
    }
    active().recover(documentOf(unsaved), unsaved.text());
  }

  private static Document documentOf(Recovery.Unsaved unsaved) {
    try {
      return unsaved.path().isPresent()
          ? Document.read(unsaved.path().get())
          : Document.untitled(unsaved.name(), "");
    } catch (IOException e) {
      return Document.untitled(unsaved.name(), "");
    }
  }

  /** What would be lost if the program ended now. */
  public List<Recovery.Unsaved> unsaved() {
    return all.stream()
        .filter(text -> text.dirtyProperty().get())
        .map(
            text ->
                new Recovery.Unsaved(
                    text.documentProperty().get().name(),
                    text.documentProperty().get().path(),
                    text.text()))
        .toList();
  }

  private void add(EditorViewModel text) {
    active().deactivate();
    all.add(all.indexOf(active()) + 1, text);
    text.activate();
    active.set(text);
  }

  /** Makes another text the active one. */
  public void activate(EditorViewModel text) {
    if (text != active() && all.contains(text)) {
      active().deactivate();
      text.activate();
      active.set(text);
    }
  }

  /** Makes the text a number of places further to the right the active one, around the end. */
  public void activateNext(int by) {
    activate(all.get(Math.floorMod(all.indexOf(active()) + by, all.size())));
  }

  /** Closes a text; without another one an empty one takes its place. It can be taken back. */
  public void close(EditorViewModel text) {
    int index = all.indexOf(text);
    if (index < 0) {
      return;
    }
    if (all.size() == 1) {
      add(new EditorViewModel(session, options));
      active().show(Document.untitled("untitled.py", ""));
    } else if (text == active()) {
      activate(all.get(index > 0 ? index - 1 : 1));
    }
    text.letGo();
    closed.push(text);
    if (closed.size() > MOST_CLOSED) {
      closed.removeLast();
    }
    all.remove(text);
  }

  /** Opens the text that was closed last, with what was not saved and its breakpoints. */
  public void reopen() {
    if (!closed.isEmpty()) {
      EditorViewModel before = active();
      add(closed.pop());
      if (isDisposable(before) && before.text().isEmpty()) {
        all.remove(before);
        before.letGo();
      }
    }
  }

  /** The open texts, from left to right. */
  public ObservableList<EditorViewModel> all() {
    return shown;
  }

  /** The files of the open texts as they are known. */
  public List<Document> documents() {
    return all.stream().map(text -> text.documentProperty().get()).toList();
  }

  /**
   * What has become of files. Any thread; it may take as long as a disk takes. What cannot be told
   * is left out.
   */
  public static Map<Document, DiskStamp.Now> lookAtDisk(List<Document> documents) {
    Map<Document, DiskStamp.Now> found = new HashMap<>();
    for (Document document : documents) {
      try {
        found.put(document, document.onDisk());
      } catch (IOException e) {
        found.remove(document);
      }
    }
    return found;
  }

  /** Tells the texts what has become of their files. */
  public void seen(Map<Document, DiskStamp.Now> found) {
    found.forEach((document, now) -> all.forEach(text -> text.seen(document, now)));
  }

  /** The open texts, and the closed ones that can be taken back. */
  List<EditorViewModel> known() {
    List<EditorViewModel> known = new ArrayList<>(all);
    known.addAll(closed);
    return known;
  }

  /** The text whose program the panes show. */
  public EditorViewModel active() {
    return active.get();
  }

  /** The text whose program the panes show. */
  public ReadOnlyObjectProperty<EditorViewModel> activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** The active text's document. */
  public ObservableValue<Document> documentProperty() {
    return active.flatMap(EditorViewModel::documentProperty);
  }

  /** Whether the active text has something to save. */
  public ObservableValue<Boolean> dirtyProperty() {
    return active.flatMap(EditorViewModel::dirtyProperty);
  }

  /** What the user has chosen for all texts. */
  public EditorOptions options() {
    return options;
  }
}
