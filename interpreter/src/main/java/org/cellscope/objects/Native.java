package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** The shapes of Java code behind built-in functions and methods. */
public final class Native {
  private Native() {}

  /** Takes nothing but self (for a module's function, the module). */
  @FunctionalInterface
  public interface NoArgs<T extends PyObject> {
    PyObject call(Runtime rt, T self);
  }

  /** Takes one positional argument. */
  @FunctionalInterface
  public interface OneArg<T extends PyObject> {
    PyObject call(Runtime rt, T self, PyObject arg);
  }

  /** Takes arguments that were bound to a {@link Signature}. */
  @FunctionalInterface
  public interface WithArgs<T extends PyObject> {
    PyObject call(Runtime rt, T self, Args args);
  }

  /** Sets an attribute; {@code null} deletes it. */
  @FunctionalInterface
  public interface Setter<T extends PyObject> {
    void set(Runtime rt, T self, @Nullable PyObject value);
  }
}
