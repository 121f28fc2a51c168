package org.cellscope.lib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.Errors;
import org.cellscope.objects.Heap;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Restorer;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** {@code collections.deque}: its vector of references is its items. */
final class DequeObject extends LibraryObject {
  /** Class {@code collections.deque}. */
  static final TypeObject TYPE =
      TypeObject.builtin("collections.deque", DequeObject.class, null, DequeMethods::define)
          .subclassable()
          .build();

  private @Nullable PyObject[] ring = new PyObject[8];
  private int head;
  private int size;
  private int version;
  private long limit = -1;

  DequeObject(TypeObject type) {
    super(type, TYPE);
  }

  int size() {
    return size;
  }

  /** Changes whenever items are added or removed. */
  int version() {
    return version;
  }

  /** {@code maxlen}; -1 for none. */
  long limit() {
    return limit;
  }

  void setLimit(long now) {
    limit = now;
  }

  private int at(int index) {
    return head + index & ring.length - 1;
  }

  PyObject get(int index) {
    PyObject item = ring[at(index)];
    if (item == null) {
      throw new IndexOutOfBoundsException(index);
    }
    return item;
  }

  /** The items as they are now. */
  List<PyObject> items() {
    List<PyObject> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(get(i));
    }
    return items;
  }

  void set(Heap heap, int index, PyObject item) {
    PyObject old = ring[at(index)];
    ring[at(index)] = item;
    heap.set(this, index, old, item);
  }

  private void grow() {
    if (size == ring.length) {
      if (ring.length > 1 << 28) {
        throw Errors.memory();
      }
      @Nullable PyObject[] wider = new PyObject[ring.length * 2];
      for (int i = 0; i < size; i++) {
        wider[i] = ring[at(i)];
      }
      ring = wider;
      head = 0;
    }
  }

  /** Adds an item at the right; the leftmost goes when there are too many. */
  void append(Heap heap, PyObject item) {
    if (limit == 0) {
      return;
    }
    grow();
    ring[at(size++)] = item;
    version++;
    if (heap.observes(this)) {
      heap.splice(this, size - 1, List.of(), List.of(item));
    }
    if (limit >= 0 && size > limit) {
      removeFirst(heap);
    }
  }

  /** Adds an item at the left; the rightmost goes when there are too many. */
  void appendLeft(Heap heap, PyObject item) {
    if (limit == 0) {
      return;
    }
    grow();
    head = head - 1 & ring.length - 1;
    ring[head] = item;
    size++;
    version++;
    if (heap.observes(this)) {
      heap.splice(this, 0, List.of(), List.of(item));
    }
    if (limit >= 0 && size > limit) {
      removeLast(heap);
    }
  }

  PyObject removeFirst(Heap heap) {
    PyObject item = get(0);
    ring[head] = null;
    head = at(1);
    size--;
    version++;
    if (heap.observes(this)) {
      heap.splice(this, 0, List.of(item), List.of());
    }
    return item;
  }

  PyObject removeLast(Heap heap) {
    PyObject item = get(size - 1);
    ring[at(size - 1)] = null;
    size--;
    version++;
    if (heap.observes(this)) {
      heap.splice(this, size, List.of(item), List.of());
    }
    return item;
  }

  /** Replaces all items; there must not be more than the limit allows. */
  void setAll(Heap heap, List<PyObject> now) {
    List<PyObject> before = heap.observes(this) ? items() : List.of();
    int capacity = Math.max(8, Integer.highestOneBit(Math.max(1, now.size())) * 2);
    ring = Arrays.copyOf(now.toArray(new PyObject[0]), capacity);
    head = 0;
    size = now.size();
    version++;
    if (heap.observes(this)) {
      heap.splice(this, 0, before, List.copyOf(now));
    }
  }

  /** Moves items from the right end to the left, or for a negative number the other way. */
  void rotate(Heap heap, long steps) {
    if (size > 1) {
      List<PyObject> items = items();
      Collections.rotate(items, (int) (steps % size));
      setAll(heap, items);
    }
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    for (int i = 0; i < size; i++) {
      visitor.visit(ring[at(i)]);
    }
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  /** Adds the items of an iterable, at the right or one after the other at the left. */
  void extend(Runtime rt, PyObject iterable, boolean left) {
    PyObject source = iterable == this ? new ListObject(items()) : iterable;
    Iteration.forEach(
        rt,
        source,
        item -> {
          if (left) {
            appendLeft(rt.heap(), item);
          } else {
            append(rt.heap(), item);
          }
        });
  }

  /** The index of the first equal item between two bounds, or -1. */
  int indexOf(Runtime rt, PyObject value, long from, long to) {
    int before = version;
    for (long i = from; i < to && i < size; i++) {
      rt.poll();
      boolean equal = Comparison.equal(rt, get((int) i), value);
      if (before != version) {
        throw Errors.runtime("deque mutated during iteration");
      }
      if (equal) {
        return (int) i;
      }
    }
    return -1;
  }

  static PyObject init(Runtime rt, DequeObject self, Args args) {
    PyObject maxlen = args.or(1, SingletonObject.NONE);
    if (maxlen != SingletonObject.NONE) {
      if (!(maxlen instanceof IntObject)) {
        throw Errors.type("an integer is required");
      }
      long limit = Convert.size(rt, maxlen);
      if (limit < 0) {
        throw Errors.value("maxlen must be non-negative");
      }
      self.limit = limit;
    } else {
      self.limit = -1;
    }
    self.setAll(rt.heap(), List.of());
    if (args.has(0)) {
      self.extend(rt, args.get(0), false);
    }
    return SingletonObject.NONE;
  }

  static BoolObject contains(Runtime rt, DequeObject self, PyObject value) {
    return BoolObject.of(self.indexOf(rt, value, 0, Long.MAX_VALUE) >= 0);
  }

  @Override
  protected PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    DequeObject copy = new DequeObject(past.type(type()));
    copy.limit = limit;
    copy.size = before.size();
    copy.ring = new PyObject[Math.max(8, Integer.highestOneBit(Math.max(1, copy.size)) * 2)];
    past.later(
        () -> {
          for (int i = 0; i < copy.size; i++) {
            copy.ring[i] = before.get(i);
          }
        });
    return withAttributes(past, copy);
  }
}
