package org.cellscope.app.heapgraph;

import java.nio.file.Path;
import java.util.Optional;

/** Asks where to save what is exported, and tells how it went. */
public interface ExportTarget {
  /**
   * Where to save.
   *
   * @param title what is saved
   * @param name a name to begin with
   * @param pattern which files there are of the kind: {@code *.svg}
   * @return empty when the user changes their mind
   */
  Optional<Path> ask(String title, String name, String pattern);

  /** Tells what became of it. */
  void tell(String title, String message);
}
