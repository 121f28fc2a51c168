package org.cellscope.objects;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** The presentation types of floats: {@code e f g} and none. */
final class FloatFormat {
  private static final int DEFAULT_PRECISION = 6;
  private static final int REPR_LIMIT = 16;

  /** No double has more digits than this before or behind the point. */
  private static final int MOST_DIGITS = 1100;

  private FloatFormat() {}

  /** Checks a precision that was given; -1 for none. */
  static int precision(long given) {
    if (given > Integer.MAX_VALUE) {
      throw Errors.value("precision too big");
    }
    Text.checkLength(given);
    return (int) given;
  }

  /**
   * A number without sign.
   *
   * @param value not negative
   * @param type {@code e E f F g G n %}, or 0 for the shortest text, or with a precision for one
   *     that differs from {@code g} where {@code withPoint}
   * @param precision -1 for the default
   * @param alternate whether there is a point and trailing zeros stay
   */
  static String format(
      double value, int type, int precision, boolean alternate, boolean withPoint) {
    if (!Double.isFinite(value)) {
      String text = FloatText.special(value);
      return type == 'E' || type == 'F' || type == 'G' ? text.toUpperCase(Locale.ROOT) : text;
    }
    int digits = precision < 0 ? DEFAULT_PRECISION : precision;
    return switch (type) {
      case 'f', 'F', '%' -> fixed(value, digits, alternate);
      case 'e', 'E' -> exponential(value, digits, (char) type, alternate);
      case 'g', 'G', 'n' -> general(value, Math.max(digits, 1), type == 'G' ? 'E' : 'e', alternate);
      default ->
          precision < 0
              ? shortest(value, alternate, withPoint)
              : pointed(value, Math.max(precision, 1), alternate, withPoint);
    };
  }

  static boolean isZero(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == 'e' || c == 'E') {
        return true;
      }
      if (c != '0' && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static String fixed(double value, int precision, boolean alternate) {
    int exact = Math.min(precision, MOST_DIGITS);
    String text = new BigDecimal(value).setScale(exact, RoundingMode.HALF_EVEN).toPlainString();
    return text + "0".repeat(precision - exact) + (alternate && precision == 0 ? "." : "");
  }

  /** Rounded to so many digits, with zeros at the end up to that number. */
  private static FloatText.Decimal rounded(double value, int count) {
    if (value == 0) {
      return new FloatText.Decimal("0".repeat(count), 1);
    }
    BigDecimal rounded =
        new BigDecimal(value)
            .round(new MathContext(Math.min(count, MOST_DIGITS), RoundingMode.HALF_EVEN));
    FloatText.Decimal decimal = FloatText.decimal(rounded);
    int missing = count - decimal.digits().length();
    return new FloatText.Decimal(decimal.digits() + "0".repeat(missing), decimal.point());
  }

  private static String exponential(double value, int precision, char letter, boolean alternate) {
    FloatText.Decimal decimal = rounded(value, precision + 1);
    return exponential(decimal.digits(), decimal.point(), letter, alternate);
  }

  private static String exponential(String digits, int point, char letter, boolean alternate) {
    String dot = digits.length() > 1 || alternate ? "." : "";
    return digits.charAt(0) + dot + digits.substring(1) + FloatText.exponent(point - 1, letter);
  }

  private static String general(double value, int precision, char letter, boolean alternate) {
    FloatText.Decimal decimal = rounded(value, precision);
    String digits = alternate ? decimal.digits() : withoutZeros(decimal.digits());
    return layOut(digits, decimal.point(), precision, letter, alternate);
  }

  /** Positional, or with an exponent where there are more digits before the point. */
  private static String layOut(
      String digits, int point, int limit, char letter, boolean alternate) {
    if (point <= -4 || point > limit) {
      return exponential(digits, point, letter, alternate);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (digits.length() <= point) {
      return digits + "0".repeat(point - digits.length()) + (alternate ? "." : "");
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  private static String withoutZeros(String digits) {
    int length = digits.length();
    while (length > 1 && digits.charAt(length - 1) == '0') {
      length--;
    }
    return digits.substring(0, length);
  }

  private static String shortest(double value, boolean alternate, boolean withPoint) {
    FloatText.Decimal decimal = FloatText.shortest(value);
    return pointed(
        layOut(decimal.digits(), decimal.point(), REPR_LIMIT, 'e', alternate), withPoint);
  }

  private static String pointed(double value, int precision, boolean alternate, boolean withPoint) {
    FloatText.Decimal decimal = rounded(value, precision);
    String digits = alternate ? decimal.digits() : withoutZeros(decimal.digits());
    int limit = withPoint ? precision - 1 : precision;
    return pointed(layOut(digits, decimal.point(), limit, 'e', alternate), withPoint);
  }

  /** Adds {@code .0} to what looks like an integer. */
  private static String pointed(String text, boolean withPoint) {
    if (!withPoint || text.indexOf('e') >= 0) {
      return text;
    }
    return text.endsWith(".") ? text + "0" : text.indexOf('.') < 0 ? text + ".0" : text;
  }
}
