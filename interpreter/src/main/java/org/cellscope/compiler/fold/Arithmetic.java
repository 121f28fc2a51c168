package org.cellscope.compiler.fold;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.syntax.Operator;

/** Arithmetic on constant numbers; nothing where Python raises an exception. */
final class Arithmetic {
  private static final MathContext PRECISE = new MathContext(400);

  private Arithmetic() {}

  /** The value of an integer or of a truth value. */
  static Optional<BigInteger> integer(Constant constant) {
    return switch (constant) {
      case Constant.Int(BigInteger value) -> Optional.of(value);
      case Constant.Singleton s when s == Constant.Singleton.TRUE -> Optional.of(BigInteger.ONE);
      case Constant.Singleton s when s == Constant.Singleton.FALSE -> Optional.of(BigInteger.ZERO);
      default -> Optional.empty();
    };
  }

  private static Optional<Double> real(Constant constant) {
    if (constant instanceof Constant.Float(double value)) {
      return Optional.of(value);
    }
    return integer(constant).map(BigInteger::doubleValue).filter(Double::isFinite);
  }

  private static Optional<Constant.Complex> complex(Constant constant) {
    if (constant instanceof Constant.Complex value) {
      return Optional.of(value);
    }
    return real(constant).map(value -> new Constant.Complex(value, 0));
  }

  static Optional<Constant> positive(Constant value) {
    if (value instanceof Constant.Float || value instanceof Constant.Complex) {
      return Optional.of(value);
    }
    return integer(value).map(Constant.Int::new);
  }

  static Optional<Constant> negative(Constant value) {
    return switch (value) {
      case Constant.Float(double number) -> Optional.of(new Constant.Float(-number));
      case Constant.Complex(double real, double imaginary) ->
          Optional.of(new Constant.Complex(-real, -imaginary));
      default -> integer(value).map(number -> new Constant.Int(number.negate()));
    };
  }

  static Optional<Constant> invert(Constant value) {
    return integer(value).map(number -> new Constant.Int(number.not()));
  }

  static Optional<Constant> apply(Operator op, Constant left, Constant right) {
    if (left instanceof Constant.Complex || right instanceof Constant.Complex) {
      return complex(left)
          .flatMap(a -> complex(right).flatMap(b -> ComplexArithmetic.apply(op, a, b)))
          .map(Constant.class::cast);
    }
    Optional<BigInteger> a = integer(left);
    Optional<BigInteger> b = integer(right);
    if (a.isPresent() && b.isPresent()) {
      boolean truth = left instanceof Constant.Singleton && right instanceof Constant.Singleton;
      return integers(op, a.get(), b.get(), truth);
    }
    return real(left).flatMap(x -> real(right).flatMap(y -> reals(op, x, y)));
  }

  private static Optional<Constant> integers(
      Operator op, BigInteger a, BigInteger b, boolean truth) {
    return switch (op) {
      case ADD -> integer(a.add(b));
      case SUB -> integer(a.subtract(b));
      case MULT -> integer(a.multiply(b));
      case DIV -> divide(a, b);
      case MOD -> b.signum() == 0 ? Optional.empty() : integer(floorDivide(a, b)[1]);
      case FLOOR_DIV -> b.signum() == 0 ? Optional.empty() : integer(floorDivide(a, b)[0]);
      case POW -> power(a, b);
      case L_SHIFT -> b.signum() < 0 ? Optional.empty() : shift(a, b);
      case R_SHIFT -> b.signum() < 0 ? Optional.empty() : shift(a, b.negate());
      case BIT_OR -> bits(a.or(b), truth);
      case BIT_XOR -> bits(a.xor(b), truth);
      case BIT_AND -> bits(a.and(b), truth);
      case MAT_MULT -> Optional.empty();
    };
  }

  private static Optional<Constant> integer(BigInteger value) {
    return Optional.of(new Constant.Int(value));
  }

  private static Optional<Constant> bits(BigInteger value, boolean truth) {
    if (!truth) {
      return integer(value);
    }
    return Optional.of(value.signum() != 0 ? Constant.Singleton.TRUE : Constant.Singleton.FALSE);
  }

  private static Optional<Constant> divide(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      return Optional.empty();
    }
    double quotient = new BigDecimal(a).divide(new BigDecimal(b), PRECISE).doubleValue();
    if (a.signum() == 0 && b.signum() < 0) {
      quotient = -0.0;
    }
    return Double.isFinite(quotient) ? Optional.of(new Constant.Float(quotient)) : Optional.empty();
  }

  /** Quotient rounded down, and the remainder with the sign of the divisor. */
  private static BigInteger[] floorDivide(BigInteger a, BigInteger b) {
    BigInteger[] result = a.divideAndRemainder(b);
    if (result[1].signum() != 0 && result[1].signum() != b.signum()) {
      result[0] = result[0].subtract(BigInteger.ONE);
      result[1] = result[1].add(b);
    }
    return result;
  }

  private static Optional<Constant> power(BigInteger a, BigInteger b) {
    if (b.signum() < 0) {
      double x = a.doubleValue();
      double y = b.doubleValue();
      return Double.isFinite(x) && Double.isFinite(y)
          ? reals(Operator.POW, x, y)
          : Optional.empty();
    }
    if (b.bitLength() < 31) {
      return integer(a.pow(b.intValueExact()));
    }
    return a.abs().bitLength() <= 1
        ? integer(a.signum() < 0 && !b.testBit(0) ? BigInteger.ONE : a)
        : Optional.empty();
  }

  private static Optional<Constant> shift(BigInteger a, BigInteger b) {
    if (b.bitLength() < 31) {
      return integer(a.shiftLeft(b.intValueExact()));
    }
    boolean left = b.signum() > 0;
    if (left) {
      return a.signum() == 0 ? integer(a) : Optional.empty();
    }
    return integer(a.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ZERO);
  }

  private static Optional<Constant> reals(Operator op, double x, double y) {
    return switch (op) {
      case ADD -> real(x + y);
      case SUB -> real(x - y);
      case MULT -> real(x * y);
      case DIV -> y == 0 ? Optional.empty() : real(x / y);
      case MOD -> y == 0 ? Optional.empty() : real(modulo(x, y));
      case FLOOR_DIV -> y == 0 ? Optional.empty() : real(floorDivide(x, y));
      case POW -> power(x, y);
      case L_SHIFT, R_SHIFT, BIT_OR, BIT_XOR, BIT_AND, MAT_MULT -> Optional.empty();
    };
  }

  private static Optional<Constant> real(double value) {
    return Optional.of(new Constant.Float(value));
  }

  private static double modulo(double x, double y) {
    double remainder = x % y;
    if (remainder == 0) {
      return Math.copySign(0.0, y);
    }
    return (y < 0) != (remainder < 0) ? remainder + y : remainder;
  }

  private static double floorDivide(double x, double y) {
    double quotient = (x - modulo(x, y)) / y;
    if (quotient == 0) {
      return Math.copySign(0.0, x / y);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  private static Optional<Constant> power(double x, double y) {
    if (x == 0 && y < 0) {
      return Optional.empty();
    }
    if (x < 0 && Double.isFinite(x) && Double.isFinite(y) && y != Math.floor(y)) {
      return ComplexArithmetic.apply(
              Operator.POW, new Constant.Complex(x, 0), new Constant.Complex(y, 0))
          .map(Constant.class::cast);
    }
    if (x == 1 || y == 0) {
      return real(1);
    }
    if (Math.abs(x) == 1 && Double.isInfinite(y)) {
      return real(1);
    }
    double result = Math.pow(x, y);
    boolean overflow = Double.isInfinite(result) && Double.isFinite(x) && Double.isFinite(y);
    return overflow ? Optional.empty() : real(result);
  }
}
