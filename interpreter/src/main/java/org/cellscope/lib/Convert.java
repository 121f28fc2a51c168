package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.jspecify.annotations.Nullable;

/** Between arguments and Java values. */
final class Convert {
  /** An entry of a dictionary. */
  record Entry(PyObject key, PyObject value) {}

  private Convert() {}

  /** The object, None for null. */
  static PyObject orNone(@Nullable PyObject object) {
    return object == null ? SingletonObject.NONE : object;
  }

  /** Null for None and for null. */
  static @Nullable PyObject nullIfNone(@Nullable PyObject object) {
    return object == SingletonObject.NONE ? null : object;
  }

  /**
   * An index that must fit {@code Py_ssize_t}.
   *
   * @throws PyException OverflowError when it does not
   */
  static long size(Runtime rt, PyObject object) {
    IntObject number = Operators.index(rt, object);
    if (!number.isLong()) {
      throw Errors.overflow("Python int too large to convert to C ssize_t");
    }
    return number.longValue();
  }

  /** The entries of a dictionary as they are now, in order. */
  static List<Entry> entries(DictObject dict) {
    List<Entry> entries = new ArrayList<>(dict.size());
    for (int i = 0; i < dict.entryCount(); i++) {
      PyObject key = dict.keyAt(i);
      PyObject value = dict.valueAt(i);
      if (key != null && value != null) {
        entries.add(new Entry(key, value));
      }
    }
    return entries;
  }

  /** A tuple of strings. */
  static TupleObject strings(List<String> texts) {
    return TupleObject.of(texts.stream().map(StrObject::of).toArray(PyObject[]::new));
  }
}
