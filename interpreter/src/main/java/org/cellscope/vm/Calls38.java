package org.cellscope.vm;

import org.cellscope.bytecode.OpcodeNumber38;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.TupleObject;
import org.jspecify.annotations.Nullable;

/** The calls of 3.8: the callable lies directly below its arguments, without a NULL. */
final class Calls38 {
  private Calls38() {}

  /**
   * Makes a call.
   *
   * @return the frame to go on with; null when the result is on the stack
   */
  static @Nullable FrameObject prepare(Interpreter rt, FrameObject f, int op, int arg) {
    return switch (op) {
      case OpcodeNumber38.CALL_METHOD -> Calls.prepare(rt, f, arg);
      case OpcodeNumber38.CALL_FUNCTION_EX -> {
        boolean hasKeywords = (arg & 1) != 0;
        int base = f.top - (hasKeywords ? 3 : 2);
        yield Calls.prepareEx(rt, f, base, base, hasKeywords);
      }
      case OpcodeNumber38.CALL_FUNCTION_KW -> {
        TupleObject names = (TupleObject) Stack.pop(f);
        f.keywordNames = names.items().stream().map(PyObject::toString).toArray(String[]::new);
        yield function(rt, f, arg);
      }
      default -> {
        f.keywordNames = Runtime.NO_KEYWORDS;
        yield function(rt, f, arg);
      }
    };
  }

  private static @Nullable FrameObject function(Interpreter rt, FrameObject f, int count) {
    int base = f.top - count - 1;
    return Calls.prepare(rt, f, base, base);
  }
}
