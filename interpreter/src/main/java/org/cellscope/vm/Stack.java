package org.cellscope.vm;

import org.cellscope.objects.FrameObject;
import org.cellscope.objects.PyObject;
import org.jspecify.annotations.Nullable;

/** The value stack of a frame. */
final class Stack {
  private Stack() {}

  /** An entry that cannot be CPython's NULL here. */
  static PyObject require(@Nullable PyObject entry) {
    if (entry == null) {
      throw new IllegalStateException("the value stack holds no object here");
    }
    return entry;
  }

  static PyObject top(FrameObject f) {
    return require(f.slots[f.top - 1]);
  }

  static PyObject second(FrameObject f) {
    return require(f.slots[f.top - 2]);
  }

  /** An entry, the top being number 1. */
  static PyObject at(FrameObject f, int depth) {
    return require(f.slots[f.top - depth]);
  }

  static void push(FrameObject f, @Nullable PyObject value) {
    // In this order: where there is no room, the top stays right.
    f.slots[f.top] = value;
    f.top++;
  }

  static PyObject pop(FrameObject f) {
    PyObject value = require(f.slots[--f.top]);
    f.slots[f.top] = null;
    return value;
  }

  static void drop(FrameObject f, int count) {
    for (int i = 0; i < count; i++) {
      f.slots[--f.top] = null;
    }
  }

  /** Replaces the two topmost entries by one. */
  static void binary(FrameObject f, PyObject result) {
    f.slots[--f.top] = null;
    f.slots[f.top - 1] = result;
  }
}
