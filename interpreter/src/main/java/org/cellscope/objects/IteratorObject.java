package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * A built-in iterator. Its class defines {@code __iter__} and {@code __next__} with {@link
 * #define}.
 */
public abstract class IteratorObject extends PyObject {
  private final TypeObject type;
  private final @Nullable Extension extension;

  /** Makes an iterator of a built-in class. */
  protected IteratorObject(TypeObject type) {
    this.type = type;
    this.extension = null;
  }

  /** Makes an instance of a built-in class or of a class derived from it. */
  protected IteratorObject(TypeObject type, TypeObject builtin) {
    this.type = type;
    this.extension = Extension.of(type, builtin);
  }

  /** A built-in iterator class with nothing but the protocol. */
  public static TypeObject iteratorType(String name) {
    return TypeObject.builtin(name, IteratorObject.class, null, IteratorObject::defineWithHint)
        .build();
  }

  /** Adds the iterator protocol to a class. */
  public static void define(TypeMembers members) {
    members.noArgs("__iter__", IteratorObject.class, (rt, self) -> self);
    members.noArgs("__next__", IteratorObject.class, IteratorObject::nextOrStop);
  }

  private static void defineWithHint(TypeMembers members) {
    define(members);
    members.noArgs(
        "__length_hint__",
        IteratorObject.class,
        (rt, self) -> {
          long left = self.lengthHint();
          return left < 0 ? SingletonObject.NOT_IMPLEMENTED : IntObject.of(left);
        });
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

  @Override
  public @Nullable Extension extension() {
    return extension;
  }

  @Override
  public @Nullable DictObject attributes() {
    return extension == null ? null : extension.attributes();
  }

  @Override
  public @Nullable DictObject ensureAttributes(Heap heap) {
    return attributes();
  }

  /** The next item; null at the end. */
  public abstract @Nullable PyObject next(Runtime rt);

  /** How many items are left, where it is known ({@code __length_hint__}); -1 otherwise. */
  public long lengthHint() {
    return -1;
  }
}
