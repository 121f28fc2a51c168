package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code list.sort}: stable, asking nothing but {@code __lt__}. Passes: the keys are computed in
 * order; runs that are in order already are found (those that go strictly down are reversed) and
 * stretched to the least length by binary insertion; neighbouring runs are merged until one is
 * left. While it works the list looks empty to the program.
 */
final class ListSort {
  /** Shorter lists are one run. */
  private static final int SHORT = 64;

  private final Runtime rt;
  private final PyObject[] keys;
  private final PyObject @Nullable [] values;

  private ListSort(Runtime rt, PyObject[] keys, PyObject @Nullable [] values) {
    this.rt = rt;
    this.keys = keys;
    this.values = values;
  }

  /** A stretch of the array. */
  private record Run(int from, int to) {
    int length() {
      return to - from;
    }
  }

  /**
   * Sorts a list.
   *
   * @param key called for every item; None for the items themselves
   * @throws PyException ValueError when the list was changed meanwhile
   */
  static void sort(Runtime rt, ListObject list, PyObject key, boolean reverse) {
    PyObject[] items = list.toArray();
    ListObject held = ListObject.owning(items);
    list.setAll(rt.heap(), List.of());
    int version = list.version();
    rt.hold(held);
    try {
      sortItems(rt, items, key, reverse);
      if (list.version() != version) {
        throw Errors.value("list modified during sort");
      }
    } finally {
      rt.release();
      list.setAll(rt.heap(), List.of(items));
    }
  }

  private static void sortItems(Runtime rt, PyObject[] items, PyObject key, boolean reverse) {
    if (key == SingletonObject.NONE) {
      inDirection(new ListSort(rt, items, null), reverse);
      return;
    }
    ListObject keys = new ListObject();
    rt.hold(keys);
    try {
      for (PyObject item : items) {
        rt.poll();
        keys.add(rt.heap(), rt.call(key, item));
      }
      PyObject[] sorted = keys.toArray();
      inDirection(new ListSort(rt, sorted, items), reverse);
    } finally {
      rt.release();
    }
  }

  private static void inDirection(ListSort sort, boolean reverse) {
    int size = sort.keys.length;
    try {
      if (reverse) {
        sort.reverse(0, size);
      }
      sort.sortAll();
    } finally {
      if (reverse) {
        sort.reverse(0, size);
      }
    }
  }

  private boolean less(PyObject left, PyObject right) {
    rt.poll();
    return Comparison.holds(rt, Comparison.Op.LT, left, right);
  }

  private void sortAll() {
    int size = keys.length;
    if (size < 2) {
      return;
    }
    int least = leastRun(size);
    Run[] runs = new Run[Integer.SIZE * 2];
    int count = 0;
    for (int from = 0; from < size; from = runs[count - 1].to) {
      runs[count++] = nextRun(from, size, least);
      while (count > 1 && mustMerge(runs, count)) {
        count = mergeAt(runs, count, mergePlace(runs, count));
      }
    }
    while (count > 1) {
      count = mergeAt(runs, count, mergePlace(runs, count));
    }
  }

  /** A length such that the number of runs is a power of two or slightly less. */
  private static int leastRun(int size) {
    int rest = 0;
    int length = size;
    while (length >= SHORT) {
      rest |= length & 1;
      length >>= 1;
    }
    return length + rest;
  }

  private Run nextRun(int from, int size, int least) {
    int to = countRun(from, size);
    int forced = Math.min(size, Math.max(to, from + least));
    insertBinary(from, forced, to);
    return new Run(from, forced);
  }

  /** The end of the run that starts at an index; one that goes down is reversed. */
  private int countRun(int from, int size) {
    int to = from + 1;
    if (to == size) {
      return to;
    }
    boolean down = less(keys[to], keys[to - 1]);
    for (to++; to < size && less(keys[to], keys[to - 1]) == down; to++) {}
    if (down) {
      reverse(from, to);
    }
    return to;
  }

  private void reverse(int from, int to) {
    for (int low = from, high = to - 1; low < high; low++, high--) {
      swap(keys, low, high);
      if (values != null) {
        swap(values, low, high);
      }
    }
  }

  private static void swap(PyObject[] array, int one, int other) {
    PyObject kept = array[one];
    array[one] = array[other];
    array[other] = kept;
  }

  private void insertBinary(int from, int to, int sorted) {
    for (int next = sorted; next < to; next++) {
      int low = from;
      int high = next;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (less(keys[next], keys[middle])) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      insert(keys, low, next);
      if (values != null) {
        insert(values, low, next);
      }
    }
  }

  private static void insert(PyObject[] array, int at, int taken) {
    PyObject moved = array[taken];
    System.arraycopy(array, at, array, at + 1, taken - at);
    array[at] = moved;
  }

  private static boolean mustMerge(Run[] runs, int count) {
    int last = runs[count - 1].length();
    int before = runs[count - 2].length();
    return before <= last || count > 2 && runs[count - 3].length() <= before + last;
  }

  /** The index of the first of the two runs to merge. */
  private static int mergePlace(Run[] runs, int count) {
    return count > 2 && runs[count - 3].length() < runs[count - 1].length() ? count - 3 : count - 2;
  }

  private int mergeAt(Run[] runs, int count, int place) {
    Run left = runs[place];
    Run right = runs[place + 1];
    merge(left.from, left.to, right.to);
    runs[place] = new Run(left.from, right.to);
    System.arraycopy(runs, place + 2, runs, place + 1, count - place - 2);
    return count - 1;
  }

  /** Merges two runs; the array is only written to when all comparisons have been made. */
  private void merge(int from, int middle, int to) {
    int[] order = new int[to - from];
    int left = from;
    int right = middle;
    for (int i = 0; i < order.length; i++) {
      boolean takeRight = left == middle || right < to && less(keys[right], keys[left]);
      order[i] = takeRight ? right++ : left++;
    }
    arrange(keys, order, from);
    if (values != null) {
      arrange(values, order, from);
    }
  }

  private static void arrange(PyObject[] array, int[] order, int from) {
    PyObject[] arranged = new PyObject[order.length];
    for (int i = 0; i < order.length; i++) {
      arranged[i] = array[order[i]];
    }
    System.arraycopy(arranged, 0, array, from, arranged.length);
  }
}
