package org.cellscope.lib;

import java.math.BigInteger;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.Floats;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.TupleObject;

/**
 * Module {@code math}: functions of real numbers. Those of integers are in {@link MathIntegers}.
 */
final class MathModule {
  private static final double LOG_2 = Math.log(2);

  private MathModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("math");
    module.define("pi", FloatObject.of(Math.PI));
    module.define("e", FloatObject.of(Math.E));
    module.define("tau", FloatObject.of(2 * Math.PI));
    module.define("inf", FloatObject.of(Double.POSITIVE_INFINITY));
    module.define("nan", FloatObject.of(Double.NaN));
    defineElementary(module);
    defineBinary(module);
    defineTests(module);
    defineLogarithms(module);
    MathRounding.define(module);
    MathIntegers.define(module);
    MathSums.define(module);
    return module;
  }

  static PyException domain() {
    return Errors.value("math domain error");
  }

  static PyException range() {
    return Errors.overflow("math range error");
  }

  private static void unary(
      ModuleObject module, String name, boolean mayOverflow, DoubleUnaryOperator function) {
    module.oneArg(name, (rt, self, x) -> checked(function, Floats.toDouble(rt, x), mayOverflow));
  }

  /** A result that is no number for a number is out of the domain; infinities may be overflow. */
  private static PyObject checked(DoubleUnaryOperator function, double x, boolean mayOverflow) {
    double result = function.applyAsDouble(x);
    if (Double.isNaN(result) && !Double.isNaN(x)) {
      throw domain();
    }
    if (Double.isInfinite(result) && Double.isFinite(x)) {
      throw mayOverflow ? range() : domain();
    }
    return FloatObject.of(result);
  }

  private static void defineElementary(ModuleObject module) {
    unary(module, "sqrt", false, Math::sqrt);
    unary(module, "cbrt", false, Math::cbrt);
    unary(module, "exp", true, StrictMath::exp);
    unary(module, "exp2", true, x -> Math.pow(2, x));
    unary(module, "expm1", true, StrictMath::expm1);
    unary(module, "sin", false, StrictMath::sin);
    unary(module, "cos", false, StrictMath::cos);
    unary(module, "tan", false, StrictMath::tan);
    unary(module, "asin", false, StrictMath::asin);
    unary(module, "acos", false, StrictMath::acos);
    unary(module, "atan", false, StrictMath::atan);
    unary(module, "sinh", true, StrictMath::sinh);
    unary(module, "cosh", true, StrictMath::cosh);
    unary(module, "tanh", false, StrictMath::tanh);
    unary(module, "asinh", false, MathModule::asinh);
    unary(module, "acosh", false, MathModule::acosh);
    unary(module, "atanh", false, x -> 0.5 * (StrictMath.log1p(x) - StrictMath.log1p(-x)));
    unary(module, "log1p", false, StrictMath::log1p);
    unary(module, "fabs", false, Math::abs);
    unary(module, "degrees", true, x -> x * (180.0 / Math.PI));
    unary(module, "radians", false, x -> x * (Math.PI / 180.0));
    unary(module, "erf", false, MathSpecial::erf);
    unary(module, "erfc", false, MathSpecial::erfc);
    module.oneArg("gamma", (rt, self, x) -> MathSpecial.gamma(Floats.toDouble(rt, x)));
    module.oneArg("lgamma", (rt, self, x) -> MathSpecial.logGamma(Floats.toDouble(rt, x)));
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    if (size > 0x1p28 || Double.isNaN(x)) {
      return Double.isInfinite(x) ? x : Math.copySign(StrictMath.log(size) + LOG_2, x);
    }
    double square = size * size;
    double result = StrictMath.log1p(size + square / (1 + Math.sqrt(1 + square)));
    return Math.copySign(result, x);
  }

  private static double acosh(double x) {
    if (x < 1) {
      return Double.NaN;
    }
    if (x > 0x1p28) {
      return StrictMath.log(x) + LOG_2;
    }
    double t = x - 1;
    return StrictMath.log1p(t + Math.sqrt(2 * t + t * t));
  }

  private static void defineBinary(ModuleObject module) {
    module.function(
        "atan2",
        "y, x, /",
        (rt, self, args) -> FloatObject.of(StrictMath.atan2(real(rt, args, 0), real(rt, args, 1))));
    module.function(
        "copysign",
        "x, y, /",
        (rt, self, args) -> FloatObject.of(Math.copySign(real(rt, args, 0), real(rt, args, 1))));
    module.function(
        "fmod", "x, y, /", (rt, self, args) -> fmod(real(rt, args, 0), real(rt, args, 1)));
    module.function(
        "remainder",
        "x, y, /",
        (rt, self, args) -> remainder(real(rt, args, 0), real(rt, args, 1)));
    module.function(
        "pow", "x, y, /", (rt, self, args) -> power(real(rt, args, 0), real(rt, args, 1)));
    module.function("ldexp", "x, i, /", (rt, self, args) -> MathRounding.ldexp(rt, args));
    module.function(
        "nextafter",
        "x, y, /, *, steps=None",
        (rt, self, args) -> MathRounding.nextAfter(rt, args));
    module.oneArg(
        "ulp",
        (rt, self, x) -> {
          double value = Math.abs(Floats.toDouble(rt, x));
          return FloatObject.of(Double.isFinite(value) ? Math.ulp(value) : value);
        });
  }

  static double real(Runtime rt, Args args, int index) {
    return Floats.toDouble(rt, args.get(index));
  }

  private static PyObject fmod(double x, double y) {
    if (Double.isInfinite(y) && Double.isFinite(x)) {
      return FloatObject.of(x);
    }
    double result = x % y;
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domain();
    }
    return FloatObject.of(result);
  }

  private static PyObject remainder(double x, double y) {
    if (Double.isFinite(x) && Double.isInfinite(y)) {
      return FloatObject.of(x);
    }
    double result = Math.IEEEremainder(x, y);
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domain();
    }
    return FloatObject.of(result);
  }

  private static PyObject power(double x, double y) {
    double result = x == 1 ? 1 : x == -1 && Double.isInfinite(y) ? 1 : Math.pow(x, y);
    if (Double.isFinite(x) && Double.isFinite(y)) {
      if (Double.isNaN(result)) {
        throw domain();
      }
      if (Double.isInfinite(result)) {
        throw x == 0 ? domain() : range();
      }
    }
    return FloatObject.of(result);
  }

  private static void defineTests(ModuleObject module) {
    module.oneArg("isnan", (rt, self, x) -> BoolObject.of(Double.isNaN(Floats.toDouble(rt, x))));
    module.oneArg(
        "isinf", (rt, self, x) -> BoolObject.of(Double.isInfinite(Floats.toDouble(rt, x))));
    module.oneArg(
        "isfinite", (rt, self, x) -> BoolObject.of(Double.isFinite(Floats.toDouble(rt, x))));
    module.function("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", MathModule::isClose);
  }

  private static PyObject isClose(Runtime rt, ModuleObject module, Args args) {
    double a = real(rt, args, 0);
    double b = real(rt, args, 1);
    double relative = args.has(2) ? real(rt, args, 2) : 1e-9;
    double absolute = args.has(3) ? real(rt, args, 3) : 0;
    if (relative < 0 || absolute < 0) {
      throw Errors.value("tolerances must be non-negative");
    }
    if (a == b) {
      return BoolObject.TRUE;
    }
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return BoolObject.FALSE;
    }
    double difference = Math.abs(b - a);
    return BoolObject.of(
        difference <= Math.abs(relative * b)
            || difference <= Math.abs(relative * a)
            || difference <= absolute);
  }

  private static void defineLogarithms(ModuleObject module) {
    module.function("log", "*args", MathModule::log);
    module.oneArg("log2", (rt, self, x) -> FloatObject.of(logarithm(rt, x, 2)));
    module.oneArg("log10", (rt, self, x) -> FloatObject.of(logarithm(rt, x, 10)));
  }

  private static PyObject log(Runtime rt, ModuleObject module, Args args) {
    List<PyObject> given = args.restItems(0);
    if (given.isEmpty() || given.size() > 2) {
      throw Errors.type(
          "log expected at "
              + (given.isEmpty() ? "least 1 argument" : "most 2 arguments")
              + ", got "
              + given.size());
    }
    double value = logarithm(rt, given.get(0), 0);
    if (given.size() == 1) {
      return FloatObject.of(value);
    }
    double base = logarithm(rt, given.get(1), 0);
    if (base == 0) {
      throw Errors.zeroDivision("float division by zero");
    }
    return FloatObject.of(value / base);
  }

  /** The logarithm to base 2 or 10, or the natural one for 0; exact for large ints, too. */
  private static double logarithm(Runtime rt, PyObject number, int base) {
    if (number instanceof IntObject integer) {
      if (integer.signum() <= 0) {
        throw domain();
      }
      BigInteger value = integer.bigValue();
      if (value.bitLength() > 1000) {
        int shift = value.bitLength() - 64;
        double high = value.shiftRight(shift).doubleValue();
        return logarithm(high, base) + shift * logarithm(2.0, base);
      }
    }
    double x = Floats.toDouble(rt, number);
    if (x <= 0) {
      throw domain();
    }
    return logarithm(x, base);
  }

  private static double logarithm(double x, int base) {
    return switch (base) {
      case 2 -> {
        int exponent = Math.getExponent(x);
        yield x == Math.scalb(1.0, exponent) ? exponent : StrictMath.log(x) / LOG_2;
      }
      case 10 -> StrictMath.log10(x);
      default -> StrictMath.log(x);
    };
  }

  /** A pair. */
  static TupleObject pair(PyObject first, PyObject second) {
    return TupleObject.of(List.of(first, second));
  }
}
