package org.cellscope.syntax;

/** String literals, and the start of f-strings (language reference, section 2.4.1). */
final class StringScanner {
  private final SourceText text;
  private final FStringModes modes;

  StringScanner(SourceText text, FStringModes modes) {
    this.text = text;
    this.modes = modes;
  }

  /** Whether the letters at the cursor are the prefix of a string. */
  boolean startsString() {
    int end = prefixEnd();
    return end >= 0;
  }

  /** The index of the quote behind a valid prefix, or -1. */
  private int prefixEnd() {
    boolean b = false;
    boolean u = false;
    boolean r = false;
    boolean f = false;
    for (int i = text.pos; ; i++) {
      int c = text.at(i);
      if (c == '"' || c == '\'') {
        return i;
      } else if ((c == 'b' || c == 'B') && !b && !u && !f) {
        b = true;
      } else if ((c == 'u' || c == 'U') && !b && !u && !r && !f) {
        u = true;
      } else if ((c == 'r' || c == 'R') && !r && !u) {
        r = true;
      } else if ((c == 'f' || c == 'F') && !f && !b && !u) {
        f = true;
      } else {
        return -1;
      }
    }
  }

  /** Moves behind a string, or behind the opening quote of an f-string. */
  Kind scan(int start) {
    int at = prefixEnd();
    String prefix = text.text.substring(start, at);
    char quote = text.text.charAt(at);
    boolean triple = text.at(at + 1) == quote && text.at(at + 2) == quote;
    String quotes = text.text.substring(at, at + (triple ? 3 : 1));
    text.pos = at + quotes.length();
    if (prefix.indexOf('f') >= 0 || prefix.indexOf('F') >= 0) {
      boolean raw = prefix.indexOf('r') >= 0 || prefix.indexOf('R') >= 0;
      modes.push(quotes, raw, start);
      return Kind.FSTRING_START;
    }
    body(start, quotes);
    return Kind.STRING;
  }

  private void body(int start, String quotes) {
    int line = text.line;
    int lineStart = text.lineStart;
    while (!text.startsWith(quotes)) {
      int c = text.peek();
      if (c == SourceText.EOF || c == '\n' && quotes.length() == 1) {
        throw unterminated(start, line, lineStart, quotes);
      }
      text.advance();
      if (c == '\\' && text.peek() != SourceText.EOF) {
        text.advance();
      }
    }
    text.pos += quotes.length();
  }

  private PythonSyntaxError unterminated(int start, int line, int lineStart, String quotes) {
    int detected =
        text.peek() == SourceText.EOF && text.pos == text.lineStart ? text.line - 1 : text.line;
    text.line = line;
    text.lineStart = lineStart;
    if (modes.closes(quotes)) {
      return text.errorBefore(start + 1, "f-string: expecting '}'");
    }
    if (quotes.length() == 3) {
      return text.errorBefore(
          start + 1,
          "unterminated triple-quoted string literal (detected at line " + detected + ")");
    }
    return text.errorBefore(
        start + 1, "unterminated string literal (detected at line " + detected + ")");
  }
}
