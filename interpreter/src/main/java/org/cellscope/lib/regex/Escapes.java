package org.cellscope.lib.regex;

import org.jspecify.annotations.Nullable;

/** What stands behind a backslash, as far as it is the same within and outside of sets. */
final class Escapes {
  private Escapes() {}

  /** The character of a letter such as n; -1 for others. */
  static int control(int letter) {
    return switch (letter) {
      case 'a' -> 7;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case '\\' -> '\\';
      default -> -1;
    };
  }

  /** A class of characters such as {@code \d}; null for other letters. */
  static @Nullable CharTest category(int letter, boolean ascii) {
    return "dDsSwW".indexOf(letter) < 0 ? null : new CharTest.Category((char) letter, ascii);
  }

  /**
   * A character by its number or name: {@code \x}, and {@code \}u, {@code \U}, {@code \N} in texts.
   *
   * @param start where the backslash stands
   * @return -1 when the letter is another one
   */
  static int numbered(Source source, int letter, int start) {
    if (letter == 'x') {
      return hex(source, 2, start);
    }
    if (source.isBytes()) {
      return -1;
    }
    return switch (letter) {
      case 'u' -> hex(source, 4, start);
      case 'U' -> hex(source, 8, start);
      case 'N' -> named(source, start);
      default -> -1;
    };
  }

  private static int hex(Source source, int length, int start) {
    String digits = source.take(length, Source::isHex);
    String escape = source.slice(start, source.position());
    if (digits.length() != length) {
      throw RegexError.at(start, "incomplete escape " + escape);
    }
    long value = Long.parseLong(digits, 16);
    if (value > Character.MAX_CODE_POINT) {
      throw RegexError.at(start, "bad escape " + escape);
    }
    return (int) value;
  }

  private static int named(Source source, int start) {
    if (!source.eat('{')) {
      throw source.error("missing {", 0);
    }
    String name = source.until('}', "character name");
    try {
      return Character.codePointOf(name);
    } catch (IllegalArgumentException unknown) {
      throw RegexError.at(start, "undefined character name " + source.quoted(name));
    }
  }

  /** An octal number, the first digit of which is read; at most 0o377. */
  static int octal(Source source, int most, int start) {
    source.take(most, Source::isOctal);
    String escape = source.slice(start, source.position());
    int value = Integer.parseInt(escape.substring(1), 8);
    if (value > 0xff) {
      throw RegexError.at(start, "octal escape value " + escape + " outside of range 0-0o377");
    }
    return value;
  }

  /** What a backslash before any other character is: the character, unless it is a letter. */
  static int other(Source source, int letter, int start) {
    if (Source.isLetter(letter)) {
      throw RegexError.at(start, "bad escape " + source.slice(start, source.position()));
    }
    return letter;
  }

  /** The character behind the backslash. */
  static int letter(Source source, int start) {
    int letter = source.next();
    if (letter < 0) {
      throw RegexError.at(start, "bad escape (end of pattern)");
    }
    return letter;
  }
}
