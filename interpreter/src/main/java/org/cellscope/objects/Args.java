package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of one call of a built-in, bound to its {@link Signature} in its order. */
public final class Args {
  private final @Nullable PyObject[] values;

  Args(@Nullable PyObject[] values) {
    this.values = values;
  }

  /** The argument of a required parameter. */
  public PyObject get(int index) {
    PyObject value = values[index];
    if (value == null) {
      throw new IllegalStateException("parameter " + index + " has no argument");
    }
    return value;
  }

  /** The argument, or null where the caller gave none. */
  public @Nullable PyObject orNull(int index) {
    return values[index];
  }

  /** The argument, or a default where the caller gave none. */
  public PyObject or(int index, PyObject fallback) {
    PyObject value = values[index];
    return value == null ? fallback : value;
  }

  /** Whether the caller gave the argument. */
  public boolean has(int index) {
    return values[index] != null;
  }

  /** The tuple of a {@code *args} parameter. */
  public TupleObject rest(int index) {
    return (TupleObject) get(index);
  }

  /** The items of a {@code *args} parameter. */
  public List<PyObject> restItems(int index) {
    return rest(index).items();
  }

  /** The dictionary of a {@code **kwargs} parameter. */
  public DictObject keywords(int index) {
    return (DictObject) get(index);
  }
}
