package org.cellscope.compiler.fold;

import java.util.Optional;
import org.cellscope.bytecode.Constant.Complex;
import org.cellscope.syntax.Operator;

/** Arithmetic on complex constants. */
final class ComplexArithmetic {
  private static final int SMALL_POWER = 100;

  private ComplexArithmetic() {}

  static Optional<Complex> apply(Operator op, Complex a, Complex b) {
    return switch (op) {
      case ADD -> Optional.of(new Complex(a.real() + b.real(), a.imaginary() + b.imaginary()));
      case SUB -> Optional.of(new Complex(a.real() - b.real(), a.imaginary() - b.imaginary()));
      case MULT -> Optional.of(multiply(a, b));
      case DIV -> isZero(b) ? Optional.empty() : Optional.of(divide(a, b));
      case POW -> power(a, b);
      case MOD, FLOOR_DIV, L_SHIFT, R_SHIFT, BIT_OR, BIT_XOR, BIT_AND, MAT_MULT -> Optional.empty();
    };
  }

  private static boolean isZero(Complex value) {
    return value.real() == 0 && value.imaginary() == 0;
  }

  private static Complex multiply(Complex a, Complex b) {
    return new Complex(
        a.real() * b.real() - a.imaginary() * b.imaginary(),
        a.real() * b.imaginary() + a.imaginary() * b.real());
  }

  /** Divides by the larger part first, so that nothing overflows on the way. */
  private static Complex divide(Complex a, Complex b) {
    if (Math.abs(b.real()) >= Math.abs(b.imaginary())) {
      double ratio = b.imaginary() / b.real();
      double divisor = b.real() + b.imaginary() * ratio;
      return new Complex(
          (a.real() + a.imaginary() * ratio) / divisor,
          (a.imaginary() - a.real() * ratio) / divisor);
    }
    double ratio = b.real() / b.imaginary();
    double divisor = b.real() * ratio + b.imaginary();
    return new Complex(
        (a.real() * ratio + a.imaginary()) / divisor, (a.imaginary() * ratio - a.real()) / divisor);
  }

  private static Optional<Complex> power(Complex base, Complex exponent) {
    if (isZero(exponent)) {
      return Optional.of(new Complex(1, 0));
    }
    if (isZero(base)) {
      boolean impossible = exponent.imaginary() != 0 || exponent.real() < 0;
      return impossible ? Optional.empty() : Optional.of(new Complex(0, 0));
    }
    double n = exponent.real();
    Complex result =
        exponent.imaginary() == 0 && n == Math.floor(n) && Math.abs(n) <= SMALL_POWER
            ? integerPower(base, (int) n)
            : polarPower(base, exponent);
    boolean overflow = Double.isInfinite(result.real()) || Double.isInfinite(result.imaginary());
    return overflow ? Optional.empty() : Optional.of(result);
  }

  private static Complex integerPower(Complex base, int exponent) {
    Complex result = new Complex(1, 0);
    Complex square = base;
    int n = Math.abs(exponent);
    for (int mask = 1; mask <= n; mask <<= 1) {
      if ((n & mask) != 0) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return exponent < 0 ? divide(new Complex(1, 0), result) : result;
  }

  private static Complex polarPower(Complex base, Complex exponent) {
    double size = Math.hypot(base.real(), base.imaginary());
    double angle = Math.atan2(base.imaginary(), base.real());
    double length = Math.pow(size, exponent.real());
    double phase = angle * exponent.real();
    if (exponent.imaginary() != 0) {
      length *= Math.exp(-angle * exponent.imaginary());
      phase += exponent.imaginary() * Math.log(size);
    }
    return new Complex(length * Math.cos(phase), length * Math.sin(phase));
  }
}
