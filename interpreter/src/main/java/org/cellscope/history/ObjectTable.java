package org.cellscope.history;

import java.util.Arrays;
import org.cellscope.objects.PyObject;

/**
 * The objects of a recording by their numbers, and the place in the log at which each became known.
 */
final class ObjectTable {
  /** Stands for: its content is not at that place. */
  private static final int WITHOUT_CONTENT = 1 << 31;

  private PyObject[] objects = new PyObject[1024];
  private int[] places = new int[1024];
  private int size;
  private int mutable;

  /** Enters an object whose content is not in the log, when the log is that long. */
  void put(int serial, PyObject object, int place) {
    if (serial >= objects.length) {
      int capacity = Math.max(serial + 1, objects.length + objects.length / 2);
      objects = Arrays.copyOf(objects, capacity);
      places = Arrays.copyOf(places, capacity);
    }
    objects[serial] = object;
    places[serial] = place | WITHOUT_CONTENT;
    size = Math.max(size, serial + 1);
  }

  /** Says where in the log the content of an object is, as it was when it became known. */
  void putContent(int serial, int place) {
    places[serial] = place;
  }

  PyObject get(int serial) {
    return objects[serial];
  }

  /** How long the log was when the object became known. */
  int place(int serial) {
    return places[serial] & ~WITHOUT_CONTENT;
  }

  /** Whether the content is in the log at {@link #place}. */
  boolean hasContent(int serial) {
    return serial < size && places[serial] >= 0;
  }

  /** One more than the largest number. */
  int size() {
    return size;
  }

  /** Notes that one of the objects can change: such objects are larger than others. */
  void addMutable() {
    mutable++;
  }

  /** How much memory the table and the objects take, about. */
  long bytes() {
    return objects.length * 8L + size * 24L + mutable * 64L;
  }
}
