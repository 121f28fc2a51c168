package org.cellscope.objects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellscope.bytecode.Constant;

/**
 * Makes objects of the constants of a code object. As CPython's compiler does, strings that look
 * like names are interned.
 */
final class Constants {
  private Constants() {}

  static PyObject[] objects(Heap heap, List<Constant> constants) {
    Map<Constant, PyObject> nested = new HashMap<>();
    return constants.stream().map(c -> object(heap, c, nested)).toArray(PyObject[]::new);
  }

  private static PyObject object(Heap heap, Constant constant, Map<Constant, PyObject> known) {
    PyObject made = known.get(constant);
    if (made == null) {
      made = make(heap, constant, known);
      known.put(constant, made);
    }
    return made;
  }

  private static PyObject make(Heap heap, Constant constant, Map<Constant, PyObject> known) {
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
          TupleObject.of(
              tuple.items().stream().map(c -> object(heap, c, known)).toArray(PyObject[]::new));
      case Constant.FrozenSet set -> frozenSet(heap, set, known);
      case Constant.Code code -> new CodeValue(heap, code.code());
    };
  }

  private static PyObject frozenSet(
      Heap heap, Constant.FrozenSet set, Map<Constant, PyObject> known) {
    SetObject made = SetObject.frozenSet();
    for (Constant item : set.items()) {
      made.addConstant(object(heap, item, known));
    }
    return made;
  }

  private static boolean isNameLike(String text) {
    return text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'));
  }
}
