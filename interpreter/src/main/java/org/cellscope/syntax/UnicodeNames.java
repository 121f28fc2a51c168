package org.cellscope.syntax;

/** Names of characters as in {@code \N{...}}. */
final class UnicodeNames {
  private UnicodeNames() {}

  /** The character with a name, in any case, or -1. */
  static int find(String name) {
    if (name.isBlank() || !name.equals(name.strip())) {
      return -1;
    }
    try {
      int found = Character.codePointOf(name);
      return isMadeUp(found) ? -1 : found;
    } catch (IllegalArgumentException unknown) {
      return -1;
    }
  }

  /** Java also names characters without a name of their own by block and number. */
  private static boolean isMadeUp(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
