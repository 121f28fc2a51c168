package org.cellscope.objects;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list. */
public final class ListObject extends PyObject {
  /** Class {@code list}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("list", ListObject.class, null, ListMethods::define)
          .subclassable()
          .build();

  private PyObject @Nullable [] items;
  private Restorer.@Nullable Content unread;
  private int size;
  private int version;
  private final @Nullable Extension extension;

  /** Makes a list of its own copy of the items. */
  public ListObject(Collection<? extends PyObject> items) {
    this.items = items.toArray(new PyObject[0]);
    this.size = items.size();
    this.extension = null;
  }

  /** Makes an empty list. */
  public ListObject() {
    this(TYPE);
  }

  /** Makes an empty instance of {@code list} or a class derived from it. */
  public ListObject(TypeObject type) {
    this.items = new PyObject[0];
    this.extension = Extension.of(type, TYPE);
  }

  private ListObject(PyObject[] items) {
    this.items = items;
    this.size = items.length;
    this.extension = null;
  }

  /** Makes a list that owns the array from now on. */
  public static ListObject owning(PyObject[] items) {
    return new ListObject(items);
  }

  @Override
  public TypeObject type() {
    return extension == null ? TYPE : extension.type();
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
  }

  private PyObject[] array() {
    PyObject[] known = items;
    return known != null ? known : read();
  }

  /** Reads what the recording says that the list held. */
  private PyObject[] read() {
    PyObject[] made = new PyObject[size];
    Restorer.Content before = unread;
    if (before == null) {
      throw new IllegalStateException("a list without content");
    }
    for (int i = 0; i < size; i++) {
      made[i] = Restorer.present(before.get(i));
    }
    items = made;
    unread = null;
    return made;
  }

  public int size() {
    return size;
  }

  /**
   * An item.
   *
   * @param index from 0 to {@link #size} - 1
   */
  public PyObject get(int index) {
    return array()[index];
  }

  /** A view of the items, valid until the list changes. */
  public List<PyObject> items() {
    return Collections.unmodifiableList(Arrays.asList(array()).subList(0, size));
  }

  /** A copy of the items. */
  public PyObject[] toArray() {
    return Arrays.copyOf(array(), size);
  }

  /** Copies all items into an array, from an index of it on. */
  void copyTo(PyObject[] target, int at) {
    System.arraycopy(array(), 0, target, at, size);
  }

  /** Changes whenever items are added or removed. */
  int version() {
    return version;
  }

  public void set(Heap heap, int index, PyObject item) {
    PyObject old = array()[index];
    array()[index] = item;
    heap.set(this, index, old, item);
  }

  public void add(Heap heap, PyObject item) {
    PyObject[] array = array();
    if (size == array.length) {
      Sequences.requireRoom(size + 1L);
      array = Arrays.copyOf(array, size + (size >> 1) + 4);
      items = array;
    }
    array[size++] = item;
    version++;
    if (heap.observes(this)) {
      heap.splice(this, size - 1, List.of(), List.of(item));
    }
  }

  /** Removes the last item; the list must not be empty. */
  public PyObject removeLast(Heap heap) {
    PyObject item = array()[size - 1];
    splice(heap, size - 1, size, List.of());
    return item;
  }

  /**
   * Replaces a run of items by others.
   *
   * @param from first index replaced
   * @param to index behind the last one replaced
   */
  public void splice(Heap heap, int from, int to, List<? extends PyObject> inserted) {
    PyObject[] added = inserted.toArray(new PyObject[0]);
    if (from == to && added.length == 0) {
      return;
    }
    version++;
    PyObject[] array = array();
    List<PyObject> removed =
        heap.observes(this) ? List.of(Arrays.copyOfRange(array, from, to)) : List.of();
    int newSize = size - (to - from) + added.length;
    PyObject[] target =
        newSize > array.length ? Arrays.copyOf(array, newSize + (newSize >> 1) + 4) : array;
    System.arraycopy(array, to, target, from + added.length, size - to);
    System.arraycopy(added, 0, target, from, added.length);
    items = target;
    if (newSize < size) {
      Arrays.fill(target, newSize, size, null);
    }
    size = newSize;
    if (heap.observes(this)) {
      heap.splice(this, from, removed, List.of(added));
    }
  }

  /** Replaces all items. */
  public void setAll(Heap heap, List<? extends PyObject> newItems) {
    splice(heap, 0, size, newItems);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    for (int i = 0; i < size; i++) {
      visitor.visit(array()[i]);
    }
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  protected PyObject restored(Restorer past) {
    ListObject copy = new ListObject(past.type(type()));
    copy.unread = past.content(this);
    copy.size = copy.unread.size();
    copy.items = null;
    return past.extended(this, copy);
  }
}
