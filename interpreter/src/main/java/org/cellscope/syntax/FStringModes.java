package org.cellscope.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The f-strings that are open at the cursor, one inside the other (PEP 701). */
final class FStringModes {
  private static final int MOST = 150;
  private static final int MOST_FIELDS = 3;

  /** An open f-string. */
  static final class Mode {
    private final String quote;
    private final boolean raw;
    private final int start;
    private final int startLine;
    private final int startOfLine;

    /** Brackets that are open inside the string, and which of them began the innermost field. */
    private int depth;

    private int fieldDepth = -1;

    /** Whether the cursor is in text, not in a replacement field. */
    boolean inText = true;

    private Mode(String quote, boolean raw, int start, int startLine, int startOfLine) {
      this.quote = quote;
      this.raw = raw;
      this.start = start;
      this.startLine = startLine;
      this.startOfLine = startOfLine;
    }

    /** Whether a colon was seen since a field has last ended. */
    private boolean colonSeen;

    private boolean inFormatSpec() {
      return fieldDepth >= 0 && colonSeen;
    }
  }

  /** What {@link #scanText} moved over. */
  enum Piece {
    FIELD,
    TEXT,
    TEXT_BEFORE_DOUBLE_BRACE,
    END
  }

  private final SourceText text;
  private final Deque<Mode> modes = new ArrayDeque<>();

  FStringModes(SourceText text) {
    this.text = text;
  }

  @Nullable Mode current() {
    return modes.peek();
  }

  void push(String quote, boolean raw, int start) {
    if (modes.size() + 1 >= MOST) {
      throw text.errorBefore(text.pos, "too many nested f-strings");
    }
    modes.push(new Mode(quote, raw, start, text.line, text.lineStart));
  }

  /** Whether an unterminated string in a field rather is the end of the f-string around it. */
  boolean closes(String quote) {
    Mode mode = modes.peek();
    return mode != null && mode.quote.equals(quote);
  }

  void open() {
    Mode mode = modes.peek();
    if (mode != null) {
      mode.depth++;
    }
  }

  void checkClose(char bracket) {
    Mode mode = modes.peek();
    if (mode != null && mode.depth == 0 && bracket == '}') {
      throw text.errorBefore(text.pos, "f-string: single '}' is not allowed");
    }
  }

  /** Whether a closing bracket meets the brace of the innermost field. */
  boolean closesField(char opening) {
    Mode mode = modes.peek();
    return mode != null && opening == '{' && mode.depth - 1 == mode.fieldDepth;
  }

  void close(char bracket) {
    Mode mode = modes.peek();
    if (mode != null) {
      mode.depth--;
      if (bracket == '}' && mode.depth == mode.fieldDepth) {
        mode.fieldDepth--;
        mode.inText = true;
        mode.colonSeen = false;
      }
    }
  }

  /** Whether a colon ends the expression of a field; text follows then. */
  boolean endsReplacementField(int c) {
    Mode mode = modes.peek();
    if (mode == null || c != ':' || mode.depth - 1 != mode.fieldDepth || mode.fieldDepth < 0) {
      return false;
    }
    mode.inText = true;
    mode.colonSeen = true;
    return true;
  }

  /** Moves over text up to the next field, the next double brace or the end. */
  Piece scanText(Mode mode) {
    if (text.peek() == '{' && text.at(text.pos + 1) != '{') {
      beginField(mode);
      return Piece.FIELD;
    }
    if (text.startsWith(mode.quote)) {
      text.pos += mode.quote.length();
      modes.pop();
      return Piece.END;
    }
    while (true) {
      int c = text.peek();
      if (c == SourceText.EOF || c == '\n' && mode.quote.length() == 1) {
        boolean lineEnd = c == '\n' || text.pos > text.lineStart && text.at(text.pos - 1) != '\\';
        if (lineEnd && mode.quote.length() == 1 && mode.inFormatSpec()) {
          mode.inText = false;
          return Piece.TEXT;
        }
        throw unterminated(mode);
      }
      if (text.startsWith(mode.quote)) {
        return Piece.TEXT;
      }
      if (c == '{') {
        return openBrace(mode);
      }
      if (c == '}') {
        return closeBrace(mode);
      }
      if (c == '\\') {
        if (backslash(mode)) {
          return Piece.TEXT;
        }
      } else {
        text.advance();
      }
    }
  }

  private void beginField(Mode mode) {
    mode.fieldDepth++;
    if (mode.fieldDepth >= MOST_FIELDS) {
      throw text.errorBefore(text.pos, "f-string: expressions nested too deeply");
    }
    mode.inText = false;
  }

  private Piece openBrace(Mode mode) {
    if (text.at(text.pos + 1) == '{' && !mode.inFormatSpec()) {
      text.pos++;
      return Piece.TEXT_BEFORE_DOUBLE_BRACE;
    }
    beginField(mode);
    return Piece.TEXT;
  }

  private Piece closeBrace(Mode mode) {
    if (text.at(text.pos + 1) == '}' && !mode.inFormatSpec() && mode.depth == 0) {
      text.pos++;
      return Piece.TEXT_BEFORE_DOUBLE_BRACE;
    }
    mode.inText = false;
    return Piece.TEXT;
  }

  /** Moves over an escape; true when the text ends behind a {@code \N{...}}. */
  private boolean backslash(Mode mode) {
    text.pos++;
    int c = text.peek();
    if (c == '{' || c == '}') {
      if (!mode.raw) {
        text.warn("invalid escape sequence '\\" + (char) c + "'");
      }
      return false;
    }
    if (c == SourceText.EOF) {
      return false;
    }
    if (c == 'N' && !mode.raw && text.at(text.pos + 1) == '{') {
      text.pos += 2;
      while (true) {
        int in = text.peek();
        if (in == SourceText.EOF || in == '\n' || text.startsWith(mode.quote) || in == '{') {
          return false;
        }
        text.advance();
        if (in == '}') {
          return true;
        }
      }
    }
    text.advance();
    return false;
  }

  private PythonSyntaxError unterminated(Mode mode) {
    int detected =
        text.peek() == SourceText.EOF && text.pos == text.lineStart ? text.line - 1 : text.line;
    text.line = mode.startLine;
    text.lineStart = mode.startOfLine;
    return text.errorBefore(
        mode.start + 1,
        "unterminated %sf-string literal (detected at line %d)"
            .formatted(mode.quote.length() == 3 ? "triple-quoted " : "", detected));
  }
}
