package org.cellscope.syntax;

import java.math.BigInteger;
import org.cellscope.source.Span;

/** The values of numeric literals. */
final class NumberLiterals {
  private static final int MOST_DIGITS = 4300;

  private NumberLiterals() {}

  static Literal value(Token token, Cursor cursor) {
    String text = token.text().replace("_", "");
    char last = text.charAt(text.length() - 1);
    if (text.length() > 1 && text.charAt(0) == '0') {
      switch (text.charAt(1)) {
        case 'x', 'X' -> {
          return integer(text.substring(2), 16);
        }
        case 'o', 'O' -> {
          return integer(text.substring(2), 8);
        }
        case 'b', 'B' -> {
          return integer(text.substring(2), 2);
        }
        default -> {}
      }
    }
    if (last == 'j' || last == 'J') {
      return new Literal.Imaginary(Double.parseDouble(text.substring(0, text.length() - 1)));
    }
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      if (text.length() > MOST_DIGITS) {
        throw tooLong(text.length(), token, cursor);
      }
      return integer(text, 10);
    }
    return new Literal.Float(Double.parseDouble(text));
  }

  private static Literal integer(String digits, int radix) {
    return new Literal.Int(new BigInteger(digits, radix));
  }

  private static PythonSyntaxError tooLong(int digits, Token token, Cursor cursor) {
    String message =
        "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "
            + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for "
            + "huge integer literals to avoid decimal conversion limits.";
    return cursor.error(
        message.formatted(MOST_DIGITS, digits), new Span(token.line(), -1, token.endLine(), -1));
  }
}
