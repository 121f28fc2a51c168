package org.cellscope.history;

import java.util.Arrays;

/** A list of ints that only grows, in chunks, so that growing never copies what is there. */
final class IntLog {
  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int MASK = CHUNK - 1;

  private int[][] chunks = new int[16][];
  private int[] tail = new int[CHUNK];
  private int tailSize;
  private int full;

  IntLog() {
    chunks[0] = tail;
  }

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

  int[] toArray() {
    int[] all = new int[size()];
    for (int i = 0; i <= full; i++) {
      System.arraycopy(chunks[i], 0, all, i << CHUNK_BITS, i < full ? CHUNK : tailSize);
    }
    return all;
  }

  /** How much memory it takes. */
  long bytes() {
    return (full + 1L) * CHUNK * Integer.BYTES;
  }
}
