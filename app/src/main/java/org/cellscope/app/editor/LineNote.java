package org.cellscope.app.editor;

import java.util.List;
import java.util.Optional;

/**
 * What stands behind the end of a line.
 *
 * @param line counted from 1
 * @param result the value that the last step computed in the line
 * @param values values of names in the line
 */
record LineNote(int line, Optional<String> result, List<Value> values) {
  /**
   * The value of a name.
   *
   * @param changed whether the last step wrote it
   */
  record Value(String name, String text, boolean changed) {
    @Override
    public String toString() {
      return name + " = " + text;
    }
  }

  LineNote {
    values = List.copyOf(values);
  }
}
