package org.cellscope.objects;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The iterator protocol (library reference, "Iterator Types"). */
public final class Iteration {
  private Iteration() {}

  /**
   * {@code iter(object)}.
   *
   * @throws PyException TypeError when it cannot be iterated over
   */
  public static PyObject iter(Runtime rt, PyObject object) {
    if ((object instanceof IteratorObject || object instanceof GeneratorObject)
        && object.type().isBuiltin()) {
      return object.type().lookup("__iter__") == null ? refuse(object) : object;
    }
    PyObject iterator = tryIter(rt, object);
    return iterator == null ? refuse(object) : iterator;
  }

  private static PyObject refuse(PyObject object) {
    throw Errors.type("'" + object.type().fullName() + "' object is not iterable");
  }

  /** As {@link #iter}; with the message of the {@code in} operator. */
  static PyObject iterForContainment(Runtime rt, PyObject object) {
    PyObject iterator = tryIter(rt, object);
    if (iterator == null) {
      throw Errors.type("argument of type '" + object.type().fullName() + "' is not iterable");
    }
    return iterator;
  }

  /** {@code iter(object)}; null when the object has no way of iterating. */
  public static @Nullable PyObject tryIter(Runtime rt, PyObject object) {
    PyObject method = object.type().lookup("__iter__");
    if (method == SingletonObject.NONE) {
      return null;
    }
    if (method == null) {
      return object.type().lookup("__getitem__") == null ? null : new SequenceIterator(object);
    }
    PyObject iterator = rt.callUnbound(method, object);
    if (iterator.type().lookup("__next__") == null) {
      throw Errors.type(
          "iter() returned non-iterator of type '" + iterator.type().fullName() + "'");
    }
    return iterator;
  }

  /** The next item of an iterator; null at its end. */
  public static @Nullable PyObject next(Runtime rt, PyObject iterator) {
    if (iterator.getClass() == RangeIterator.class) {
      return ((RangeIterator) iterator).next(rt);
    }
    if (iterator instanceof IteratorObject builtin && builtin.type().isBuiltin()) {
      return nextOf(rt, builtin);
    }
    if (iterator instanceof GeneratorObject generator
        && generator.type() == GeneratorObject.GENERATOR) {
      return rt.resume(generator, SingletonObject.NONE);
    }
    PyObject method = iterator.type().lookup("__next__");
    if (method == null) {
      throw Errors.type("'" + iterator.type().fullName() + "' object is not an iterator");
    }
    try {
      return rt.callUnbound(method, iterator);
    } catch (PyException error) {
      if (error.matches(ExceptionTypes.STOP_ITERATION)) {
        return null;
      }
      throw error;
    }
  }

  /** A function that an iterator calls may end it with StopIteration. */
  private static @Nullable PyObject nextOf(Runtime rt, IteratorObject iterator) {
    try {
      return iterator.next(rt);
    } catch (PyException error) {
      if (error.matches(ExceptionTypes.STOP_ITERATION)) {
        return null;
      }
      throw error;
    }
  }

  /** Hands every item of an iterable to an action, in order; can be stopped by the user. */
  public static void forEach(Runtime rt, PyObject iterable, Consumer<? super PyObject> action) {
    PyObject iterator = iter(rt, iterable);
    rt.hold(iterator);
    try {
      for (PyObject item = next(rt, iterator); item != null; item = next(rt, iterator)) {
        rt.poll();
        rt.hold(item);
        try {
          action.accept(item);
        } finally {
          rt.release();
        }
      }
    } finally {
      rt.release();
    }
  }

  /**
   * Whether an object has a way of iterating, be it one that refuses: those without are told so in
   * words of the place where they stand.
   */
  public static boolean isIterable(PyObject object) {
    return object.type().lookup("__iter__") != null
        || object.type().lookup("__getitem__") != null && !(object instanceof DictObject);
  }

  /** All items of an iterable, in order. */
  public static List<PyObject> toList(Runtime rt, PyObject iterable) {
    if (iterable instanceof ListObject list && list.type() == ListObject.TYPE) {
      return List.of(list.toArray());
    }
    if (iterable instanceof TupleObject tuple && tuple.type() == TupleObject.TYPE) {
      return tuple.items();
    }
    ListObject items = new ListObject();
    rt.hold(items);
    try {
      forEach(rt, iterable, item -> items.add(rt.heap(), item));
    } finally {
      rt.release();
    }
    return items.items();
  }
}
