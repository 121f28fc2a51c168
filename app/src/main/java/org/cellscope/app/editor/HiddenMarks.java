package org.cellscope.app.editor;

import java.util.stream.Collectors;

/**
 * Characters that change how a text looks without being seen themselves: marks of direction, which
 * can show code in another order than it runs in (Unicode Technical Report 36), and spaces of no
 * width.
 */
final class HiddenMarks {
  private HiddenMarks() {}

  /** The marks in a line by their numbers and names; empty for none. */
  static String in(String line) {
    return line.codePoints()
        .filter(HiddenMarks::isHidden)
        .distinct()
        .mapToObj(mark -> "U+%04X %s".formatted(mark, Character.getName(mark)))
        .collect(Collectors.joining(", "));
  }

  private static boolean isHidden(int c) {
    return switch (c) {
      case 0x061c, 0x200e, 0x200f -> true;
      case 0x202a, 0x202b, 0x202c, 0x202d, 0x202e -> true;
      case 0x2066, 0x2067, 0x2068, 0x2069 -> true;
      case 0x200b, 0x2060, 0xfeff -> true;
      default -> false;
    };
  }
}
