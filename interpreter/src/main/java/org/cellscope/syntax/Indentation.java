package org.cellscope.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Indentation (language reference, section 2.1.8): a tab moves to the next multiple of eight, and
 * the result may not depend on that.
 */
final class Indentation {
  private static final int MOST = 100;
  private static final int TAB = 8;

  /**
   * What the start of a line means.
   *
   * @param blank whether the line has no token
   * @param error an error that comes behind the indents and dedents
   */
  record Change(boolean blank, int indents, int dedents, @Nullable PythonSyntaxError error) {}

  private final SourceText text;
  private final int[] columns = new int[MOST];
  private final int[] columnsWithTabsAsOne = new int[MOST];
  private int top;
  private boolean failed;
  private boolean reachedEnd;

  Indentation(SourceText text) {
    this.text = text;
  }

  /** Reads the indentation of the line at the cursor. */
  Change read(boolean inBrackets) {
    int column = 0;
    int alternative = 0;
    int continued = 0;
    while (true) {
      int c = text.peek();
      if (c == ' ') {
        column++;
        alternative++;
        text.pos++;
      } else if (c == '\t') {
        column = (column / TAB + 1) * TAB;
        alternative++;
        text.pos++;
      } else if (c == '\f') {
        column = 0;
        alternative = 0;
        text.pos++;
      } else if (c == '\\') {
        continued = continued != 0 ? continued : column;
        continueLine();
      } else {
        break;
      }
    }
    int c = text.peek();
    if (c == '#' || c == '\n' || inBrackets) {
      return new Change(c == '#' || c == '\n', 0, 0, null);
    }
    if (c == SourceText.EOF) {
      return new Change(true, 0, closeAll(), null);
    }
    return continued != 0 ? compare(continued, continued) : compare(column, alternative);
  }

  private Change compare(int column, int alternative) {
    if (column > columns[top]) {
      if (top + 1 >= MOST) {
        throw indentationError(
            "too many levels of indentation", new Span(text.line, 0, text.line, -1));
      }
      if (alternative <= columnsWithTabsAsOne[top]) {
        throw tabError();
      }
      columns[++top] = column;
      columnsWithTabsAsOne[top] = alternative;
      return new Change(false, 1, 0, null);
    }
    int dedents = 0;
    while (column < columns[top]) {
      top--;
      dedents++;
    }
    if (column != columns[top]) {
      throw dedentError();
    }
    if (alternative != columnsWithTabsAsOne[top]) {
      throw tabError();
    }
    return new Change(false, 0, dedents, null);
  }

  /** Ends all blocks; the result is how many there were. */
  int closeAll() {
    int dedents = top;
    top = 0;
    Arrays.fill(columns, 0);
    return dedents;
  }

  /** Moves over a backslash and the line end behind it, to the character that is returned. */
  int continueLine() {
    text.pos++;
    if (text.peek() == SourceText.EOF) {
      throw unexpectedEnd();
    }
    if (text.peek() != '\n') {
      text.pos++;
      failed = true;
      throw text.errorInLine(
          PythonSyntaxError.Kind.SYNTAX_ERROR,
          "unexpected character after line continuation character",
          new Span(text.line, text.bufferColumn(text.pos - 1), text.line, -1));
    }
    text.advance();
    if (text.peek() == SourceText.EOF) {
      throw unexpectedEnd();
    }
    return text.peek();
  }

  /** Whether an error was in the indentation or in the continuation of a line. */
  boolean failed() {
    return failed;
  }

  /** Whether the text ended behind a backslash. */
  boolean reachedEnd() {
    return reachedEnd;
  }

  private PythonSyntaxError unexpectedEnd() {
    failed = true;
    reachedEnd = true;
    boolean behind = text.pos == text.lineStart && text.line > 1;
    int line = behind ? text.line - 1 : text.line;
    return text.errorInLine(
        PythonSyntaxError.Kind.SYNTAX_ERROR, "unexpected EOF while parsing", endOf(line));
  }

  /** CPython has read the whole line with its end when it reports these. */
  private Span endOf(int line) {
    int bytes = text.source.line(line).getBytes(StandardCharsets.UTF_8).length;
    return new Span(line, bytes, line, SourceText.NO_END);
  }

  private PythonSyntaxError tabError() {
    failed = true;
    return text.errorInLine(
        PythonSyntaxError.Kind.TAB_ERROR,
        "inconsistent use of tabs and spaces in indentation",
        new Span(text.line, 0, text.line, -1));
  }

  private PythonSyntaxError dedentError() {
    return indentationError(
        "unindent does not match any outer indentation level", endOf(text.line));
  }

  private PythonSyntaxError indentationError(String message, Span span) {
    failed = true;
    return text.errorInLine(PythonSyntaxError.Kind.INDENTATION_ERROR, message, span);
  }
}
