package org.cellscope.lib;

import java.math.BigInteger;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.Errors;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;

/** The functions of module {@code math} on integers. */
final class MathIntegers {
  private MathIntegers() {}

  static void define(ModuleObject module) {
    module.oneArg("factorial", MathIntegers::factorial);
    module.oneArg("isqrt", MathIntegers::isqrt);
    module.function("gcd", "*integers", (rt, self, args) -> gcd(rt, args.restItems(0)));
    module.function("lcm", "*integers", (rt, self, args) -> lcm(rt, args.restItems(0)));
    module.function("comb", "n, k, /", MathIntegers::comb);
    module.function("perm", "n, k=None, /", MathIntegers::perm);
  }

  private static PyObject factorial(Runtime rt, ModuleObject module, PyObject x) {
    IntObject number = Operators.index(rt, x);
    if (number.signum() < 0) {
      throw Errors.value("factorial() not defined for negative values");
    }
    if (!number.isLong()) {
      throw Errors.overflow("factorial() argument should not exceed " + Long.MAX_VALUE);
    }
    return IntObject.of(product(rt, 1, number.longValue()));
  }

  /** The product of all integers between two bounds, halved until the factors are of like size. */
  private static BigInteger product(Runtime rt, long from, long to) {
    if (from > to) {
      return BigInteger.ONE;
    }
    if (to - from < 8) {
      BigInteger result = BigInteger.valueOf(from);
      for (long i = from + 1; i <= to; i++) {
        result = result.multiply(BigInteger.valueOf(i));
      }
      return result;
    }
    rt.poll();
    long middle = (from + to) >>> 1;
    return product(rt, from, middle).multiply(product(rt, middle + 1, to));
  }

  private static PyObject isqrt(Runtime rt, ModuleObject module, PyObject x) {
    IntObject number = Operators.index(rt, x);
    if (number.signum() < 0) {
      throw Errors.value("isqrt() argument must be nonnegative");
    }
    return IntObject.of(number.bigValue().sqrt());
  }

  private static PyObject gcd(Runtime rt, List<PyObject> numbers) {
    BigInteger result = BigInteger.ZERO;
    for (PyObject number : numbers) {
      rt.poll();
      result = result.gcd(Operators.index(rt, number).bigValue());
    }
    return IntObject.of(result);
  }

  private static PyObject lcm(Runtime rt, List<PyObject> numbers) {
    BigInteger result = BigInteger.ONE;
    for (PyObject each : numbers) {
      rt.poll();
      BigInteger number = Operators.index(rt, each).bigValue().abs();
      if (number.signum() == 0 || result.signum() == 0) {
        result = BigInteger.ZERO;
      } else {
        // The first step by hand: numbers much smaller than the result are common.
        BigInteger common = result.mod(number).gcd(number);
        result = result.multiply(number.divide(common));
      }
    }
    return IntObject.of(result);
  }

  private static BigInteger natural(Runtime rt, PyObject object, String name) {
    BigInteger value = Operators.index(rt, object).bigValue();
    if (value.signum() < 0) {
      throw Errors.value(name + " must be a non-negative integer");
    }
    return value;
  }

  private static PyObject comb(Runtime rt, ModuleObject module, Args args) {
    BigInteger n = natural(rt, args.get(0), "n");
    BigInteger k = natural(rt, args.get(1), "k");
    if (k.compareTo(n) > 0) {
      return IntObject.of(0L);
    }
    BigInteger fewer = k.min(n.subtract(k));
    if (fewer.bitLength() > 62) {
      throw Errors.overflow("min(n - k, k) must not exceed " + Long.MAX_VALUE);
    }
    BigInteger result = BigInteger.ONE;
    for (long i = 0; i < fewer.longValue(); i++) {
      rt.poll();
      result = result.multiply(n.subtract(BigInteger.valueOf(i))).divide(BigInteger.valueOf(i + 1));
    }
    return IntObject.of(result);
  }

  private static PyObject perm(Runtime rt, ModuleObject module, Args args) {
    if (!args.has(1) || args.get(1) == SingletonObject.NONE) {
      return factorial(rt, module, args.get(0));
    }
    BigInteger n = natural(rt, args.get(0), "n");
    BigInteger k = natural(rt, args.get(1), "k");
    if (k.compareTo(n) > 0) {
      return IntObject.of(0L);
    }
    if (k.bitLength() > 62) {
      throw Errors.overflow("k must not exceed " + Long.MAX_VALUE);
    }
    BigInteger result = BigInteger.ONE;
    for (long i = 0; i < k.longValue(); i++) {
      rt.poll();
      result = result.multiply(n.subtract(BigInteger.valueOf(i)));
    }
    return IntObject.of(result);
  }
}
