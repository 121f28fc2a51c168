package org.cellscope.syntax;

import org.cellscope.source.Span;

/** Numeric literals (language reference, section 2.4.4). */
final class NumberScanner {
  private final SourceText text;
  private final Rules rules;

  NumberScanner(SourceText text, Rules rules) {
    this.text = text;
    this.rules = rules;
  }

  /** Moves behind the number at the cursor. */
  void scan() {
    int start = text.pos;
    if (text.peek() == '0') {
      text.pos++;
      switch (text.peek()) {
        case 'x', 'X' -> radix(16, "hexadecimal");
        case 'o', 'O' -> radix(8, "octal");
        case 'b', 'B' -> radix(2, "binary");
        default -> zeros(start);
      }
    } else {
      if (text.peek() != '.') {
        digits();
      }
      fraction();
    }
  }

  private void radix(int base, String name) {
    text.pos++;
    do {
      if (text.peek() == '_') {
        text.pos++;
      }
      if (!isDigit(text.peek(), base)) {
        throw invalidDigit(name);
      }
      while (isDigit(text.peek(), base)) {
        text.pos++;
      }
    } while (text.peek() == '_');
    if (isDigit(text.peek(), 10)) {
      throw invalidDigit(name);
    }
    checkEnd(name);
  }

  private PythonSyntaxError invalidDigit(String name) {
    int c = text.peek();
    if (isDigit(c, 10)) {
      return text.errorBefore(text.pos + 1, "invalid digit '%c' in %s literal".formatted(c, name));
    }
    return text.errorBefore(text.pos, "invalid " + name + " literal");
  }

  /** A number that begins with 0, which has no other digit unless it is a float. */
  private void zeros(int start) {
    while (text.peek() == '0' || text.peek() == '_') {
      if (text.peek() == '_') {
        underscore();
      }
      if (text.peek() != '0') {
        break;
      }
      text.pos++;
    }
    int zerosEnd = text.pos;
    boolean nonzero = isDigit(text.peek(), 10);
    if (nonzero) {
      digits();
    }
    switch (text.peek()) {
      case '.', 'e', 'E', 'j', 'J' -> fraction();
      default -> {
        if (nonzero) {
          throw text.error(
              "leading zeros in decimal integer literals are not permitted; "
                  + "use an 0o prefix for octal integers",
              new Span(text.line, text.column(start), text.line, text.column(zerosEnd)));
        }
        checkEnd("decimal");
      }
    }
  }

  private void digits() {
    while (true) {
      while (isDigit(text.peek(), 10)) {
        text.pos++;
      }
      if (text.peek() != '_') {
        return;
      }
      underscore();
    }
  }

  private void underscore() {
    text.pos++;
    if (!isDigit(text.peek(), 10)) {
      throw text.errorBefore(text.pos, "invalid decimal literal");
    }
  }

  private void fraction() {
    if (text.peek() == '.') {
      text.pos++;
      if (isDigit(text.peek(), 10)) {
        digits();
      }
    }
    if ((text.peek() == 'e' || text.peek() == 'E') && !exponent()) {
      return;
    }
    if (text.peek() == 'j' || text.peek() == 'J') {
      text.pos++;
      checkEnd("imaginary");
    } else {
      checkEnd("decimal");
    }
  }

  /** False when the {@code e} is not the start of an exponent. */
  private boolean exponent() {
    int sign = text.at(text.pos + 1);
    boolean signed = sign == '+' || sign == '-';
    if (!isDigit(text.at(text.pos + (signed ? 2 : 1)), 10)) {
      if (signed) {
        throw text.errorBefore(text.pos + 2, "invalid decimal literal");
      }
      checkEnd("decimal");
      return false;
    }
    text.pos += signed ? 2 : 1;
    digits();
    return true;
  }

  /** A number may run into a keyword that can follow it, and into nothing else. */
  private void checkEnd(String name) {
    int c = text.peek();
    boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    if (!word) {
      return;
    }
    if (!atKeyword()) {
      throw text.errorBefore(text.pos, "invalid " + name + " literal");
    }
    text.warn("invalid " + name + " literal");
  }

  private boolean atKeyword() {
    return text.startsWith("if")
        || text.startsWith("in")
        || text.startsWith("is")
        || atWord("and")
        || atWord("else")
        || atWord("for")
        || atWord("or")
        || atWord("not")
        || rules == Rules.PYTHON_3_8 && (atWord("as") || atWord("async") || atWord("from"));
  }

  private boolean atWord(String word) {
    int behind = text.at(text.pos + word.length());
    return text.startsWith(word)
        && !(behind >= 0x80 || behind == '_' || behind >= 0 && Character.isLetterOrDigit(behind));
  }

  private static boolean isDigit(int c, int base) {
    return c >= 0 && c < 0x80 && Character.digit(c, base) >= 0;
  }
}
