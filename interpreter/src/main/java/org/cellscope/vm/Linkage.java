package org.cellscope.vm;

import org.cellscope.objects.FrameObject;
import org.cellscope.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * Calls from compiled code. A Python function that is called runs in a Java frame above its
 * caller's, up to a bound; beyond it the caller is left, and the interpreter, which needs no Java
 * frame for a call, goes on.
 */
final class Linkage {
  private Linkage() {}

  /**
   * {@code CALL}.
   *
   * @return what the call returns; null when nothing has been done and the interpreter is to do it
   */
  static @Nullable PyObject call(Interpreter rt, FrameObject f, int count) {
    if (!rt.mayNest()) {
      return null;
    }
    FrameObject called = Calls.prepare(rt, f, count);
    return called == null ? Stack.pop(f) : rt.runNested(called);
  }

  /** {@code CALL_FUNCTION_EX}; see {@link #call}. */
  static @Nullable PyObject callEx(Interpreter rt, FrameObject f, int hasKeywords) {
    if (!rt.mayNest()) {
      return null;
    }
    FrameObject called = Calls.prepareEx(rt, f, hasKeywords != 0);
    return called == null ? Stack.pop(f) : rt.runNested(called);
  }
}
