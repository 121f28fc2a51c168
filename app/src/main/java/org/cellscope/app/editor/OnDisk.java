package org.cellscope.app.editor;

import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A text beside its file: whether there is something to save, and whether the file has changed. */
final class OnDisk {
  final ReadOnlyObjectWrapper<Document> document =
      new ReadOnlyObjectWrapper<>(Document.untitled("untitled.py", ""));
  final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  final ReadOnlyObjectWrapper<DiskStamp.Now> now = new ReadOnlyObjectWrapper<>(DiskStamp.Now.SAME);

  private boolean agreed;

  /** The text is what the document holds. */
  void isAs(Document shown) {
    document.set(shown);
    dirty.set(false);
    agreed = false;
    now.set(DiskStamp.Now.SAME);
  }

  /** The text is another one than the document holds, or may be. */
  void isFrom(Document of, String text) {
    document.set(of);
    edited(text);
  }

  void edited(String text) {
    dirty.set(!text.equals(document.get().text()));
  }

  /**
   * Writes the text to a file, which is then the document's.
   *
   * @throws IOException with a message for people if it cannot be written
   */
  void write(Path path, String text) throws IOException {
    isAs(document.get().write(path, text));
  }

  /**
   * Whether saving would overwrite what another program has written, and the user has not agreed.
   *
   * @throws IOException if that cannot be told
   */
  boolean isChanged() throws IOException {
    seen(document.get(), document.get().onDisk());
    return now.get() == DiskStamp.Now.CHANGED;
  }

  /** Somebody has looked what has become of a document's file. */
  void seen(Document looked, DiskStamp.Now found) {
    if (looked.equals(document.get())) {
      agreed &= found != DiskStamp.Now.SAME;
      now.set(agreed ? DiskStamp.Now.SAME : found);
    }
  }

  /** The text is to stay as it is, whatever has become of the file. */
  void keepText() {
    agreed = true;
    now.set(DiskStamp.Now.SAME);
  }
}
