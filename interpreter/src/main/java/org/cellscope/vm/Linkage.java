package org.cellscope.vm;

import org.cellscope.objects.CodeValue;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.Instantiation;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.TypeObject;
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

  /**
   * {@code CALL} without keywords of what is no method, with up to three arguments. They and the
   * callable are not on the value stack yet.
   *
   * @return what the call returns; null when they have been put there and the interpreter is to
   *     make the call
   */
  static @Nullable PyObject callDirect(
      Interpreter rt,
      FrameObject f,
      PyObject callable,
      int count,
      @Nullable PyObject a,
      @Nullable PyObject b,
      @Nullable PyObject c) {
    if (callable instanceof FunctionObject function
        && function.code().plainArguments() == count
        && f.keywordNames.length == 0) {
      PyObject result = rt.runShort(function, a, b, c);
      if (result != null) {
        return result;
      }
      if (rt.mayNest()) {
        FrameObject called = frame(rt, function);
        fill(called.slots, 0, count, a, b, c);
        return rt.runNested(called);
      }
    }
    if (count == 1 && a != null && callable instanceof TypeObject type) {
      PyObject converted = Instantiation.converted(type, a);
      if (converted != null) {
        return converted;
      }
    }
    f.slots[f.top + 1] = callable;
    fill(f.slots, f.top + 2, count, a, b, c);
    f.top += count + 2;
    return call(rt, f, count);
  }

  private static void fill(
      @Nullable PyObject[] slots,
      int first,
      int count,
      @Nullable PyObject a,
      @Nullable PyObject b,
      @Nullable PyObject c) {
    if (count > 0) {
      slots[first] = a;
    }
    if (count > 1) {
      slots[first + 1] = b;
    }
    if (count > 2) {
      slots[first + 2] = c;
    }
  }

  private static FrameObject frame(Interpreter rt, FunctionObject function) {
    CodeValue code = function.code();
    return new FrameObject(
        code,
        function.globals(),
        rt.builtinsOf(function),
        code.hasNewLocals() ? null : function.globals(),
        function);
  }

  /** {@code STORE_NAME} of a value that is not on the value stack yet. */
  static void storeName(Interpreter rt, FrameObject f, int name, PyObject value) {
    if (f.locals == f.globals && f.globals.type() == DictObject.TYPE) {
      Names.store(rt, f, name, value);
    } else {
      f.slots[f.top++] = value;
      Names.store(rt, f, name);
    }
  }

  /** A frame for a call that needs no binding; the arguments are taken from the caller's stack. */
  private static FrameObject frame(
      Interpreter rt, FunctionObject function, FrameObject f, int base, int first) {
    FrameObject called = frame(rt, function);
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
