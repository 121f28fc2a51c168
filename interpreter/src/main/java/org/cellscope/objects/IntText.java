package org.cellscope.objects;

import java.math.BigInteger;
import java.util.Locale;

/** Integers read from and written as text (library reference, {@code int}). */
public final class IntText {
  /** How many decimal digits are converted from or to text at most. */
  public static final int MAX_DIGITS = 4300;

  private static final String LIMIT = "Exceeds the limit (" + MAX_DIGITS + " digits) for integer ";
  private static final String ADVICE = "; use sys.set_int_max_str_digits() to increase the limit";
  private static final int LONGEST_SHOWN = 200;
  private static final int LONG_TEXT = 4096;

  private IntText() {}

  /**
   * An int in decimal digits.
   *
   * @throws PyException ValueError when there are more than {@link #MAX_DIGITS}
   */
  public static String decimal(IntObject value) {
    if (value.isLong()) {
      return Long.toString(value.longValue());
    }
    BigInteger big = value.bigValue();
    if (big.bitLength() > MAX_DIGITS * 10L / 3) {
      throw tooLong();
    }
    String digits = big.toString();
    if (digits.length() - (big.signum() < 0 ? 1 : 0) > MAX_DIGITS) {
      throw tooLong();
    }
    return digits;
  }

  /**
   * An int in digits of base 2, 8 or 16, with its sign. Takes time in proportion to the digits,
   * where that of {@link BigInteger#toString(int)} grows faster.
   */
  public static String bits(BigInteger value, int base) {
    if (value.bitLength() < LONG_TEXT) {
      return value.toString(base);
    }
    int width = Integer.numberOfTrailingZeros(base);
    byte[] bytes = value.abs().toByteArray();
    int count = (value.abs().bitLength() + width - 1) / width;
    Text.checkLength(count);
    StringBuilder reversed = new StringBuilder(count + 1);
    int buffer = 0;
    int held = 0;
    int at = bytes.length - 1;
    while (reversed.length() < count) {
      if (held < width) {
        buffer |= (at >= 0 ? bytes[at--] & 0xff : 0) << held;
        held += Byte.SIZE;
      }
      reversed.append(Character.forDigit(buffer & base - 1, base));
      buffer >>>= width;
      held -= width;
    }
    return reversed.append(value.signum() < 0 ? "-" : "").reverse().toString();
  }

  private static PyException tooLong() {
    return Errors.value(LIMIT + "string conversion" + ADVICE);
  }

  /**
   * Reads an int.
   *
   * @param text may have white space around it, a sign, underscores between digits
   * @param base 2 to 36, or 0 for that of the prefix
   * @param repr the argument's repr, for the message
   * @throws PyException ValueError when the text is not such a number
   */
  static IntObject parse(String text, int base, String repr) {
    if (base != 0 && (base < 2 || base > 36)) {
      throw Errors.value("int() base must be >= 2 and <= 36, or 0");
    }
    String body = Chars.strip(text);
    boolean negative = body.startsWith("-");
    if (negative || body.startsWith("+")) {
      body = body.substring(1);
    }
    int prefixed = prefixBase(body);
    int actual = base == 0 ? (prefixed == 0 ? 10 : prefixed) : base;
    boolean hasPrefix = prefixed != 0 && prefixed == actual;
    String digits = digits(hasPrefix ? body.substring(2) : body, actual, hasPrefix);
    boolean zeroLed = base == 0 && !hasPrefix && digits.length() > 1 && digits.startsWith("0");
    if (digits.isEmpty() || zeroLed && !digits.chars().allMatch(c -> c == '0')) {
      String shown = repr.substring(0, repr.offsetByCodePoints(0, shownLength(repr)));
      throw Errors.value("invalid literal for int() with base " + base + ": " + shown);
    }
    checkLength(digits, actual);
    BigInteger value = new BigInteger(digits, actual);
    return IntObject.of(negative ? value.negate() : value);
  }

  private static int shownLength(String repr) {
    return Math.min(LONGEST_SHOWN, repr.codePointCount(0, repr.length()));
  }

  private static int prefixBase(String body) {
    if (body.length() < 2 || body.charAt(0) != '0') {
      return 0;
    }
    return switch (body.substring(0, 2).toLowerCase(Locale.ROOT)) {
      case "0x" -> 16;
      case "0o" -> 8;
      case "0b" -> 2;
      default -> 0;
    };
  }

  /** The digits alone, as ASCII; empty when the text is anything else. */
  private static String digits(String text, int base, boolean afterPrefix) {
    StringBuilder digits = new StringBuilder(text.length());
    boolean mayBeUnderscore = afterPrefix;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '_' && mayBeUnderscore) {
        mayBeUnderscore = false;
        continue;
      }
      int digit = Chars.digit(c, base);
      if (digit < 0) {
        return "";
      }
      digits.append(Character.forDigit(digit, base));
      mayBeUnderscore = true;
    }
    return mayBeUnderscore && !digits.isEmpty() ? digits.toString() : "";
  }

  private static void checkLength(String digits, int base) {
    if (digits.length() > MAX_DIGITS && Integer.bitCount(base) != 1) {
      throw Errors.value(
          LIMIT + "string conversion: value has " + digits.length() + " digits" + ADVICE);
    }
  }
}
