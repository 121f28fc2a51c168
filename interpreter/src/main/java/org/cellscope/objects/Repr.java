package org.cellscope.objects;

/** {@code repr()}, {@code str()} and the texts that many reprs share. */
public final class Repr {
  private Repr() {}

  /** {@code repr(object)}. */
  public static String repr(Runtime rt, PyObject object) {
    PyObject method = object.type().lookup("__repr__");
    rt.enter(" while getting the repr of an object");
    try {
      PyObject text =
          method == null ? StrObject.of(plain(rt, object)) : rt.callUnbound(method, object);
      if (text instanceof StrObject str) {
        return str.value();
      }
      throw Errors.type("__repr__ returned non-string (type " + text.type().fullName() + ")");
    } finally {
      rt.leave();
    }
  }

  /** {@code str(object)}. */
  public static String str(Runtime rt, PyObject object) {
    if (object.getClass() == StrObject.class) {
      return ((StrObject) object).value();
    }
    PyObject method = object.type().lookup("__str__");
    if (method == null) {
      return repr(rt, object);
    }
    PyObject text = rt.callUnbound(method, object);
    if (text instanceof StrObject str) {
      return str.value();
    }
    throw Errors.type("__str__ returned non-string (type " + text.type().fullName() + ")");
  }

  /** {@code <module.Name object at 0x...>}. */
  public static String plain(Runtime rt, PyObject object) {
    TypeObject type = object.type();
    String module = "";
    if (!type.isBuiltin()
        && type.lookup("__module__") instanceof StrObject name
        && !name.value().equals("builtins")) {
      module = name.value() + ".";
    }
    return "<" + module + type.qualname() + " object at " + address(rt, object) + ">";
  }

  /** The object's address as reprs print it. */
  public static String address(Runtime rt, PyObject object) {
    return "0x" + Long.toHexString(rt.heap().address(object));
  }
}
