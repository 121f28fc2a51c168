package org.cellscope.objects;

import java.util.List;

/** What lists and tuples share. */
final class Sequences {
  /** How much of the memory one object may take: the items of half of it, 8 bytes each. */
  private static final long MOST_ITEMS =
      Math.min(Integer.MAX_VALUE / 2, java.lang.Runtime.getRuntime().maxMemory() / 16);

  private Sequences() {}

  /**
   * Refuses sizes that memory cannot hold, before anything is allocated.
   *
   * @throws PyException MemoryError
   */
  static void requireRoom(long items) {
    if (items < 0 || items > MOST_ITEMS) {
      throw Errors.memory();
    }
  }

  static boolean isSequence(PyObject object) {
    return switch (object) {
      case ListObject _, TupleObject _, StrObject _, ByteSequence _ -> true;
      default -> false;
    };
  }

  /** The TypeError of adding to a sequence what is not one of its kind. */
  static PyException cannotConcatenate(PyObject left, PyObject right) {
    String name = left.type().builtinBase().name();
    String other = right.type().fullName();
    return Errors.type(
        left instanceof ByteSequence
            ? "can't concat " + other + " to " + left.type().fullName()
            : "can only concatenate " + name + " (not \"" + other + "\") to " + name);
  }

  static int size(PyObject sequence) {
    return sequence instanceof ListObject list ? list.size() : ((TupleObject) sequence).size();
  }

  static PyObject item(PyObject sequence, int index) {
    return sequence instanceof ListObject list
        ? list.get(index)
        : ((TupleObject) sequence).get(index);
  }

  static boolean isIndex(PyObject object) {
    return object instanceof IntObject || object.type().lookup("__index__") != null;
  }

  /** An index into something, as a long; one that is far out of range is an IndexError. */
  static long position(Runtime rt, PyObject key, String kind) {
    if (!isIndex(key)) {
      throw Errors.type(kind + " indices must be integers or slices, not " + key.type().fullName());
    }
    IntObject index = Operators.index(rt, key);
    if (!index.isLong()) {
      throw Errors.index("cannot fit '" + key.type().fullName() + "' into an index-sized integer");
    }
    return index.longValue();
  }

  /** An argument that counts items: an index, or an OverflowError. */
  static long count(Runtime rt, PyObject object) {
    IntObject index = Operators.index(rt, object);
    if (!index.isLong()) {
      throw Errors.overflow("Python int too large to convert to C ssize_t");
    }
    return index.longValue();
  }

  /** How often a sequence is repeated. */
  static long repetitions(Runtime rt, PyObject times) {
    IntObject number = Operators.index(rt, times);
    if (!number.isLong()) {
      throw Errors.overflow(
          "cannot fit '" + times.type().fullName() + "' into an index-sized integer");
    }
    return Math.max(0, number.longValue());
  }

  /** The items so many times over. */
  static PyObject[] repeat(Runtime rt, List<PyObject> items, long times) {
    long size = times == 0 ? 0 : items.size() > Long.MAX_VALUE / times ? -1 : items.size() * times;
    requireRoom(size);
    PyObject[] all = new PyObject[(int) size];
    int from = 0;
    PyObject[] once = items.toArray(new PyObject[0]);
    while (from < all.length) {
      if ((from & 0xfff) == 0) {
        rt.poll();
      }
      System.arraycopy(once, 0, all, from, once.length);
      from += once.length;
    }
    return all;
  }

  /** The start or stop of {@code index(value, start, stop)}, fitted to the size. */
  static long bound(Runtime rt, PyObject object, int size) {
    if (!isIndex(object)) {
      throw Errors.type("slice indices must be integers or have an __index__ method");
    }
    long index = Operators.clampedIndex(rt, object);
    return index < 0 ? Math.max(0, index + size) : index;
  }

  /** The reprs of the items with commas between them; the sequence may change meanwhile. */
  static String reprOfItems(Runtime rt, PyObject sequence) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size(sequence); i++) {
      rt.poll();
      text.append(i == 0 ? "" : ", ").append(Repr.repr(rt, item(sequence, i)));
    }
    return text.toString();
  }

  /** Rich comparison of two lists or two tuples: the first items that differ decide. */
  static PyObject compare(Runtime rt, Comparison.Op op, PyObject left, PyObject right) {
    boolean equality = op == Comparison.Op.EQ || op == Comparison.Op.NE;
    if (equality && left instanceof ListObject && size(left) != size(right)) {
      return BoolObject.of(op == Comparison.Op.NE);
    }
    int i = 0;
    while (i < size(left) && i < size(right)) {
      rt.poll();
      if (!Comparison.equal(rt, item(left, i), item(right, i))) {
        break;
      }
      i++;
    }
    if (i >= size(left) || i >= size(right)) {
      return BoolObject.of(op.holds(Integer.compare(size(left), size(right))));
    }
    return equality
        ? BoolObject.of(op == Comparison.Op.NE)
        : Comparison.compare(rt, op, item(left, i), item(right, i));
  }

  static PyObject count(Runtime rt, PyObject sequence, PyObject value) {
    long found = 0;
    for (int i = 0; i < size(sequence); i++) {
      rt.poll();
      if (Comparison.equal(rt, item(sequence, i), value)) {
        found++;
      }
    }
    return IntObject.of(found);
  }

  static boolean contains(Runtime rt, PyObject sequence, PyObject value) {
    for (int i = 0; i < size(sequence); i++) {
      rt.poll();
      if (Comparison.equal(rt, item(sequence, i), value)) {
        return true;
      }
    }
    return false;
  }

  /** The index of the first equal item between two bounds, or -1. */
  static int indexOf(Runtime rt, PyObject sequence, Args args) {
    long start = args.has(1) ? bound(rt, args.get(1), size(sequence)) : 0;
    long stop = args.has(2) ? bound(rt, args.get(2), size(sequence)) : Long.MAX_VALUE;
    for (long i = start; i < stop && i < size(sequence); i++) {
      rt.poll();
      if (Comparison.equal(rt, item(sequence, (int) i), args.get(0))) {
        return (int) i;
      }
    }
    return -1;
  }
}
