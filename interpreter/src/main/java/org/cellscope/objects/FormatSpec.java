package org.cellscope.objects;

import java.math.BigInteger;

/**
 * A parsed format specification (library reference, "Format Specification Mini-Language").
 *
 * @param fill the character to pad with
 * @param align one of {@code < > ^ =}
 * @param sign one of {@code + -} and space; 0 where none is given
 * @param positiveZero whether {@code z} is given
 * @param alternate whether {@code #} is given
 * @param width the least width; -1 where none is given
 * @param grouping {@code ,} or {@code _}; 0 for none
 * @param precision -1 where none is given
 * @param type the presentation type; 0 where none is given and there is no default
 */
record FormatSpec(
    int fill,
    char align,
    char sign,
    boolean positiveZero,
    boolean alternate,
    long width,
    char grouping,
    long precision,
    int type) {

  /** Reads a specification from left to right. */
  private static final class Reader {
    private final int[] spec;
    private int at;

    Reader(String text) {
      spec = text.codePoints().toArray();
    }

    boolean at(int offset, String choices) {
      return at + offset < spec.length && choices.indexOf(spec[at + offset]) >= 0;
    }

    boolean take(char wanted) {
      boolean found = at(0, String.valueOf(wanted));
      at += found ? 1 : 0;
      return found;
    }

    /** A number; -1 when there is none. */
    long number() {
      BigInteger value = BigInteger.ZERO;
      int from = at;
      while (at < spec.length && Chars.digit(spec[at], 10) >= 0) {
        value = value.multiply(BigInteger.TEN).add(BigInteger.valueOf(Chars.digit(spec[at], 10)));
        at++;
      }
      if (value.bitLength() >= Long.SIZE) {
        throw Errors.value("Too many decimal digits in format string");
      }
      return from == at ? -1 : value.longValue();
    }
  }

  /**
   * Reads a specification.
   *
   * @param object the name of the class of what is formatted, for messages
   * @param defaultType the type where none is given
   * @param defaultAlign the alignment where none is given
   * @throws PyException ValueError when it cannot be read
   */
  static FormatSpec parse(String text, String object, int defaultType, char defaultAlign) {
    Reader in = new Reader(text);
    boolean filled = in.at(1, "<>^=");
    int fill = filled ? in.spec[in.at++] : ' ';
    boolean aligned = in.at(0, "<>^=");
    char align = aligned ? (char) in.spec[in.at++] : defaultAlign;
    char sign = in.at(0, "+- ") ? (char) in.spec[in.at++] : 0;
    boolean positiveZero = in.take('z');
    boolean alternate = in.take('#');
    if (!filled && in.take('0')) {
      fill = '0';
      align = !aligned && defaultAlign == '>' ? '=' : align;
    }
    long width = in.number();
    char grouping = grouping(in);
    long precision = -1;
    if (in.take('.')) {
      precision = in.number();
      if (precision < 0) {
        throw Errors.value("Format specifier missing precision");
      }
    }
    int left = in.spec.length - in.at;
    if (left > 1) {
      throw Errors.value(
          "Invalid format specifier '" + text + "' for object of type '" + object + "'");
    }
    int type = left == 1 ? in.spec[in.at] : defaultType;
    checkGrouping(grouping, type);
    return new FormatSpec(
        fill, align, sign, positiveZero, alternate, width, grouping, precision, type);
  }

  private static char grouping(Reader in) {
    boolean comma = in.take(',');
    boolean underscore = in.take('_');
    if (comma && underscore || underscore && in.at(0, ",")) {
      throw Errors.value("Cannot specify both ',' and '_'.");
    }
    return comma ? ',' : underscore ? '_' : 0;
  }

  private static void checkGrouping(char grouping, int type) {
    boolean allowed =
        grouping == 0
            || type == 0
            || "deEfFgG%".indexOf(type) >= 0
            || grouping == '_' && "boxX".indexOf(type) >= 0;
    if (!allowed) {
      throw Errors.value("Cannot specify '" + grouping + "' with " + shown(type) + ".");
    }
  }

  private static String shown(int type) {
    return type > 32 && type < 128
        ? "'" + (char) type + "'"
        : "'\\x" + Integer.toHexString(type) + "'";
  }

  /** The error of a type that objects of a class do not have. */
  PyException unknownType(String object) {
    return Errors.value(
        "Unknown format code " + shown(type) + " for object of type '" + object + "'");
  }

  /** The same without anything that pads. */
  FormatSpec unpadded(char newSign, int newType) {
    return new FormatSpec(
        ' ', '<', newSign, positiveZero, alternate, -1, grouping, precision, newType);
  }

  /** The specification with another type, as for an int that is shown as a float. */
  FormatSpec withType(int newType) {
    return new FormatSpec(
        fill, align, sign, positiveZero, alternate, width, grouping, precision, newType);
  }

  /** Pads a text to the width. */
  String pad(String text) {
    return pad("", text);
  }

  /** Pads a text to the width; {@code =} pads behind the head, which is a sign or prefix. */
  String pad(String head, String body) {
    long length =
        (long) head.codePointCount(0, head.length()) + body.codePointCount(0, body.length());
    long missing = Math.max(0, width - length);
    Text.checkLength(missing + length);
    long before =
        switch (align) {
          case '<' -> 0;
          case '^' -> missing / 2;
          default -> missing;
        };
    String filler = Character.toString(fill);
    String left = filler.repeat((int) before);
    String right = filler.repeat((int) (missing - before));
    return (align == '=' ? head + left : left + head) + body + right;
  }
}
