package org.cellscope.objects;

/**
 * Finding a text in another so that the user can stop it. Short texts are looked for in pieces of
 * the other; long ones in time that grows with the sum of the lengths only, by the borders of their
 * beginnings (Knuth, Morris and Pratt).
 */
final class TextSearch {
  /** Texts up to this length are compared at every place. */
  private static final int SHORT = 32;

  private static final int PIECE = 1 << 18;
  private static final int POLL_MASK = (1 << 16) - 1;

  private TextSearch() {}

  /**
   * The first place of a text in a part of another, or -1.
   *
   * @param from where the part begins, in UTF-16 units, 0 to {@code to}
   * @param to where it ends
   */
  static int indexOf(Runtime rt, String text, String sought, int from, int to) {
    int length = sought.length();
    if (to - from <= PIECE / SHORT || length <= 1) {
      return text.indexOf(sought, from, to);
    }
    return length > SHORT
        ? byBorders(rt, text, sought, from, to)
        : byPieces(rt, text, sought, from, to);
  }

  /** As {@link #indexOf(Runtime, String, String, int, int)} to the text's end. */
  static int indexOf(Runtime rt, String text, String sought, int from) {
    return from > text.length() ? -1 : indexOf(rt, text, sought, from, text.length());
  }

  private static int byPieces(Runtime rt, String text, String sought, int from, int to) {
    for (int start = from; start <= to - sought.length(); start += PIECE) {
      rt.poll();
      int end = (int) Math.min(to, (long) start + PIECE + sought.length() - 1);
      int at = text.indexOf(sought, start, end);
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static int byBorders(Runtime rt, String text, String sought, int from, int to) {
    int[] borders = borders(rt, sought);
    int matched = 0;
    for (int i = from; i < to; i++) {
      if ((i & POLL_MASK) == 0) {
        rt.poll();
      }
      while (matched > 0 && text.charAt(i) != sought.charAt(matched)) {
        matched = borders[matched - 1];
      }
      if (text.charAt(i) == sought.charAt(matched) && ++matched == sought.length()) {
        return i + 1 - matched;
      }
    }
    return -1;
  }

  /** For every beginning of a text how long its longest end is that is also a beginning of it. */
  private static int[] borders(Runtime rt, String sought) {
    int[] borders = new int[sought.length()];
    int length = 0;
    for (int i = 1; i < borders.length; i++) {
      if ((i & POLL_MASK) == 0) {
        rt.poll();
      }
      while (length > 0 && sought.charAt(i) != sought.charAt(length)) {
        length = borders[length - 1];
      }
      if (sought.charAt(i) == sought.charAt(length)) {
        length++;
      }
      borders[i] = length;
    }
    return borders;
  }

  /**
   * The last place of a text in a part of another, or -1.
   *
   * @param from where the part begins, in UTF-16 units, 0 to {@code to}
   * @param to where it ends
   */
  static int lastIndexOf(Runtime rt, String text, String sought, int from, int to) {
    if (to - from <= PIECE / SHORT || sought.length() <= 1) {
      int at = text.lastIndexOf(sought, to - sought.length());
      return at < from ? -1 : at;
    }
    int piece = Math.max(SHORT, PIECE * SHORT / sought.length());
    for (int last = to - sought.length(); last >= from; last -= piece) {
      rt.poll();
      int first = Math.max(from, last - piece + 1);
      int at = text.substring(first, last + sought.length()).lastIndexOf(sought);
      if (at >= 0) {
        return first + at;
      }
    }
    return -1;
  }
}
