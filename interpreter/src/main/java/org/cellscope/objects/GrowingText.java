package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * The start of a buffer of characters that later texts go on in, so that a program which appends to
 * a text again and again copies each character a bounded number of times. A buffer is only written
 * behind what any text shows of it, and never made longer: who needs more room starts a new one,
 * and a text keeps no more than twice its own length alive.
 */
final class GrowingText {
  /** Shorter texts are joined at once. */
  static final int LEAST = 256;

  /** Characters, and how many of them are taken; belongs to the machine's thread. */
  private static final class Buffer {
    private final char[] chars;
    private int taken;

    Buffer(int capacity) {
      this.chars = new char[capacity];
    }

    void add(String text) {
      text.getChars(0, text.length(), chars, taken);
      taken += text.length();
    }
  }

  private final Buffer buffer;
  private final int length;

  private GrowingText(Buffer buffer) {
    this.buffer = buffer;
    this.length = buffer.taken;
  }

  /** A text followed by another. */
  static GrowingText of(String text, String more) {
    Buffer buffer = new Buffer(capacity(text.length() + more.length()));
    buffer.add(text);
    buffer.add(more);
    return new GrowingText(buffer);
  }

  private static int capacity(int length) {
    return (int) Math.min(length * 2L, Text.MAX_LENGTH);
  }

  /**
   * This text followed by another.
   *
   * @return null when another text goes on here already
   */
  @Nullable GrowingText followedBy(String more) {
    if (buffer.taken != length) {
      return null;
    }
    int needed = length + more.length();
    if (needed <= buffer.chars.length) {
      buffer.add(more);
      return new GrowingText(buffer);
    }
    Buffer larger = new Buffer(capacity(needed));
    System.arraycopy(buffer.chars, 0, larger.chars, 0, length);
    larger.taken = length;
    larger.add(more);
    return new GrowingText(larger);
  }

  /** A UTF-16 unit. */
  char charAt(int index) {
    return buffer.chars[index];
  }

  /** The number of UTF-16 units. */
  int length() {
    return length;
  }

  @Override
  public String toString() {
    return new String(buffer.chars, 0, length);
  }
}
