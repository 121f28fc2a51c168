package org.cellscope.app.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files that were opened or saved last, the newest first. */
final class RecentFiles {
  private static final int MOST = 10;
  private static final String KEY = "recent.";

  private final ObservableList<Path> all = FXCollections.observableArrayList();

  /** Kept, as it hears of changes only as long as somebody holds it. */
  private final ObservableList<Path> shown = FXCollections.unmodifiableObservableList(all);

  void add(Path path) {
    Path known = path.toAbsolutePath().normalize();
    all.remove(known);
    all.addFirst(known);
    if (all.size() > MOST) {
      all.removeLast();
    }
  }

  void remove(Path path) {
    all.remove(path.toAbsolutePath().normalize());
  }

  void clear() {
    all.clear();
  }

  ObservableList<Path> all() {
    return shown;
  }

  /** Takes what is remembered; what is no path does not count. */
  void restore(Settings settings) {
    for (int i = MOST - 1; i >= 0; i--) {
      String path = settings.text(KEY + i);
      if (!path.isEmpty()) {
        try {
          add(Path.of(path));
        } catch (InvalidPathException e) {
          settings.put(KEY + i, "");
        }
      }
    }
  }

  void remember(Settings settings) {
    for (int i = 0; i < MOST; i++) {
      settings.put(KEY + i, i < all.size() ? all.get(i).toString() : "");
    }
  }
}
