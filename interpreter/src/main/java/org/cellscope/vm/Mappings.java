package org.cellscope.vm;

import java.util.function.BiConsumer;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;

/** Copying mappings into dictionaries, for displays and calls. */
final class Mappings {
  private Mappings() {}

  /** {@code {**mapping}}: later keys win. */
  static void update(Interpreter rt, DictObject target, PyObject mapping) {
    if (mapping instanceof DictObject dict && dict.type() == DictObject.TYPE) {
      target.putAll(rt, dict);
      return;
    }
    if (Attributes.getOrNull(rt, mapping, "keys") == null) {
      throw Errors.type("'" + mapping.type().fullName() + "' object is not a mapping");
    }
    forEach(rt, mapping, (key, value) -> target.put(rt, key, value));
  }

  /**
   * {@code f(**mapping)}: a key that is there already is an error.
   *
   * @param function how messages name what is called
   */
  static void merge(Interpreter rt, DictObject target, PyObject mapping, String function) {
    if (!(mapping instanceof DictObject) && Attributes.getOrNull(rt, mapping, "keys") == null) {
      throw Errors.type(
          function + " argument after ** must be a mapping, not " + mapping.type().fullName());
    }
    forEach(
        rt,
        mapping,
        (key, value) -> {
          if (target.get(rt, key) != null) {
            throw Errors.type(
                function + " got multiple values for keyword argument '" + Repr.str(rt, key) + "'");
          }
          target.put(rt, key, value);
        });
  }

  private static void forEach(
      Interpreter rt, PyObject mapping, BiConsumer<PyObject, PyObject> action) {
    if (mapping instanceof DictObject dict && dict.type() == DictObject.TYPE) {
      for (int i = 0; i < dict.entryCount(); i++) {
        PyObject key = dict.keyAt(i);
        PyObject value = dict.valueAt(i);
        if (key != null && value != null) {
          action.accept(key, value);
        }
      }
      return;
    }
    Iteration.forEach(
        rt,
        rt.callMethod(mapping, "keys"),
        key -> action.accept(key, Operators.getItem(rt, mapping, key)));
  }
}
