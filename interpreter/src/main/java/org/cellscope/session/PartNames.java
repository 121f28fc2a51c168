package org.cellscope.session;

import java.util.List;
import org.cellscope.objects.ClassMethodObject;
import org.cellscope.objects.PropertyObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.StaticMethodObject;

/** By what names the parts of library objects are shown, and which are not worth a row. */
final class PartNames {
  private PartNames() {}

  /** The names of what an object refers to, in the order of its references; empty for numbers. */
  static List<String> of(PyObject object) {
    return switch (object) {
      case PropertyObject _ -> List.of("fget", "fset", "fdel");
      case StaticMethodObject _, ClassMethodObject _ -> List.of("__func__");
      default -> List.of();
    };
  }

  /** Attributes that every class, or every wrapper of a function, has by itself. */
  static boolean isBookkeeping(String member) {
    return switch (member) {
      case "__module__",
          "__name__",
          "__qualname__",
          "__dict__",
          "__weakref__",
          "__doc__",
          "__annotations__",
          "__type_params__" ->
          true;
      default -> false;
    };
  }
}
