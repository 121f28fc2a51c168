package org.cellscope.objects;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cellscope.bytecode.Constant;

/**
 * Makes objects of the constants of code objects. Equal constants of all blocks of one text are one
 * object, and strings that look like names are interned, as CPython's compiler does.
 */
final class Constants {
  private final Heap heap;
  private final Map<Constant, PyObject> known = new HashMap<>();

  Constants(Heap heap) {
    this.heap = heap;
  }

  PyObject[] objects(List<Constant> constants) {
    return constants.stream().map(this::object).toArray(PyObject[]::new);
  }

  private PyObject object(Constant constant) {
    PyObject made = known.get(constant);
    if (made == null) {
      made = make(constant);
      known.put(constant, made);
    }
    return made;
  }

  private PyObject make(Constant constant) {
    return switch (constant) {
      case Constant.Singleton single ->
          switch (single) {
            case NONE -> SingletonObject.NONE;
            case TRUE -> BoolObject.TRUE;
            case FALSE -> BoolObject.FALSE;
            case ELLIPSIS -> SingletonObject.ELLIPSIS;
          };
      case Constant.Int number -> IntObject.of(number.value());
      case Constant.Float number -> FloatObject.of(number.value());
      case Constant.Complex number -> ComplexObject.of(number.real(), number.imaginary());
      case Constant.Str text ->
          isNameLike(text.value()) ? heap.intern(text.value()) : StrObject.of(text.value());
      case Constant.Bytes bytes -> BytesObject.owning(bytes.value());
      case Constant.Tuple tuple ->
          TupleObject.of(tuple.items().stream().map(c -> object(c)).toArray(PyObject[]::new));
      case Constant.FrozenSet set -> frozenSet(set);
      case Constant.Code code -> new CodeValue(heap, code.code(), this);
    };
  }

  private PyObject frozenSet(Constant.FrozenSet set) {
    SetObject made = SetObject.frozenSet();
    for (Constant item : set.items()) {
      made.addConstant(object(item));
    }
    return rebuilt(made);
  }

  /**
   * CPython's compiler, sharing equal constants, makes each set anew from the first one's items.
   */
  private static SetObject rebuilt(SetObject set) {
    SetObject made = SetObject.frozenSet();
    set.items().forEach(made::addConstant);
    return made;
  }

  /** Whether two constants with the same hash are equal, for which nothing needs to be called. */
  static boolean equal(PyObject one, PyObject other) {
    return switch (one) {
      case StrObject text -> other instanceof StrObject str && text.value().equals(str.value());
      case BytesObject bytes ->
          other instanceof BytesObject more && Arrays.equals(bytes.toArray(), more.toArray());
      case IntObject _, FloatObject _, ComplexObject _ -> equalNumbers(one, other);
      case TupleObject tuple -> other instanceof TupleObject more && equalItems(tuple, more);
      case SetObject set ->
          other instanceof SetObject more
              && set.size() == more.size()
              && set.items().stream()
                  .allMatch(item -> more.items().stream().anyMatch(m -> equal(item, m)));
      default -> one == other;
    };
  }

  private static boolean equalItems(TupleObject one, TupleObject other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(i -> equal(one.get(i), other.get(i)));
  }

  private static boolean equalNumbers(PyObject one, PyObject other) {
    if (one instanceof IntObject number && other instanceof IntObject same) {
      return number.bigValue().equals(same.bigValue());
    }
    return isNumber(other)
        && imaginary(one) == imaginary(other)
        && Double.isFinite(real(one)) == Double.isFinite(real(other))
        && (Double.isFinite(real(one))
            ? exactReal(one).compareTo(exactReal(other)) == 0
            : real(one) == real(other));
  }

  private static boolean isNumber(PyObject object) {
    return object instanceof IntObject
        || object instanceof FloatObject
        || object instanceof ComplexObject;
  }

  private static double imaginary(PyObject number) {
    return number instanceof ComplexObject complex ? complex.imaginary() : 0;
  }

  private static double real(PyObject number) {
    return switch (number) {
      case FloatObject real -> real.value();
      case ComplexObject complex -> complex.real();
      default -> 0;
    };
  }

  private static BigDecimal exactReal(PyObject number) {
    return number instanceof IntObject whole
        ? new BigDecimal(whole.bigValue())
        : new BigDecimal(real(number));
  }

  private static boolean isNameLike(String text) {
    return text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'));
  }
}
