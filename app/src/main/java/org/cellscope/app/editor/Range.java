package org.cellscope.app.editor;

import java.util.ArrayList;
import java.util.List;
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

  /**
   * The parts of this stretch that are left of its lines without the blanks that they begin with;
   * all of it if it is in one line, or not of this text.
   */
  List<Range> withoutIndentation(String text) {
    if (end > text.length() || text.substring(start, end).indexOf('\n') < 0) {
      return List.of(this);
    }
    List<Range> parts = new ArrayList<>();
    for (int from = start; from < end; ) {
      int lineEnd = text.indexOf('\n', from);
      int to = lineEnd < 0 ? end : Math.min(end, lineEnd);
      int shown = from;
      while (shown < to && Character.isWhitespace(text.charAt(shown))) {
        shown++;
      }
      if (shown < to) {
        parts.add(new Range(shown, to));
      }
      from = to + 1;
    }
    return List.copyOf(parts);
  }

  boolean contains(Range other) {
    return start <= other.start && other.end <= end;
  }
}
