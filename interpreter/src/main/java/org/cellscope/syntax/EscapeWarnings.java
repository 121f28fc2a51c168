package org.cellscope.syntax;

import java.util.Optional;

/**
 * What CPython warns of in the escapes of a literal: of the first one that does not mean anything,
 * and of none after it (language reference, section 2.4.1.1).
 */
final class EscapeWarnings {
  private static final String KNOWN = "\n\\'\"abfnrtv0123x";
  private static final String KNOWN_IN_TEXT = KNOWN + "NuU";
  private static final String OCTAL_BEYOND_A_BYTE = "4567";
  private static final int OCTAL_DIGITS = 3;

  private EscapeWarnings() {}

  /** What to say of the text between the quotes of a string or bytes literal that is not raw. */
  static Optional<String> of(String body, boolean isBytes) {
    int at = firstUnknown(body, isBytes ? KNOWN : KNOWN_IN_TEXT);
    return at < 0 ? Optional.empty() : Optional.of(message(body, at));
  }

  /** The same for text in an f-string, whose tokens already warn of a backslash before a brace. */
  static Optional<String> ofFormatted(String body) {
    int at = firstUnknown(body, KNOWN_IN_TEXT);
    return at < 0 || body.charAt(at) == '{' || body.charAt(at) == '}'
        ? Optional.empty()
        : Optional.of(message(body, at));
  }

  /** The index behind the first backslash that begins no escape, or -1. */
  private static int firstUnknown(String body, String known) {
    for (int i = body.indexOf('\\'); i >= 0 && i + 1 < body.length(); ) {
      char c = body.charAt(i + 1);
      boolean fine =
          c >= 0x80
              || known.indexOf(c) >= 0
              || OCTAL_BEYOND_A_BYTE.indexOf(c) >= 0 && octalEnd(body, i + 1) - i <= OCTAL_DIGITS;
      if (!fine) {
        return i + 1;
      }
      i = body.indexOf('\\', i + 2);
    }
    return -1;
  }

  private static int octalEnd(String body, int from) {
    int end = from;
    while (end < body.length()
        && end - from < OCTAL_DIGITS
        && body.charAt(end) >= '0'
        && body.charAt(end) <= '7') {
      end++;
    }
    return end;
  }

  private static String message(String body, int at) {
    return OCTAL_BEYOND_A_BYTE.indexOf(body.charAt(at)) >= 0
        ? "invalid octal escape sequence '\\" + body.substring(at, octalEnd(body, at)) + "'"
        : "invalid escape sequence '\\" + body.charAt(at) + "'";
  }
}
