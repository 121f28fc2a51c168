package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * One step of an asynchronous generator that is to be awaited: what {@code __anext__()}, {@code
 * asend()}, {@code athrow()} and {@code aclose()} return (PEP 525).
 */
public final class AsyncStep extends PyObject {
  /** Class {@code async_generator_asend}. */
  public static final TypeObject ASEND =
      TypeObject.builtin("async_generator_asend", AsyncStep.class, null, AsyncStep::define).build();

  /** Class {@code async_generator_athrow}. */
  public static final TypeObject ATHROW =
      TypeObject.builtin("async_generator_athrow", AsyncStep.class, null, AsyncStep::define)
          .build();

  private enum State {
    CREATED,
    STARTED,
    CLOSED
  }

  private final GeneratorObject generator;
  private final PyObject value;
  private final @Nullable PyException error;
  private final boolean closes;
  private State state = State.CREATED;

  private AsyncStep(
      GeneratorObject generator, PyObject value, @Nullable PyException error, boolean closes) {
    this.generator = generator;
    this.value = value;
    this.error = error;
    this.closes = closes;
  }

  static AsyncStep send(GeneratorObject generator, PyObject value) {
    return new AsyncStep(generator, value, null, false);
  }

  static AsyncStep raise(GeneratorObject generator, PyException error) {
    return new AsyncStep(generator, SingletonObject.NONE, error, false);
  }

  static AsyncStep close(GeneratorObject generator) {
    return new AsyncStep(
        generator, SingletonObject.NONE, Errors.of(ExceptionTypes.GENERATOR_EXIT), true);
  }

  @Override
  public TypeObject type() {
    return error == null ? ASEND : ATHROW;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(generator);
    visitor.visit(value);
    visitor.visit(error == null ? null : error.value());
  }

  private static void define(TypeMembers members) {
    Class<AsyncStep> self = AsyncStep.class;
    members.noArgs("__iter__", self, (rt, me) -> me);
    members.noArgs("__await__", self, (rt, me) -> me);
    members.noArgs("__next__", self, (rt, me) -> me.resume(rt, SingletonObject.NONE));
    members.oneArg("send", self, (rt, me, sent) -> me.resume(rt, sent));
    members.method(
        "throw",
        "type, value=None, traceback=None, /",
        self,
        (rt, me, args) -> me.resumeRaising(rt, GeneratorMethods.thrown(rt, args)));
    members.noArgs(
        "close",
        self,
        (rt, me) -> {
          me.state = State.CLOSED;
          return SingletonObject.NONE;
        });
  }

  private void checkOpen() {
    if (state == State.CLOSED) {
      throw Errors.runtime(
          "cannot reuse already awaited "
              + (error == null ? "__anext__()/asend()" : "aclose()/athrow()"));
    }
  }

  private PyObject resume(Runtime rt, PyObject sent) {
    checkOpen();
    if (state == State.STARTED) {
      return step(() -> rt.resume(generator, sent));
    }
    if (generator.isAsyncRunning()) {
      state = State.CLOSED;
      throw Errors.runtime(
          (error == null ? "anext()" : closes ? "aclose()" : "athrow()")
              + ": asynchronous generator is already running");
    }
    PyException raised = error;
    if (raised != null && generator.frame() == null) {
      state = State.CLOSED;
      throw closes ? Errors.stopIteration() : Errors.of(ExceptionTypes.STOP_ASYNC_ITERATION);
    }
    if (raised != null && sent != SingletonObject.NONE) {
      throw Errors.runtime("can't send non-None value to a just-started coroutine");
    }
    PyObject first = sent == SingletonObject.NONE ? value : sent;
    if (raised == null
        && generator.state() == GeneratorObject.State.CREATED
        && first != SingletonObject.NONE) {
      throw Errors.type("can't send non-None value to a just-started async generator");
    }
    state = State.STARTED;
    generator.setAsyncRunning(true);
    return step(
        () -> raised == null ? rt.resume(generator, first) : rt.resumeRaising(generator, raised));
  }

  private PyObject resumeRaising(Runtime rt, PyException thrown) {
    checkOpen();
    state = State.STARTED;
    generator.setAsyncRunning(true);
    return step(() -> rt.resumeRaising(generator, thrown));
  }

  /** Runs the generator up to its next yield or await. */
  @FunctionalInterface
  private interface Resumption {
    @Nullable PyObject run();
  }

  private PyObject step(Resumption resumption) {
    PyObject result;
    try {
      result = resumption.run();
    } catch (PyException raised) {
      finish();
      if (closes
          && (raised.matches(ExceptionTypes.STOP_ASYNC_ITERATION)
              || raised.matches(ExceptionTypes.GENERATOR_EXIT))) {
        throw Errors.stopIteration();
      }
      throw raised;
    }
    if (result == null) {
      finish();
      throw closes ? Errors.stopIteration() : Errors.of(ExceptionTypes.STOP_ASYNC_ITERATION);
    }
    if (!(result instanceof AsyncYield yielded)) {
      return result;
    }
    finish();
    if (closes) {
      throw Errors.runtime("async generator ignored GeneratorExit");
    }
    throw Errors.of(ExceptionTypes.STOP_ITERATION, yielded.value());
  }

  private void finish() {
    state = State.CLOSED;
    generator.setAsyncRunning(false);
  }
}
