package org.cellscope.syntax;

import org.cellscope.source.SourceFile;

/**
 * Something in a program that is Python and most probably a mistake: CPython's {@code
 * SyntaxWarning}.
 *
 * @param message CPython's words without the name of the category
 * @param line the line that CPython names, counted from 1
 * @param error what takes its place when the program's filters want errors
 * @param found which pass found it
 */
public record SyntaxWarning(
    String message, SourceFile source, int line, PythonSyntaxError error, When found) {
  /** When it was found. */
  public enum When {
    PARSING,
    COMPILING
  }
}
