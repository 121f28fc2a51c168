package org.cellscope.vm;

import org.cellscope.bytecode.OpcodeNumber38;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.TupleObject;
import org.jspecify.annotations.Nullable;

/**
 * The calls of 3.8. Their value stack has no NULL below a callable; it is put there, so that the
 * rest is done as for 3.12.
 */
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
        pushNull(f, 2 + (arg & 1));
        yield Calls.prepareEx(rt, f, (arg & 1) != 0);
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
    pushNull(f, count + 1);
    return Calls.prepare(rt, f, count);
  }

  /** Puts NULL below the topmost entries. */
  private static void pushNull(FrameObject f, int above) {
    System.arraycopy(f.slots, f.top - above, f.slots, f.top - above + 1, above);
    f.slots[f.top - above] = null;
    f.top++;
  }
}
