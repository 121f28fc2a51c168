package org.cellscope.lib.regex;

/**
 * Flags within a pattern.
 *
 * @param global whether they hold for the whole pattern
 */
record InlineFlags(int added, int removed, boolean global) {
  /** Reads them, the first letter having been read, up to the colon or parenthesis. */
  static InlineFlags read(Source source, int first) {
    int added = 0;
    int c = first;
    if (c != '-') {
      while (true) {
        added |= flag(source, c, added);
        c = source.next();
        if (c < 0) {
          throw source.error("missing -, : or )", 0);
        }
        if (c == ')' || c == '-' || c == ':') {
          break;
        }
        if (Flags.of(c) == 0) {
          throw unknown(source, c, "missing -, : or )");
        }
      }
    }
    if (c == ')') {
      return new InlineFlags(added, 0, true);
    }
    if ((added & Flags.GLOBAL) != 0) {
      throw source.error("bad inline flags: cannot turn on global flag", 1);
    }
    int removed = c == '-' ? removed(source) : 0;
    if ((added & removed) != 0) {
      throw source.error("bad inline flags: flag turned on and off", 1);
    }
    return new InlineFlags(added, removed, false);
  }

  private static RegexError unknown(Source source, int c, String otherwise) {
    return source.error(Character.isLetter(c) ? "unknown flag" : otherwise, 1);
  }

  private static int removed(Source source) {
    int c = source.next();
    if (c < 0) {
      throw source.error("missing flag", 0);
    }
    if (Flags.of(c) == 0) {
      throw unknown(source, c, "missing flag");
    }
    int removed = 0;
    while (true) {
      int flag = Flags.of(c);
      if ((flag & Flags.TYPES) != 0) {
        throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0);
      }
      removed |= flag;
      c = source.next();
      if (c < 0) {
        throw source.error("missing :", 0);
      }
      if (c == ':') {
        return removed;
      }
      if (Flags.of(c) == 0) {
        throw unknown(source, c, "missing :");
      }
    }
  }

  private static int flag(Source source, int letter, int before) {
    int flag = Flags.of(letter);
    if (source.isBytes() && letter == 'u') {
      throw source.error("bad inline flags: cannot use 'u' flag with a bytes pattern", 0);
    }
    if (!source.isBytes() && letter == 'L') {
      throw source.error("bad inline flags: cannot use 'L' flag with a str pattern", 0);
    }
    int types = (before | flag) & Flags.TYPES;
    if ((flag & Flags.TYPES) != 0 && types != flag) {
      throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0);
    }
    return flag;
  }
}
