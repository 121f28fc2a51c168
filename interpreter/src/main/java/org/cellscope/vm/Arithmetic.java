package org.cellscope.vm;

import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.StrObject;
import org.jspecify.annotations.Nullable;

/** {@code BINARY_OP} and {@code COMPARE_OP}, with a short way for small ints and floats. */
final class Arithmetic {
  private static final Operators.Binary[] OPERATORS = Operators.Binary.values();

  private Arithmetic() {}

  /**
   * A binary operator.
   *
   * @param arg the operator; those of augmented assignments come behind the plain ones
   */
  static PyObject binary(Interpreter rt, int arg, PyObject left, PyObject right) {
    Operators.Binary op = OPERATORS[arg % OPERATORS.length];
    PyObject quick = null;
    if (left.getClass() == IntObject.class && right.getClass() == IntObject.class) {
      quick = ints(op, ((IntObject) left).longValue(), ((IntObject) right).longValue());
    } else if (left.getClass() == right.getClass()
        && left instanceof FloatObject a
        && right instanceof FloatObject b
        && a.type() == FloatObject.TYPE) {
      quick = floats(op, a.value(), b.value());
    } else if (op == Operators.Binary.ADD
        && left.getClass() == StrObject.class
        && right.getClass() == StrObject.class) {
      quick = concatenate((StrObject) left, (StrObject) right);
    }
    if (quick != null) {
      return quick;
    }
    return arg < OPERATORS.length
        ? Operators.binary(rt, op, left, right)
        : Operators.inPlace(rt, op, left, right);
  }

  private static PyObject concatenate(StrObject left, StrObject right) {
    return left == StrObject.EMPTY ? right : right == StrObject.EMPTY ? left : left.plus(right);
  }

  private static @Nullable PyObject ints(Operators.Binary op, long a, long b) {
    switch (op) {
      case ADD -> {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? null : IntObject.of(sum);
      }
      case SUBTRACT -> {
        long difference = a - b;
        return ((a ^ b) & (a ^ difference)) < 0 ? null : IntObject.of(difference);
      }
      case MULTIPLY -> {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == low >> 63 ? IntObject.of(low) : null;
      }
      case FLOOR_DIVIDE -> {
        return b == 0 || b == -1 ? null : IntObject.of(Math.floorDiv(a, b));
      }
      case REMAINDER -> {
        return b == 0 ? null : IntObject.of(Math.floorMod(a, b));
      }
      case AND -> {
        return IntObject.of(a & b);
      }
      case OR -> {
        return IntObject.of(a | b);
      }
      case XOR -> {
        return IntObject.of(a ^ b);
      }
      case LSHIFT, RSHIFT, POWER, TRUE_DIVIDE, MATRIX_MULTIPLY -> {
        return null;
      }
    }
    return null;
  }

  private static @Nullable PyObject floats(Operators.Binary op, double a, double b) {
    return switch (op) {
      case ADD -> FloatObject.of(a + b);
      case SUBTRACT -> FloatObject.of(a - b);
      case MULTIPLY -> FloatObject.of(a * b);
      case TRUE_DIVIDE -> b == 0 ? null : FloatObject.of(a / b);
      case FLOOR_DIVIDE, REMAINDER, POWER, AND, OR, XOR, LSHIFT, RSHIFT, MATRIX_MULTIPLY -> null;
    };
  }

  static PyObject compare(Interpreter rt, Comparison.Op op, PyObject left, PyObject right) {
    if (left.getClass() == IntObject.class && right.getClass() == IntObject.class) {
      return BoolObject.of(
          op.holds(Long.compare(((IntObject) left).longValue(), ((IntObject) right).longValue())));
    }
    return Comparison.compare(rt, op, left, right);
  }
}
