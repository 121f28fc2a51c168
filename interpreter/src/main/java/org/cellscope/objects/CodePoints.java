package org.cellscope.objects;

/** A fixed set of code points. */
final class CodePoints {
  private final int[] bounds;

  private CodePoints(int[] bounds) {
    this.bounds = bounds;
  }

  /** The set of the given runs: first and last code point of each, in order. */
  static CodePoints ranges(int... firstAndLast) {
    return new CodePoints(firstAndLast);
  }

  boolean contains(int c) {
    if (c < bounds[0]) {
      return false;
    }
    int low = 0;
    int high = bounds.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (c < bounds[2 * middle]) {
        high = middle - 1;
      } else if (c > bounds[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
