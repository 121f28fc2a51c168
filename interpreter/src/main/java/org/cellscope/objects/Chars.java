package org.cellscope.objects;

/** Properties of characters as Python's str methods see them (Unicode 15.0). */
final class Chars {
  private Chars() {}

  /** White space: of type Zs, or bidirectional type WS, B or S. */
  static boolean isSpace(int c) {
    if (c < 128) {
      return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f;
    }
    return c == 0x85 || Character.isSpaceChar(c);
  }

  /** Whether a character ends a line in {@code str.splitlines}. */
  static boolean isLineBreak(int c) {
    return c >= '\n' && c <= '\r'
        || c >= 0x1c && c <= 0x1e
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  /** The text without white space around it. */
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** The value of a digit, decimal in any script or an ASCII letter; -1 for others. */
  static int digit(int c, int base) {
    if (c < 128) {
      return Character.digit(c, base);
    }
    int digit = isDecimal(c) ? Character.digit(c, 10) : -1;
    return digit < base ? digit : -1;
  }

  /** Whether a character is of type Nd. */
  static boolean isDecimal(int c) {
    return c < 128
        ? c >= '0' && c <= '9'
        : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER && UnicodeAge.isKnown(c);
  }

  /** Whether {@code repr} shows a character as it is. */
  static boolean isPrintable(int c) {
    if (c < 127) {
      return c >= ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> UnicodeAge.isKnown(c);
    };
  }
}
