package org.cellscope.vm;

import org.cellscope.objects.BlockStack;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.ExecutionListener;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions, {@code finally} and {@code with} as 3.8 has them: blocks say where an exception goes,
 * and a handled exception is six entries of the value stack: traceback, value and type of the one
 * that was handled before, then its own.
 */
final class Unwinding38 {
  /** The entries of one exception. */
  private static final int PARTS = 3;

  private Unwinding38() {}

  static BlockStack blocks(FrameObject f) {
    BlockStack blocks = f.blocks;
    if (blocks == null) {
      blocks = new BlockStack();
      f.blocks = blocks;
    }
    return blocks;
  }

  /** Goes to the innermost handler of a frame, if there is one, leaving blocks on the way. */
  static boolean enterHandler(
      Interpreter rt, @Nullable ExecutionListener listener, FrameObject f, ExceptionObject error) {
    BlockStack blocks = blocks(f);
    while (!blocks.isEmpty()) {
      if (listener != null) {
        listener.unwinding(f, blocks.level());
      }
      if (blocks.isHandled()) {
        leaveHandled(rt, f);
        continue;
      }
      Stack.drop(f, f.top - blocks.level());
      f.unit = blocks.handler();
      blocks.pop();
      blocks.pushHandled(f.top);
      pushParts(f, rt.handled().exception());
      pushParts(f, error);
      rt.handled().set(error);
      return true;
    }
    return false;
  }

  private static void pushParts(FrameObject f, @Nullable ExceptionObject error) {
    PyObject traceback = error == null ? null : error.traceback();
    f.slots[f.top++] = traceback == null ? SingletonObject.NONE : traceback;
    f.slots[f.top++] = error == null ? SingletonObject.NONE : error;
    f.slots[f.top++] = error == null ? SingletonObject.NONE : error.type();
  }

  /** Ends the handling of an exception whose own entries are still on the stack. */
  private static void leaveHandled(Interpreter rt, FrameObject f) {
    BlockStack blocks = blocks(f);
    Stack.drop(f, f.top - blocks.level() - PARTS);
    popExcept(rt, f);
  }

  /** {@code POP_EXCEPT}: the exception that was handled before is handled again. */
  static void popExcept(Interpreter rt, FrameObject f) {
    blocks(f).pop();
    PyObject previous = Stack.second(f);
    Stack.drop(f, PARTS);
    rt.handled().set(previous instanceof ExceptionObject exception ? exception : null);
  }

  static void setUp(FrameObject f, int handler) {
    blocks(f).push(handler, f.top);
  }

  /** Whether an entry is what stands for an exception in a finally block. */
  private static boolean isRaised(@Nullable PyObject entry) {
    return entry instanceof TypeObject;
  }

  /**
   * {@code END_FINALLY}: goes on, back to where the block was called, or raises again.
   *
   * @return the unit to go on with
   */
  static int endFinally(FrameObject f, int next) {
    PyObject why = f.slots[f.top - 1];
    if (isRaised(why)) {
      ExceptionObject error = (ExceptionObject) Stack.second(f);
      Stack.drop(f, PARTS);
      throw new Reraise(error);
    }
    Stack.drop(f, 1);
    return why instanceof IntObject unit ? (int) unit.longValue() / 2 : next;
  }

  /** {@code POP_FINALLY}: a finally block is left by return, break or continue. */
  static void popFinally(Interpreter rt, FrameObject f, boolean keep) {
    PyObject kept = keep ? Stack.pop(f) : null;
    boolean raised = isRaised(f.slots[f.top - 1]);
    Stack.drop(f, raised ? PARTS : 1);
    if (raised) {
      popExcept(rt, f);
    }
    if (keep) {
      f.slots[f.top++] = kept;
    }
  }

  /** {@code WITH_CLEANUP_START}: calls {@code __exit__} with the exception or without. */
  static void withCleanupStart(Interpreter rt, FrameObject f) {
    @Nullable PyObject[] s = f.slots;
    int top = f.top;
    if (!isRaised(s[top - 1])) {
      PyObject exit = Stack.second(f);
      PyObject none = SingletonObject.NONE;
      PyObject result = rt.call(exit, none, none, none);
      s[top - 2] = s[top - 1];
      s[top - 1] = none;
      s[f.top++] = result;
      return;
    }
    PyObject exit = Stack.at(f, 2 * PARTS + 1);
    PyObject type = Stack.top(f);
    PyObject result = rt.call(exit, type, Stack.second(f), Stack.at(f, PARTS));
    for (int i = 2 * PARTS + 1; i > PARTS + 1; i--) {
      s[top - i] = s[top - i + 1];
    }
    s[top - PARTS - 1] = null;
    blocks(f).lower();
    s[f.top++] = type;
    s[f.top++] = result;
  }

  /** {@code WITH_CLEANUP_FINISH}: a true result of {@code __exit__} swallows the exception. */
  static void withCleanupFinish(Interpreter rt, FrameObject f, boolean swallows) {
    boolean raised = Stack.second(f) != SingletonObject.NONE;
    Stack.drop(f, 2);
    if (raised && swallows) {
      leaveHandled(rt, f);
      f.slots[f.top++] = null;
    }
  }

  /** {@code END_ASYNC_FOR}: ends the loop on StopAsyncIteration, passes anything else on. */
  static void endAsyncFor(Interpreter rt, FrameObject f) {
    ExceptionObject error = (ExceptionObject) Stack.second(f);
    if (!Exceptions.matches(rt, error, ExceptionTypes.STOP_ASYNC_ITERATION)) {
      Stack.drop(f, PARTS);
      throw new Reraise(error);
    }
    leaveHandled(rt, f);
    Stack.drop(f, 1);
  }
}
