package org.cellscope.history;

import java.util.Arrays;

/** A list of ints that only grows, in chunks, so that growing never copies what is there. */
final class IntLog {
  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int MASK = CHUNK - 1;

  private int[][] chunks = new int[16][];
  private int[] tail = new int[0];
  private int tailSize = CHUNK;

  /** How many chunks there are before the last; -1 while there is none. */
  private int full = -1;

  IntLog() {}

  void add(int value) {
    if (tailSize == CHUNK) {
      grow();
    }
    tail[tailSize++] = value;
  }

  private void grow() {
    full++;
    if (full == chunks.length) {
      chunks = Arrays.copyOf(chunks, full * 2);
    }
    tail = new int[CHUNK];
    chunks[full] = tail;
    tailSize = 0;
  }

  int get(int index) {
    return chunks[index >> CHUNK_BITS][index & MASK];
  }

  int size() {
    return (full << CHUNK_BITS) + tailSize;
  }

  /** How many of the values are less than a bound; they must ascend. */
  int countBelow(int bound) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle) < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How much memory it takes. */
  long bytes() {
    return (full + 1L) * CHUNK * Integer.BYTES;
  }
}
