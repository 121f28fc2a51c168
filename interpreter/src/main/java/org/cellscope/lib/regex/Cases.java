package org.cellscope.lib.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which characters are the same when case does not matter. */
final class Cases {
  /** Small letters that have one capital letter in common. */
  private static final int[][] SAME_CAPITAL = {
    {0x69, 0x131}, {0x73, 0x17f}, {0xb5, 0x3bc}, {0x345, 0x3b9, 0x1fbe}, {0x390, 0x1fd3},
    {0x3b0, 0x1fe3}, {0x3b2, 0x3d0}, {0x3b5, 0x3f5}, {0x3b8, 0x3d1}, {0x3ba, 0x3f0},
    {0x3c0, 0x3d6}, {0x3c1, 0x3f1}, {0x3c2, 0x3c3}, {0x3c6, 0x3d5}, {0x1e61, 0x1e9b},
    {0x432, 0x1c80}, {0x434, 0x1c81}, {0x43e, 0x1c82}, {0x441, 0x1c83}, {0x442, 0x1c84, 0x1c85},
    {0x44a, 0x1c86}, {0x463, 0x1c87}, {0xa64b, 0x1c88}, {0xfb05, 0xfb06}
  };

  /** Capital letters that are not the capital of their small letter. */
  private static final int[][] OTHER_CAPITALS = {
    {0x69, 0x130}, {0x6b, 0x212a}, {0xe5, 0x212b}, {0x3c9, 0x2126}, {0xdf, 0x1e9e}
  };

  private static final Map<Integer, int[]> SAME = same();

  private Cases() {}

  private static Map<Integer, int[]> same() {
    Map<Integer, int[]> all = new HashMap<>();
    for (int[] group : SAME_CAPITAL) {
      for (int letter : group) {
        all.put(letter, group);
      }
    }
    return Map.copyOf(all);
  }

  /** The small letter of a character. */
  static int lower(int c, boolean ascii) {
    if (c < 128 || ascii) {
      return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    return Character.toLowerCase(c);
  }

  /** Whether two small letters are the same. */
  static boolean same(int a, int b, boolean ascii) {
    if (a == b) {
      return true;
    }
    int[] group = ascii ? null : SAME.get(a);
    return group != null && Arrays.stream(group).anyMatch(letter -> letter == b);
  }

  /** Every character whose small letter is the same as a small letter. */
  static int[] variants(int lower, boolean ascii) {
    if (ascii) {
      return lower >= 'a' && lower <= 'z' ? new int[] {lower, lower - 32} : new int[] {lower};
    }
    int[] group = SAME.getOrDefault(lower, new int[] {lower});
    int[] all = Arrays.copyOf(group, group.length * 3 + 1);
    int count = group.length;
    for (int letter : group) {
      all[count++] = Character.toUpperCase(letter);
      all[count++] = Character.toTitleCase(letter);
    }
    all[count] = lower;
    for (int[] pair : OTHER_CAPITALS) {
      all[count] = pair[0] == lower ? pair[1] : all[count];
    }
    return all;
  }
}
