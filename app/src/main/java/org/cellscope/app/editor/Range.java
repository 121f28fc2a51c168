package org.cellscope.app.editor;

import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;

/**
 * A stretch of a text.
 *
 * @param start UTF-16 index
 * @param end UTF-16 index behind it
 */
record Range(int start, int end) {
  /** Where a span of compiled code or of an error is in its text; unknown columns take the line. */
  static Range of(SourceFile source, Span span) {
    int start = source.offset(span.line(), Math.max(0, span.column()));
    int endColumn = span.endColumn() < 0 ? Integer.MAX_VALUE : span.endColumn();
    return new Range(start, Math.max(start, source.offset(span.endLine(), endColumn)));
  }

  /** This stretch of a text, or the character before it when there is nothing to see in it. */
  Range visible(String text) {
    int from = Math.min(start, text.length());
    int to = Math.min(end, text.length());
    return text.substring(from, to).isBlank() && from > 0
        ? new Range(from - 1, Math.max(from, to))
        : new Range(from, to);
  }

  boolean contains(Range other) {
    return start <= other.start && other.end <= end;
  }
}
