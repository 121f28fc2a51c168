package org.cellscope.history;

import java.util.Arrays;
import org.cellscope.objects.PyObject;

/** The objects of a recording by their numbers, and the step in which each became known. */
final class ObjectTable {
  private PyObject[] objects = new PyObject[1024];
  private int[] births = new int[1024];
  private int size;

  /** Enters an object; numbers start at 1. */
  void put(int serial, PyObject object, int step) {
    if (serial >= objects.length) {
      int capacity = Math.max(serial + 1, objects.length * 2);
      objects = Arrays.copyOf(objects, capacity);
      births = Arrays.copyOf(births, capacity);
    }
    objects[serial] = object;
    births[serial] = step;
    size = Math.max(size, serial + 1);
  }

  PyObject get(int serial) {
    return objects[serial];
  }

  /** The step whose execution made the object known. */
  int birth(int serial) {
    return births[serial];
  }

  /** One more than the largest number. */
  int size() {
    return size;
  }

  /** How much memory the table takes, with a guess of 24 bytes for each object. */
  long bytes() {
    return objects.length * 8L + size * 24L;
  }
}
