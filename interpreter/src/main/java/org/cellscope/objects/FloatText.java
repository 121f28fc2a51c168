package org.cellscope.objects;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Floats written as the shortest text that reads back the same, and read from text. */
public final class FloatText {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d+(_\\d+)*)?");

  private static final int REPR_POINT = 16;

  private FloatText() {}

  /** Decimal digits and where the point stands: {@code 0.digits * 10**point}. */
  record Decimal(String digits, int point) {}

  /** The repr of a float. */
  public static String repr(double value) {
    return general(value, true);
  }

  /** As a part of a complex number: without {@code .0}. */
  static String part(double value) {
    return general(value, false);
  }

  private static String general(double value, boolean withPoint) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    String sign = isNegative(value) ? "-" : "";
    Decimal decimal = shortest(Math.abs(value));
    return sign + general(decimal, REPR_POINT, withPoint);
  }

  /** "inf", "-inf" or "nan". */
  static String special(double value) {
    return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }

  /** Whether the sign is set and the value is not a NaN. */
  static boolean isNegative(double value) {
    return Double.doubleToLongBits(value) < 0;
  }

  /**
   * Positional or exponent notation, whichever the size asks for.
   *
   * @param limit from how many digits before the point on the exponent is used
   */
  static String general(Decimal decimal, int limit, boolean withPoint) {
    String digits = decimal.digits();
    int point = decimal.point();
    if (point <= -4 || point > limit) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return digits.charAt(0) + fraction + exponent(point - 1, 'e');
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length()) + (withPoint ? ".0" : "");
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  /** The exponent with its letter and sign and at least two digits. */
  static String exponent(int exponent, char letter) {
    String digits = Integer.toString(Math.abs(exponent));
    return letter + (exponent < 0 ? "-" : "+") + (digits.length() < 2 ? "0" : "") + digits;
  }

  /**
   * The shortest digits that read back as the value.
   *
   * @param value finite, not negative
   */
  static Decimal shortest(double value) {
    if (value == 0) {
      return new Decimal("0", 1);
    }
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (digits.precision() == 2) {
      BigDecimal single = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
      digits = single.doubleValue() == value ? single : digits;
    }
    return decimal(digits.stripTrailingZeros());
  }

  static Decimal decimal(BigDecimal value) {
    String digits = value.unscaledValue().toString();
    return new Decimal(digits, digits.length() - value.scale());
  }

  /**
   * {@code float(text)}.
   *
   * @return empty when the text is not a number
   */
  static OptionalDouble parse(String text) {
    String body = ascii(Chars.strip(text));
    if (NUMBER.matcher(body).matches()) {
      return OptionalDouble.of(Double.parseDouble(body.replace("_", "")));
    }
    boolean signed = body.startsWith("-") || body.startsWith("+");
    double sign = body.startsWith("-") ? -1 : 1;
    return switch (body.substring(signed ? 1 : 0).toLowerCase(Locale.ROOT)) {
      case "inf", "infinity" -> OptionalDouble.of(sign * Double.POSITIVE_INFINITY);
      case "nan" -> OptionalDouble.of(Math.copySign(Double.NaN, sign));
      default -> OptionalDouble.empty();
    };
  }

  /** The text with the decimal digits of all scripts as ASCII digits, other characters as '?'. */
  static String ascii(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int digit = c < 128 ? -1 : Chars.digit(c, 10);
              out.append(c < 128 ? (char) c : digit < 0 ? '?' : (char) ('0' + digit));
            });
    return out.toString();
  }

  /** {@code float.hex()}. */
  static String hex(double value) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    String sign = isNegative(value) ? "-" : "";
    if (value == 0) {
      return sign + "0x0.0p+0";
    }
    long bits = Double.doubleToRawLongBits(value);
    boolean normal = Math.getExponent(value) >= Double.MIN_EXPONENT;
    int exponent = normal ? Math.getExponent(value) : Double.MIN_EXPONENT;
    String fraction = String.format(Locale.ROOT, "%013x", bits & 0xf_ffff_ffff_ffffL);
    String power = (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    return sign + "0x" + (normal ? 1 : 0) + "." + fraction + "p" + power;
  }

  private static final Pattern HEX =
      Pattern.compile("([+-]?)(?:0[xX])?([0-9a-fA-F]*)\\.?([0-9a-fA-F]*)(?:[pP]([+-]?\\d+))?");

  private static final int LARGEST_SHIFT = 100_000_000;

  /** {@code float.fromhex(text)}. */
  static double fromHex(String text) {
    String body = Chars.strip(text);
    OptionalDouble named = body.matches(".*[nN].*") ? parse(body) : OptionalDouble.empty();
    if (named.isPresent()) {
      return named.getAsDouble();
    }
    var match = HEX.matcher(body);
    if (!match.matches() || match.group(2).isEmpty() && match.group(3).isEmpty()) {
      throw Errors.value("invalid hexadecimal floating-point string");
    }
    BigInteger digits = new BigInteger("0" + match.group(2) + match.group(3), 16);
    double sign = match.group(1).equals("-") ? -1.0 : 1.0;
    if (digits.signum() == 0) {
      return sign * 0;
    }
    BigInteger power = new BigInteger(match.group(4) == null ? "0" : match.group(4));
    int shift =
        power
            .subtract(BigInteger.valueOf(4L * match.group(3).length()))
            .max(BigInteger.valueOf(-LARGEST_SHIFT))
            .min(BigInteger.valueOf(LARGEST_SHIFT))
            .intValue();
    double value = BigMath.scale(digits, shift);
    if (Double.isInfinite(value)) {
      throw Errors.overflow("hexadecimal value too large to represent as a float");
    }
    return sign * value;
  }
}
