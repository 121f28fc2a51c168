package org.cellscope.objects;

import java.math.BigInteger;
import java.util.Locale;

/** Numbers laid out by a format specification. */
final class NumberFormat {
  private static final int MAX_CODE_POINT = 0x10ffff;

  private NumberFormat() {}

  /** {@code int.__format__} with a specification that is not empty. */
  static String ofInt(IntObject value, String text) {
    String object = value.type().fullName();
    FormatSpec spec = FormatSpec.parse(text, object, 'd', '>');
    return switch (spec.type()) {
      case 'd', 'n' -> integer(spec, value, IntText.decimal(value), "");
      case 'b' -> integer(spec, value, IntText.bits(value.bigValue(), 2), "0b");
      case 'o' -> integer(spec, value, IntText.bits(value.bigValue(), 8), "0o");
      case 'x' -> integer(spec, value, IntText.bits(value.bigValue(), 16), "0x");
      case 'X' ->
          integer(spec, value, IntText.bits(value.bigValue(), 16).toUpperCase(Locale.ROOT), "0X");
      case 'c' -> character(spec, value);
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> ofFloat(spec, Ints.toDouble(value), object);
      default -> throw spec.unknownType(object);
    };
  }

  private static void checkInteger(FormatSpec spec) {
    if (spec.precision() >= 0) {
      throw Errors.value("Precision not allowed in integer format specifier");
    }
    if (spec.positiveZero()) {
      throw Errors.value("Negative zero coercion (z) not allowed in integer format specifier");
    }
  }

  private static String integer(FormatSpec spec, IntObject value, String signed, String prefix) {
    checkInteger(spec);
    boolean negative = value.signum() < 0;
    String head = sign(spec, negative) + (spec.alternate() ? prefix : "");
    return layOut(spec, head, negative ? signed.substring(1) : signed, "");
  }

  private static String character(FormatSpec spec, IntObject value) {
    checkInteger(spec);
    if (spec.sign() != 0) {
      throw Errors.value("Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate()) {
      throw Errors.value("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (!value.isLong()) {
      throw Errors.overflow("Python int too large to convert to C long");
    }
    if (value.longValue() < 0 || value.longValue() > MAX_CODE_POINT) {
      throw Errors.overflow("%c arg not in range(0x110000)");
    }
    return spec.pad(Character.toString((int) value.longValue()));
  }

  private static String sign(FormatSpec spec, boolean negative) {
    return negative ? "-" : spec.sign() == '+' ? "+" : spec.sign() == ' ' ? " " : "";
  }

  /** Groups the digits before the point and pads. */
  private static String layOut(FormatSpec spec, String head, String digits, String rest) {
    if (digits.isEmpty()) {
      return spec.pad(head, rest);
    }
    boolean zeros = spec.fill() == '0' && spec.align() == '=';
    long least = zeros ? spec.width() - head.length() - rest.length() : 0;
    Text.checkLength(least);
    int size = "boxX".indexOf(spec.type()) >= 0 && spec.type() != 0 ? 4 : 3;
    String body =
        group(digits, spec.grouping(), spec.grouping() == 0 ? Integer.MAX_VALUE : size, least);
    return spec.pad(head, body + rest);
  }

  /** Separates digits into groups, with zeros in front up to the least width. */
  private static String group(String digits, char separator, int size, long least) {
    StringBuilder reversed = new StringBuilder();
    int inGroup = 0;
    for (int left = digits.length(); left > 0 || reversed.length() < least; left--) {
      if (inGroup == size) {
        reversed.append(separator);
        inGroup = 0;
      }
      reversed.append(left > 0 ? digits.charAt(left - 1) : '0');
      inGroup++;
    }
    return reversed.reverse().toString();
  }

  /** {@code float.__format__} with a specification that is not empty. */
  static String ofFloat(FloatObject value, String text) {
    String object = value.type().fullName();
    return ofFloat(FormatSpec.parse(text, object, 0, '>'), value.value(), object);
  }

  private static String ofFloat(FormatSpec spec, double value, String object) {
    return switch (spec.type()) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' -> real(spec, value, true);
      default -> throw spec.unknownType(object);
    };
  }

  /**
   * Lays out one real number.
   *
   * @param withPoint whether the type that is none always shows a point or an exponent
   */
  private static String real(FormatSpec spec, double value, boolean withPoint) {
    String percent = spec.type() == '%' ? "%" : "";
    double shown = spec.type() == '%' ? value * 100 : value;
    int precision = FloatFormat.precision(spec.precision());
    String text =
        FloatFormat.format(Math.abs(shown), spec.type(), precision, spec.alternate(), withPoint);
    boolean negative = FloatText.isNegative(shown);
    if (spec.positiveZero() && negative && FloatFormat.isZero(text)) {
      negative = false;
    }
    int point = 0;
    while (point < text.length() && Character.isDigit(text.charAt(point))) {
      point++;
    }
    return layOut(
        spec, sign(spec, negative), text.substring(0, point), text.substring(point) + percent);
  }

  /** {@code complex.__format__} with a specification that is not empty. */
  static String ofComplex(ComplexObject value, String text) {
    String object = value.type().fullName();
    FormatSpec spec = FormatSpec.parse(text, object, 0, '>');
    if (spec.type() != 0 && "eEfFgGn".indexOf(spec.type()) < 0) {
      throw spec.unknownType(object);
    }
    if (spec.fill() == '0') {
      throw Errors.value("Zero padding is not allowed in complex format specifier");
    }
    if (spec.align() == '=') {
      throw Errors.value("'=' alignment flag is not allowed in complex format specifier");
    }
    boolean plain = spec.type() == 0;
    boolean imaginaryOnly = plain && value.real() == 0 && !FloatText.isNegative(value.real());
    int type = plain && spec.precision() >= 0 ? 'g' : spec.type();
    FormatSpec first = spec.unpadded(spec.sign(), type);
    if (imaginaryOnly) {
      return spec.pad(real(first, value.imaginary(), false) + "j");
    }
    String parts =
        real(first, value.real(), false)
            + real(spec.unpadded('+', type), value.imaginary(), false)
            + "j";
    return spec.pad(plain ? "(" + parts + ")" : parts);
  }

  /** The digits of an int for {@code %} formatting: at least so many, without a sign. */
  static String digits(BigInteger value, int base, long least) {
    String digits = base == 10 ? value.abs().toString() : IntText.bits(value.abs(), base);
    Text.checkLength(least);
    return "0".repeat((int) Math.max(0, least - digits.length())) + digits;
  }
}
