package org.cellscope.app.editor;

/**
 * A stretch of text that has a colour, or is a name.
 *
 * @param start UTF-16 index
 * @param end UTF-16 index behind it
 * @param kind what it is
 */
record Token(int start, int end, Kind kind) {
  enum Kind {
    KEYWORD,
    STRING,
    NUMBER,
    COMMENT,
    DECORATOR,
    /** The name behind {@code def} or {@code class}. */
    DEFINITION,
    BUILTIN,
    NAME
  }
}
