package org.cellscope.bytecode;

import java.util.Arrays;

/**
 * What is known about the value stack before an instruction: how deep it is, and which entries are
 * objects, which NULL, and which either.
 */
final class StackShape {
  /** What an entry is. */
  enum Entry {
    OBJECT,
    NULL,
    EITHER
  }

  private final Entry[] entries;
  private int size;

  /** An empty stack with room for some entries. */
  StackShape(int room) {
    this.entries = new Entry[room];
  }

  private StackShape(Entry[] entries, int size) {
    this.entries = entries;
    this.size = size;
  }

  StackShape copy() {
    return new StackShape(entries.clone(), size);
  }

  int size() {
    return size;
  }

  /** The lowest entries alone. */
  StackShape cut(int depth) {
    require(depth <= size, "has a handler deeper than its stack");
    return new StackShape(entries.clone(), depth);
  }

  void push(Entry entry) {
    require(size < entries.length, "needs more stack than co_stacksize");
    entries[size++] = entry;
  }

  void pushObjects(int count) {
    for (int i = 0; i < count; i++) {
      push(Entry.OBJECT);
    }
  }

  /** Takes entries of any kind. */
  void drop(int count) {
    require(count <= size, "takes more than is on the stack");
    size -= count;
  }

  /** Takes objects. */
  void popObjects(int count) {
    requireObjects(count);
    size -= count;
  }

  /** Checks that the topmost entries are objects. */
  void requireObjects(int count) {
    require(count <= size, "takes more than is on the stack");
    for (int i = size - count; i < size; i++) {
      require(entries[i] == Entry.OBJECT, "takes NULL for an object");
    }
  }

  /** An entry, the top being number 1. */
  Entry at(int number) {
    require(number >= 1 && number <= size, "reaches below the stack");
    return entries[size - number];
  }

  void swap(int number) {
    Entry other = at(number);
    entries[size - number] = at(1);
    entries[size - 1] = other;
  }

  /**
   * Joins what is known on two ways to the same instruction.
   *
   * @return whether less is known now
   */
  boolean merge(StackShape other) {
    require(size == other.size, "is reached with stacks of different depths");
    Entry[] before = Arrays.copyOf(entries, size);
    for (int i = 0; i < size; i++) {
      if (entries[i] != other.entries[i]) {
        entries[i] = Entry.EITHER;
      }
    }
    return !Arrays.equals(before, Arrays.copyOf(entries, size));
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new InvalidCode(otherwise);
    }
  }
}
