package org.cellscope.objects;

import java.math.BigInteger;

/** What the numeric types share: their hash (library reference, "Hashing of numeric types"). */
final class Numbers {
  private static final int BITS = 61;
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BITS).subtract(BigInteger.ONE);
  private static final long INFINITY = 314159;
  private static final long IMAGINARY = 1000003;

  private Numbers() {}

  static long hash(BigInteger value) {
    long hash = value.abs().mod(MODULUS).longValue() * value.signum();
    return hash == -1 ? -2 : hash;
  }

  /** The hash of a float: that of the int or fraction with the same value. */
  static long hash(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? INFINITY : -INFINITY;
    }
    if (Double.isNaN(value) || value == 0) {
      return 0;
    }
    int exponent = Math.getExponent(value) - 52;
    long mantissa = (Double.doubleToRawLongBits(value) & 0xf_ffff_ffff_ffffL) | 1L << 52;
    if (Math.getExponent(value) < Double.MIN_EXPONENT) {
      mantissa ^= 1L << 52;
      exponent++;
    }
    BigInteger scale =
        BigInteger.TWO.modPow(BigInteger.valueOf(Math.floorMod(exponent, BITS)), MODULUS);
    long hash =
        BigInteger.valueOf(mantissa).multiply(scale).mod(MODULUS).longValue()
            * (value < 0 ? -1 : 1);
    return hash == -1 ? -2 : hash;
  }

  static long hash(double real, double imaginary) {
    long hash = hash(real) + IMAGINARY * hash(imaginary);
    return hash == -1 ? -2 : hash;
  }
}
