package org.cellscope.lib;

import java.util.Optional;

/**
 * Where the texts of the modules in Python are found. The library itself reads nothing, so that no
 * program can make it.
 */
@FunctionalInterface
public interface ModuleTexts {
  /**
   * A text.
   *
   * @param path the module's path, such as {@code collections/__init__.py}
   * @return empty when there is none
   */
  Optional<String> read(String path);
}
