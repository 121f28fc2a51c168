package org.cellscope.lib;

import java.math.BigInteger;
import org.cellscope.objects.Args;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.Floats;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;

/** The functions of module {@code math} that round, or take numbers apart. */
final class MathRounding {
  private MathRounding() {}

  static void define(ModuleObject module) {
    module.oneArg("floor", (rt, self, x) -> round(rt, x, "__floor__", true));
    module.oneArg("ceil", (rt, self, x) -> round(rt, x, "__ceil__", false));
    module.oneArg("trunc", (rt, self, x) -> truncate(rt, x));
    module.oneArg("modf", (rt, self, x) -> modf(Floats.toDouble(rt, x)));
    module.oneArg("frexp", (rt, self, x) -> frexp(Floats.toDouble(rt, x)));
  }

  private static PyObject round(Runtime rt, PyObject x, String method, boolean down) {
    if (x.type() != FloatObject.TYPE) {
      PyObject result = rt.callSpecial(x, method);
      if (result != null) {
        return result;
      }
    }
    double value = Floats.toDouble(rt, x);
    return Floats.toInt(down ? Math.floor(value) : Math.ceil(value));
  }

  private static PyObject truncate(Runtime rt, PyObject x) {
    if (x instanceof FloatObject real && real.type() == FloatObject.TYPE) {
      return Floats.toInt(real.value());
    }
    PyObject result = rt.callSpecial(x, "__trunc__");
    if (result == null) {
      throw Errors.type("type " + x.type().fullName() + " doesn't define __trunc__ method");
    }
    return result;
  }

  private static PyObject modf(double x) {
    if (Double.isInfinite(x)) {
      return MathModule.pair(FloatObject.of(Math.copySign(0.0, x)), FloatObject.of(x));
    }
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    return MathModule.pair(
        FloatObject.of(Math.copySign(x - whole, x)), FloatObject.of(Math.copySign(whole, x)));
  }

  private static PyObject frexp(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return MathModule.pair(FloatObject.of(x), IntObject.of(0L));
    }
    boolean subnormal = Math.abs(x) < Double.MIN_NORMAL;
    double scaled = subnormal ? x * 0x1p54 : x;
    int exponent = Math.getExponent(scaled) + 1;
    return MathModule.pair(
        FloatObject.of(Math.scalb(scaled, -exponent)),
        IntObject.of((long) (subnormal ? exponent - 54 : exponent)));
  }

  static PyObject ldexp(Runtime rt, Args args) {
    double x = MathModule.real(rt, args, 0);
    if (!(args.get(1) instanceof IntObject exponent)) {
      throw Errors.type("Expected an int as second argument to ldexp.");
    }
    if (x == 0 || !Double.isFinite(x)) {
      return FloatObject.of(x);
    }
    long steps =
        exponent.isLong()
            ? Math.clamp(exponent.longValue(), -100_000, 100_000)
            : exponent.signum() * 100_000L;
    double result = Math.scalb(x, (int) steps);
    if (Double.isInfinite(result)) {
      throw MathModule.range();
    }
    return FloatObject.of(result);
  }

  static PyObject nextAfter(Runtime rt, Args args) {
    double x = MathModule.real(rt, args, 0);
    double y = MathModule.real(rt, args, 1);
    if (!args.has(2) || args.get(2) == SingletonObject.NONE) {
      return FloatObject.of(x == y ? y : Math.nextAfter(x, y));
    }
    BigInteger steps = Operators.index(rt, args.get(2)).bigValue();
    if (steps.signum() < 0) {
      throw Errors.value("steps must be a non-negative integer");
    }
    if (steps.signum() == 0 || Double.isNaN(x)) {
      return FloatObject.of(x);
    }
    if (Double.isNaN(y)) {
      return FloatObject.of(y);
    }
    BigInteger from = BigInteger.valueOf(ordinal(x));
    BigInteger to = BigInteger.valueOf(ordinal(y));
    BigInteger distance = to.subtract(from);
    if (steps.compareTo(distance.abs()) >= 0) {
      return FloatObject.of(y);
    }
    BigInteger moved = from.add(steps.multiply(BigInteger.valueOf(distance.signum())));
    return FloatObject.of(
        moved.signum() == 0 ? Math.copySign(0.0, x) : ofOrdinal(moved.longValue()));
  }

  /** The place of a number in the order of all numbers; 0 for zeros. */
  private static long ordinal(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double ofOrdinal(long ordinal) {
    return Double.longBitsToDouble(ordinal >= 0 ? ordinal : Long.MIN_VALUE - ordinal);
  }
}
