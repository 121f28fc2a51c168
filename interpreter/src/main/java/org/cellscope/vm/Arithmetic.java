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
  private static final int PLAIN = OPERATORS.length;

  // The operators in the order of Operators.Binary, for a switch that costs one jump.
  private static final int ADD = 0;
  private static final int AND = 1;
  private static final int FLOOR_DIVIDE = 2;
  private static final int LSHIFT = 3;
  private static final int MULTIPLY = 5;
  private static final int REMAINDER = 6;
  private static final int OR = 7;
  private static final int RSHIFT = 9;
  private static final int SUBTRACT = 10;
  private static final int TRUE_DIVIDE = 11;
  private static final int XOR = 12;

  private Arithmetic() {}

  /**
   * A binary operator.
   *
   * @param arg the operator; those of augmented assignments come behind the plain ones
   */
  static PyObject binary(Interpreter rt, int arg, PyObject left, PyObject right) {
    int op = arg < PLAIN ? arg : arg - PLAIN;
    PyObject quick = null;
    if (left.getClass() == IntObject.class && right.getClass() == IntObject.class) {
      quick = ints(op, ((IntObject) left).longValue(), ((IntObject) right).longValue());
    } else if (left instanceof FloatObject a && a.type() == FloatObject.TYPE) {
      quick = floats(op, a.value(), right);
    } else if (op == ADD
        && left.getClass() == StrObject.class
        && right.getClass() == StrObject.class) {
      quick = concatenate((StrObject) left, (StrObject) right);
    }
    if (quick != null) {
      return quick;
    }
    return arg < PLAIN
        ? Operators.binary(rt, OPERATORS[op], left, right)
        : Operators.inPlace(rt, OPERATORS[op], left, right);
  }

  private static PyObject concatenate(StrObject left, StrObject right) {
    return left == StrObject.EMPTY ? right : right == StrObject.EMPTY ? left : left.plus(right);
  }

  private static @Nullable PyObject ints(int op, long a, long b) {
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
      case RSHIFT -> {
        return b < 0 ? null : IntObject.of(a >> Math.min(b, Long.SIZE - 1));
      }
      case LSHIFT -> {
        long shifted = b < 0 || b >= Long.SIZE ? 0 : a << b;
        return b >= 0 && b < Long.SIZE && shifted >> b == a ? IntObject.of(shifted) : null;
      }
      default -> {
        return null;
      }
    }
  }

  private static @Nullable PyObject floats(int op, double a, PyObject right) {
    if (!(right instanceof FloatObject other) || other.type() != FloatObject.TYPE) {
      return null;
    }
    double b = other.value();
    return switch (op) {
      case ADD -> FloatObject.of(a + b);
      case SUBTRACT -> FloatObject.of(a - b);
      case MULTIPLY -> FloatObject.of(a * b);
      case TRUE_DIVIDE -> b == 0 ? null : FloatObject.of(a / b);
      default -> null;
    };
  }

  static PyObject compare(Interpreter rt, Comparison.Op op, PyObject left, PyObject right) {
    if (left.getClass() == IntObject.class && right.getClass() == IntObject.class) {
      return BoolObject.of(
          op.holds(((IntObject) left).longValue(), ((IntObject) right).longValue()));
    }
    if (left.getClass() == StrObject.class && right.getClass() == StrObject.class) {
      return BoolObject.of(Comparison.holds(rt, op, left, right));
    }
    return Comparison.compare(rt, op, left, right);
  }
}
