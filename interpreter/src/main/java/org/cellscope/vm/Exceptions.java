package org.cellscope.vm;

import java.util.Objects;
import java.util.Optional;
import org.cellscope.bytecode.ExceptionTable;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.ExecutionListener;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TracebackObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** Raising, handling and passing on exceptions; {@code with}. */
final class Exceptions {
  private Exceptions() {}

  /** Sets {@code __context__} of an exception that has just been raised. */
  static void chain(Interpreter rt, ExceptionObject error) {
    if (error.traceback() == null) {
      setContext(rt, error);
    }
  }

  /** Makes the exception that is being handled the context of another, without making a circle. */
  static void setContext(Interpreter rt, ExceptionObject error) {
    ExceptionObject handled = rt.handledException();
    if (handled == null || handled == error) {
      return;
    }
    ExceptionObject slow = handled;
    boolean moves = false;
    for (ExceptionObject at = handled, next; (next = at.context()) != null; at = next) {
      if (next == error) {
        at.set(rt.heap(), ExceptionObject.Slot.CONTEXT, null);
        break;
      }
      if (next == slow) {
        break; // a circle that the program has made
      }
      slow = moves ? Objects.requireNonNull(slow.context()) : slow;
      moves = !moves;
    }
    error.set(rt.heap(), ExceptionObject.Slot.CONTEXT, handled);
  }

  static void addTraceback(Interpreter rt, ExceptionObject error, FrameObject frame) {
    if (frame.code.standsForC()) {
      return;
    }
    error.set(
        rt.heap(),
        ExceptionObject.Slot.TRACEBACK,
        new TracebackObject(error.traceback(), frame, frame.unit));
  }

  /** Cuts the stack and goes to the handler of the frame's instruction, if there is one. */
  static boolean enterHandler(
      Interpreter rt,
      @Nullable ExecutionListener listener,
      FrameObject frame,
      ExceptionObject error) {
    Optional<ExceptionTable.Entry> found = frame.code.code().exceptionTable().find(frame.unit * 2);
    int origin = origin(frame);
    if (found.isEmpty()) {
      frame.unit = origin;
      return false;
    }
    ExceptionTable.Entry entry = found.get();
    int top = frame.stackBase() + entry.depth();
    if (listener != null) {
      listener.unwinding(frame, top);
    }
    while (frame.top > top) {
      frame.slots[--frame.top] = null;
    }
    if (entry.lasti()) {
      frame.slots[frame.top++] = IntObject.of(origin);
    }
    frame.slots[frame.top++] = error;
    frame.unit = entry.target() / 2;
    return true;
  }

  /** The unit that an exception comes from: {@code RERAISE} may have it on the stack. */
  private static int origin(FrameObject frame) {
    int unit = frame.unit;
    if (unit < 0 || frame.code.opcodeAt(unit) != Opcode.RERAISE) {
      return unit;
    }
    int below = (int) (frame.code.words()[unit] >>> Byte.SIZE);
    return below > 0 && frame.slots[frame.top - 1 - below] instanceof IntObject lasti
        ? (int) lasti.longValue()
        : unit;
  }

  static void clearStack(FrameObject frame) {
    while (frame.top > frame.stackBase()) {
      frame.slots[--frame.top] = null;
    }
  }

  static void pushExcInfo(Interpreter rt, FrameObject f) {
    ExceptionObject previous = rt.handled().exception();
    ExceptionObject now = (ExceptionObject) Stack.top(f);
    f.slots[f.top - 1] = previous == null ? SingletonObject.NONE : previous;
    f.slots[f.top++] = now;
    rt.handled().set(now);
  }

  static void popExcept(Interpreter rt, FrameObject f) {
    PyObject previous = Stack.pop(f);
    rt.handled().set(previous instanceof ExceptionObject exception ? exception : null);
  }

  /** Whether an exception matches what stands behind {@code except}. */
  static boolean matches(Interpreter rt, PyObject error, PyObject wanted) {
    if (wanted instanceof TupleObject tuple) {
      for (PyObject item : tuple.items()) {
        checkClass(item);
      }
      return tuple.items().stream().anyMatch(t -> isInstance(error, t));
    }
    checkClass(wanted);
    return isInstance(error, wanted);
  }

  /** As {@link #matches}, for the class of an exception. */
  static boolean matchesType(Interpreter rt, PyObject raised, PyObject wanted) {
    if (wanted instanceof TupleObject tuple) {
      for (PyObject item : tuple.items()) {
        checkClass(item);
      }
      return tuple.items().stream().anyMatch(item -> isSubtype(raised, item));
    }
    checkClass(wanted);
    return isSubtype(raised, wanted);
  }

  private static boolean isSubtype(PyObject raised, PyObject wanted) {
    return raised instanceof TypeObject type
        && wanted instanceof TypeObject base
        && type.isSubtype(base);
  }

  private static boolean isInstance(PyObject error, PyObject type) {
    return type instanceof TypeObject wanted && error.type().isSubtype(wanted);
  }

  private static void checkClass(PyObject wanted) {
    if (!(wanted instanceof TypeObject type) || !type.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      throw Errors.type("catching classes that do not inherit from BaseException is not allowed");
    }
  }

  /**
   * {@code CHECK_EG_MATCH}: splits what is raised into the rest and what matches; None, when the
   * clauses before have left nothing.
   */
  static void matchGroup(Interpreter rt, FrameObject f) {
    PyObject wanted = Stack.top(f);
    ExceptionGroups.checkHandlerType(rt, wanted);
    if (!(Stack.second(f) instanceof ExceptionObject error)) {
      f.slots[f.top - 1] = SingletonObject.NONE;
      return;
    }
    ExceptionGroups.Split split = ExceptionGroups.match(rt, error, wanted);
    f.slots[f.top - 2] = split.rest();
    f.slots[f.top - 1] = split.match();
    if (split.match() instanceof ExceptionObject match) {
      rt.handled().set(match);
    }
  }

  /** {@code RAISE_VARARGS}: nothing, an exception, or an exception and its cause on the stack. */
  static void raise(Interpreter rt, FrameObject f, int count) {
    if (count == 0) {
      ExceptionObject handled = rt.handledException();
      if (handled == null) {
        throw Errors.runtime("No active exception to reraise");
      }
      throw new Reraise(handled);
    }
    PyObject causeValue = count == 2 ? Stack.top(f) : null;
    PyObject value = Stack.at(f, count);
    ExceptionObject error = instance(rt, value, "exceptions must derive from BaseException");
    if (causeValue != null) {
      ExceptionObject cause =
          causeValue == SingletonObject.NONE
              ? null
              : instance(rt, causeValue, "exception causes must derive from BaseException");
      error.set(rt.heap(), ExceptionObject.Slot.CAUSE, cause);
      error.setSuppressContext(true);
    }
    raisedAgain(rt, error);
    throw new PyException(error);
  }

  /**
   * An exception that is raised by name gets the handled one as context even when it has been
   * raised before.
   */
  static void raisedAgain(Interpreter rt, ExceptionObject error) {
    if (error.traceback() != null) {
      setContext(rt, error);
    }
  }

  private static ExceptionObject instance(Interpreter rt, PyObject value, String message) {
    if (value instanceof ExceptionObject exception) {
      return exception;
    }
    if (value instanceof TypeObject type && type.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      PyObject made = rt.call(type);
      if (made instanceof ExceptionObject exception) {
        return exception;
      }
      throw Errors.type(
          "calling "
              + Repr.repr(rt, type)
              + " should have returned an instance of BaseException, not "
              + Repr.repr(rt, made.type()));
    }
    throw Errors.type(message);
  }

  /**
   * {@code RERAISE}: what raises the exception on the stack as it was. The handler is looked up
   * where the instruction stands; the traceback knows already where the exception came from.
   */
  static Reraise reraise(FrameObject f) {
    return new Reraise((ExceptionObject) Stack.top(f));
  }

  static void beforeWith(Interpreter rt, FrameObject f) {
    enterWith(rt, f, "__enter__", "__exit__", "the context manager protocol");
  }

  static void beforeAsyncWith(Interpreter rt, FrameObject f) {
    enterWith(rt, f, "__aenter__", "__aexit__", "the asynchronous context manager protocol");
  }

  private static void enterWith(
      Interpreter rt, FrameObject f, String enterName, String exitName, String protocol) {
    PyObject manager = Stack.top(f);
    TypeObject type = manager.type();
    PyObject enter = type.lookup(enterName);
    PyObject exit = type.lookup(exitName);
    if (enter == null || exit == null) {
      throw Errors.type(
          "'"
              + type.fullName()
              + "' object does not support "
              + protocol
              + (enter != null ? " (missed " + exitName + " method)" : ""));
    }
    PyObject boundExit = Attributes.bind(rt, exit, manager, type);
    PyObject result = rt.callUnbound(enter, manager);
    f.slots[f.top - 1] = boundExit;
    f.slots[f.top++] = result;
  }

  /** {@code WITH_EXCEPT_START}: calls {@code __exit__} with the exception. */
  static void withExceptStart(Interpreter rt, FrameObject f) {
    ExceptionObject error = (ExceptionObject) Stack.top(f);
    PyObject exit = Stack.at(f, 4);
    TracebackObject traceback = error.traceback();
    PyObject result =
        rt.call(exit, error.type(), error, traceback == null ? SingletonObject.NONE : traceback);
    Stack.push(f, result);
  }
}
