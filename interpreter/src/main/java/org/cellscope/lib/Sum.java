package org.cellscope.lib;

import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.Kept;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.StrObject;
import org.jspecify.annotations.Nullable;

/**
 * {@code sum}. As long as the items are ints that fit a {@code long} they are added as such; from
 * the first float on as floats, keeping what rounding lost (Neumaier's summation); everything else
 * goes through the {@code +} operator.
 */
final class Sum {
  private final Runtime rt;
  private final PyObject iterator;
  private final Kept kept;
  private PyObject result;

  private Sum(Runtime rt, PyObject iterator, Kept kept, PyObject start) {
    this.rt = rt;
    this.iterator = iterator;
    this.kept = kept;
    this.result = start;
  }

  static PyObject of(Runtime rt, ModuleObject module, Args args) {
    PyObject start = args.or(1, IntObject.of(0));
    PyObject iterator = Iteration.iter(rt, args.get(0));
    if (start instanceof StrObject) {
      throw Errors.type("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (start instanceof BytesObject) {
      throw Errors.type("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    try (Kept iteratorKept = new Kept(rt);
        Kept resultKept = new Kept(rt)) {
      iteratorKept.add(iterator);
      return new Sum(rt, iterator, resultKept, start).add();
    }
  }

  private PyObject add() {
    PyObject item = next();
    if (result.getClass() == IntObject.class) {
      item = addInts(item);
    }
    if (item != null && result.type() == FloatObject.TYPE) {
      item = addFloats(item);
    }
    while (item != null) {
      result = kept.only(Operators.binary(rt, Operators.Binary.ADD, result, item));
      item = next();
    }
    return result;
  }

  private @Nullable PyObject next() {
    rt.poll();
    return Iteration.next(rt, iterator);
  }

  /** Adds ints; returns the first item that is none or would overflow. */
  private @Nullable PyObject addInts(@Nullable PyObject first) {
    long sum = ((IntObject) result).longValue();
    PyObject item = first;
    while (item instanceof IntObject number
        && (number.getClass() == IntObject.class || isBool(number))) {
      long term = number.longValue();
      long next = sum + term;
      if (((sum ^ next) & (term ^ next)) < 0) {
        break;
      }
      sum = next;
      item = next();
    }
    result = kept.only(IntObject.of(sum));
    if (item != null && item.type() == FloatObject.TYPE) {
      result = FloatObject.of((double) sum);
    }
    return item;
  }

  private static boolean isBool(IntObject number) {
    return number instanceof BoolObject;
  }

  /** Adds floats and ints; returns the first item that is neither. */
  private @Nullable PyObject addFloats(PyObject first) {
    double sum = ((FloatObject) result).value();
    double lost = 0;
    PyObject item = first;
    while (item != null) {
      if (item.type() == FloatObject.TYPE) {
        double term = ((FloatObject) item).value();
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
      } else if (item instanceof IntObject number && number.isLong()) {
        sum += number.longValue();
      } else {
        break;
      }
      item = next();
    }
    boolean correct = lost != 0 && Double.isFinite(lost);
    result = kept.only(FloatObject.of(correct ? sum + lost : sum));
    return item;
  }
}
