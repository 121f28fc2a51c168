package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ObjectGraph;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;

/** Who refers to whom, as {@code gc} and {@code sys.getrefcount} tell. */
final class References {
  /** The count of objects that never die. */
  private static final long IMMORTAL = 0xffff_ffffL;

  private References() {}

  /** The objects that an object refers to, in order. */
  static List<PyObject> of(PyObject object) {
    List<PyObject> found = new ArrayList<>();
    ObjectGraph.visit(object, found::add);
    return found;
  }

  /** How many references there are to an object. */
  static long count(Runtime rt, PyObject object) {
    if (isImmortal(object)) {
      return IMMORTAL;
    }
    long[] count = new long[1];
    for (PyObject holder : rt.reachable()) {
      ObjectGraph.visit(
          holder,
          target -> {
            if (target == object) {
              count[0]++;
            }
          });
    }
    return count[0];
  }

  private static boolean isImmortal(PyObject object) {
    return switch (object) {
      case SingletonObject _ -> true;
      case IntObject number -> IntObject.of(number.bigValue()) == number;
      case StrObject text -> StrObject.of(text.value()) == text;
      case TupleObject tuple -> tuple == TupleObject.EMPTY;
      case TypeObject type -> type.isBuiltin();
      default -> false;
    };
  }
}
