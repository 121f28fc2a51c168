package org.cellscope.lib.regex;

/** The characters of a pattern and how far it is read. */
final class Source {
  private final int[] text;
  private final boolean bytes;
  private int at;

  Source(int[] text, boolean bytes) {
    this.text = text;
    this.bytes = bytes;
  }

  int position() {
    return at;
  }

  void seek(int position) {
    at = position;
  }

  boolean atEnd() {
    return at >= text.length;
  }

  /** Whether the pattern is one of bytes. */
  boolean isBytes() {
    return bytes;
  }

  /** The next character; -1 at the end. */
  int peek() {
    return at < text.length ? text[at] : -1;
  }

  int next() {
    return at < text.length ? text[at++] : -1;
  }

  boolean eat(int c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  String slice(int from, int to) {
    return new String(text, from, Math.min(to, text.length) - from);
  }

  /** At most some characters of a kind. */
  String take(int most, java.util.function.IntPredicate kind) {
    int from = at;
    while (at - from < most && !atEnd() && kind.test(text[at])) {
      at++;
    }
    return slice(from, at);
  }

  /** A name up to a closing character, which is read too. */
  String until(int close, String what) {
    int from = at;
    while (!atEnd() && text[at] != close) {
      at++;
    }
    if (atEnd()) {
      if (from == at) {
        throw error("missing " + what, 0);
      }
      throw RegexError.at(from, "missing " + Character.toString(close) + ", unterminated name");
    }
    if (from == at) {
      throw RegexError.at(from, "missing " + what);
    }
    String name = slice(from, at);
    at++;
    return name;
  }

  /** An error some characters before what is read next. */
  RegexError error(String message, int back) {
    return RegexError.at(at - back, message);
  }

  /** A text as Python's repr shows it, as bytes where the pattern is one of bytes. */
  String quoted(String name) {
    StringBuilder shown = new StringBuilder("'");
    name.codePoints()
        .forEach(
            c -> {
              if (c == '\'' || c == '\\') {
                shown.append('\\');
              }
              if (c == '\n') {
                shown.append("\\n");
              } else if (bytes && c > 126 || c < 32) {
                shown.append(String.format("\\x%02x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.append('\'').toString();
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isOctal(int c) {
    return c >= '0' && c <= '7';
  }

  static boolean isHex(int c) {
    return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
