package org.cellscope.syntax;

import org.cellscope.source.Span;

/**
 * A token.
 *
 * @param text a name normalised to NFKC, else the text between start and end
 * @param start UTF-16 index of the first character in the whole text
 * @param end UTF-16 index behind the last character
 * @param column UTF-8 byte offset in the line; -1 for tokens without text (indentation, the end)
 * @param level how many brackets are open behind the token
 */
record Token(
    Kind kind,
    String text,
    int start,
    int end,
    int line,
    int column,
    int endLine,
    int endColumn,
    int level) {
  Span span() {
    return new Span(line, column, endLine, endColumn);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
