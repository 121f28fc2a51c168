package org.cellscope.vm;

import org.cellscope.objects.CodeValue;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
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
    @Nullable PyObject[] s = f.slots;
    int base = f.top - count - 2;
    PyObject callable = s[base];
    int first = base + 1;
    if (callable == null) {
      callable = s[base + 1];
      first = base + 2;
    }
    return callable instanceof FunctionObject function
            && function.code().plainArguments() == f.top - first
            && f.keywordNames.length == 0
        ? rt.runNested(frame(rt, function, f, base, first))
        : callAny(rt, f, count);
  }

  /** A frame for a call that needs no binding; the arguments are taken from the caller's stack. */
  private static FrameObject frame(
      Interpreter rt, FunctionObject function, FrameObject f, int base, int first) {
    CodeValue code = function.code();
    FrameObject called =
        new FrameObject(
            code,
            function.globals(),
            rt.builtinsOf(function),
            code.hasNewLocals() ? null : function.globals(),
            function);
    @Nullable PyObject[] s = f.slots;
    for (int i = first; i < f.top; i++) {
      called.slots[i - first] = s[i];
      s[i] = null;
    }
    s[base] = null;
    s[base + 1] = null;
    f.top = base;
    return called;
  }

  private static PyObject callAny(Interpreter rt, FrameObject f, int count) {
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
