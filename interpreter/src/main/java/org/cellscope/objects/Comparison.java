package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Rich comparison, equality, hashing and containment (data model, section 3.3.1). */
public final class Comparison {
  /** The rich comparisons, in the order of {@code COMPARE_OP}'s argument. */
  public enum Op {
    LT("<", "__lt__"),
    LE("<=", "__le__"),
    EQ("==", "__eq__"),
    NE("!=", "__ne__"),
    GT(">", "__gt__"),
    GE(">=", "__ge__");

    private static final Op[] MIRRORED = {GT, GE, EQ, NE, LT, LE};

    private final String symbol;
    private final String method;

    Op(String symbol, String method) {
      this.symbol = symbol;
      this.method = method;
    }

    public String symbol() {
      return symbol;
    }

    /** The name of the special method. */
    public String method() {
      return method;
    }

    /** The comparison with the operands exchanged. */
    public Op mirrored() {
      return MIRRORED[ordinal()];
    }

    /** Whether it holds for two numbers. */
    public boolean holds(long left, long right) {
      return switch (this) {
        case LT -> left < right;
        case LE -> left <= right;
        case EQ -> left == right;
        case NE -> left != right;
        case GT -> left > right;
        case GE -> left >= right;
      };
    }

    /** Whether it holds for a three-way comparison. */
    public boolean holds(int order) {
      return switch (this) {
        case LT -> order < 0;
        case LE -> order <= 0;
        case EQ -> order == 0;
        case NE -> order != 0;
        case GT -> order > 0;
        case GE -> order >= 0;
      };
    }
  }

  /** Nothing is known without calling methods. */
  private static final int UNORDERED = Integer.MIN_VALUE;

  private Comparison() {}

  /** {@code left op right}; the result may be any object. */
  public static PyObject compare(Runtime rt, Op op, PyObject left, PyObject right) {
    TypeObject leftType = left.type();
    TypeObject rightType = right.type();
    boolean rightFirst =
        leftType != rightType
            && rightType.isSubtype(leftType)
            && rightType.lookup(op.mirrored().method()) != null;
    PyObject result = rightFirst ? ask(rt, op.mirrored(), right, left) : null;
    if (result == null) {
      result = ask(rt, op, left, right);
    }
    if (result == null && !rightFirst) {
      result = ask(rt, op.mirrored(), right, left);
    }
    if (result != null) {
      return result;
    }
    return switch (op) {
      case EQ -> BoolObject.of(left == right);
      case NE -> BoolObject.of(left != right);
      default ->
          throw Errors.type(
              "'"
                  + op.symbol()
                  + "' not supported between instances of '"
                  + leftType.fullName()
                  + "' and '"
                  + rightType.fullName()
                  + "'");
    };
  }

  private static @Nullable PyObject ask(Runtime rt, Op op, PyObject left, PyObject right) {
    PyObject method = left.type().lookup(op.method());
    if (method == null) {
      return null;
    }
    rt.enter(" in comparison");
    try {
      if (method instanceof MethodDescriptor || method instanceof FunctionObject) {
        return answer(Operators.callMethod(rt, method, left, right));
      }
      PyObject bound = bound(rt, method, left);
      return bound == null ? null : answer(rt.call(bound, right));
    } finally {
      rt.leave();
    }
  }

  private static @Nullable PyObject answer(PyObject result) {
    return result == SingletonObject.NOT_IMPLEMENTED ? null : result;
  }

  /** What the look-up found, bound; a method that cannot be bound counts as none. */
  private static @Nullable PyObject bound(Runtime rt, PyObject method, PyObject self) {
    try {
      return Attributes.bind(rt, method, self, self.type());
    } catch (PyException _) {
      return null;
    }
  }

  /** Whether a comparison holds, as a truth value. */
  public static boolean holds(Runtime rt, Op op, PyObject left, PyObject right) {
    if (left.getClass() == IntObject.class && right.getClass() == IntObject.class) {
      return op.holds(((IntObject) left).longValue(), ((IntObject) right).longValue());
    }
    if (left.getClass() == StrObject.class && right.getClass() == StrObject.class) {
      return StrMethods.compare(op, ((StrObject) left).value(), ((StrObject) right).value());
    }
    if (left instanceof TupleObject one && right instanceof TupleObject other) {
      int order = order(one, other);
      if (order != UNORDERED) {
        return op.holds(order);
      }
    }
    return Operators.truth(rt, compare(rt, op, left, right));
  }

  private static int order(StrObject left, StrObject right) {
    return left == right ? 0 : StrMethods.compare(left.value(), right.value());
  }

  /** Three-way comparison of tuples whose items up to the first difference are ints and strings. */
  private static int order(TupleObject left, TupleObject right) {
    if (left.type() != TupleObject.TYPE || right.type() != TupleObject.TYPE) {
      return UNORDERED;
    }
    int shared = Math.min(left.size(), right.size());
    for (int i = 0; i < shared; i++) {
      PyObject one = left.get(i);
      PyObject other = right.get(i);
      int order = UNORDERED;
      if (one.getClass() == IntObject.class && other.getClass() == IntObject.class) {
        order = Long.compare(((IntObject) one).longValue(), ((IntObject) other).longValue());
      } else if (one.getClass() == StrObject.class && other.getClass() == StrObject.class) {
        order = Integer.signum(order((StrObject) one, (StrObject) other));
      }
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  /** Whether two objects are the same or equal, as containers compare their items. */
  public static boolean equal(Runtime rt, PyObject left, PyObject right) {
    if (left == right) {
      return true;
    }
    if (left.getClass() == StrObject.class && right.getClass() == StrObject.class) {
      return ((StrObject) left).value().equals(((StrObject) right).value());
    }
    return holds(rt, Op.EQ, left, right);
  }

  /**
   * {@code hash(object)}.
   *
   * @throws PyException TypeError when it cannot be hashed
   */
  public static long hash(Runtime rt, PyObject object) {
    if (object.getClass() == StrObject.class) {
      return ((StrObject) object).hash();
    }
    if (object.getClass() == IntObject.class) {
      return hashOfLong(((IntObject) object).longValue());
    }
    PyObject answer = object.type().lookup("__hash__");
    if (answer == null || answer == SingletonObject.NONE) {
      throw Errors.type("unhashable type: '" + object.type().fullName() + "'");
    }
    PyObject result = rt.callUnbound(answer, object);
    if (!(result instanceof IntObject number)) {
      throw Errors.type("__hash__ method should return an integer");
    }
    long hash = number.isLong() ? number.longValue() : hashOfInt(number);
    return hash == -1 ? -2 : hash;
  }

  /** The hash of a constant, for which nothing needs to be called. */
  static long hashOfConstant(PyObject constant) {
    return switch (constant) {
      case StrObject text -> text.hash();
      case IntObject number -> hashOfInt(number);
      case FloatObject number -> Numbers.hash(number.value());
      case ComplexObject number -> Numbers.hash(number.real(), number.imaginary());
      case BytesObject bytes -> Hashes.bytes(bytes);
      case TupleObject tuple ->
          Hashes.tuple(tuple.items().stream().mapToLong(Comparison::hashOfConstant).toArray());
      case SetObject set -> set.frozenHash();
      case SingletonObject none when none == SingletonObject.NONE -> Hashes.NONE;
      default -> Hashes.identity(constant);
    };
  }

  /** The hash of an int of any size: its remainder by 2**61 - 1, as for all numbers. */
  public static long hashOfInt(IntObject number) {
    return number.isLong() ? hashOfLong(number.longValue()) : Numbers.hash(number.bigValue());
  }

  private static long hashOfLong(long value) {
    long modulus = (1L << 61) - 1;
    long hash = value % modulus;
    return hash == -1 ? -2 : hash;
  }

  /** {@code item in container}. */
  public static boolean contains(Runtime rt, PyObject container, PyObject item) {
    if (container instanceof DictObject dict && dict.type() == DictObject.TYPE) {
      return dict.get(rt, item) != null;
    }
    PyObject method = container.type().lookup("__contains__");
    if (method == SingletonObject.NONE) {
      throw Errors.type("'" + container.type().fullName() + "' object is not a container");
    }
    if (method != null) {
      return Operators.truth(rt, rt.callUnbound(method, container, item));
    }
    PyObject iterator = Iteration.iterForContainment(rt, container);
    for (PyObject next = Iteration.next(rt, iterator);
        next != null;
        next = Iteration.next(rt, iterator)) {
      rt.poll();
      if (equal(rt, next, item)) {
        return true;
      }
    }
    return false;
  }
}
