package org.cellscope.objects;

import java.util.List;
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
    members.noArgs("__reduce__", IteratorObject.class, IteratorObject::reduce);
  }

  /** As {@link #iteratorType}, for iterators that can be moved to an index. */
  public static TypeObject indexedIteratorType(String name) {
    return TypeObject.builtin(name, IteratorObject.class, null, IteratorObject::defineWithState)
        .build();
  }

  private static void defineWithState(TypeMembers members) {
    defineWithHint(members);
    members.oneArg("__setstate__", IteratorObject.class, IteratorObject::setState);
  }

  private static PyObject setState(Runtime rt, IteratorObject self, PyObject state) {
    self.moveTo(rt, state);
    return SingletonObject.NONE;
  }

  private static PyObject reduce(Runtime rt, IteratorObject self) {
    Remake remake = self.remake(rt);
    if (remake == null) {
      throw Errors.type("cannot pickle '" + self.type().fullName() + "' object");
    }
    PyObject maker = Attributes.get(rt, rt.builtins(), remake.backward() ? "reversed" : "iter");
    PyObject source = TupleObject.of(remake.source());
    return remake.state() == null
        ? TupleObject.of(maker, source)
        : TupleObject.of(maker, source, remake.state());
  }

  /**
   * How to make an equal iterator ({@code __reduce__}).
   *
   * @param source what to iterate over
   * @param state what to give to {@code __setstate__}; null for nothing
   * @param backward whether {@code reversed} makes it, not {@code iter}
   */
  public record Remake(PyObject source, @Nullable PyObject state, boolean backward) {
    /** Iterates over the items of a list that nobody else knows. */
    static Remake over(List<PyObject> items) {
      return new Remake(new ListObject(items), null, false);
    }

    /** Goes on at an index of a sequence. */
    static Remake at(PyObject sequence, long index) {
      return new Remake(sequence, IntObject.of(index), false);
    }
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

  /** The next item; null at the end. */
  public abstract @Nullable PyObject next(Runtime rt);

  /** How to make an equal iterator; null when that cannot be told. */
  protected @Nullable Remake remake(Runtime rt) {
    return null;
  }

  /** The index that a state given to {@code __setstate__} means. */
  protected long indexIn(Runtime rt, PyObject state) {
    if (!(state instanceof IntObject)) {
      throw Errors.type("an integer is required");
    }
    return Operators.clampedIndex(rt, state);
  }

  /** Goes on where a state given to {@code __setstate__} says. */
  protected void moveTo(Runtime rt, PyObject state) {
    moveTo(indexIn(rt, state));
  }

  /** Goes on at an index, which may be beyond either end. */
  protected void moveTo(long index) {
    throw new UnsupportedOperationException("this iterator has no index");
  }

  /** How many items are left, where it is known ({@code __length_hint__}); -1 otherwise. */
  public long lengthHint() {
    return -1;
  }
}
