package org.cellscope.objects;

import java.math.BigInteger;

/**
 * The operators of {@code int} on values that are known to be ints. Values that fit a long take a
 * path without big numbers. Results are plain ints.
 */
public final class Ints {
  private Ints() {}

  private static boolean small(IntObject left, IntObject right) {
    return left.isLong() && right.isLong();
  }

  /** The int itself, or for a bool or an instance of a derived class the plain int. */
  public static IntObject plain(IntObject value) {
    if (value.type() == IntObject.TYPE) {
      return value;
    }
    return value.isLong() ? IntObject.of(value.longValue()) : IntObject.of(value.bigValue());
  }

  /** {@code left + right}. */
  public static IntObject add(IntObject left, IntObject right) {
    if (small(left, right)) {
      long a = left.longValue();
      long b = right.longValue();
      long sum = a + b;
      if (((a ^ sum) & (b ^ sum)) >= 0) {
        return IntObject.of(sum);
      }
    }
    return IntObject.of(left.bigValue().add(right.bigValue()));
  }

  /** {@code left - right}. */
  public static IntObject subtract(IntObject left, IntObject right) {
    if (small(left, right)) {
      long a = left.longValue();
      long b = right.longValue();
      long difference = a - b;
      if (((a ^ b) & (a ^ difference)) >= 0) {
        return IntObject.of(difference);
      }
    }
    return IntObject.of(left.bigValue().subtract(right.bigValue()));
  }

  /** {@code left * right}. */
  public static IntObject multiply(Runtime rt, IntObject left, IntObject right) {
    if (small(left, right)) {
      long a = left.longValue();
      long b = right.longValue();
      long low = a * b;
      if (Math.multiplyHigh(a, b) == low >> Long.SIZE - 1) {
        return IntObject.of(low);
      }
    }
    return IntObject.of(BigMath.multiply(rt, left.bigValue(), right.bigValue()));
  }

  /** {@code left // right}. */
  public static IntObject floorDivide(IntObject left, IntObject right) {
    checkDivisor(right, "integer division or modulo by zero");
    if (small(left, right) && right.longValue() != -1) {
      return IntObject.of(Math.floorDiv(left.longValue(), right.longValue()));
    }
    return IntObject.of(floorDivide(left.bigValue(), right.bigValue()));
  }

  static BigInteger floorDivide(BigInteger left, BigInteger right) {
    BigInteger[] parts = left.divideAndRemainder(right);
    return parts[1].signum() != 0 && parts[1].signum() != right.signum()
        ? parts[0].subtract(BigInteger.ONE)
        : parts[0];
  }

  /** {@code left % right}. */
  public static IntObject remainder(IntObject left, IntObject right) {
    checkDivisor(right, "integer modulo by zero");
    if (small(left, right)) {
      return IntObject.of(Math.floorMod(left.longValue(), right.longValue()));
    }
    BigInteger rest = left.bigValue().remainder(right.bigValue());
    return IntObject.of(
        rest.signum() != 0 && rest.signum() != right.signum() ? rest.add(right.bigValue()) : rest);
  }

  /** {@code divmod(left, right)}. */
  public static TupleObject divideWithRemainder(IntObject left, IntObject right) {
    checkDivisor(right, "integer division or modulo by zero");
    return TupleObject.of(floorDivide(left, right), remainder(left, right));
  }

  private static void checkDivisor(IntObject divisor, String message) {
    if (divisor.signum() == 0) {
      throw Errors.zeroDivision(message);
    }
  }

  /** {@code left / right}, rounded correctly whatever the sizes. */
  public static FloatObject trueDivide(IntObject left, IntObject right) {
    checkDivisor(right, "division by zero");
    if (isExactDouble(left) && isExactDouble(right)) {
      return FloatObject.of((double) left.longValue() / (double) right.longValue());
    }
    double quotient = BigMath.divide(left.bigValue(), right.bigValue());
    if (Double.isInfinite(quotient)) {
      throw Errors.overflow("integer division result too large for a float");
    }
    return FloatObject.of(quotient);
  }

  private static boolean isExactDouble(IntObject number) {
    return number.isLong() && Math.abs(number.longValue() >> 1) < 1L << 52;
  }

  /** {@code left ** right}: a float for a negative exponent. */
  public static PyObject power(Runtime rt, IntObject left, IntObject right) {
    if (right.signum() < 0) {
      return Floats.power(toDouble(left), toDouble(right));
    }
    return IntObject.of(BigMath.power(rt, left.bigValue(), right.bigValue()));
  }

  /** {@code pow(base, exponent, modulus)}. */
  public static IntObject power(Runtime rt, IntObject base, IntObject exponent, IntObject modulus) {
    return IntObject.of(
        BigMath.power(rt, base.bigValue(), exponent.bigValue(), modulus.bigValue()));
  }

  /** {@code left << right}. */
  public static IntObject shiftLeft(IntObject left, IntObject right) {
    checkShift(right);
    if (left.signum() == 0) {
      return IntObject.of(0);
    }
    if (!right.isLong()) {
      throw Errors.overflow("too many digits in integer");
    }
    long distance = right.longValue();
    if (left.isLong() && distance < Long.SIZE) {
      long shifted = left.longValue() << distance;
      if (shifted >> distance == left.longValue()) {
        return IntObject.of(shifted);
      }
    }
    BigMath.checkBits(distance);
    BigMath.checkBits(left.bigValue().bitLength() + distance);
    return IntObject.of(left.bigValue().shiftLeft((int) distance));
  }

  /** {@code left >> right}. */
  public static IntObject shiftRight(IntObject left, IntObject right) {
    checkShift(right);
    if (!right.isLong() || right.longValue() > BigMath.MAX_BITS) {
      return IntObject.of(left.signum() < 0 ? -1 : 0);
    }
    if (left.isLong()) {
      return IntObject.of(left.longValue() >> Math.min(right.longValue(), Long.SIZE - 1));
    }
    return IntObject.of(left.bigValue().shiftRight((int) right.longValue()));
  }

  private static void checkShift(IntObject distance) {
    if (distance.signum() < 0) {
      throw Errors.value("negative shift count");
    }
  }

  /** {@code left & right}. */
  public static IntObject and(IntObject left, IntObject right) {
    return small(left, right)
        ? IntObject.of(left.longValue() & right.longValue())
        : IntObject.of(left.bigValue().and(right.bigValue()));
  }

  /** {@code left | right}. */
  public static IntObject or(IntObject left, IntObject right) {
    return small(left, right)
        ? IntObject.of(left.longValue() | right.longValue())
        : IntObject.of(left.bigValue().or(right.bigValue()));
  }

  /** {@code left ^ right}. */
  public static IntObject xor(IntObject left, IntObject right) {
    return small(left, right)
        ? IntObject.of(left.longValue() ^ right.longValue())
        : IntObject.of(left.bigValue().xor(right.bigValue()));
  }

  /** {@code -value}. */
  public static IntObject negate(IntObject value) {
    return value.isLong() && value.longValue() != Long.MIN_VALUE
        ? IntObject.of(-value.longValue())
        : IntObject.of(value.bigValue().negate());
  }

  /** {@code ~value}. */
  public static IntObject invert(IntObject value) {
    return value.isLong() ? IntObject.of(~value.longValue()) : IntObject.of(value.bigValue().not());
  }

  /** {@code abs(value)}. */
  public static IntObject abs(IntObject value) {
    return value.signum() < 0 ? negate(value) : plain(value);
  }

  /** Compares two ints: less than, equal to or greater than 0. */
  public static int compare(IntObject left, IntObject right) {
    return small(left, right)
        ? Long.compare(left.longValue(), right.longValue())
        : left.bigValue().compareTo(right.bigValue());
  }

  /** How many bits the absolute value has. */
  static int bitLength(IntObject value) {
    return value.isLong() && value.longValue() != Long.MIN_VALUE
        ? Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value.longValue()))
        : value.bigValue().abs().bitLength();
  }

  /**
   * The float next to an int.
   *
   * @throws PyException OverflowError when there is none
   */
  public static double toDouble(IntObject value) {
    if (value.isLong()) {
      return value.longValue();
    }
    double nearest = value.bigValue().doubleValue();
    if (Double.isInfinite(nearest)) {
      throw Errors.overflow("int too large to convert to float");
    }
    return nearest;
  }
}
