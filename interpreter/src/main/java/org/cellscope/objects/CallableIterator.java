package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** {@code iter(callable, sentinel)}: calls until the result equals the sentinel. */
public final class CallableIterator extends IteratorObject {
  /** Class {@code callable_iterator}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("callable_iterator", IteratorObject.class, null, IteratorObject::define)
          .build();

  private @Nullable PyObject callable;
  private @Nullable PyObject sentinel;

  public CallableIterator(PyObject callable, PyObject sentinel) {
    super(TYPE);
    this.callable = callable;
    this.sentinel = sentinel;
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    PyObject function = callable;
    if (function == null) {
      return null;
    }
    PyObject result;
    try {
      result = rt.call(function);
    } catch (PyException error) {
      if (error.matches(ExceptionTypes.STOP_ITERATION)) {
        exhaust(rt);
        return null;
      }
      throw error;
    }
    PyObject end = sentinel;
    if (end == null) {
      return null;
    }
    if (Comparison.equal(rt, end, result)) {
      exhaust(rt);
      return null;
    }
    return result;
  }

  private void exhaust(Runtime rt) {
    PyObject oldCallable = callable;
    PyObject oldSentinel = sentinel;
    callable = null;
    sentinel = null;
    rt.heap().set(this, 0, oldCallable, null);
    rt.heap().set(this, 1, oldSentinel, null);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(callable);
    visitor.visit(sentinel);
  }

  @Override
  public boolean isMutable() {
    return true;
  }
}
