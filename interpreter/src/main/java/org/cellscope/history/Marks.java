package org.cellscope.history;

import java.util.Arrays;

/** A set of numbers of objects; everything takes constant time, however large the numbers. */
final class Marks {
  private long[] words = new long[64];

  boolean contains(int serial) {
    int word = serial >> 6;
    return word < words.length && (words[word] & 1L << serial) != 0;
  }

  /** Adds a number; false when it is there. */
  boolean add(int serial) {
    int word = serial >> 6;
    if (word >= words.length) {
      words = Arrays.copyOf(words, Math.max(word + 1, words.length * 2));
    }
    long old = words[word];
    words[word] = old | 1L << serial;
    return words[word] != old;
  }

  /** Takes a number that was added. */
  void remove(int serial) {
    words[serial >> 6] &= ~(1L << serial);
  }
}
