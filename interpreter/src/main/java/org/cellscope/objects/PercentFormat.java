package org.cellscope.objects;

import java.math.BigInteger;
import java.util.Locale;

/**
 * {@code %} formatting of str and bytes (library reference, "printf-style String Formatting").
 * Walks over the format once; bytes are handled as texts of characters up to 255.
 */
final class PercentFormat {
  private final Runtime rt;
  private final String format;
  private final boolean ofBytes;
  private final PyObject given;
  private TupleObject args;
  private final boolean isMapping;
  private int used;
  private int at;

  private PercentFormat(Runtime rt, String format, PyObject given, boolean ofBytes) {
    this.rt = rt;
    this.format = format;
    this.given = given;
    this.ofBytes = ofBytes;
    this.args = given instanceof TupleObject tuple ? tuple : TupleObject.of(given);
    boolean isText = ofBytes ? given instanceof ByteSequence : given instanceof StrObject;
    this.isMapping =
        !(given instanceof TupleObject) && !isText && given.type().lookup("__getitem__") != null;
  }

  /** {@code format % given} for str. */
  static StrObject format(Runtime rt, StrObject format, PyObject given) {
    return StrObject.of(new PercentFormat(rt, format.value(), given, false).run());
  }

  /** {@code format % given} for bytes. */
  static byte[] format(Runtime rt, byte[] format, PyObject given) {
    return Bytes.bytes(new PercentFormat(rt, Bytes.latin(format), given, true).run());
  }

  /** What stands between the percent sign and the conversion. */
  private static final class Options {
    boolean left;
    boolean plus;
    boolean blank;
    boolean alternate;
    boolean zero;
    long width = -1;
    long precision = -1;

    String sign(boolean negative) {
      return negative ? "-" : plus ? "+" : blank ? " " : "";
    }

    /** Pads; zeros go behind the head. */
    String pad(String head, String body, boolean numeric) {
      long length = head.length() + (long) body.codePointCount(0, body.length());
      long missing = Math.max(0, width - length);
      Text.checkLength(missing + length);
      if (left) {
        return head + body + " ".repeat((int) missing);
      }
      return zero && numeric
          ? head + "0".repeat((int) missing) + body
          : " ".repeat((int) missing) + head + body;
    }
  }

  private String run() {
    StringBuilder out = new StringBuilder(format.length());
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      if (percent < 0) {
        break;
      }
      rt.poll();
      out.append(format, at, percent);
      at = percent + 1;
      if (at < format.length() && format.charAt(at) == '%') {
        out.append('%');
        at++;
      } else {
        out.append(field());
      }
      Text.checkLength(out.length());
    }
    out.append(format, Math.min(at, format.length()), format.length());
    if (!isMapping && used < args.size()) {
      throw Errors.type(
          "not all arguments converted during " + (ofBytes ? "bytes" : "string") + " formatting");
    }
    return out.toString();
  }

  private PyObject next() {
    if (used >= args.size()) {
      throw Errors.type("not enough arguments for format string");
    }
    return args.get(used++);
  }

  private String field() {
    if (at < format.length() && format.charAt(at) == '(') {
      // what the key names is the one argument from here on
      args = TupleObject.of(keyed());
      used = 0;
    }
    Options options = new Options();
    flags(options);
    width(options);
    precision(options);
    if (at < format.length() && "hlL".indexOf(format.charAt(at)) >= 0) {
      at++;
    }
    if (at >= format.length()) {
      throw Errors.value("incomplete format");
    }
    int conversion = format.codePointAt(at);
    String made = convert(conversion, options, next());
    at += Character.charCount(conversion);
    return made;
  }

  private PyObject keyed() {
    if (!isMapping) {
      throw Errors.type("format requires a mapping");
    }
    int from = ++at;
    for (int open = 1; open > 0; at++) {
      if (at >= format.length()) {
        throw Errors.value("incomplete format key");
      }
      char c = format.charAt(at);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    String key = format.substring(from, at - 1);
    return Operators.getItem(
        rt, given, ofBytes ? BytesObject.owning(Bytes.bytes(key)) : StrObject.of(key));
  }

  private void flags(Options options) {
    while (at < format.length()) {
      switch (format.charAt(at)) {
        case '-' -> options.left = true;
        case '+' -> options.plus = true;
        case ' ' -> options.blank = true;
        case '#' -> options.alternate = true;
        case '0' -> options.zero = true;
        default -> {
          return;
        }
      }
      at++;
    }
  }

  private void width(Options options) {
    if (takeStar()) {
      long width = star("width too big");
      options.left |= width < 0;
      options.width = Math.abs(width);
    } else {
      options.width = number("width too big");
    }
  }

  private void precision(Options options) {
    if (at < format.length() && format.charAt(at) == '.') {
      at++;
      long precision = takeStar() ? star("precision too big") : number("precision too big");
      options.precision = Math.max(0, precision);
    }
  }

  private boolean takeStar() {
    boolean found = at < format.length() && format.charAt(at) == '*';
    at += found ? 1 : 0;
    return found;
  }

  private long star(String tooBig) {
    if (!(next() instanceof IntObject number)) {
      throw Errors.type("* wants int");
    }
    if (!number.isLong() || Math.abs(number.longValue()) > Integer.MAX_VALUE) {
      throw Errors.value(tooBig);
    }
    return number.longValue();
  }

  private long number(String tooBig) {
    long value = -1;
    while (at < format.length() && Character.digit(format.charAt(at), 10) >= 0) {
      value = Math.max(value, 0) * 10 + Character.digit(format.charAt(at), 10);
      if (value > Integer.MAX_VALUE) {
        throw Errors.value(tooBig);
      }
      at++;
    }
    return value;
  }

  private String convert(int conversion, Options options, PyObject value) {
    return switch (conversion) {
      case 's' -> ofBytes ? text(options, bytesOf(value)) : text(options, Repr.str(rt, value));
      case 'b' -> {
        if (!ofBytes) {
          throw unsupported(conversion);
        }
        yield text(options, bytesOf(value));
      }
      case 'r' -> {
        String repr = Repr.repr(rt, value);
        yield text(options, ofBytes ? Text.ascii(repr) : repr);
      }
      case 'a' -> text(options, Text.ascii(Repr.repr(rt, value)));
      case 'c' -> options.pad("", ofBytes ? byteOf(value) : character(value), false);
      case 'd', 'i', 'u' -> integer((char) conversion, options, decimalOf(conversion, value), 10);
      case 'o' -> integer('o', options, indexOf(conversion, value), 8);
      case 'x', 'X' -> integer((char) conversion, options, indexOf(conversion, value), 16);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> real((char) conversion, options, value);
      default -> throw unsupported(conversion);
    };
  }

  private PyException unsupported(int conversion) {
    char shown = conversion > 31 && conversion < 127 ? (char) conversion : '?';
    return Errors.value(
        "unsupported format character '"
            + shown
            + "' (0x"
            + Integer.toHexString(conversion)
            + ") at index "
            + format.codePointCount(0, at));
  }

  private static String text(Options options, String text) {
    boolean cut = options.precision >= 0 && options.precision < text.length();
    boolean shorter = cut && options.precision < text.codePointCount(0, text.length());
    return options.pad(
        "",
        shorter ? text.substring(0, text.offsetByCodePoints(0, (int) options.precision)) : text,
        false);
  }

  private String bytesOf(PyObject value) {
    if (value instanceof ByteSequence bytes) {
      return Bytes.latin(bytes.bytes());
    }
    if (rt.callSpecial(value, "__bytes__") instanceof BytesObject made) {
      return Bytes.latin(made.bytes());
    }
    throw Errors.type(
        "%b requires a bytes-like object, or an object that implements __bytes__, not '"
            + value.type().fullName()
            + "'");
  }

  private static String byteOf(PyObject value) {
    if (value instanceof ByteSequence bytes && bytes.size() == 1) {
      return Bytes.latin(bytes.bytes());
    }
    if (value instanceof IntObject number) {
      if (!number.isLong() || number.longValue() < 0 || number.longValue() > 255) {
        throw Errors.overflow("%c arg not in range(256)");
      }
      return String.valueOf((char) number.longValue());
    }
    throw Errors.type("%c requires an integer in range(256) or a single byte");
  }

  private String character(PyObject value) {
    if (value instanceof StrObject text) {
      if (text.size() == 1) {
        return text.value();
      }
      throw Errors.type("%c requires int or char");
    }
    IntObject number = index(value, "%c requires int or char");
    if (!number.isLong() || number.longValue() < 0 || number.longValue() > 0x10ffff) {
      throw Errors.overflow("%c arg not in range(0x110000)");
    }
    return Character.toString((int) number.longValue());
  }

  private IntObject decimalOf(int conversion, PyObject value) {
    if (value instanceof IntObject number) {
      return number;
    }
    for (String method : new String[] {"__int__", "__index__"}) {
      if (rt.callSpecial(value, method) instanceof IntObject number) {
        return number;
      }
    }
    throw Errors.type(
        "%"
            + (char) conversion
            + " format: a real number is required, not "
            + value.type().fullName());
  }

  private IntObject indexOf(int conversion, PyObject value) {
    return index(
        value,
        "%"
            + (char) conversion
            + " format: an integer is required, not "
            + value.type().fullName());
  }

  /** An int, or what {@code __index__} gives; any TypeError has the one message. */
  private IntObject index(PyObject value, String message) {
    try {
      return Operators.index(rt, value);
    } catch (PyException error) {
      throw error.matches(ExceptionTypes.TYPE_ERROR) ? Errors.type(message) : error;
    }
  }

  private static String integer(char conversion, Options options, IntObject value, int base) {
    String prefix = options.alternate && base != 10 ? base == 8 ? "0o" : "0x" : "";
    BigInteger number = value.bigValue();
    if (base == 10) {
      IntText.decimal(value);
    }
    String digits = NumberFormat.digits(number, base, options.precision);
    boolean upper = conversion == 'X';
    return options.pad(
        options.sign(number.signum() < 0) + (upper ? prefix.toUpperCase(Locale.ROOT) : prefix),
        upper ? digits.toUpperCase(Locale.ROOT) : digits,
        true);
  }

  private String real(char conversion, Options options, PyObject value) {
    double number = ofBytes ? bytesReal(value) : Floats.toDouble(rt, value);
    String digits =
        FloatFormat.format(
            Math.abs(number),
            conversion,
            FloatFormat.precision(options.precision),
            options.alternate,
            false);
    return options.pad(options.sign(FloatText.isNegative(number)), digits, true);
  }

  private double bytesReal(PyObject value) {
    if (Floats.tryDouble(rt, value).isEmpty()) {
      throw Errors.type("float argument required, not " + value.type().fullName());
    }
    return Floats.toDouble(rt, value);
  }
}
