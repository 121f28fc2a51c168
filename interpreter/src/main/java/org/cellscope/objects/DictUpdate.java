package org.cellscope.objects;

import java.util.List;

/** Fills a dictionary from a mapping or from an iterable of pairs. */
final class DictUpdate {
  private DictUpdate() {}

  /**
   * What {@code dict.update(source)} does: a mapping is what has {@code keys}.
   *
   * @throws PyException TypeError or ValueError when the source is neither
   */
  static void from(Runtime rt, DictObject dict, PyObject source) {
    if (source instanceof DictObject other && hasPlainIteration(other)) {
      if (other != dict) {
        dict.putAll(rt, other);
      }
      return;
    }
    PyObject keys = Attributes.getOrNull(rt, source, "keys");
    if (keys == null) {
      fromPairs(rt, dict, source);
    } else {
      Iteration.forEach(
          rt, rt.call(keys), key -> dict.put(rt, key, Operators.getItem(rt, source, key)));
    }
  }

  private static boolean hasPlainIteration(DictObject dict) {
    return dict.type() == DictObject.TYPE
        || dict.type().lookup("__iter__") == DictObject.TYPE.own("__iter__");
  }

  private static void fromPairs(Runtime rt, DictObject dict, PyObject source) {
    PyObject iterator = Iteration.iter(rt, source);
    rt.hold(iterator);
    try {
      int number = 0;
      for (PyObject pair = Iteration.next(rt, iterator);
          pair != null;
          pair = Iteration.next(rt, iterator)) {
        rt.poll();
        TupleObject parts = TupleObject.of(parts(rt, pair, number));
        rt.hold(parts);
        try {
          dict.put(rt, parts.get(0), parts.get(1));
        } finally {
          rt.release();
        }
        number++;
      }
    } finally {
      rt.release();
    }
  }

  private static List<PyObject> parts(Runtime rt, PyObject pair, int number) {
    if (Iteration.tryIter(rt, pair) == null) {
      throw Errors.type(
          "cannot convert dictionary update sequence element #" + number + " to a sequence");
    }
    List<PyObject> parts = Iteration.toList(rt, pair);
    if (parts.size() != 2) {
      throw Errors.value(
          "dictionary update sequence element #"
              + number
              + " has length "
              + parts.size()
              + "; 2 is required");
    }
    return parts;
  }
}
