package org.cellscope.history;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A set of numbers of objects; everything takes constant time, however large the numbers. Pages
 * without a number take no room once they have been {@link #trim trimmed}.
 */
final class Marks {
  private static final int PAGE_BITS = 13;
  private static final int PAGE_WORDS = 1 << PAGE_BITS - 6;
  private static final int WORD_MASK = PAGE_WORDS - 1;

  private long[] @Nullable [] pages = new long[16][];

  boolean contains(int serial) {
    int number = serial >> PAGE_BITS;
    long[] page = number < pages.length ? pages[number] : null;
    return page != null && (page[serial >> 6 & WORD_MASK] & 1L << serial) != 0;
  }

  /** Adds a number; false when it is there. */
  boolean add(int serial) {
    int number = serial >> PAGE_BITS;
    long[] page = number < pages.length ? pages[number] : null;
    if (page == null) {
      page = addPage(number);
    }
    int word = serial >> 6 & WORD_MASK;
    long old = page[word];
    page[word] = old | 1L << serial;
    return page[word] != old;
  }

  private long[] addPage(int number) {
    if (number >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(number + 1, pages.length * 2));
    }
    long[] page = new long[PAGE_WORDS];
    pages[number] = page;
    return page;
  }

  /** Takes a number away. */
  void remove(int serial) {
    int number = serial >> PAGE_BITS;
    long[] page = number < pages.length ? pages[number] : null;
    if (page != null) {
      page[serial >> 6 & WORD_MASK] &= ~(1L << serial);
    }
  }

  /** Lets pages without a number go. */
  void trim() {
    for (int i = 0; i < pages.length; i++) {
      long[] page = pages[i];
      if (page != null && Arrays.stream(page).allMatch(word -> word == 0)) {
        pages[i] = null;
      }
    }
  }
}
