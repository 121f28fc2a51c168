package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * A built-in iterator. Its class defines {@code __iter__} and {@code __next__} with {@link
 * #define}.
 */
public abstract class IteratorObject extends PyObject {
  private final TypeObject type;

  protected IteratorObject(TypeObject type) {
    this.type = type;
  }

  /** A built-in iterator class with nothing but the protocol. */
  public static TypeObject iteratorType(String name) {
    return TypeObject.builtin(name, IteratorObject.class, null, IteratorObject::define).build();
  }

  /** Adds the iterator protocol to a class. */
  public static void define(TypeMembers members) {
    members.noArgs("__iter__", IteratorObject.class, (rt, self) -> self);
    members.noArgs("__next__", IteratorObject.class, IteratorObject::nextOrStop);
  }

  private static PyObject nextOrStop(Runtime rt, IteratorObject self) {
    PyObject item = self.next(rt);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Override
  public TypeObject type() {
    return type;
  }

  /** The next item; null at the end. */
  public abstract @Nullable PyObject next(Runtime rt);

  /** How many items are left, where it is known ({@code __length_hint__}); -1 otherwise. */
  public int lengthHint() {
    return -1;
  }
}
