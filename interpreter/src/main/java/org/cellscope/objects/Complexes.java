package org.cellscope.objects;

/** The operators of {@code complex}. */
final class Complexes {
  private static final double LARGEST_WHOLE_POWER = 100;

  private Complexes() {}

  static ComplexObject add(ComplexObject left, ComplexObject right) {
    return ComplexObject.of(left.real() + right.real(), left.imaginary() + right.imaginary());
  }

  static ComplexObject subtract(ComplexObject left, ComplexObject right) {
    return ComplexObject.of(left.real() - right.real(), left.imaginary() - right.imaginary());
  }

  static ComplexObject multiply(ComplexObject left, ComplexObject right) {
    return ComplexObject.of(
        left.real() * right.real() - left.imaginary() * right.imaginary(),
        left.real() * right.imaginary() + left.imaginary() * right.real());
  }

  /** Division after Smith, who scales by the larger part of the divisor. */
  static ComplexObject divide(ComplexObject left, ComplexObject right) {
    double real = right.real();
    double imaginary = right.imaginary();
    if (real == 0 && imaginary == 0) {
      throw Errors.zeroDivision("complex division by zero");
    }
    if (Math.abs(real) >= Math.abs(imaginary)) {
      double ratio = imaginary / real;
      double scale = real + imaginary * ratio;
      return ComplexObject.of(
          (left.real() + left.imaginary() * ratio) / scale,
          (left.imaginary() - left.real() * ratio) / scale);
    }
    if (Math.abs(imaginary) >= Math.abs(real)) {
      double ratio = real / imaginary;
      double scale = real * ratio + imaginary;
      return ComplexObject.of(
          (left.real() * ratio + left.imaginary()) / scale,
          (left.imaginary() * ratio - left.real()) / scale);
    }
    return ComplexObject.of(Double.NaN, Double.NaN);
  }

  /** {@code base ** exponent}. */
  static ComplexObject power(ComplexObject base, ComplexObject exponent) {
    double whole = exponent.real();
    boolean isWhole =
        exponent.imaginary() == 0
            && whole == Math.floor(whole)
            && Math.abs(whole) <= LARGEST_WHOLE_POWER;
    ComplexObject power = isWhole ? wholePower(base, (int) whole) : generalPower(base, exponent);
    boolean finite = isFinite(base) && isFinite(exponent);
    if (finite && (Double.isInfinite(power.real()) || Double.isInfinite(power.imaginary()))) {
      throw Errors.overflow("complex exponentiation");
    }
    return power;
  }

  private static boolean isFinite(ComplexObject value) {
    return Double.isFinite(value.real()) && Double.isFinite(value.imaginary());
  }

  private static ComplexObject wholePower(ComplexObject base, int exponent) {
    if (exponent < 0) {
      if (base.real() == 0 && base.imaginary() == 0) {
        throw zeroToNegative();
      }
      return divide(ComplexObject.of(1, 0), wholePower(base, -exponent));
    }
    ComplexObject power = ComplexObject.of(1, 0);
    ComplexObject square = base;
    for (int bits = exponent; bits != 0; bits >>>= 1) {
      if ((bits & 1) != 0) {
        power = multiply(power, square);
      }
      square = multiply(square, square);
    }
    return power;
  }

  private static PyException zeroToNegative() {
    return Errors.zeroDivision("0.0 to a negative or complex power");
  }

  private static ComplexObject generalPower(ComplexObject base, ComplexObject exponent) {
    if (exponent.real() == 0 && exponent.imaginary() == 0) {
      return ComplexObject.of(1, 0);
    }
    if (base.real() == 0 && base.imaginary() == 0) {
      if (exponent.imaginary() != 0 || exponent.real() < 0) {
        throw zeroToNegative();
      }
      return ComplexObject.of(0, 0);
    }
    double size = Math.hypot(base.real(), base.imaginary());
    double angle = Math.atan2(base.imaginary(), base.real());
    double length = Precise.pow(size, exponent.real());
    double phase = angle * exponent.real();
    if (exponent.imaginary() != 0) {
      length /= Precise.exp(angle * exponent.imaginary());
      phase += exponent.imaginary() * Precise.log(size);
    }
    return ComplexObject.of(length * Math.cos(phase), length * Math.sin(phase));
  }

  /** {@code abs(value)}. */
  static FloatObject size(ComplexObject value) {
    double size = Math.hypot(value.real(), value.imaginary());
    if (Double.isInfinite(size) && isFinite(value)) {
      throw Errors.overflow("absolute value too large");
    }
    return FloatObject.of(size);
  }
}
