package org.cellscope.objects;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects as they were at one step of a recording. What cannot have changed is the object itself;
 * anything else is a copy with the number of the original, made once, so that identity, {@code
 * id()} and reprs agree with the recording. Copies of containers read their content when it is
 * first looked at.
 */
public abstract class Restorer {
  /** What an object held. */
  public interface Content {
    /** The length of the vector of references. */
    int size();

    /** An entry of the vector, as it was; null for a hole. */
    @Nullable PyObject get(int index);

    /** The attribute dictionary, as it was; null for none. */
    @Nullable DictObject attributes();

    /** The value of a string key, the object being a dictionary; null when it is not there. */
    @Nullable PyObject find(String key);

    /** Of a frame: the unit of the instruction that ran, or ran last. */
    int unit();
  }

  private final Map<Integer, PyObject> copies = new HashMap<>();
  private final ArrayDeque<Runnable> unfinished = new ArrayDeque<>();
  private boolean working;

  /** The machine that works with the copies. */
  public abstract Runtime runtime();

  /** What an object of the recording held. */
  public abstract Content content(PyObject original);

  /** An object of the recording as it was. */
  public final PyObject of(PyObject original) {
    int serial = original.serial;
    if (serial < PyObject.UNKNOWN) {
      return original;
    }
    PyObject known = serial == PyObject.UNKNOWN ? null : copies.get(serial);
    if (known != null) {
      return known;
    }
    boolean outermost = !working;
    working = true;
    try {
      PyObject copy = serial == PyObject.UNKNOWN ? new Unrestored(original) : make(original);
      while (outermost && !unfinished.isEmpty()) {
        unfinished.poll().run();
      }
      return copy;
    } finally {
      working = !outermost;
    }
  }

  private PyObject make(PyObject original) {
    PyObject copy = original.restored(this);
    if (copy != original) {
      copy.serial = original.serial;
      copies.put(original.serial, copy);
    }
    return copy;
  }

  /** As {@link #of}; null for null. */
  public final @Nullable PyObject ofNullable(@Nullable PyObject original) {
    return original == null ? null : of(original);
  }

  /** A class as it was. */
  public final TypeObject type(TypeObject original) {
    return (TypeObject) of(original);
  }

  /** Finishes a copy after those that it refers to have been made. */
  public final void later(Runnable rest) {
    unfinished.add(rest);
  }

  /** An entry of a vector that is never a hole. */
  static PyObject present(@Nullable PyObject entry) {
    if (entry == null) {
      throw new IllegalStateException("the recording has no entry where there must be one");
    }
    return entry;
  }

  /** Gives a copy the attributes and slots that a class of a program adds. */
  public final <T extends PyObject> T extended(PyObject original, T copy) {
    Extension before = original.extension();
    Extension now = copy.extension();
    if (before != null && now != null) {
      now.restore(this, original, before);
    }
    return copy;
  }
}
