package org.cellscope.syntax;

import java.text.Normalizer;

/** Identifiers beyond ASCII (PEP 3131; language reference, section 2.3). */
final class Identifiers {
  private Identifiers() {}

  /**
   * The normal form of a name.
   *
   * @throws PythonSyntaxError when a character may not be part of a name
   */
  static String normalise(String name, int start, SourceText text) {
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!(i == 0 ? isStart(c) : isContinue(c))) {
        text.pos = start + next;
        throw text.errorBefore(text.pos, message(c));
      }
      i = next;
    }
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }

  private static String message(int c) {
    return isPrintable(c)
        ? String.format("invalid character '%s' (U+%04X)", Character.toString(c), c)
        : String.format("invalid non-printable character U+%04X", c);
  }

  private static boolean isStart(int c) {
    if (c < 0x80) {
      return Character.isLetter(c) || c == '_';
    }
    String normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    return Character.isUnicodeIdentifierStart(c)
        && Character.isUnicodeIdentifierStart(normal.codePointAt(0))
        && normal.codePoints().allMatch(Identifiers::isPart);
  }

  private static boolean isContinue(int c) {
    return isPart(c)
        && (c < 0x80
            || Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                .codePoints()
                .allMatch(Identifiers::isPart));
  }

  private static boolean isPart(int c) {
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  /** Whether {@code repr} shows the character itself ({@code str.isprintable}). */
  static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
