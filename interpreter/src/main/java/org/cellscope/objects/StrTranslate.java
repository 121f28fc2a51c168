package org.cellscope.objects;

/** {@code str.translate} and {@code str.maketrans}. */
final class StrTranslate {
  private StrTranslate() {}

  static void define(TypeMembers members) {
    members.oneArg("translate", StrObject.class, StrTranslate::translate);
    members.staticMethod("maketrans", "x, y=None, z=None, /", StrTranslate::makeTable);
  }

  private static PyObject translate(Runtime rt, StrObject self, PyObject table) {
    StringBuilder out = new StringBuilder(self.value().length());
    String text = self.value();
    for (int i = 0; i < text.length(); ) {
      rt.poll();
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      translate(rt, out, c, table);
    }
    return StrObject.of(out.toString());
  }

  private static void translate(Runtime rt, StringBuilder out, int c, PyObject table) {
    PyObject mapped;
    try {
      mapped = Operators.getItem(rt, table, IntObject.of(c));
    } catch (PyException error) {
      if (!error.matches(ExceptionTypes.LOOKUP_ERROR)) {
        throw error;
      }
      out.appendCodePoint(c);
      return;
    }
    switch (mapped) {
      case SingletonObject _ when mapped == SingletonObject.NONE -> {}
      case StrObject text -> out.append(text.value());
      case IntObject number -> {
        if (!number.isLong() || number.longValue() < 0 || number.longValue() > 0x10ffff) {
          throw Errors.value("character mapping must be in range(0x110000)");
        }
        out.appendCodePoint((int) number.longValue());
      }
      default -> throw Errors.type("character mapping must return integer, None or str");
    }
  }

  private static PyObject makeTable(Runtime rt, TypeObject cls, Args args) {
    DictObject table = new DictObject();
    if (args.has(1)) {
      addPairs(rt, table, args.get(0), StrMethods.argument("maketrans", 2, args.get(1)));
      if (args.has(2)) {
        StrMethods.argument("maketrans", 3, args.get(2))
            .codePoints()
            .forEach(c -> table.put(rt, IntObject.of(c), SingletonObject.NONE));
      }
      return table;
    }
    if (!(args.get(0) instanceof DictObject given) || given.type() != DictObject.TYPE) {
      throw Errors.type("if you give only one argument to maketrans it must be a dict");
    }
    for (int i = 0; i < given.entryCount(); i++) {
      PyObject key = given.keyAt(i);
      PyObject value = given.valueAt(i);
      if (key != null && value != null) {
        table.put(rt, tableKey(key), value);
      }
    }
    return table;
  }

  private static void addPairs(Runtime rt, DictObject table, PyObject from, String to) {
    if (!(from instanceof StrObject keys)) {
      throw Errors.type("first maketrans argument must be a string if there is a second argument");
    }
    int[] left = keys.value().codePoints().toArray();
    int[] right = to.codePoints().toArray();
    if (left.length != right.length) {
      throw Errors.value("the first two maketrans arguments must have equal length");
    }
    for (int i = 0; i < left.length; i++) {
      table.put(rt, IntObject.of(left[i]), IntObject.of(right[i]));
    }
  }

  private static PyObject tableKey(PyObject key) {
    return switch (key) {
      case StrObject text -> {
        if (text.size() != 1) {
          throw Errors.value("string keys in translate table must be of length 1");
        }
        yield IntObject.of(text.value().codePointAt(0));
      }
      case IntObject number -> number;
      default -> throw Errors.type("keys in translate table must be strings or integers");
    };
  }
}
