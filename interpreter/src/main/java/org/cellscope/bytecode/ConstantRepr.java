package org.cellscope.bytecode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Constants as Python's {@code repr()} prints them. */
public final class ConstantRepr {
  private static final int MOST_DIGITS_BEFORE_POINT = 16;
  private static final int MOST_ZEROS_BEHIND_POINT = 4;

  private ConstantRepr() {}

  /** The text of a constant; a code object is shown without its address. */
  public static String of(Constant constant) {
    return of(constant, CodeObject::toString);
  }

  /**
   * The text of a constant.
   *
   * @param codeRepr how a code object is shown
   */
  public static String of(Constant constant, CodeRepr codeRepr) {
    return switch (constant) {
      case Constant.Singleton singleton ->
          switch (singleton) {
            case NONE -> "None";
            case TRUE -> "True";
            case FALSE -> "False";
            case ELLIPSIS -> "Ellipsis";
          };
      case Constant.Int(BigInteger value) -> value.toString();
      case Constant.Float(double value) -> real(value);
      case Constant.Complex(double real, double imaginary) -> complex(real, imaginary);
      case Constant.Str(String value) -> string(value);
      case Constant.Bytes bytes -> bytes(bytes.value());
      case Constant.Tuple(List<Constant> items) ->
          items.size() == 1
              ? "(" + of(items.getFirst(), codeRepr) + ",)"
              : items.stream()
                  .map(i -> of(i, codeRepr))
                  .collect(Collectors.joining(", ", "(", ")"));
      case Constant.FrozenSet(List<Constant> items) ->
          items.isEmpty()
              ? "frozenset()"
              : items.stream()
                  .map(i -> of(i, codeRepr))
                  .collect(Collectors.joining(", ", "frozenset({", "})"));
      case Constant.Code(CodeObject code) -> codeRepr.of(code);
    };
  }

  /** How a code object is shown. */
  @FunctionalInterface
  public interface CodeRepr {
    String of(CodeObject code);
  }

  /** The shortest text that reads back as the same number. */
  public static String real(double value) {
    String text = shortest(value);
    return text.matches("-?[0-9]+") ? text + ".0" : text;
  }

  private static String shortest(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    String sign = Math.copySign(1, value) < 0 ? "-" : "";
    if (value == 0) {
      return sign + "0";
    }
    BigDecimal decimal = shortestDecimal(Math.abs(value));
    String digits = decimal.unscaledValue().toString();
    int point = digits.length() - decimal.scale();
    if (point > MOST_DIGITS_BEFORE_POINT || point <= -MOST_ZEROS_BEHIND_POINT) {
      int exponent = point - 1;
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      String number = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : "" + Math.abs(exponent);
      return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + number;
    }
    return sign + decimal.toPlainString();
  }

  private static BigDecimal shortestDecimal(double value) {
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    // Java writes two digits even where one would do: 4.9E-324.
    BigDecimal oneDigit = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
    return oneDigit.doubleValue() == value ? oneDigit.stripTrailingZeros() : decimal;
  }

  private static String complex(double real, double imaginary) {
    String imaginaryText = shortest(imaginary) + "j";
    if (real == 0 && Math.copySign(1, real) > 0) {
      return imaginaryText;
    }
    String plus = imaginaryText.startsWith("-") ? "" : "+";
    return "(" + shortest(real) + plus + imaginaryText + ")";
  }

  /** A string in quotes, with escapes for what cannot be printed. */
  public static String string(String value) {
    char quote = value.indexOf('\'') >= 0 && value.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(quote);
    value.codePoints().forEach(c -> appendCharacter(out, c, quote));
    return out.append(quote).toString();
  }

  private static void appendCharacter(StringBuilder out, int c, char quote) {
    switch (c) {
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\\' -> out.append("\\\\");
      default -> {
        if (c == quote) {
          out.append('\\').append(quote);
        } else if (isPrintable(c)) {
          out.appendCodePoint(c);
        } else if (c < 0x100) {
          out.append(String.format("\\x%02x", c));
        } else if (c < 0x10000) {
          out.append(String.format("\\u%04x", c));
        } else {
          out.append(String.format("\\U%08x", c));
        }
      }
    }
  }

  /** Whether {@code str.isprintable()} holds for a character. */
  public static boolean isPrintable(int c) {
    if (c == ' ') {
      return true;
    }
    if (NewerUnicode.contains(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String bytes(byte[] value) {
    String latin = new String(value, StandardCharsets.ISO_8859_1);
    char quote = latin.indexOf('\'') >= 0 && latin.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder("b").append(quote);
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      if (c < 0x80) {
        appendCharacter(out, c, quote);
      } else {
        out.append(String.format("\\x%02x", (int) c));
      }
    }
    return out.append(quote).toString();
  }
}
