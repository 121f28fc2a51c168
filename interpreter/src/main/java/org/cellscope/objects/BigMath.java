package org.cellscope.objects;

import java.math.BigInteger;

/**
 * Arithmetic of integers so large that it takes noticeable time: done in pieces, between which the
 * user can stop the program, and refused where the result could not be held.
 */
final class BigMath {
  /** Results with more bits than this are refused with a MemoryError. */
  static final long MAX_BITS = 1L << 29;

  /** Operands up to this many bits are multiplied at once, in a few milliseconds. */
  private static final int PIECE_BITS = 1 << 19;

  private static final int MANTISSA_BITS = 53;
  private static final int LOWEST_EXPONENT = -1074;

  private BigMath() {}

  static void checkBits(long bits) {
    if (bits > MAX_BITS) {
      throw Errors.memory();
    }
  }

  static BigInteger multiply(Runtime rt, BigInteger left, BigInteger right) {
    int most = Math.max(left.bitLength(), right.bitLength());
    if (most <= PIECE_BITS || Math.min(left.bitLength(), right.bitLength()) <= Long.SIZE) {
      return left.multiply(right);
    }
    checkBits((long) left.bitLength() + right.bitLength());
    BigInteger product = product(rt, left.abs(), right.abs());
    return left.signum() * right.signum() < 0 ? product.negate() : product;
  }

  private static BigInteger product(Runtime rt, BigInteger left, BigInteger right) {
    if (left.bitLength() < right.bitLength()) {
      return product(rt, right, left);
    }
    rt.poll();
    if (left.bitLength() <= PIECE_BITS || right.bitLength() <= Long.SIZE) {
      return left.multiply(right);
    }
    int half = left.bitLength() / 2;
    BigInteger high = left.shiftRight(half);
    BigInteger low = low(left, half);
    if (right.bitLength() <= half) {
      return product(rt, high, right).shiftLeft(half).add(product(rt, low, right));
    }
    return karatsuba(rt, half, new BigInteger[] {high, low}, right);
  }

  private static BigInteger karatsuba(Runtime rt, int half, BigInteger[] left, BigInteger right) {
    BigInteger high = right.shiftRight(half);
    BigInteger low = low(right, half);
    BigInteger highs = product(rt, left[0], high);
    BigInteger lows = product(rt, left[1], low);
    BigInteger cross =
        product(rt, left[0].add(left[1]), high.add(low)).subtract(highs).subtract(lows);
    return highs.shiftLeft(half).add(cross).shiftLeft(half).add(lows);
  }

  private static BigInteger low(BigInteger value, int bits) {
    return value.subtract(value.shiftRight(bits).shiftLeft(bits));
  }

  /**
   * {@code base ** exponent}.
   *
   * @param exponent not negative
   */
  static BigInteger power(Runtime rt, BigInteger base, BigInteger exponent) {
    if (base.abs().bitLength() <= 1) {
      boolean odd = exponent.testBit(0);
      return base.signum() == 0
          ? exponent.signum() == 0 ? BigInteger.ONE : BigInteger.ZERO
          : base.signum() < 0 && odd ? base : BigInteger.ONE;
    }
    if (exponent.bitLength() >= Integer.SIZE) {
      throw Errors.memory();
    }
    int count = exponent.intValue();
    int zeros = base.getLowestSetBit();
    BigInteger odd = base.shiftRight(zeros);
    long atLeast = (base.abs().bitLength() - 1L) * count;
    checkBits(atLeast);
    return powerOfOdd(rt, odd, count).shiftLeft(zeros * count);
  }

  private static BigInteger powerOfOdd(Runtime rt, BigInteger base, int exponent) {
    if ((long) base.bitLength() * exponent <= PIECE_BITS) {
      return base.pow(exponent);
    }
    BigInteger result = BigInteger.ONE;
    for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
      result = multiply(rt, result, result);
      if ((exponent >>> bit & 1) != 0) {
        result = multiply(rt, result, base);
      }
    }
    return result;
  }

  /**
   * {@code pow(base, exponent, modulus)}; the result has the sign of the modulus.
   *
   * @throws PyException ValueError for a modulus of 0, or a negative exponent without an inverse
   */
  static BigInteger power(Runtime rt, BigInteger base, BigInteger exponent, BigInteger modulus) {
    if (modulus.signum() == 0) {
      throw Errors.value("pow() 3rd argument cannot be 0");
    }
    BigInteger positive = modulus.abs();
    BigInteger factor = base.mod(positive);
    if (exponent.signum() < 0) {
      if (!positive.equals(BigInteger.ONE) && !factor.gcd(positive).equals(BigInteger.ONE)) {
        throw Errors.value("base is not invertible for the given modulus");
      }
      factor = positive.equals(BigInteger.ONE) ? BigInteger.ZERO : factor.modInverse(positive);
    }
    BigInteger result = powerModulo(rt, factor, exponent.abs(), positive);
    return modulus.signum() < 0 && result.signum() != 0 ? result.add(modulus) : result;
  }

  private static BigInteger powerModulo(
      Runtime rt, BigInteger base, BigInteger exponent, BigInteger modulus) {
    if ((long) modulus.bitLength() * exponent.bitLength() <= PIECE_BITS) {
      return base.modPow(exponent, modulus);
    }
    BigInteger result = BigInteger.ONE.mod(modulus);
    for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
      rt.poll();
      result = multiply(rt, result, result).mod(modulus);
      if (exponent.testBit(bit)) {
        result = multiply(rt, result, base).mod(modulus);
      }
    }
    return result;
  }

  /**
   * The double next to a fraction, ties to even; infinite when it is too large.
   *
   * @param denominator not 0
   */
  static double divide(BigInteger numerator, BigInteger denominator) {
    BigInteger top = numerator.abs();
    BigInteger bottom = denominator.abs();
    int sign = numerator.signum() * denominator.signum();
    if (sign == 0) {
      return 0 * (double) denominator.signum();
    }
    int shift = Long.SIZE - (top.bitLength() - bottom.bitLength());
    BigInteger[] parts =
        top.shiftLeft(Math.max(shift, 0)).divideAndRemainder(bottom.shiftLeft(Math.max(-shift, 0)));
    BigInteger quotient = parts[0].shiftLeft(1);
    if (parts[1].signum() != 0) {
      quotient = quotient.setBit(0);
    }
    return sign * scaled(quotient, -shift - 1);
  }

  /** {@code bits * 2**exponent} for positive bits, rounded once; infinite when it is too large. */
  static double scale(BigInteger bits, int exponent) {
    return scaled(bits.shiftLeft(Long.SIZE), exponent - Long.SIZE);
  }

  /** As {@link #scale} for bits that are more than a double keeps. */
  private static double scaled(BigInteger bits, int exponent) {
    int highest = bits.bitLength() - 1 + exponent;
    if (highest > Double.MAX_EXPONENT) {
      return Double.POSITIVE_INFINITY;
    }
    int lowest = Math.max(highest - (MANTISSA_BITS - 1), LOWEST_EXPONENT);
    int dropped = lowest - exponent;
    if (dropped > bits.bitLength()) {
      return 0;
    }
    BigInteger kept = bits.shiftRight(dropped);
    boolean half = dropped > 0 && bits.testBit(dropped - 1);
    if (half && (kept.testBit(0) || bits.getLowestSetBit() < dropped - 1)) {
      kept = kept.add(BigInteger.ONE);
    }
    return Math.scalb((double) kept.longValue(), lowest);
  }
}
