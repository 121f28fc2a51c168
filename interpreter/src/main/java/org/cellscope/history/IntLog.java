package org.cellscope.history;

import java.util.Arrays;

/**
 * A list of ints in chunks, so that growing never copies what is there. It grows at its end only;
 * at its beginning it can be told to forget.
 */
final class IntLog {
  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int MASK = CHUNK - 1;

  private static final int[] FORGOTTEN = {};

  private int[][] chunks = new int[16][];
  private int[] tail = new int[0];
  private int tailSize = CHUNK;

  /** How many chunks there are before the last; -1 while there is none. */
  private int full = -1;

  /** How many chunks at the beginning are forgotten. */
  private int forgotten;

  IntLog() {}

  void add(int value) {
    if (tailSize == CHUNK) {
      grow();
    }
    tail[tailSize++] = value;
  }

  private void grow() {
    reserve(1);
    full++;
    tail = chunks[full];
    tailSize = 0;
  }

  /**
   * Makes room for more values, so that adding them cannot fail.
   *
   * @throws OutOfMemoryError when there is no room; the list is as before
   */
  void reserve(long count) {
    if (count <= CHUNK - tailSize) {
      return;
    }
    int last = (int) Math.min(Integer.MAX_VALUE, full + (tailSize + count - 1 >> CHUNK_BITS));
    if (last >= chunks.length) {
      chunks = Arrays.copyOf(chunks, Math.max(last + 1, chunks.length * 2));
    }
    for (int i = full + 1; i <= last; i++) {
      if (chunks[i] == null || chunks[i].length == 0) {
        chunks[i] = new int[CHUNK];
      }
    }
  }

  /** Takes values at the end back. */
  void truncate(int size) {
    full = size - 1 >> CHUNK_BITS;
    tail = chunks[full];
    tailSize = size - (full << CHUNK_BITS);
  }

  int get(int index) {
    return chunks[index >> CHUNK_BITS][index & MASK];
  }

  int size() {
    return (full << CHUNK_BITS) + tailSize;
  }

  /** Forgets values before an index, as many as fill chunks; the others keep their indices. */
  void forgetBefore(int index) {
    int kept = Math.min(index >> CHUNK_BITS, full);
    while (forgotten < kept) {
      chunks[forgotten++] = FORGOTTEN;
    }
  }

  /** How many values are forgotten. */
  int forgotten() {
    return forgotten << CHUNK_BITS;
  }

  /** Gives the values that are not forgotten the indices from 0 on. */
  void renumber() {
    int kept = full + 1 - forgotten;
    System.arraycopy(chunks, forgotten, chunks, 0, kept);
    Arrays.fill(chunks, kept, full + 1, FORGOTTEN);
    full -= forgotten;
    forgotten = 0;
  }

  /** Makes every value that is not forgotten smaller by an amount. */
  void subtract(int amount) {
    for (int i = forgotten; i <= full; i++) {
      int[] chunk = chunks[i];
      for (int j = 0; j < CHUNK; j++) {
        chunk[j] -= amount;
      }
    }
  }

  /** How many of the values, with those that are forgotten, are less than a bound; they ascend. */
  int countBelow(int bound) {
    int low = forgotten();
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
    return (full + 1L - forgotten) * CHUNK * Integer.BYTES;
  }
}
