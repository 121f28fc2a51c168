package org.cellscope.objects;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Complex numbers written as text, and read from it. */
final class ComplexText {
  private static final String REAL =
      "[+-]?(?:(?:\\d+(?:_\\d+)*\\.?(?:\\d+(?:_\\d+)*)?|\\.\\d+(?:_\\d+)*)(?:[eE][+-]?\\d+(?:_\\d+)*)?"
          + "|[iI][nN][fF](?:[iI][nN][iI][tT][yY])?|[nN][aA][nN])";

  private static final Pattern PARTS =
      Pattern.compile("(?<real>" + REAL + ")?(?:(?<imaginary>[+-]|" + REAL + ")?(?<unit>[jJ]))?");

  private ComplexText() {}

  /** The repr: in parentheses unless the real part is a positive zero. */
  static String repr(ComplexObject value) {
    String imaginary = FloatText.part(value.imaginary()) + "j";
    if (value.real() == 0 && !FloatText.isNegative(value.real())) {
      return imaginary;
    }
    String sign = imaginary.startsWith("-") ? "" : "+";
    return "(" + FloatText.part(value.real()) + sign + imaginary + ")";
  }

  /**
   * {@code complex(text)}.
   *
   * @throws PyException ValueError when the text is not a complex number
   */
  static ComplexObject parse(String text) {
    String body = FloatText.ascii(Chars.strip(text));
    if (body.startsWith("(") && body.endsWith(")")) {
      body = Chars.strip(body.substring(1, body.length() - 1));
    }
    Matcher match = PARTS.matcher(body);
    if (body.isEmpty() || !match.matches()) {
      throw Errors.value("complex() arg is a malformed string");
    }
    String real = match.group("real");
    String imaginary = match.group("imaginary");
    if (match.group("unit") == null) {
      return ComplexObject.of(number(real), 0);
    }
    if (imaginary == null) {
      return ComplexObject.of(0, real == null ? 1 : number(real));
    }
    if (real != null && !imaginary.startsWith("+") && !imaginary.startsWith("-")) {
      // the engine split one number in two
      return ComplexObject.of(0, number(real + imaginary));
    }
    return ComplexObject.of(real == null ? 0 : number(real), factor(imaginary));
  }

  private static double factor(String text) {
    return text.equals("+") ? 1 : text.equals("-") ? -1 : number(text);
  }

  private static double number(String text) {
    OptionalDouble value = FloatText.parse(text);
    if (value.isEmpty()) {
      throw Errors.value("complex() arg is a malformed string");
    }
    return value.getAsDouble();
  }
}
