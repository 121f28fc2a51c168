package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;

/** Small helpers for dictionaries of names. */
final class Namespaces {
  /** One name with its value; the key of a namespace may be any object. */
  record Entry(PyObject key, PyObject value) {}

  private Namespaces() {}

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

  /** The members of a class as a mapping: its own dictionary, or for a built-in class a copy. */
  static DictObject members(TypeObject type) {
    return type.members().orElseGet(() -> copy(type));
  }

  private static DictObject copy(TypeObject type) {
    DictObject copy = new DictObject();
    type.builtinMembers().forEach(copy::put);
    if (copy.get("__doc__") == null) {
      copy.put("__doc__", SingletonObject.NONE);
    }
    return copy;
  }
}
