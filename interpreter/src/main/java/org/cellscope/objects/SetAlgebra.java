package org.cellscope.objects;

/**
 * The operations of sets. Which of the two operands is walked through, and whether the result is
 * built up or a copy is cut down, decides the order of the result's items; the choices are
 * CPython's.
 */
final class SetAlgebra {
  /** From how much larger an operand is the other way round is taken, as powers of two. */
  private static final int MUCH_SMALLER = 2;

  private static final int MUCH_LARGER = 3;

  private SetAlgebra() {}

  /** Takes an item of a set with its hash. */
  @FunctionalInterface
  private interface Action {
    void accept(PyObject item, long hash);
  }

  private static void forEach(Runtime rt, SetObject set, Action action) {
    for (int i = 0; i < set.entryCount(); i++) {
      PyObject item = set.itemAt(i);
      if (item != null) {
        rt.poll();
        action.accept(item, set.hashAt(i));
      }
    }
  }

  private static boolean isPlainDict(PyObject object) {
    return object.type() == DictObject.TYPE;
  }

  private static void forEachKey(Runtime rt, DictObject dict, Action action) {
    for (int i = 0; i < dict.entryCount(); i++) {
      PyObject key = dict.keyAt(i);
      if (key != null) {
        rt.poll();
        action.accept(key, dict.hashAt(i));
      }
    }
  }

  /** A new set of the same built-in class with the same items. */
  static SetObject copy(Runtime rt, SetObject set) {
    SetObject copy = set.emptyOfSameKind();
    merge(rt, copy, set);
    return copy;
  }

  private static void merge(Runtime rt, SetObject set, SetObject other) {
    if (set == other || other.size() == 0) {
      return;
    }
    set.table().prepare(rt.heap(), set, other.size());
    if (set.table().isFresh()) {
      set.table().fillFrom(rt.heap(), set, other.table());
    } else {
      forEach(rt, other, (item, hash) -> set.add(rt, item, hash));
    }
  }

  static void update(Runtime rt, SetObject set, PyObject iterable) {
    if (iterable instanceof SetObject other) {
      merge(rt, set, other);
    } else if (iterable instanceof DictObject dict && isPlainDict(dict)) {
      set.table().prepare(rt.heap(), set, dict.size());
      forEachKey(rt, dict, (item, hash) -> set.add(rt, item, hash));
    } else {
      Iteration.forEach(rt, iterable, item -> set.add(rt, item));
    }
  }

  static SetObject union(Runtime rt, SetObject set, PyObject other) {
    SetObject result = copy(rt, set);
    return held(rt, result, () -> update(rt, result, other));
  }

  private static SetObject held(Runtime rt, SetObject result, Runnable work) {
    rt.hold(result);
    try {
      work.run();
    } finally {
      rt.release();
    }
    return result;
  }

  static SetObject intersection(Runtime rt, SetObject set, PyObject other) {
    if (set == other) {
      return copy(rt, set);
    }
    SetObject result = set.emptyOfSameKind();
    if (other instanceof SetObject otherSet) {
      boolean swap = otherSet.size() > set.size();
      SetObject walked = swap ? set : otherSet;
      SetObject asked = swap ? otherSet : set;
      return held(rt, result, () -> addCommon(rt, result, walked, asked));
    }
    return held(
        rt,
        result,
        () ->
            Iteration.forEach(
                rt,
                other,
                item -> {
                  long hash = Comparison.hash(rt, item);
                  if (set.contains(rt, item, hash)) {
                    result.add(rt, item, hash);
                  }
                }));
  }

  private static void addCommon(Runtime rt, SetObject result, SetObject walked, SetObject asked) {
    forEach(
        rt,
        walked,
        (item, hash) -> {
          if (asked.contains(rt, item, hash)) {
            result.add(rt, item, hash);
          }
        });
  }

  static SetObject difference(Runtime rt, SetObject set, PyObject other) {
    int size =
        other instanceof SetObject otherSet
            ? otherSet.size()
            : other instanceof DictObject dict && isPlainDict(dict) ? dict.size() : -1;
    if (size < 0 || set.size() >> MUCH_SMALLER > size) {
      SetObject result = copy(rt, set);
      return held(rt, result, () -> remove(rt, result, other));
    }
    SetObject result = set.emptyOfSameKind();
    return held(
        rt,
        result,
        () ->
            forEach(
                rt,
                set,
                (item, hash) -> {
                  if (!has(rt, other, item, hash)) {
                    result.add(rt, item, hash);
                  }
                }));
  }

  private static boolean has(Runtime rt, PyObject other, PyObject item, long hash) {
    return other instanceof SetObject set
        ? set.contains(rt, item, hash)
        : ((DictObject) other).get(rt, item, hash) != null;
  }

  /** Removes from a set what is in another iterable. */
  static void remove(Runtime rt, SetObject set, PyObject other) {
    if (set == other) {
      set.clear(rt.heap());
      return;
    }
    if (other instanceof SetObject otherSet) {
      SetObject removed =
          otherSet.size() >> MUCH_LARGER > set.size() ? intersection(rt, set, otherSet) : otherSet;
      forEach(rt, removed, (item, hash) -> set.remove(rt, item, hash));
    } else {
      Iteration.forEach(rt, other, item -> set.remove(rt, item));
    }
    set.table().tidy(rt.heap(), set);
  }

  static SetObject symmetricDifference(Runtime rt, SetObject set, PyObject other) {
    SetObject result = set.emptyOfSameKind();
    return held(
        rt,
        result,
        () -> {
          update(rt, result, other);
          exchange(rt, result, set);
        });
  }

  /** Removes from a set what another iterable shares with it, and adds what it does not. */
  static void exchange(Runtime rt, SetObject set, PyObject other) {
    if (set == other) {
      set.clear(rt.heap());
    } else if (other instanceof DictObject dict && isPlainDict(dict)) {
      forEachKey(rt, dict, (item, hash) -> toggle(rt, set, item, hash));
    } else if (other instanceof SetObject otherSet) {
      forEach(rt, otherSet, (item, hash) -> toggle(rt, set, item, hash));
    } else {
      SetObject items = set.emptyOfSameKind();
      held(
          rt,
          items,
          () -> {
            update(rt, items, other);
            forEach(rt, items, (item, hash) -> toggle(rt, set, item, hash));
          });
    }
  }

  private static void toggle(Runtime rt, SetObject set, PyObject item, long hash) {
    if (!set.remove(rt, item, hash)) {
      set.add(rt, item, hash);
    }
  }

  static boolean isSubset(Runtime rt, SetObject set, SetObject other) {
    if (set.size() > other.size()) {
      return false;
    }
    for (int i = 0; i < set.entryCount(); i++) {
      PyObject item = set.itemAt(i);
      if (item != null) {
        rt.poll();
        if (!other.contains(rt, item, set.hashAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  static boolean isDisjoint(Runtime rt, SetObject set, PyObject other) {
    if (set == other) {
      return set.size() == 0;
    }
    PyObject walked = other;
    SetObject asked = set;
    if (other instanceof SetObject otherSet && otherSet.size() > set.size()) {
      walked = set;
      asked = otherSet;
    }
    PyObject iterator = Iteration.iter(rt, walked);
    for (PyObject item = Iteration.next(rt, iterator);
        item != null;
        item = Iteration.next(rt, iterator)) {
      rt.poll();
      if (asked.contains(rt, item)) {
        return false;
      }
    }
    return true;
  }
}
