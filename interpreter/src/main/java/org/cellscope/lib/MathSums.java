package org.cellscope.lib;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.Floats;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;

/** The functions of module {@code math} that add or multiply many numbers. */
final class MathSums {
  private static final MathContext SQUARE_ROOT_DIGITS = new MathContext(60);

  private MathSums() {}

  static void define(ModuleObject module) {
    module.oneArg("fsum", (rt, self, items) -> fsum(rt, items));
    module.function("prod", "iterable, /, *, start=1", MathSums::product);
    module.function("hypot", "*coordinates", (rt, self, args) -> hypot(reals(rt, args.rest(0))));
    module.function("dist", "p, q, /", MathSums::distance);
    module.function("sumprod", "p, q, /", MathSums::sumOfProducts);
  }

  private static double[] reals(Runtime rt, PyObject items) {
    return Iteration.toList(rt, items).stream()
        .mapToDouble(item -> Floats.toDouble(rt, item))
        .toArray();
  }

  /** The exact sum, rounded once. */
  private static PyObject fsum(Runtime rt, PyObject items) {
    BigDecimal sum = BigDecimal.ZERO;
    double special = 0;
    double infinite = 0;
    for (double x : reals(rt, items)) {
      rt.poll();
      if (Double.isFinite(x)) {
        sum = sum.add(new BigDecimal(x));
      } else {
        infinite += Double.isInfinite(x) ? x : 0;
        special += x;
      }
    }
    if (special != 0 || Double.isNaN(special)) {
      if (Double.isNaN(infinite)) {
        throw Errors.value("-inf + inf in fsum");
      }
      return FloatObject.of(special);
    }
    double result = sum.doubleValue();
    if (Double.isInfinite(result)) {
      throw Errors.overflow("intermediate overflow in fsum");
    }
    return FloatObject.of(result);
  }

  private static PyObject product(Runtime rt, ModuleObject module, Args args) {
    PyObject[] result = {args.or(1, IntObject.of(1L))};
    Iteration.forEach(
        rt,
        args.get(0),
        item -> result[0] = Operators.binary(rt, Operators.Binary.MULTIPLY, result[0], item));
    return result[0];
  }

  /** The exact root of the exact sum of squares, rounded once. */
  private static PyObject hypot(double[] coordinates) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean isNan = false;
    for (double x : coordinates) {
      if (Double.isInfinite(x)) {
        return FloatObject.of(Double.POSITIVE_INFINITY);
      }
      isNan |= Double.isNaN(x);
      if (!isNan) {
        BigDecimal exact = new BigDecimal(x);
        sum = sum.add(exact.multiply(exact));
      }
    }
    return FloatObject.of(isNan ? Double.NaN : sum.sqrt(SQUARE_ROOT_DIGITS).doubleValue());
  }

  private static PyObject distance(Runtime rt, ModuleObject module, Args args) {
    double[] p = reals(rt, args.get(0));
    double[] q = reals(rt, args.get(1));
    if (p.length != q.length) {
      throw Errors.value("both points must have the same number of dimensions");
    }
    double[] differences = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      differences[i] = p[i] - q[i];
    }
    return hypot(differences);
  }

  private static PyObject sumOfProducts(Runtime rt, ModuleObject module, Args args) {
    List<PyObject> p = new ArrayList<>(Iteration.toList(rt, args.get(0)));
    List<PyObject> q = new ArrayList<>(Iteration.toList(rt, args.get(1)));
    if (p.size() != q.size()) {
      throw Errors.value("Inputs are not the same length");
    }
    ProductSum sum = new ProductSum(rt);
    for (int i = 0; i < p.size(); i++) {
      rt.poll();
      sum.add(p.get(i), q.get(i));
    }
    return sum.total();
  }

  /** A sum of products, in which those of floats that follow each other are added exactly. */
  private static final class ProductSum {
    private final Runtime rt;
    private PyObject total = IntObject.of(0L);
    private BigDecimal exact = BigDecimal.ZERO;
    private boolean isExact;

    ProductSum(Runtime rt) {
      this.rt = rt;
    }

    void add(PyObject p, PyObject q) {
      if (isReal(p) && isReal(q) && (isFloat(p) || isFloat(q))) {
        double left = Floats.toDouble(rt, p);
        double right = Floats.toDouble(rt, q);
        if (Double.isFinite(left) && Double.isFinite(right)) {
          exact = exact.add(new BigDecimal(left).multiply(new BigDecimal(right)));
          isExact = true;
          return;
        }
      }
      flush();
      addToTotal(Operators.binary(rt, Operators.Binary.MULTIPLY, p, q));
    }

    private static boolean isFloat(PyObject number) {
      return number.type() == FloatObject.TYPE;
    }

    private static boolean isReal(PyObject number) {
      return isFloat(number)
          || number.type() == BoolObject.TYPE
          || number.type() == IntObject.TYPE && ((IntObject) number).isLong();
    }

    private void addToTotal(PyObject term) {
      total = Operators.binary(rt, Operators.Binary.ADD, total, term);
    }

    private void flush() {
      if (isExact) {
        addToTotal(FloatObject.of(exact.doubleValue()));
        exact = BigDecimal.ZERO;
        isExact = false;
      }
    }

    PyObject total() {
      flush();
      return total;
    }
  }
}
