package org.cellscope.app.heapgraph;

import java.nio.file.Path;
import java.util.Optional;

/** Nobody wants to save anything. */
final class NoExports implements ExportTarget {
  @Override
  public Optional<Path> ask(String title, String name, String pattern) {
    return Optional.empty();
  }

  @Override
  public void tell(String title, String message) {
    throw new AssertionError(title + ": " + message);
  }
}
