package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading, assigning and deleting items and slices of a list. */
final class ListItems {
  private ListItems() {}

  static PyObject get(Runtime rt, ListObject list, PyObject key) {
    if (key instanceof SliceObject slice) {
      return slice(list, slice.indices(rt, list.size()));
    }
    return list.get(index(rt, list, key, "list index out of range"));
  }

  private static int index(Runtime rt, ListObject list, PyObject key, String outOfRange) {
    long index =
        key.getClass() == IntObject.class
            ? ((IntObject) key).longValue()
            : Sequences.position(rt, key, "list");
    long counted = index < 0 ? index + list.size() : index;
    if (counted < 0 || counted >= list.size()) {
      throw Errors.index(outOfRange);
    }
    return (int) counted;
  }

  private static PyObject slice(ListObject list, SliceObject.Indices at) {
    PyObject[] items = new PyObject[(int) at.length()];
    for (int i = 0; i < items.length; i++) {
      items[i] = list.get(at.at(i));
    }
    return ListObject.owning(items);
  }

  static void set(Runtime rt, ListObject list, PyObject key, PyObject value) {
    if (key instanceof SliceObject slice) {
      SliceObject.Indices at = slice.indices(rt, list.size());
      if (at.step() == 1) {
        replace(rt, list, at, iterable(rt, list, value, "can only assign an iterable"));
      } else {
        replaceExtended(rt, list, slice, value);
      }
      return;
    }
    list.set(rt.heap(), index(rt, list, key, "list assignment index out of range"), value);
  }

  private static List<PyObject> iterable(
      Runtime rt, ListObject list, PyObject value, String refusal) {
    if (value == list) {
      return List.of(list.toArray());
    }
    if (value instanceof ListObject || value instanceof TupleObject) {
      return Iteration.toList(rt, value);
    }
    PyObject iterator;
    try {
      iterator = Iteration.iter(rt, value);
    } catch (PyException error) {
      throw error.matches(ExceptionTypes.TYPE_ERROR) ? Errors.type(refusal) : error;
    }
    return Iteration.toList(rt, iterator);
  }

  /** Replaces a run of items; the list may have become shorter since the indices were found. */
  private static void replace(
      Runtime rt, ListObject list, SliceObject.Indices at, List<PyObject> items) {
    int from = (int) Math.min(at.start(), list.size());
    int to = (int) Math.max(from, Math.min(at.stop(), list.size()));
    Sequences.requireRoom((long) list.size() - (to - from) + items.size());
    list.splice(rt.heap(), from, to, items);
  }

  private static void replaceExtended(
      Runtime rt, ListObject list, SliceObject slice, PyObject value) {
    List<PyObject> items = iterable(rt, list, value, "must assign iterable to extended slice");
    SliceObject.Indices at = slice.indices(rt, list.size());
    if (items.size() != at.length()) {
      throw Errors.value(
          "attempt to assign sequence of size "
              + items.size()
              + " to extended slice of size "
              + at.length());
    }
    for (int i = 0; i < items.size(); i++) {
      list.set(rt.heap(), at.at(i), items.get(i));
    }
  }

  static void delete(Runtime rt, ListObject list, PyObject key) {
    if (!(key instanceof SliceObject slice)) {
      int index = index(rt, list, key, "list assignment index out of range");
      list.splice(rt.heap(), index, index + 1, List.of());
      return;
    }
    SliceObject.Indices at = slice.indices(rt, list.size());
    if (at.length() == 0) {
      return;
    }
    if (at.step() == 1) {
      list.splice(rt.heap(), (int) at.start(), (int) at.stop(), List.of());
      return;
    }
    deleteExtended(rt, list, at);
  }

  private static void deleteExtended(Runtime rt, ListObject list, SliceObject.Indices at) {
    @Nullable PyObject[] items = list.toArray();
    int first = Math.min(at.at(0), at.at(at.length() - 1));
    int last = Math.max(at.at(0), at.at(at.length() - 1));
    for (int i = 0; i < at.length(); i++) {
      items[at.at(i)] = null;
    }
    List<PyObject> kept = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      PyObject item = items[i];
      if (item != null) {
        kept.add(item);
      }
    }
    list.splice(rt.heap(), first, last + 1, kept);
  }
}
