package org.cellscope.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;

/** A cursor over the characters of a text that knows its line and its column in bytes. */
class SourceText {
  static final int EOF = -1;

  /** End column of an error that CPython reports with an end offset of -1. */
  static final int NO_END = -2;

  final SourceFile source;
  final String text;
  int pos;
  int line = 1;
  int lineStart;

  /** The start of the line, or of the first of the lines that a string or a backslash joins. */
  private int bufferStart;

  private int bufferLine = 1;

  /** The line at which CPython's buffer begins for lines that are joined to others before them. */
  final Map<Integer, Integer> joined = new HashMap<>();

  /** What was warned of so far, in order. */
  final List<SyntaxWarning> warnings = new ArrayList<>();

  private int countedTo;
  private int countedBytes;

  SourceText(SourceFile source) {
    this.source = source;
    this.text = source.text();
    if (text.startsWith("\uFEFF")) {
      pos = 1;
      lineStart = 1;
      bufferStart = 1;
      countedTo = 1;
    }
  }

  /** The character at the cursor with line ends as LF, or {@link #EOF}. */
  int peek() {
    return at(pos);
  }

  int at(int index) {
    if (index >= text.length()) {
      return EOF;
    }
    char c = text.charAt(index);
    return c == '\r' ? '\n' : c;
  }

  /** Moves behind the character at the cursor; a line end moves to the next line. */
  void advance() {
    char c = text.charAt(pos++);
    if (c == '\n' || c == '\r') {
      if (c == '\r' && pos < text.length() && text.charAt(pos) == '\n') {
        pos++;
      }
      line++;
      lineStart = pos;
      bufferStart = pos;
      bufferLine = line;
      countedTo = pos;
      countedBytes = 0;
    }
  }

  /** Reads something that may go over several lines, which are joined then. */
  <T> T join(Supplier<T> reader) {
    int start = bufferStart;
    int first = bufferLine;
    try {
      return reader.get();
    } finally {
      bufferStart = start;
      bufferLine = first;
      if (first < line) {
        joined.put(line, first);
      }
    }
  }

  /** The last line that has text: at the end CPython has not begun another one. */
  int lineRead() {
    if (text.isEmpty()) {
      return 0;
    }
    boolean before = peek() == EOF && pos == lineStart && line > 1;
    return before ? line - 1 : line;
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, pos);
  }

  /** The UTF-8 byte offset in the current line of an index in that line. */
  int column(int index) {
    if (index < countedTo) {
      countedTo = lineStart;
      countedBytes = 0;
    }
    for (; countedTo < index; countedTo++) {
      char c = text.charAt(countedTo);
      countedBytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return countedBytes;
  }

  /** The UTF-8 byte offset of an index, counted from where CPython's buffer begins. */
  int bufferColumn(int index) {
    return text.substring(bufferStart, index).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Warns of what ends before the current character. */
  void warn(String message) {
    warnings.add(
        new SyntaxWarning(
            message, source, line, errorBefore(pos, message), SyntaxWarning.When.PARSING));
  }

  /** An error at the character before an index of the current line. */
  PythonSyntaxError errorBefore(int index, String message) {
    int column = index <= lineStart ? -1 : column(text.offsetByCodePoints(index, -1));
    return error(message, new Span(line, column, line, column));
  }

  PythonSyntaxError error(String message, Span span) {
    return new PythonSyntaxError(
        PythonSyntaxError.Kind.SYNTAX_ERROR,
        message,
        source,
        span,
        new PythonSyntaxError.Quote(span.line(), false));
  }

  /**
   * An error that CPython reports when it has read the line: it quotes what it has in its buffer.
   */
  PythonSyntaxError errorInLine(PythonSyntaxError.Kind kind, String message, Span span) {
    return new PythonSyntaxError(
        kind, message, source, span, quote(span.line(), lineRead(), joined));
  }

  /**
   * What CPython quotes of a line when its tokenizer is at another or the same.
   *
   * @param joined see {@link #joined}
   */
  static PythonSyntaxError.Quote quote(int line, int reached, Map<Integer, Integer> joined) {
    return reached <= line
        ? new PythonSyntaxError.Quote(joined.getOrDefault(reached, reached), true)
        : new PythonSyntaxError.Quote(line, false);
  }
}
