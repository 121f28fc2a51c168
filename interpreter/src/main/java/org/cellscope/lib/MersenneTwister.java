package org.cellscope.lib;

import java.math.BigInteger;

/** The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), seeded from an array of words. */
final class MersenneTwister {
  /** The words of the state, and the place in it. */
  static final int STATE_LENGTH = 625;

  private static final int N = 624;
  private static final int M = 397;
  private static final int MATRIX = 0x9908b0df;
  private static final int UPPER = 0x80000000;
  private static final int LOWER = 0x7fffffff;
  private static final double DOUBLE_UNIT = 1.0 / (1L << 53);

  private final int[] words = new int[N];
  private int index = N;

  /** Starts again from a number that is not negative: its words of 32 bits, the lowest first. */
  void seed(BigInteger seed) {
    int length = Math.max(1, (seed.bitLength() + 31) / 32);
    int[] key = new int[length];
    for (int i = 0; i < length; i++) {
      key[i] = seed.shiftRight(32 * i).intValue();
    }
    seed(key);
  }

  private void seed(int number) {
    words[0] = number;
    for (int i = 1; i < N; i++) {
      words[i] = 1812433253 * (words[i - 1] ^ words[i - 1] >>> 30) + i;
    }
    index = N;
  }

  private void seed(int[] key) {
    seed(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(N, key.length); k > 0; k--) {
      words[i] = (words[i] ^ (words[i - 1] ^ words[i - 1] >>> 30) * 1664525) + key[j] + j;
      i = advance(i);
      j = (j + 1) % key.length;
    }
    for (int k = N - 1; k > 0; k--) {
      words[i] = (words[i] ^ (words[i - 1] ^ words[i - 1] >>> 30) * 1566083941) - i;
      i = advance(i);
    }
    words[0] = UPPER;
  }

  private int advance(int i) {
    if (i + 1 < N) {
      return i + 1;
    }
    words[0] = words[N - 1];
    return 1;
  }

  private void refill() {
    for (int k = 0; k < N; k++) {
      int y = words[k] & UPPER | words[(k + 1) % N] & LOWER;
      words[k] = words[(k + M) % N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : MATRIX);
    }
    index = 0;
  }

  /** 32 random bits. */
  int next() {
    if (index >= N) {
      refill();
    }
    int y = words[index++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  /** A number from 0 to 1, without 1, in steps of 2**-53. */
  double nextDouble() {
    int high = next() >>> 5;
    int low = next() >>> 6;
    return (high * 67108864.0 + low) * DOUBLE_UNIT;
  }

  /** A number of so many random bits; the words come lowest first, the last one cut. */
  BigInteger nextBits(int count) {
    BigInteger result = BigInteger.ZERO;
    for (int shift = 0; shift < count; shift += 32) {
      int left = count - shift;
      long word = Integer.toUnsignedLong(left < 32 ? next() >>> 32 - left : next());
      result = result.or(BigInteger.valueOf(word).shiftLeft(shift));
    }
    return result;
  }

  /** The words of the state, then the place in it. */
  int[] state() {
    int[] state = new int[STATE_LENGTH];
    System.arraycopy(words, 0, state, 0, N);
    state[N] = index;
    return state;
  }

  void setState(int[] state) {
    System.arraycopy(state, 0, words, 0, N);
    index = state[N];
  }
}
