package org.cellscope.objects;

/** Properties of characters as Python's str methods see them (Unicode 15.0). */
public final class Chars {
  /** Digits that are not decimal ones (Numeric_Type=Digit). */
  private static final CodePoints DIGITS =
      CodePoints.ranges(
          0xb2, 0xb3, 0xb9, 0xb9, 0x1369, 0x1371, 0x19da, 0x19da, 0x2070, 0x2070, 0x2074, 0x2079,
          0x2080, 0x2089, 0x2460, 0x2468, 0x2474, 0x247c, 0x2488, 0x2490, 0x24ea, 0x24ea, 0x24f5,
          0x24fd, 0x24ff, 0x24ff, 0x2776, 0x277e, 0x2780, 0x2788, 0x278a, 0x2792, 0x10a40, 0x10a43,
          0x10e60, 0x10e68, 0x11052, 0x1105a, 0x1f100, 0x1f10a);

  /** Letters that have a numeric value. */
  private static final CodePoints IDEOGRAPHS =
      CodePoints.ranges(
          0x3405, 0x3405, 0x3483, 0x3483, 0x382a, 0x382a, 0x3b4d, 0x3b4d, 0x4e00, 0x4e00, 0x4e03,
          0x4e03, 0x4e07, 0x4e07, 0x4e09, 0x4e09, 0x4e5d, 0x4e5d, 0x4e8c, 0x4e8c, 0x4e94, 0x4e94,
          0x4e96, 0x4e96, 0x4ebf, 0x4ec0, 0x4edf, 0x4edf, 0x4ee8, 0x4ee8, 0x4f0d, 0x4f0d, 0x4f70,
          0x4f70, 0x5104, 0x5104, 0x5146, 0x5146, 0x5169, 0x5169, 0x516b, 0x516b, 0x516d, 0x516d,
          0x5341, 0x5341, 0x5343, 0x5345, 0x534c, 0x534c, 0x53c1, 0x53c4, 0x56db, 0x56db, 0x58f1,
          0x58f1, 0x58f9, 0x58f9, 0x5e7a, 0x5e7a, 0x5efe, 0x5eff, 0x5f0c, 0x5f0e, 0x5f10, 0x5f10,
          0x62fe, 0x62fe, 0x634c, 0x634c, 0x67d2, 0x67d2, 0x6f06, 0x6f06, 0x7396, 0x7396, 0x767e,
          0x767e, 0x8086, 0x8086, 0x842c, 0x842c, 0x8cae, 0x8cae, 0x8cb3, 0x8cb3, 0x8d30, 0x8d30,
          0x9621, 0x9621, 0x9646, 0x9646, 0x964c, 0x964c, 0x9678, 0x9678, 0x96f6, 0x96f6, 0xf96b,
          0xf96b, 0xf973, 0xf973, 0xf978, 0xf978, 0xf9b2, 0xf9b2, 0xf9d1, 0xf9d1, 0xf9d3, 0xf9d3,
          0xf9fd, 0xf9fd, 0x20001, 0x20001, 0x20064, 0x20064, 0x200e2, 0x200e2, 0x20121, 0x20121,
          0x2092a, 0x2092a, 0x20983, 0x20983, 0x2098c, 0x2098c, 0x2099c, 0x2099c, 0x20aea, 0x20aea,
          0x20afd, 0x20afd, 0x20b19, 0x20b19, 0x22390, 0x22390, 0x22998, 0x22998, 0x23b1b, 0x23b1b,
          0x2626d, 0x2626d, 0x2f890, 0x2f890);

  /** Letters that NFKC turns into what cannot start an identifier. */
  private static final CodePoints NOT_STARTING =
      CodePoints.ranges(
          0x37a, 0x37a, 0xe33, 0xe33, 0xeb3, 0xeb3, 0x2e2f, 0x2e2f, 0x309b, 0x309c, 0xfc5e, 0xfc63,
          0xfdfa, 0xfdfb, 0xfe70, 0xfe70, 0xfe72, 0xfe72, 0xfe74, 0xfe74, 0xfe76, 0xfe76, 0xfe78,
          0xfe78, 0xfe7a, 0xfe7a, 0xfe7c, 0xfe7c, 0xfe7e, 0xfe7e, 0xff9e, 0xff9f);

  /** Likewise for the characters behind the first. */
  private static final CodePoints NOT_CONTINUING =
      CodePoints.ranges(
          0x37a, 0x37a, 0x2e2f, 0x2e2f, 0x309b, 0x309c, 0x30fb, 0x30fb, 0xfc5e, 0xfc63, 0xfdfa,
          0xfdfb, 0xfe70, 0xfe70, 0xfe72, 0xfe72, 0xfe74, 0xfe74, 0xfe76, 0xfe76, 0xfe78, 0xfe78,
          0xfe7a, 0xfe7a, 0xfe7c, 0xfe7c, 0xfe7e, 0xfe7e, 0xff65, 0xff65);

  private Chars() {}

  /** White space: of type Zs, or bidirectional type WS, B or S. */
  public static boolean isSpace(int c) {
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
  public static boolean isDecimal(int c) {
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

  static boolean isDigit(int c) {
    return isDecimal(c) || DIGITS.contains(c);
  }

  static boolean isNumeric(int c) {
    if (c < 128) {
      return c >= '0' && c <= '9';
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          UnicodeAge.isKnown(c);
      default -> IDEOGRAPHS.contains(c);
    };
  }

  static boolean isAlpha(int c) {
    return Character.isLetter(c) && UnicodeAge.isKnown(c);
  }

  public static boolean isAlnum(int c) {
    return isAlpha(c) || isNumeric(c);
  }

  static boolean isUpper(int c) {
    return Character.isUpperCase(c) && UnicodeAge.isKnown(c);
  }

  static boolean isLower(int c) {
    return Character.isLowerCase(c) && UnicodeAge.isKnown(c);
  }

  static boolean isCased(int c) {
    return isUpper(c) || isLower(c) || Character.isTitleCase(c);
  }

  /** Whether a character may start an identifier (PEP 3131). */
  public static boolean isIdentifierStart(int c) {
    return c == '_'
        || Character.isUnicodeIdentifierStart(c)
            && UnicodeAge.isKnown(c)
            && !NOT_STARTING.contains(c);
  }

  /** Whether a character may stand in an identifier behind the first. */
  public static boolean isIdentifierPart(int c) {
    return Character.isUnicodeIdentifierPart(c)
        && !Character.isIdentifierIgnorable(c)
        && UnicodeAge.isKnown(c)
        && !NOT_CONTINUING.contains(c);
  }
}
