package org.cellscope.objects;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A tuple. */
public sealed class TupleObject extends PyObject {
  /** Class {@code tuple}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("tuple", TupleObject.class, null, TupleMethods::define)
          .subclassable()
          .build();

  /** The one empty tuple. */
  public static final TupleObject EMPTY = new TupleObject(new PyObject[0], -2);

  final PyObject[] items;

  private TupleObject(PyObject[] items, int serial) {
    super(serial);
    this.items = items;
  }

  /** A tuple that owns the array from now on. */
  public static TupleObject of(PyObject... items) {
    return items.length == 0 ? EMPTY : new TupleObject(items, UNKNOWN);
  }

  /** A tuple of a copy of the items. */
  public static TupleObject of(Collection<? extends PyObject> items) {
    return of(items.toArray(new PyObject[0]));
  }

  /** An instance of {@code tuple} or a class derived from it. */
  public static TupleObject of(TypeObject type, PyObject... items) {
    return type == TYPE ? of(items) : new Derived(type, items);
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  public final int size() {
    return items.length;
  }

  /**
   * An item.
   *
   * @param index from 0 to {@link #size} - 1
   */
  public final PyObject get(int index) {
    return items[index];
  }

  /** The items; cannot be changed. */
  public final List<PyObject> items() {
    return Collections.unmodifiableList(Arrays.asList(items));
  }

  /** A copy of the items. */
  public final PyObject[] toArray() {
    return items.clone();
  }

  @Override
  public final void visitReferences(ReferenceVisitor visitor) {
    for (PyObject item : items) {
      visitor.visit(item);
    }
  }

  /** An instance of a class of a program. */
  private static final class Derived extends TupleObject {
    private final Extension extension;

    Derived(TypeObject type, PyObject[] items) {
      super(items, UNKNOWN);
      this.extension = Extension.require(type);
    }

    @Override
    public TypeObject type() {
      return extension.type();
    }

    @Override
    public Extension extension() {
      return extension;
    }
  }

  @Override
  protected final PyObject restored(Restorer past) {
    boolean same = extension() == null;
    PyObject[] copies = new PyObject[items.length];
    for (int i = 0; i < items.length; i++) {
      copies[i] = past.of(items[i]);
      same &= copies[i] == items[i];
    }
    return same ? this : past.extended(this, of(past.type(type()), copies));
  }
}
