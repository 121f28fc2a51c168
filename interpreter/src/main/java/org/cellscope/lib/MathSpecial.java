package org.cellscope.lib;

import java.math.BigDecimal;
import java.math.MathContext;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.PyObject;

/** The error function and the gamma function (Abramowitz and Stegun, chapters 6 and 7). */
final class MathSpecial {
  /** Lanczos' approximation with g = 7. */
  private static final double[] LANCZOS = {
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    0.000009984369578019572,
    1.5056327351493116e-7
  };

  private static final double SERIES_LIMIT = 2.5;
  private static final int TERMS = 80;
  private static final int LEVELS = 300;
  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal PI =
      new BigDecimal("3.14159265358979323846264338327950288419716939937510");
  private static final double[] FACTORIALS = factorials();

  private MathSpecial() {}

  private static double[] factorials() {
    double[] all = new double[23];
    all[0] = 1;
    for (int i = 1; i < all.length; i++) {
      all[i] = all[i - 1] * i;
    }
    return all;
  }

  static double erf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double size = Math.abs(x);
    double result =
        size < SERIES_LIMIT ? series(size).doubleValue() : size > 6 ? 1 : 1 - fraction(size);
    return Math.copySign(result, x);
  }

  static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double size = Math.abs(x);
    BigDecimal near = size < SERIES_LIMIT ? series(size) : BigDecimal.ZERO;
    if (size < SERIES_LIMIT) {
      return (x < 0 ? BigDecimal.ONE.add(near) : BigDecimal.ONE.subtract(near)).doubleValue();
    }
    return x < 0 ? 2 - fraction(size) : fraction(size);
  }

  /** The sum of (-1)**n x**(2n+1) / (n! (2n+1)), times 2 over the root of pi. */
  private static BigDecimal series(double x) {
    BigDecimal square = new BigDecimal(x).pow(2, DIGITS);
    BigDecimal power = new BigDecimal(x);
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = 0; n < TERMS; n++) {
      BigDecimal term = power.divide(BigDecimal.valueOf(2L * n + 1), DIGITS);
      sum = n % 2 == 0 ? sum.add(term, DIGITS) : sum.subtract(term, DIGITS);
      power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(n + 1L), DIGITS);
    }
    return sum.multiply(BigDecimal.TWO).divide(PI.sqrt(DIGITS), DIGITS);
  }

  /** The continued fraction of erfc, times exp(-x**2). */
  private static double fraction(double x) {
    if (x > 28) {
      return 0;
    }
    BigDecimal exact = new BigDecimal(x);
    BigDecimal tail = BigDecimal.ZERO;
    for (int n = LEVELS; n > 0; n--) {
      tail = BigDecimal.valueOf(n / 2.0).divide(exact.add(tail), DIGITS);
    }
    BigDecimal scale = exponential(exact.pow(2, DIGITS)).multiply(PI.sqrt(DIGITS), DIGITS);
    return BigDecimal.ONE.divide(scale.multiply(exact.add(tail)), DIGITS).doubleValue();
  }

  private static BigDecimal exponential(BigDecimal x) {
    BigDecimal small = x.divide(BigDecimal.valueOf(1024), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; n < 40; n++) {
      term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum.pow(1024, DIGITS);
  }

  static PyObject gamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return FloatObject.of(x);
    }
    if (x == Double.NEGATIVE_INFINITY || x == 0 || x < 0 && x == Math.floor(x)) {
      throw MathModule.domain();
    }
    double result = gammaOf(x);
    if (Double.isInfinite(result)) {
      throw MathModule.range();
    }
    return FloatObject.of(result);
  }

  private static double gammaOf(double x) {
    if (x == Math.floor(x) && x >= 1 && x <= FACTORIALS.length) {
      return FACTORIALS[(int) x - 1];
    }
    if (x < 0.5) {
      return Math.PI / (Math.sin(Math.PI * x) * gammaOf(1 - x));
    }
    double z = x - 1;
    double base = z + 7.5;
    double half = Math.pow(base, (z + 0.5) / 2);
    return Math.sqrt(2 * Math.PI) * half * Math.exp(-base) * half * lanczos(z);
  }

  private static double lanczos(double z) {
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (z + i);
    }
    return sum;
  }

  static PyObject logGamma(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return FloatObject.of(Double.isNaN(x) ? x : Double.POSITIVE_INFINITY);
    }
    if (x <= 0 && x == Math.floor(x)) {
      throw MathModule.domain();
    }
    return FloatObject.of(logGammaOf(x));
  }

  private static double logGammaOf(double x) {
    if (x == Math.floor(x) && x >= 1 && x <= FACTORIALS.length) {
      return StrictMath.log(FACTORIALS[(int) x - 1]);
    }
    if (x < 0.5) {
      return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGammaOf(1 - x);
    }
    double z = x - 1;
    double base = z + 7.5;
    return (z + 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * lanczos(z));
  }
}
