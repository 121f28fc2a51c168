package org.cellscope.objects;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Changes of case with the full mappings of Unicode (SpecialCasing, CaseFolding). */
final class StrCase {
  private static final char CAPITAL_SIGMA = 0x3a3;
  private static final int IOTA = 0x399;
  private static final int IOTA_BELOW = 0x345;

  private StrCase() {}

  static void define(TypeMembers members) {
    change(members, "lower", StrCase::lower);
    change(members, "upper", StrCase::upper);
    change(members, "casefold", StrCase::casefold);
    change(members, "capitalize", StrCase::capitalize);
    change(members, "title", StrCase::title);
    change(members, "swapcase", StrCase::swapCase);
  }

  private static void change(TypeMembers members, String name, UnaryOperator<String> code) {
    members.noArgs(name, StrObject.class, (rt, self) -> StrObject.of(code.apply(self.value())));
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static String upper(String text) {
    if (text.indexOf(0x19b) < 0 && text.indexOf(0x264) < 0) {
      return text.toUpperCase(Locale.ROOT);
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(upper(c)));
    return out.toString();
  }

  /** The upper case of one character; two have had one only since Unicode 16. */
  private static String upper(int c) {
    String single = Character.toString(c);
    return c == 0x19b || c == 0x264 ? single : single.toUpperCase(Locale.ROOT);
  }

  /** The lower case of the character at an index, which for a sigma depends on its neighbours. */
  private static String lowerAt(String text, int index, int c) {
    return c == CAPITAL_SIGMA ? lowerSigma(text, index) : lower(Character.toString(c));
  }

  /** A sigma at the end of a word has a form of its own (Final_Sigma). */
  private static String lowerSigma(String text, int index) {
    int before = index;
    while (before > 0 && isIgnorable(text.codePointBefore(before))) {
      before -= Character.charCount(text.codePointBefore(before));
    }
    int after = index + 1;
    while (after < text.length() && isIgnorable(text.codePointAt(after))) {
      after += Character.charCount(text.codePointAt(after));
    }
    boolean follows = before > 0 && Chars.isCased(text.codePointBefore(before));
    boolean precedes = after < text.length() && Chars.isCased(text.codePointAt(after));
    return follows && !precedes ? "ς" : "σ";
  }

  private static boolean isIgnorable(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> c == '\'' || c == '.' || c == ':' || c == 0xb7 || c == 0x2019;
    };
  }

  /** The title case of one character: the first cased one of its upper case stays upper. */
  private static String title(int c) {
    String upper = upper(c);
    int simple = c == 0x19b || c == 0x264 ? c : Character.toTitleCase(c);
    if (simple != c || upper.codePointCount(0, upper.length()) == 1) {
      return Character.toString(simple);
    }
    StringBuilder out = new StringBuilder();
    boolean started = false;
    for (int each : upper.codePoints().toArray()) {
      if (!started) {
        out.appendCodePoint(each);
        started = Chars.isUpper(each);
      } else if (each == IOTA) {
        out.appendCodePoint(IOTA_BELOW);
      } else {
        out.append(lower(Character.toString(each)));
      }
    }
    return out.toString();
  }

  static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    StringBuilder out = new StringBuilder(title(first));
    int rest = Character.charCount(first);
    for (int i = rest; i < text.length(); ) {
      int c = text.codePointAt(i);
      out.append(lowerAt(text, i, c));
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static String title(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean afterCased = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      out.append(afterCased ? lowerAt(text, i, c) : title(c));
      afterCased = Chars.isCased(c);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static String swapCase(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Chars.isUpper(c)) {
        out.append(lowerAt(text, i, c));
      } else if (Chars.isLower(c)) {
        out.append(upper(c));
      } else {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static String casefold(String text) {
    if (StrTests.isAscii(text)) {
      return lower(text);
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(casefold(c)));
    return out.toString();
  }

  /** Folding is the lower case of the upper case, but for Cherokee and three letters. */
  private static String casefold(int c) {
    if (c == 0x1e9e) {
      return "ss";
    }
    if (c == 0x131 || c >= 0x13a0 && c <= 0x13f5) {
      return Character.toString(c);
    }
    if (c >= 0x13f8 && c <= 0x13fd) {
      return Character.toString(c - 8);
    }
    if (c >= 0xab70 && c <= 0xabbf) {
      return Character.toString(c - 0xab70 + 0x13a0);
    }
    StringBuilder out = new StringBuilder();
    upper(c).codePoints().forEach(each -> out.append(lower(Character.toString(each))));
    return out.toString();
  }
}
