package org.cellscope.objects;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** The operators of {@code float}. */
public final class Floats {
  private static final int MOST_DIGITS = 323;
  private static final int FEWEST_DIGITS = -308;

  private Floats() {}

  /** {@code left / right}. */
  public static FloatObject divide(double left, double right) {
    if (right == 0) {
      throw Errors.zeroDivision("float division by zero");
    }
    return FloatObject.of(left / right);
  }

  /** {@code left // right}. */
  public static FloatObject floorDivide(double left, double right) {
    if (right == 0) {
      throw Errors.zeroDivision("float floor division by zero");
    }
    return FloatObject.of(quotient(left, right));
  }

  /** {@code left % right}. */
  public static FloatObject remainder(double left, double right) {
    if (right == 0) {
      throw Errors.zeroDivision("float modulo");
    }
    return FloatObject.of(rest(left, right));
  }

  /** {@code divmod(left, right)}. */
  static TupleObject divideWithRemainder(double left, double right) {
    if (right == 0) {
      throw Errors.zeroDivision("float divmod()");
    }
    return TupleObject.of(FloatObject.of(quotient(left, right)), FloatObject.of(rest(left, right)));
  }

  /** The remainder with the sign of the divisor. */
  private static double rest(double left, double right) {
    double rest = left % right;
    if (rest == 0) {
      return Math.copySign(0.0, right);
    }
    return rest < 0 != right < 0 ? rest + right : rest;
  }

  private static double quotient(double left, double right) {
    double cut = left % right;
    double exact = (left - cut) / right;
    if (cut != 0 && cut < 0 != right < 0) {
      exact -= 1;
    }
    if (exact == 0) {
      return Math.copySign(0.0, left / right);
    }
    double floor = Math.floor(exact);
    return exact - floor > 0.5 ? floor + 1 : floor;
  }

  /** {@code base ** exponent}: a complex number for a root of a negative base. */
  public static PyObject power(double base, double exponent) {
    if (exponent == 0 || base == 1 || base == -1 && Double.isInfinite(exponent)) {
      return FloatObject.of(1);
    }
    if (base == 0 && exponent < 0) {
      throw Errors.zeroDivision("0.0 cannot be raised to a negative power");
    }
    boolean finite = Double.isFinite(base) && Double.isFinite(exponent);
    if (base < 0 && finite && exponent != Math.rint(exponent)) {
      return Complexes.power(ComplexObject.of(base, 0), ComplexObject.of(exponent, 0));
    }
    double power = Precise.pow(base, exponent);
    if (Double.isInfinite(power) && finite) {
      throw outOfRange();
    }
    return FloatObject.of(power);
  }

  private static PyException outOfRange() {
    return Errors.of(
        ExceptionTypes.OVERFLOW_ERROR,
        IntObject.of(34),
        StrObject.of("Numerical result out of range"));
  }

  /**
   * Compares a float with an int, exactly.
   *
   * @param left not a NaN
   */
  static int compare(double left, IntObject right) {
    if (Double.isInfinite(left)) {
      return left > 0 ? 1 : -1;
    }
    if (right.isLong() && Math.abs(right.longValue() >> 1) < 1L << 52) {
      return Double.compare(left + 0.0, (double) right.longValue());
    }
    return new BigDecimal(left).compareTo(new BigDecimal(right.bigValue()));
  }

  /**
   * The value as an int, its fraction cut off.
   *
   * @throws PyException OverflowError for an infinity, ValueError for a NaN
   */
  public static IntObject toInt(double value) {
    if (Math.abs(value) < 0x1p62) {
      return IntObject.of((long) value);
    }
    if (Double.isNaN(value)) {
      throw Errors.value("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(value)) {
      throw Errors.overflow("cannot convert float infinity to integer");
    }
    return IntObject.of(new BigDecimal(value).toBigInteger());
  }

  /** {@code round(value, digits)}: rounds the exact value, ties to even. */
  static FloatObject round(double value, IntObject digits) {
    long places = digits.isLong() ? digits.longValue() : Long.signum(digits.signum()) * 1000L;
    if (!Double.isFinite(value) || value == 0 || places > MOST_DIGITS) {
      return FloatObject.of(value);
    }
    if (places < FEWEST_DIGITS) {
      return FloatObject.of(Math.copySign(0.0, value));
    }
    double rounded =
        new BigDecimal(value).setScale((int) places, RoundingMode.HALF_EVEN).doubleValue();
    if (Double.isInfinite(rounded)) {
      throw Errors.overflow("rounded value too large to represent");
    }
    return FloatObject.of(Math.copySign(rounded, value));
  }

  /**
   * What a function on real numbers takes: a float, or an object with {@code __float__} or {@code
   * __index__}.
   *
   * @throws PyException TypeError for anything else
   */
  public static double toDouble(Runtime rt, PyObject number) {
    OptionalDouble value = tryDouble(rt, number);
    if (value.isEmpty()) {
      throw Errors.type("must be real number, not " + number.type().fullName());
    }
    return value.getAsDouble();
  }

  /** As {@link #toDouble}; empty for an object that is no real number. */
  static OptionalDouble tryDouble(Runtime rt, PyObject number) {
    if (number instanceof FloatObject known && known.type() == FloatObject.TYPE) {
      return OptionalDouble.of(known.value());
    }
    if (number.getClass() == IntObject.class) {
      return OptionalDouble.of((double) ((IntObject) number).longValue());
    }
    PyObject made = rt.callSpecial(number, "__float__");
    if (made instanceof FloatObject real) {
      if (!(number instanceof FloatObject)) {
        Warnings.derived(rt, number.type().fullName() + ".__float__", FloatObject.TYPE, made);
      }
      return OptionalDouble.of(real.value());
    }
    if (made != null) {
      throw Errors.type(
          number.type().fullName()
              + ".__float__ returned non-float (type "
              + made.type().fullName()
              + ")");
    }
    return number.type().lookup("__index__") == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Ints.toDouble(Operators.index(rt, number)));
  }
}
