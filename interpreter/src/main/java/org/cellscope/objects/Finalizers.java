package org.cellscope.objects;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.ExceptionTable;
import org.cellscope.bytecode.Opcode;

/**
 * Runs {@code __del__} when objects die (data model, section 3.3.1), once for each object, and the
 * functions of module {@code atexit} at the end.
 */
public final class Finalizers implements DeathListener {
  private record ExitCall(PyObject function, TupleObject args, DictObject keywords) {}

  private final IdentityHashMap<PyObject, Integer> pending = new IdentityHashMap<>();
  private final List<ExitCall> exitCalls = new ArrayList<>();
  private int watched;
  private AsyncHooks asyncHooks = new AsyncHooks(null, null);

  Finalizers() {}

  /** What is called about asynchronous generators that begin and die. */
  public AsyncHooks asyncHooks() {
    return asyncHooks;
  }

  public void setAsyncHooks(AsyncHooks hooks) {
    asyncHooks = hooks;
  }

  /** Waits for the death of an object that was just made, if its class has a finaliser. */
  public void watch(Runtime rt, PyObject object) {
    if (!object.type().isBuiltin()
        && object.type().lookup("__del__") != null
        && !pending.containsKey(object)) {
      pending.put(object, ++watched);
      rt.watch(object, this);
    }
  }

  /**
   * Notes where a generator was left suspended: when it dies within a {@code try} or {@code with}
   * statement, that is left first, and what it delegates to is closed if that can notice.
   */
  public void suspended(Runtime rt, GeneratorObject generator, FrameObject frame) {
    PyObject delegate = generator.delegate();
    boolean needed = isInTry(frame) || delegate != null && noticesClosing(delegate);
    if (delegate instanceof GeneratorObject inner) {
      inner.setDelegator(generator);
    }
    if (needed && !pending.containsKey(generator)) {
      pending.put(generator, ++watched);
      rt.watch(generator, this);
    } else if (!needed) {
      ended(rt, generator);
    }
  }

  /** Waits for the death of a coroutine that nobody has awaited yet, which is warned about. */
  public void created(Runtime rt, GeneratorObject coroutine) {
    pending.put(coroutine, ++watched);
    rt.watch(coroutine, this);
  }

  /** Says that nobody has awaited a coroutine whose frame is cleared. */
  void abandoned(Runtime rt, GeneratorObject generator) {
    if (generator.type() == GeneratorObject.COROUTINE) {
      ended(rt, generator);
      warnUnawaited(rt, generator);
    }
  }

  private static void warnUnawaited(Runtime rt, GeneratorObject coroutine) {
    rt.callMethod(rt.importModule("warnings"), "_warn_unawaited_coroutine", coroutine);
  }

  /** Whether a handler of the program's own covers the instruction, not just the generator's. */
  private static boolean isInTry(FrameObject frame) {
    if (frame.code.isPython38()) {
      return frame.blocks != null && !frame.blocks.isEmpty();
    }
    ExceptionTable handlers = frame.code.code().exceptionTable();
    Optional<ExceptionTable.Entry> handler = handlers.find(frame.unit * 2);
    // That of yield from and await hands on what is raised; another may be around it.
    while (handler.filter(entry -> opcode(frame, entry) == Opcode.CLEANUP_THROW).isPresent()) {
      handler = handlers.find(handler.get().target());
    }
    return handler.filter(entry -> opcode(frame, entry) != Opcode.CALL_INTRINSIC_1).isPresent();
  }

  private static Opcode opcode(FrameObject frame, ExceptionTable.Entry handler) {
    return frame.code.opcodeAt(handler.target() / 2);
  }

  /**
   * Whether a delegate does something when it is closed. A generator that does not is only found
   * closed by who uses it later.
   */
  private boolean noticesClosing(PyObject delegate) {
    return delegate instanceof GeneratorObject
        ? pending.containsKey(delegate)
        : delegate.type().lookup("close") != null;
  }

  /** The generator needs no closing any more. */
  public void ended(Runtime rt, GeneratorObject generator) {
    if (pending.remove(generator) != null) {
      rt.unwatch(generator, this);
    }
  }

  /** The place of an object among those that were watched, in the order of their making. */
  public int number(PyObject object) {
    return pending.getOrDefault(object, 0);
  }

  @Override
  public void died(Runtime rt, PyObject object) {
    PyObject method = object.type().lookup("__del__");
    pending.remove(object);
    if (method == null) {
      return;
    }
    try {
      if (object instanceof GeneratorObject coroutine
          && coroutine.state() == GeneratorObject.State.CREATED) {
        warnUnawaited(rt, coroutine);
        return;
      }
      rt.callUnbound(method, object);
    } catch (PyException error) {
      PyObject culprit = object instanceof GeneratorObject ? object : method;
      Unraisable.report(rt, error, null, culprit);
    }
  }

  /** Adds a call for the end; the last one added runs first. */
  public void atExit(PyObject function, TupleObject args, DictObject keywords) {
    exitCalls.add(new ExitCall(function, args, keywords));
  }

  /** Forgets the calls of a function that were added. */
  public void forget(Runtime rt, PyObject function) {
    exitCalls.removeIf(call -> Comparison.equal(rt, call.function(), function));
  }

  /** Runs what {@link #atExit} took. */
  public void runExitFunctions(Runtime rt) {
    while (!exitCalls.isEmpty()) {
      rt.poll();
      ExitCall call = exitCalls.removeLast();
      try {
        Calls.forward(rt, call.function(), call.args(), call.keywords());
      } catch (PyException error) {
        Unraisable.report(rt, error, "Exception ignored in atexit callback", call.function());
      }
    }
  }

  /** Lists what is held for the end. */
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(asyncHooks.firstIteration());
    visitor.visit(asyncHooks.finalizer());
    for (ExitCall call : exitCalls) {
      visitor.visit(call.function());
      visitor.visit(call.args());
      visitor.visit(call.keywords());
    }
  }
}
