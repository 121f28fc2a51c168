package org.cellscope.history;

import java.util.Arrays;

/**
 * The content of one object at the cursor: its attribute dictionary and its vector of references.
 */
final class Vector {
  private int attributes;
  private int[] entries;
  private int size;
  private int unit;
  private int back;

  Vector(int attributes, int[] entries) {
    this.attributes = attributes;
    this.entries = entries;
    this.size = entries.length;
  }

  int attributes() {
    return attributes;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return entries[index];
  }

  /** Sets an entry, or with -1 the attribute dictionary. */
  void set(int index, int value) {
    if (index < 0) {
      attributes = value;
    } else {
      entries[index] = value;
    }
  }

  /** Puts a value on top of a frame's stack. */
  void push(int index, int value) {
    if (index >= entries.length) {
      entries = Arrays.copyOf(entries, index + 8);
    }
    entries[index] = value;
    size = index + 1;
  }

  /** Cuts everything from an index on. */
  void cut(int index) {
    size = index;
  }

  /** Replaces a run of entries by words of the log. */
  void splice(int index, int removed, IntLog log, int from, int inserted) {
    int newSize = size - removed + inserted;
    int[] target = newSize > entries.length ? new int[newSize + newSize / 2] : entries;
    System.arraycopy(entries, index + removed, target, index + inserted, size - index - removed);
    if (target != entries) {
      System.arraycopy(entries, 0, target, 0, index);
    }
    for (int i = 0; i < inserted; i++) {
      target[index + i] = log.get(from + i);
    }
    entries = target;
    size = newSize;
  }

  /** For frames that do not run: the unit of the instruction that they are in. */
  int unit() {
    return unit;
  }

  void setUnit(int newUnit) {
    unit = newUnit;
  }

  /** For frames that run or wait: the caller. */
  int back() {
    return back;
  }

  void setBack(int newBack) {
    back = newBack;
  }

  int count(int stride) {
    int count = 0;
    for (int i = 0; i < size; i += stride) {
      count += entries[i] == 0 ? 0 : 1;
    }
    return count;
  }

  int[] toArray() {
    return Arrays.copyOf(entries, size);
  }
}
