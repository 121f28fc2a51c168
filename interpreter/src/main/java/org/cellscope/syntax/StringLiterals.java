package org.cellscope.syntax;

import java.io.ByteArrayOutputStream;

/** Escape sequences in string and bytes literals (language reference, section 2.4.1.1). */
final class StringLiterals {
  /** An escape sequence that cannot be decoded; the message is the codec's. */
  static final class BadEscape extends Exception {
    private static final long serialVersionUID = 1L;

    BadEscape(String message) {
      super(message, null, false, false);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int i;

  private StringLiterals(String text) {
    this.text = text;
  }

  /** The text with line ends as LF. */
  static String lineEnds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Decodes the escapes of a string.
   *
   * @throws BadEscape with the words of the {@code unicodeescape} codec
   */
  static String decode(String text) throws BadEscape {
    return text.indexOf('\\') < 0 ? text : new StringLiterals(text).decodeString();
  }

  private String decodeString() throws BadEscape {
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        i++;
        continue;
      }
      int start = i++;
      if (i == text.length()) {
        // before a replacement field of an f-string
        out.append(c);
      } else {
        escape(start, text.charAt(i++));
      }
    }
    return out.toString();
  }

  private void escape(int start, char c) throws BadEscape {
    switch (c) {
      case '\n' -> {}
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c);
      case 'x' -> hex(start, 2, "truncated \\xXX escape");
      case 'u' -> hex(start, 4, "truncated \\uXXXX escape");
      case 'U' -> hex(start, 8, "truncated \\UXXXXXXXX escape");
      case 'N' -> named(start);
      default -> {
        int simple = simple(c);
        if (simple < 0) {
          out.append('\\').append(c);
        } else {
          out.append((char) simple);
        }
      }
    }
  }

  private static int simple(char c) {
    return switch (c) {
      case '\\', '\'', '"' -> c;
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      default -> -1;
    };
  }

  private void octal(char first) {
    int value = first - '0';
    for (int n = 0; n < 2 && i < text.length() && isOctal(text.charAt(i)); n++) {
      value = value * 8 + text.charAt(i++) - '0';
    }
    out.append((char) value);
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private void hex(int start, int digits, String message) throws BadEscape {
    int value = 0;
    for (int n = 0; n < digits; n++) {
      int digit = i < text.length() ? hexDigit(text.charAt(i)) : -1;
      if (digit < 0) {
        throw bad(start, i - 1, message);
      }
      value = value << 4 | digit;
      i++;
    }
    if (value < 0 || value > Character.MAX_CODE_POINT) {
      throw bad(start, i - 1, "illegal Unicode character");
    }
    out.appendCodePoint(value);
  }

  private static int hexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private void named(int start) throws BadEscape {
    boolean open = i < text.length() && text.charAt(i) == '{';
    int end = open ? text.indexOf('}', i) : -1;
    if (end <= i + 1) {
      int last = !open ? i - 1 : end < 0 ? text.length() - 1 : i;
      throw bad(start, last, "malformed \\N character escape");
    }
    String name = text.substring(i + 1, end);
    i = end + 1;
    int found = UnicodeNames.find(name);
    if (found < 0) {
      throw bad(start, end, "unknown Unicode character name");
    }
    out.appendCodePoint(found);
  }

  private BadEscape bad(int first, int last, String message) {
    return new BadEscape(
        "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s"
            .formatted(bufferPosition(first), bufferPosition(last), message));
  }

  /** CPython's codec sees every character beyond ASCII as an escape of ten characters. */
  private int bufferPosition(int index) {
    int position = 0;
    for (int k = 0; k < index; k++) {
      char c = text.charAt(k);
      if (c < 0x80) {
        boolean beforeWide = c == '\\' && k + 1 < text.length() && text.charAt(k + 1) >= 0x80;
        position += beforeWide ? 6 : 1;
      } else if (!Character.isLowSurrogate(c)) {
        position += 10;
      }
    }
    return position;
  }

  /**
   * Decodes the escapes of a bytes literal.
   *
   * @throws BadEscape when {@code \x} lacks its two digits
   */
  static byte[] decodeBytes(String text) throws BadEscape {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '\\' || i == text.length()) {
        out.write(c);
        continue;
      }
      char e = text.charAt(i++);
      if (isOctal(e)) {
        int value = e - '0';
        for (int n = 0; n < 2 && i < text.length() && isOctal(text.charAt(i)); n++) {
          value = value * 8 + text.charAt(i++) - '0';
        }
        out.write(value);
      } else if (e == 'x') {
        int high = i < text.length() ? hexDigit(text.charAt(i)) : -1;
        int low = i + 1 < text.length() ? hexDigit(text.charAt(i + 1)) : -1;
        if (high < 0 || low < 0) {
          throw new BadEscape("(value error) invalid \\x escape at position " + (i - 2));
        }
        out.write(high << 4 | low);
        i += 2;
      } else if (e != '\n') {
        int simple = simple(e);
        if (simple < 0) {
          out.write('\\');
        }
        out.write(simple < 0 ? e : simple);
      }
    }
    return out.toByteArray();
  }
}
