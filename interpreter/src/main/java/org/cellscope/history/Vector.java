package org.cellscope.history;

import java.util.Arrays;

/**
 * The content of one object at the cursor: its attribute dictionary and its vector of references.
 */
final class Vector implements Entries {
  private int attributes;
  private int[] entries;
  private int size;

  /** How many entries are no holes; -1 as long as nobody has asked. */
  private int filled = -1;

  private int unit = -1;
  private int back;

  Vector(int attributes, int[] entries) {
    this.attributes = attributes;
    this.entries = entries;
    this.size = entries.length;
  }

  int attributes() {
    return attributes;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int get(int index) {
    return entries[index];
  }

  /** Sets an entry, or with -1 the attribute dictionary. */
  void set(int index, int value) {
    if (index < 0) {
      attributes = value;
    } else {
      if (filled >= 0) {
        filled += hold(value) - hold(entries[index]);
      }
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
    filled = -1;
  }

  /** Cuts everything from an index on. */
  void cut(int index) {
    size = index;
    filled = -1;
  }

  /** Replaces a run of entries by words of the log. */
  void splice(int index, int removed, IntLog log, int from, int inserted) {
    int newSize = size - removed + inserted;
    if (filled >= 0) {
      for (int i = 0; i < removed; i++) {
        filled -= hold(entries[index + i]);
      }
      for (int i = 0; i < inserted; i++) {
        filled += hold(log.get(from + i));
      }
    }
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

  @Override
  public int filled() {
    if (filled < 0) {
      filled = 0;
      for (int i = 0; i < size; i++) {
        filled += hold(entries[i]);
      }
    }
    return filled;
  }

  private static int hold(int entry) {
    return entry == 0 ? 0 : 1;
  }

  int[] toArray() {
    return Arrays.copyOf(entries, size);
  }
}
