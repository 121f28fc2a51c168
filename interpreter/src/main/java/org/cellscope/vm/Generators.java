package org.cellscope.vm;

import java.util.List;
import java.util.function.Supplier;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Flag;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.GeneratorObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** Generators and coroutines: frames that are suspended and resumed (PEP 255, 342, 380, 492). */
final class Generators {
  private Generators() {}

  /** {@code RETURN_GENERATOR}: the object that keeps the frame, which has not begun yet. */
  static PyObject make(Interpreter rt, FrameObject f) {
    CodeObject code = f.code.code();
    TypeObject type =
        code.has(Flag.GENERATOR)
            ? GeneratorObject.GENERATOR
            : code.has(Flag.COROUTINE)
                ? GeneratorObject.COROUTINE
                : GeneratorObject.ASYNC_GENERATOR;
    FunctionObject function = f.function;
    PyObject name = f.code.name();
    PyObject qualname = f.code.qualname();
    if (function != null) {
      PyObject functionName = function.get(FunctionObject.Slot.NAME);
      PyObject functionQualname = function.get(FunctionObject.Slot.QUALNAME);
      name = functionName == null ? name : functionName;
      qualname = functionQualname == null ? qualname : functionQualname;
    }
    GeneratorObject made = new GeneratorObject(type, f, name, qualname);
    if (type == GeneratorObject.COROUTINE) {
      rt.finalizers().created(rt, made);
    }
    return made;
  }

  /** {@code YIELD_VALUE}: leaves the generator suspended. */
  static void suspend(Interpreter rt, FrameObject f) {
    GeneratorObject generator = f.generator;
    if (generator == null) {
      throw new IllegalStateException("only generators yield");
    }
    generator.setState(GeneratorObject.State.SUSPENDED);
    generator.setHandled(rt.handled().exception());
    rt.finalizers().suspended(rt, generator, f);
  }

  static @Nullable PyObject resume(Interpreter rt, GeneratorObject generator, PyObject sent) {
    checkNotRunning(generator);
    closeIfAbandoned(rt, generator);
    FrameObject frame = generator.frame();
    if (frame == null) {
      return null;
    }
    if (generator.state() != GeneratorObject.State.CREATED || !frame.code.isPython38()) {
      push(rt, frame, sent);
    }
    return drive(rt, generator, () -> rt.run(frame));
  }

  /** Pushes a value onto the stack of a frame that does not run. */
  private static void push(Interpreter rt, FrameObject frame, PyObject value) {
    frame.slots[frame.top++] = value;
    rt.heap().splice(frame, frame.top - 1, List.of(), List.of(value));
  }

  private static void checkNotRunning(GeneratorObject generator) {
    if (generator.state() == GeneratorObject.State.RUNNING) {
      throw Errors.value(kind(generator) + " already executing");
    }
  }

  /**
   * A generator that dies closes the one that it delegates to. Nobody waits for its death where
   * that does nothing but end the other, which then matters to its next user alone.
   */
  private static void closeIfAbandoned(Interpreter rt, GeneratorObject generator) {
    GeneratorObject outer = generator.delegator();
    if (outer == null || outer.delegate() != generator) {
      return;
    }
    closeIfAbandoned(rt, outer);
    if (outer.delegate() == generator && !rt.isReachable(outer)) {
      closeAll(rt, generator);
    }
  }

  private static void closeAll(Interpreter rt, GeneratorObject generator) {
    PyObject delegate = generator.delegate();
    generator.finish(rt.heap(), SingletonObject.NONE);
    if (delegate instanceof GeneratorObject inner) {
      closeAll(rt, inner);
    }
  }

  private static String kind(GeneratorObject generator) {
    return generator.type() == GeneratorObject.ASYNC_GENERATOR
        ? "async generator"
        : generator.type().name();
  }

  private static @Nullable PyObject drive(
      Interpreter rt, GeneratorObject generator, Supplier<PyObject> run) {
    HandledState own = new HandledState(rt.handled());
    own.set(generator.handled());
    HandledState outer = rt.handled();
    rt.setHandled(own);
    if (generator.type() == GeneratorObject.COROUTINE
        && generator.state() == GeneratorObject.State.CREATED) {
      rt.finalizers().ended(rt, generator);
    }
    generator.setState(GeneratorObject.State.RUNNING);
    try {
      PyObject result = run.get();
      if (generator.state() == GeneratorObject.State.SUSPENDED) {
        return result;
      }
      generator.finish(rt.heap(), result);
      return null;
    } catch (PyException error) {
      FrameObject frame = generator.frame();
      generator.finish(rt.heap(), SingletonObject.NONE);
      if (frame != null && frame.code.isPython38()) {
        throw converted(rt, frame, error);
      }
      throw error;
    } finally {
      rt.setHandled(outer);
      if (generator.frame() == null) {
        rt.finalizers().ended(rt, generator);
      }
    }
  }

  /** A StopIteration that leaves a generator of 3.8; code of 3.12 does this itself. */
  private static PyException converted(Interpreter rt, FrameObject frame, PyException error) {
    PyObject now = Intrinsics.unary(rt, frame, Intrinsics.STOPITERATION_ERROR, error.value());
    return now == error.value() ? error : new PyException((ExceptionObject) now);
  }

  /** Raises an exception in a generator: first in the one that it delegates to, if it does. */
  static @Nullable PyObject resumeRaising(
      Interpreter rt, GeneratorObject generator, PyException error) {
    checkNotRunning(generator);
    closeIfAbandoned(rt, generator);
    FrameObject frame = generator.frame();
    if (frame == null) {
      throw error;
    }
    if (generator.state() == GeneratorObject.State.CREATED) {
      generator.finish(rt.heap(), SingletonObject.NONE);
      return failBeforeStart(rt, frame, error);
    }
    PyObject delegate = delegate(frame);
    if (delegate == null) {
      return drive(rt, generator, () -> raiseHere(rt, generator, frame, error));
    }
    return raiseInDelegate(rt, generator, delegate, error);
  }

  /** Only what the generator itself handles is the context of what is thrown into it. */
  private static PyObject raiseHere(
      Interpreter rt, GeneratorObject generator, FrameObject frame, PyException error) {
    if (generator.handled() != null && !frame.code.isPython38()) {
      Exceptions.setContext(rt, error.value());
    }
    return rt.runRaising(frame, error);
  }

  private static PyObject failBeforeStart(Interpreter rt, FrameObject frame, PyException error) {
    // Code of 3.8 has no instruction that stands for the first line.
    if (!frame.code.isPython38()) {
      frame.unit = Math.max(frame.unit, 0);
    }
    return rt.runRaising(frame, error);
  }

  /** What a suspended generator delegates to with {@code yield from} or {@code await}. */
  static @Nullable PyObject delegate(FrameObject frame) {
    return frame.code.delegatesAt(frame.unit) ? frame.slots[frame.top - 1] : null;
  }

  private static @Nullable PyObject raiseInDelegate(
      Interpreter rt, GeneratorObject generator, PyObject delegate, PyException error) {
    FrameObject frame = generator.frame();
    if (frame == null) {
      throw error;
    }
    generator.setState(GeneratorObject.State.RUNNING);
    rt.push(frame);
    PyException inner = error;
    try {
      PyObject yielded = throwInto(rt, delegate, error);
      if (yielded != null) {
        generator.setState(GeneratorObject.State.SUSPENDED);
        return yielded;
      }
    } catch (PyException raised) {
      inner = raised;
    } finally {
      rt.pop(frame);
    }
    generator.setState(GeneratorObject.State.SUSPENDED);
    if (inner != error && inner.matches(ExceptionTypes.STOP_ITERATION)) {
      return finishDelegation(rt, generator, frame, stopValue(inner.value()));
    }
    if (inner != error) {
      Exceptions.chain(rt, inner.value());
    }
    PyException raise = inner;
    return drive(rt, generator, () -> raiseHere(rt, generator, frame, raise));
  }

  /** Closes a delegate, or raises in it; null when it has no way of hearing of the exception. */
  private static @Nullable PyObject throwInto(
      Interpreter rt, PyObject delegate, PyException error) {
    boolean closing = error.matches(ExceptionTypes.GENERATOR_EXIT);
    PyObject hook = Attributes.getOrNull(rt, delegate, closing ? "close" : "throw");
    if (hook == null) {
      return null;
    }
    if (closing) {
      rt.call(hook);
      return null;
    }
    return rt.call(hook, error.value());
  }

  /** Goes on behind the {@code SEND} loop with the value that the delegate returned. */
  private static @Nullable PyObject finishDelegation(
      Interpreter rt, GeneratorObject generator, FrameObject frame, PyObject value) {
    if (frame.code.isPython38()) {
      frame.unit++;
      PyObject receiver = Stack.pop(frame);
      rt.heap().splice(frame, frame.top, List.of(receiver), List.of());
      push(rt, frame, value);
      return drive(rt, generator, () -> rt.run(frame));
    }
    int send = frame.unit;
    while (frame.code.opcodeAt(send) != Opcode.SEND) {
      send--;
    }
    frame.unit = send + 1 + frame.code.args()[send];
    push(rt, frame, value);
    return drive(rt, generator, () -> rt.run(frame));
  }

  /** The value that a StopIteration carries. */
  static PyObject stopValue(ExceptionObject stop) {
    return stop.args().size() == 0 ? SingletonObject.NONE : stop.args().get(0);
  }

  /**
   * {@code SEND}: stack is the receiver and what is sent, which the answer replaces.
   *
   * @return whether the receiver yielded; otherwise it returned
   */
  static boolean send(Interpreter rt, FrameObject f) {
    PyObject receiver = Stack.second(f);
    PyObject sent = Stack.top(f);
    if (receiver instanceof GeneratorObject generator
        && generator.type() != GeneratorObject.ASYNC_GENERATOR) {
      if (generator.state() == GeneratorObject.State.CREATED && sent != SingletonObject.NONE) {
        throw Errors.type("can't send non-None value to a just-started " + generator.type().name());
      }
      if (generator.frame() == null && generator.type() == GeneratorObject.COROUTINE) {
        throw Errors.runtime("cannot reuse already awaited coroutine");
      }
      PyObject yielded = rt.resume(generator, sent);
      f.slots[f.top - 1] = yielded != null ? yielded : generator.returned();
      return yielded != null;
    }
    try {
      f.slots[f.top - 1] =
          sent == SingletonObject.NONE && receiver.type().lookup("__next__") != null
              ? callNext(rt, receiver)
              : rt.callMethod(receiver, "send", sent);
      return true;
    } catch (PyException error) {
      if (!error.matches(ExceptionTypes.STOP_ITERATION)) {
        throw error;
      }
      f.slots[f.top - 1] = stopValue(error.value());
      return false;
    }
  }

  private static PyObject callNext(Interpreter rt, PyObject receiver) {
    return Stack.require(rt.callSpecial(receiver, "__next__"));
  }

  static PyObject yieldFromIter(Interpreter rt, FrameObject f, PyObject iterable) {
    if (iterable.type() == GeneratorObject.COROUTINE) {
      CodeObject code = f.code.code();
      if (!code.has(Flag.COROUTINE) && !code.has(Flag.ITERABLE_COROUTINE)) {
        throw Errors.type("cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      return iterable;
    }
    return iterable.type() == GeneratorObject.GENERATOR ? iterable : Iteration.iter(rt, iterable);
  }

  /** {@code GET_AWAITABLE}. */
  static PyObject awaitable(Interpreter rt, PyObject object, int where) {
    if (object instanceof GeneratorObject coroutine
        && (coroutine.type() == GeneratorObject.COROUTINE
            || coroutine.code().code().has(Flag.ITERABLE_COROUTINE))) {
      FrameObject frame = coroutine.frame();
      if (frame != null && delegate(frame) != null) {
        throw Errors.runtime("coroutine is being awaited already");
      }
      return coroutine;
    }
    PyObject iterator = rt.callSpecial(object, "__await__");
    if (iterator == null) {
      String name = object.type().fullName();
      throw Errors.type(
          switch (where) {
            case 1 ->
                "'async with' received an object from __aenter__ that does not implement"
                    + " __await__: "
                    + name;
            case 2 ->
                "'async with' received an object from __aexit__ that does not implement"
                    + " __await__: "
                    + name;
            default -> "object " + name + " can't be used in 'await' expression";
          });
    }
    if (iterator.type() == GeneratorObject.COROUTINE) {
      throw Errors.type("__await__() returned a coroutine");
    }
    if (iterator.type().lookup("__next__") == null) {
      throw Errors.type(
          "__await__() returned non-iterator of type '" + iterator.type().fullName() + "'");
    }
    return iterator;
  }

  static PyObject asyncIter(Interpreter rt, PyObject object) {
    String name = object.type().fullName();
    PyObject iterator = rt.callSpecial(object, "__aiter__");
    if (iterator == null) {
      throw Errors.type("'async for' requires an object with __aiter__ method, got " + name);
    }
    if (iterator.type().lookup("__anext__") == null) {
      throw Errors.type(
          "'async for' received an object from __aiter__ that does not implement __anext__: "
              + iterator.type().fullName());
    }
    return iterator;
  }

  static PyObject asyncNext(Interpreter rt, PyObject iterator) {
    PyObject next = rt.callSpecial(iterator, "__anext__");
    if (next == null) {
      throw Errors.type(
          "'async for' requires an iterator with __anext__ method, got "
              + iterator.type().fullName());
    }
    try {
      return awaitable(rt, next, 0);
    } catch (PyException error) {
      PyException invalid =
          Errors.type(
              "'async for' received an invalid object from __anext__: " + next.type().fullName());
      invalid.value().set(rt.heap(), ExceptionObject.Slot.CAUSE, error.value());
      invalid.value().set(rt.heap(), ExceptionObject.Slot.CONTEXT, error.value());
      invalid.value().setSuppressContext(true);
      throw invalid;
    }
  }

  /** {@code END_ASYNC_FOR}: ends the loop on StopAsyncIteration, passes anything else on. */
  static void endAsyncFor(Interpreter rt, FrameObject f) {
    ExceptionObject error = (ExceptionObject) Stack.top(f);
    if (!Exceptions.matches(rt, error, ExceptionTypes.STOP_ASYNC_ITERATION)) {
      throw new Reraise(error);
    }
    Stack.drop(f, 2);
  }

  /** {@code CLEANUP_THROW}: a StopIteration that was thrown in ends the delegation. */
  static void cleanUpThrow(FrameObject f) {
    ExceptionObject error = (ExceptionObject) Stack.top(f);
    if (!error.type().isSubtype(ExceptionTypes.STOP_ITERATION)) {
      throw new Reraise(error);
    }
    Stack.drop(f, 3);
    f.slots[f.top++] = SingletonObject.NONE;
    f.slots[f.top++] = stopValue(error);
  }
}
