package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Binary, in-place and unary operators (data model, section 3.3.8). */
public final class Operators {
  /** The binary operators, in the order of {@code BINARY_OP}'s argument; in-place ones follow. */
  public enum Binary {
    ADD("+", "add"),
    AND("&", "and"),
    FLOOR_DIVIDE("//", "floordiv"),
    LSHIFT("<<", "lshift"),
    MATRIX_MULTIPLY("@", "matmul"),
    MULTIPLY("*", "mul"),
    REMAINDER("%", "mod"),
    OR("|", "or"),
    POWER("** or pow()", "pow"),
    RSHIFT(">>", "rshift"),
    SUBTRACT("-", "sub"),
    TRUE_DIVIDE("/", "truediv"),
    XOR("^", "xor");

    private final String symbol;
    private final String method;
    private final String reflected;
    private final String inPlace;

    Binary(String symbol, String name) {
      this.symbol = symbol;
      this.method = "__" + name + "__";
      this.reflected = "__r" + name + "__";
      this.inPlace = "__i" + name + "__";
    }

    /** The operator as CPython's messages name it. */
    public String symbol() {
      return symbol;
    }

    /** The name of the special method. */
    public String method() {
      return method;
    }

    /** The name of the special method of the right operand. */
    public String reflected() {
      return reflected;
    }

    /** The name of the special method of the augmented assignment. */
    public String inPlace() {
      return inPlace;
    }

    private String inPlaceSymbol() {
      return this == POWER ? "**=" : symbol + "=";
    }
  }

  private Operators() {}

  /**
   * {@code left op right}.
   *
   * @throws PyException TypeError when neither operand knows what to do
   */
  public static PyObject binary(Runtime rt, Binary op, PyObject left, PyObject right) {
    PyObject result = tryBinary(rt, op.method(), op.reflected(), left, right);
    if (result != null) {
      return result;
    }
    throw refused(op, op.symbol(), left, right);
  }

  /** {@code left op= right}; the result is to be assigned. */
  public static PyObject inPlace(Runtime rt, Binary op, PyObject left, PyObject right) {
    PyObject result = callOperator(rt, left, op.inPlace(), right);
    if (result == null) {
      result = tryBinary(rt, op.method(), op.reflected(), left, right);
    }
    if (result != null) {
      return result;
    }
    if (op == Binary.MULTIPLY && !Sequences.isSequence(left) && hasSequenceSlots(left.type())) {
      throw unsupported(op.inPlaceSymbol(), left, right);
    }
    throw refused(op, op.inPlaceSymbol(), left, right);
  }

  /**
   * Tries the method of the left operand and the reflected one of the right; the right one goes
   * first when its class derives from the left one's and provides a different method.
   *
   * @return null when neither answers
   */
  public static @Nullable PyObject tryBinary(
      Runtime rt, String method, String reflected, PyObject left, PyObject right) {
    TypeObject leftType = left.type();
    TypeObject rightType = right.type();
    boolean differ = leftType != rightType;
    boolean rightFirst =
        differ
            && rightType.isSubtype(leftType)
            && rightType.lookup(reflected) != null
            && rightType.lookup(reflected) != leftType.lookup(reflected);
    if (rightFirst) {
      PyObject result = callOperator(rt, right, reflected, left);
      if (result != null) {
        return result;
      }
    }
    PyObject result = callOperator(rt, left, method, right);
    if (result == null && differ && !rightFirst) {
      result = callOperator(rt, right, reflected, left);
    }
    return result;
  }

  /** Calls an operator's method; null when there is none or it answers NotImplemented. */
  public static @Nullable PyObject callOperator(
      Runtime rt, PyObject self, String method, PyObject other) {
    PyObject found = self.type().lookup(method);
    if (found == null) {
      return null;
    }
    PyObject result = callMethod(rt, found, self, other);
    return result == SingletonObject.NOT_IMPLEMENTED ? null : result;
  }

  /** Calls what a look-up on the class of self found. */
  static PyObject callMethod(Runtime rt, PyObject method, PyObject self, PyObject other) {
    return method instanceof MethodDescriptor descriptor
        ? descriptor.invokeOne(rt, self, other)
        : rt.callUnbound(method, self, other);
  }

  /** The error when nobody answers; sequences have words of their own for + and *. */
  private static PyException refused(Binary op, String symbol, PyObject left, PyObject right) {
    if (op == Binary.ADD && Sequences.isSequence(left)) {
      return Sequences.cannotConcatenate(left, right);
    }
    if (op == Binary.MULTIPLY && (Sequences.isSequence(left) || Sequences.isSequence(right))) {
      PyObject times = Sequences.isSequence(left) ? right : left;
      return Errors.type(
          "can't multiply sequence by non-int of type '" + times.type().fullName() + "'");
    }
    return unsupported(symbol, left, right);
  }

  private static PyException unsupported(String symbol, PyObject left, PyObject right) {
    String hint =
        symbol.equals(">>")
                && left instanceof BuiltinFunction function
                && function.code().name().equals("print")
            ? ". Did you mean \"print(<message>, file=<output_stream>)\"?"
            : "";
    return Errors.type(
        "unsupported operand type(s) for "
            + symbol
            + ": '"
            + left.type().fullName()
            + "' and '"
            + right.type().fullName()
            + "'"
            + hint);
  }

  /**
   * A unary operator.
   *
   * @param method {@code __neg__}, {@code __pos__}, {@code __invert__} or {@code __abs__}
   * @param name how CPython's message names it, as in {@code "unary -"}
   */
  public static PyObject unary(Runtime rt, String method, String name, PyObject operand) {
    PyObject result = rt.callSpecial(operand, method);
    if (result == null) {
      throw Errors.type("bad operand type for " + name + ": '" + operand.type().fullName() + "'");
    }
    return result;
  }

  /** Truth value testing: {@code __bool__}, then {@code __len__}, otherwise true. */
  public static boolean truth(Runtime rt, PyObject object) {
    if (object instanceof BoolObject) {
      return object == BoolObject.TRUE;
    }
    if (object == SingletonObject.NONE) {
      return false;
    }
    if (object.getClass() == IntObject.class) {
      return ((IntObject) object).longValue() != 0;
    }
    if (object.getClass() == StrObject.class) {
      return object != StrObject.EMPTY;
    }
    PyObject answer = rt.callSpecial(object, "__bool__");
    if (answer != null) {
      if (answer instanceof BoolObject) {
        return answer == BoolObject.TRUE;
      }
      throw Errors.type("__bool__ should return bool, returned " + answer.type().fullName());
    }
    return object.type().lookup("__len__") == null || length(rt, object) != 0;
  }

  /** {@code len(object)}. */
  public static long length(Runtime rt, PyObject object) {
    PyObject answer = rt.callSpecial(object, "__len__");
    if (answer == null) {
      throw Errors.type("object of type '" + object.type().fullName() + "' has no len()");
    }
    IntObject size = index(rt, answer);
    if (size.signum() < 0) {
      throw Errors.value("__len__() should return >= 0");
    }
    if (!size.isLong()) {
      throw Errors.overflow("cannot fit 'int' into an index-sized integer");
    }
    return size.longValue();
  }

  /** {@code operator.index(object)}: an int as it is, otherwise what {@code __index__} gives. */
  public static IntObject index(Runtime rt, PyObject object) {
    if (object instanceof IntObject number) {
      return number;
    }
    PyObject answer = rt.callSpecial(object, "__index__");
    if (answer == null) {
      throw Errors.type(
          "'" + object.type().fullName() + "' object cannot be interpreted as an integer");
    }
    if (!(answer instanceof IntObject number)) {
      throw Errors.type("__index__ returned non-int (type " + answer.type().fullName() + ")");
    }
    Warnings.derived(rt, "__index__", IntObject.TYPE, answer);
    return Ints.plain(number);
  }

  /** {@link #index} as a long; values beyond are cut to the nearest one. */
  public static long clampedIndex(Runtime rt, PyObject object) {
    IntObject number = index(rt, object);
    return number.isLong()
        ? number.longValue()
        : number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /**
   * {@link #index} as an int.
   *
   * @throws PyException OverflowError when it does not fit
   */
  public static int intIndex(Runtime rt, PyObject object) {
    IntObject number = index(rt, object);
    if (!number.isLong() || number.longValue() != (int) number.longValue()) {
      throw Errors.overflow("Python int too large to convert to C int");
    }
    return (int) number.longValue();
  }

  /** {@code object[key]}. */
  public static PyObject getItem(Runtime rt, PyObject object, PyObject key) {
    if (object instanceof DictObject dict && dict.type() == DictObject.TYPE) {
      return DictMethods.getItem(rt, dict, key);
    }
    PyObject item = itemOfPlain(object, key);
    return item != null ? item : askForItem(rt, object, key);
  }

  /** An item of a plain list or tuple that is there; null for everything else. */
  private static @Nullable PyObject itemOfPlain(PyObject object, PyObject key) {
    if (key.getClass() != IntObject.class) {
      return null;
    }
    long index = ((IntObject) key).longValue();
    if (object instanceof ListObject list) {
      long at = index < 0 ? index + list.size() : index;
      return list.type() == ListObject.TYPE && at >= 0 && at < list.size()
          ? list.get((int) at)
          : null;
    }
    if (object.getClass() == TupleObject.class) {
      TupleObject tuple = (TupleObject) object;
      long at = index < 0 ? index + tuple.size() : index;
      return at >= 0 && at < tuple.size() ? tuple.get((int) at) : null;
    }
    return null;
  }

  private static PyObject askForItem(Runtime rt, PyObject object, PyObject key) {
    PyObject method = object.type().lookup("__getitem__");
    if (method instanceof MethodDescriptor descriptor) {
      return descriptor.invokeOne(rt, object, key);
    }
    if (method != null) {
      return rt.callUnbound(method, object, key);
    }
    if (object instanceof TypeObject type) {
      PyObject hook = Attributes.getOrNull(rt, type, "__class_getitem__");
      if (hook != null && hook != SingletonObject.NONE) {
        return rt.call(hook, key);
      }
      if (GenericAlias.isGeneric(type)) {
        return GenericAlias.of(type, key);
      }
      throw Errors.type("type '" + type.fullName() + "' is not subscriptable");
    }
    throw Errors.type("'" + object.type().fullName() + "' object is not subscriptable");
  }

  /** {@code object[key] = value}. */
  public static void setItem(Runtime rt, PyObject object, PyObject key, PyObject value) {
    if (object instanceof DictObject dict && dict.type() == DictObject.TYPE) {
      dict.put(rt, key, value);
      return;
    }
    if (object instanceof ListObject list
        && list.type() == ListObject.TYPE
        && key.getClass() == IntObject.class) {
      long index = ((IntObject) key).longValue();
      long at = index < 0 ? index + list.size() : index;
      if (at >= 0 && at < list.size()) {
        list.set(rt.heap(), (int) at, value);
        return;
      }
    }
    if (rt.callSpecial(object, "__setitem__", key, value) == null) {
      throw Errors.type(
          "'" + object.type().fullName() + "' object does not support item assignment");
    }
  }

  /** {@code del object[key]}. */
  public static void deleteItem(Runtime rt, PyObject object, PyObject key) {
    if (rt.callSpecial(object, "__delitem__", key) == null) {
      throw Errors.type(
          "'"
              + object.type().fullName()
              + "' object "
              + (isSequenceIndex(object.type(), key)
                  ? "doesn't support item deletion"
                  : "does not support item deletion"));
    }
  }

  /** Whether the structure of a class has a place for the functions of sequences. */
  private static boolean hasSequenceSlots(TypeObject type) {
    return !type.isBuiltin()
        || type.lookup("__getitem__") != null
        || type.lookup("__contains__") != null
        || type.lookup("__len__") != null;
  }

  /** Whether CPython takes a key for an index into a sequence. */
  private static boolean isSequenceIndex(TypeObject type, PyObject key) {
    return hasSequenceSlots(type) && key.type().lookup("__index__") != null;
  }
}
