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

  /** This stretch, or one character of it when it is empty, within a text of a length. */
  Range visible(int length) {
    if (start < end) {
      return new Range(Math.min(start, length), Math.min(end, length));
    }
    int from = Math.clamp(start, 0, Math.max(0, length - 1));
    return new Range(from, Math.min(from + 1, length));
  }

  boolean contains(Range other) {
    return start <= other.start && other.end <= end;
  }
}
