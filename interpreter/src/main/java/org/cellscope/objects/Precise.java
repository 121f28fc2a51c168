package org.cellscope.objects;

/**
 * Powers, exponentials and logarithms rounded as a C library rounds them, which is correctly but
 * for the rarest cases; those of {@link Math} may be off by one in the last place. Works with sums
 * of two doubles (about 105 bits): the logarithm as a series of (m - 1) / (m + 1) for a mantissa
 * near 1, the exponential as a Taylor series of a reduced argument that is squared up again.
 */
public final class Precise {
  private static final Pair LN2 = new Pair(0.6931471805599453, 2.3190468138462996e-17);
  private static final double SQRT2 = 1.4142135623730951;
  private static final int LOG_TERMS = 23;
  private static final int EXP_TERMS = 12;
  private static final int SQUARINGS = 8;

  /** From here on results would be subnormal, which are rounded differently. */
  private static final double LOWEST_EXPONENT = -708;

  private static final double HIGHEST_EXPONENT = 709;

  private Precise() {}

  /** A number as the sum of a double and a much smaller one. */
  private record Pair(double high, double low) {
    static Pair sum(double a, double b) {
      double high = a + b;
      double part = high - a;
      return new Pair(high, (a - (high - part)) + (b - part));
    }

    static Pair product(double a, double b) {
      double high = a * b;
      return new Pair(high, Math.fma(a, b, -high));
    }

    Pair plus(Pair other) {
      Pair highs = sum(high, other.high);
      Pair lows = sum(low, other.low);
      Pair first = sum(highs.high, highs.low + lows.high);
      return sum(first.high, first.low + lows.low);
    }

    Pair times(Pair other) {
      Pair product = product(high, other.high);
      return sum(product.high, product.low + (high * other.low + low * other.high));
    }

    Pair times(double factor) {
      Pair product = product(high, factor);
      return sum(product.high, product.low + low * factor);
    }

    Pair over(Pair other) {
      double first = high / other.high;
      Pair rest = plus(other.times(-first));
      double second = rest.high / other.high;
      Pair last = rest.plus(other.times(-second));
      Pair quotient = sum(first, second);
      return sum(quotient.high, quotient.low + last.high / other.high);
    }
  }

  /** {@code x ** y} as C's {@code pow} for arguments for which that is a finite real number. */
  public static double pow(double x, double y) {
    double rough = Math.pow(x, y);
    boolean special =
        !(x != 0 && y != 0)
            || !Double.isFinite(x)
            || !Double.isFinite(y)
            || !Double.isFinite(rough)
            || Math.abs(rough) < Double.MIN_NORMAL;
    if (special || y == 1) {
      return rough;
    }
    if (y == 2) {
      return x * x;
    }
    Pair exponent = logarithm(Math.abs(x)).times(y);
    if (exponent.high <= LOWEST_EXPONENT || exponent.high >= HIGHEST_EXPONENT) {
      return rough;
    }
    return Math.copySign(exponential(exponent), rough);
  }

  /** {@code e ** x}. */
  public static double exp(double x) {
    return x > LOWEST_EXPONENT && x < HIGHEST_EXPONENT && x != 0
        ? exponential(new Pair(x, 0))
        : Math.exp(x);
  }

  /** The natural logarithm. */
  public static double log(double x) {
    return x > 0 && x < Double.POSITIVE_INFINITY && x != 1 ? logarithm(x).high : Math.log(x);
  }

  private static Pair logarithm(double x) {
    int exponent = Math.getExponent(x);
    double mantissa = x;
    if (exponent < Double.MIN_EXPONENT) {
      mantissa = x * 0x1p54;
      exponent = Math.getExponent(mantissa) - 54;
      mantissa = Math.scalb(mantissa, -(exponent + 54));
    } else {
      mantissa = Math.scalb(x, -exponent);
    }
    if (mantissa > SQRT2) {
      mantissa /= 2;
      exponent++;
    }
    Pair ratio = Pair.sum(mantissa, -1).over(Pair.sum(mantissa, 1));
    Pair square = ratio.times(ratio);
    Pair series = new Pair(0, 0);
    for (int i = LOG_TERMS; i >= 0; i--) {
      series = series.times(square).plus(new Pair(1, 0).over(new Pair(2 * i + 1, 0)));
    }
    return LN2.times(exponent).plus(series.times(ratio).times(2));
  }

  private static double exponential(Pair x) {
    int doublings = (int) Math.rint(x.high / LN2.high);
    Pair rest = x.plus(LN2.times(-doublings));
    double scale = 1.0 / (1 << SQUARINGS);
    Pair small = new Pair(rest.high * scale, rest.low * scale);
    // e**small - 1, which keeps its last bits when it is squared up again
    Pair series = new Pair(0, 0);
    for (int i = EXP_TERMS; i >= 1; i--) {
      series = series.plus(new Pair(1, 0)).times(small).over(new Pair(i, 0));
    }
    for (int i = 0; i < SQUARINGS; i++) {
      series = series.times(2).plus(series.times(series));
    }
    Pair result = new Pair(1, 0).plus(series);
    return Math.scalb(result.high + result.low, doublings);
  }
}
