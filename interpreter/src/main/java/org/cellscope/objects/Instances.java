package org.cellscope.objects;

/** {@code isinstance} and {@code issubclass} (data model, section 3.3.4). */
public final class Instances {
  private Instances() {}

  /**
   * {@code isinstance(object, classes)}.
   *
   * @param classes a class, a union, or a tuple of such
   * @throws PyException TypeError when it is none of these
   */
  public static boolean isInstance(Runtime rt, PyObject object, PyObject classes) {
    if (classes instanceof TypeObject type && type.type() == TypeObject.TYPE) {
      return TypeMethods.isInstance(rt, object, type);
    }
    if (classes instanceof TupleObject several) {
      rt.enter(" in __instancecheck__");
      try {
        for (PyObject one : several.items()) {
          if (isInstance(rt, object, one)) {
            return true;
          }
        }
        return false;
      } finally {
        rt.leave();
      }
    }
    PyObject hook = classes.type().lookup("__instancecheck__");
    if (hook != null) {
      return Operators.truth(rt, rt.callUnbound(hook, classes, object));
    }
    requireClass(rt, classes, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    PyObject claimed = Attributes.getOrNull(rt, object, "__class__");
    return claimed != null && derives(rt, claimed, classes);
  }

  /**
   * {@code issubclass(type, classes)}.
   *
   * @throws PyException TypeError when one of them is no class
   */
  public static boolean isSubclass(Runtime rt, PyObject type, PyObject classes) {
    if (classes instanceof TupleObject several) {
      rt.enter(" in __subclasscheck__");
      try {
        for (PyObject one : several.items()) {
          if (isSubclass(rt, type, one)) {
            return true;
          }
        }
        return false;
      } finally {
        rt.leave();
      }
    }
    PyObject hook = classes.type().lookup("__subclasscheck__");
    if (hook != null) {
      return Operators.truth(rt, rt.callUnbound(hook, classes, type));
    }
    requireClass(rt, type, "issubclass() arg 1 must be a class");
    requireClass(rt, classes, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return derives(rt, type, classes);
  }

  private static void requireClass(Runtime rt, PyObject object, String refusal) {
    if (!(object instanceof TypeObject)
        && !(Attributes.getOrNull(rt, object, "__bases__") instanceof TupleObject)) {
      throw Errors.type(refusal);
    }
  }

  private static boolean derives(Runtime rt, PyObject type, PyObject other) {
    if (type == other) {
      return true;
    }
    if (!(Attributes.getOrNull(rt, type, "__bases__") instanceof TupleObject bases)) {
      return false;
    }
    rt.poll();
    rt.enter(" in __issubclass__");
    try {
      return bases.items().stream().anyMatch(base -> derives(rt, base, other));
    } finally {
      rt.leave();
    }
  }
}
