package org.cellscope.source;

/**
 * A stretch of source text, as CPython's code positions and AST nodes give it.
 *
 * @param line first line, counted from 1; 0 for the position before the text
 * @param column UTF-8 byte offset in the first line, counted from 0; -1 when unknown
 * @param endLine last line, counted from 1
 * @param endColumn UTF-8 byte offset behind the last character in the last line; -1 when unknown
 */
public record Span(int line, int column, int endLine, int endColumn) {
  /** The stretch from the start of this span to the end of another one. */
  public Span to(Span end) {
    return new Span(line, column, end.endLine, end.endColumn);
  }

  /** The empty span at the start of this one. */
  public Span start() {
    return new Span(line, column, line, column);
  }

  /** The empty span at the end of this one. */
  public Span end() {
    return new Span(endLine, endColumn, endLine, endColumn);
  }
}
