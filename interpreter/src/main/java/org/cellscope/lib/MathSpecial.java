package org.cellscope.lib;

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
  private static final int TERMS = 60;
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
    double result = size < SERIES_LIMIT ? series(size) : 1 - fraction(size);
    return Math.copySign(result, x);
  }

  static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double size = Math.abs(x);
    double result = size < SERIES_LIMIT ? 1 - series(size) : fraction(size);
    return x < 0 ? 2 - result : result;
  }

  private static double series(double x) {
    double sum = 0;
    double term = x;
    double square = x * x;
    for (int n = 0; n < TERMS; n++) {
      sum += term;
      term *= 2 * square / (2 * n + 3);
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-square) * sum;
  }

  private static double fraction(double x) {
    if (x > 30) {
      return 0;
    }
    double tail = 0;
    for (int n = TERMS; n > 0; n--) {
      tail = n / 2.0 / (x + tail);
    }
    return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + tail);
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
    if (x == 1 || x == 2) {
      return 0;
    }
    if (x < 0.5) {
      return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGammaOf(1 - x);
    }
    double z = x - 1;
    double base = z + 7.5;
    return (z + 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * lanczos(z));
  }
}
