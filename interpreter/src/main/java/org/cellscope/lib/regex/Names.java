package org.cellscope.lib.regex;

import org.cellscope.objects.Chars;

/** Names and numbers of groups. */
final class Names {
  /** The position of an error that has none. */
  static final int NO_POSITION = -1;

  private Names() {}

  static boolean isIdentifier(String name, boolean bytes) {
    if (name.isEmpty() || bytes && !name.chars().allMatch(c -> c < 128)) {
      return false;
    }
    return Chars.isIdentifierStart(name.codePointAt(0))
        && name.codePoints().skip(1).allMatch(Chars::isIdentifierPart);
  }

  /** The number of a group. */
  static int number(String name, Source source, int at) {
    if (!name.chars().allMatch(Source::isDigit)) {
      throw RegexError.at(at, "bad character in group name " + source.quoted(name));
    }
    return name.length() > 9 ? 1 << 28 : Integer.parseInt(name);
  }
}
