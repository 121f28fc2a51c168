package org.cellscope.objects;

import java.util.List;
import org.cellscope.objects.GeneratorObject.State;
import org.jspecify.annotations.Nullable;

/** Members of classes {@code generator}, {@code coroutine} and {@code async_generator}. */
final class GeneratorMethods {
  private GeneratorMethods() {}

  static void defineGenerator(TypeMembers members) {
    Class<GeneratorObject> self = GeneratorObject.class;
    members.noArgs("__repr__", self, GeneratorMethods::repr);
    members.noArgs("__iter__", self, (rt, me) -> me);
    members.noArgs("__next__", self, (rt, me) -> send(rt, me, SingletonObject.NONE));
    members.noArgs("__del__", self, GeneratorMethods::close);
    defineSending(members);
    members.getter("gi_yieldfrom", self, (rt, me) -> orNone(me.delegate()));
    defineState(members, "gi");
  }

  static void defineCoroutine(TypeMembers members) {
    Class<GeneratorObject> self = GeneratorObject.class;
    members.noArgs("__repr__", self, GeneratorMethods::repr);
    members.noArgs("__del__", self, GeneratorMethods::close);
    members.noArgs("__await__", self, (rt, me) -> new CoroutineWrapper(me));
    defineSending(members);
    members.member("cr_origin", self, (rt, me) -> SingletonObject.NONE, null);
    members.getter("cr_await", self, (rt, me) -> orNone(me.delegate()));
    defineState(members, "cr");
  }

  static void defineAsyncGenerator(TypeMembers members) {
    Class<GeneratorObject> self = GeneratorObject.class;
    members.noArgs("__repr__", self, GeneratorMethods::repr);
    members.noArgs("__aiter__", self, (rt, me) -> me);
    members.noArgs("__del__", self, GeneratorMethods::finish);
    members.noArgs(
        "__anext__", self, (rt, me) -> AsyncStep.send(begun(rt, me), SingletonObject.NONE));
    members.oneArg("asend", self, (rt, me, value) -> AsyncStep.send(begun(rt, me), value));
    members.method(
        "athrow",
        "type, value=None, traceback=None, /",
        self,
        (rt, me, args) -> AsyncStep.raise(begun(rt, me), thrown(rt, args)));
    members.noArgs("aclose", self, (rt, me) -> AsyncStep.close(begun(rt, me)));
    members.getter("ag_await", self, (rt, me) -> orNone(me.delegate()));
    defineState(members, "ag");
  }

  /** The generator, of which the hooks have heard (PEP 525). */
  private static GeneratorObject begun(Runtime rt, GeneratorObject self) {
    if (!self.isKnownToHooks()) {
      AsyncHooks hooks = rt.finalizers().asyncHooks();
      self.setFinalizer(hooks.finalizer());
      PyObject first = hooks.firstIteration();
      if (first != null) {
        rt.call(first, self);
      }
    }
    return self;
  }

  private static PyObject finish(Runtime rt, GeneratorObject self) {
    PyObject finalizer = self.finalizer();
    return finalizer == null || self.frame() == null ? close(rt, self) : rt.call(finalizer, self);
  }

  private static void defineSending(TypeMembers members) {
    Class<GeneratorObject> self = GeneratorObject.class;
    members.oneArg("send", self, GeneratorMethods::send);
    members.method(
        "throw",
        "type, value=None, traceback=None, /",
        self,
        (rt, me, args) -> raise(rt, me, thrown(rt, args)));
    members.noArgs("close", self, GeneratorMethods::close);
  }

  private static void defineState(TypeMembers members, String prefix) {
    Class<GeneratorObject> self = GeneratorObject.class;
    members.property(
        "__name__",
        self,
        (rt, me) -> me.name(),
        (rt, me, value) -> me.setName(text("__name__", value)));
    members.property(
        "__qualname__",
        self,
        (rt, me) -> me.qualname(),
        (rt, me, value) -> me.setQualname(text("__qualname__", value)));
    members.getter(
        prefix + "_running",
        self,
        (rt, me) ->
            BoolObject.of(prefix.equals("ag") ? me.isAsyncRunning() : me.state() == State.RUNNING));
    members.getter(prefix + "_frame", self, (rt, me) -> orNone(me.frame()));
    members.getter(
        prefix + "_suspended", self, (rt, me) -> BoolObject.of(me.state() == State.SUSPENDED));
    members.getter(prefix + "_code", self, (rt, me) -> me.code());
  }

  private static PyObject text(String attribute, @Nullable PyObject value) {
    if (value instanceof StrObject) {
      return value;
    }
    throw Errors.type(attribute + " must be set to a string object");
  }

  private static PyObject orNone(@Nullable PyObject value) {
    return value == null ? SingletonObject.NONE : value;
  }

  private static PyObject repr(Runtime rt, GeneratorObject self) {
    return StrObject.of(
        "<"
            + self.type().name()
            + " object "
            + Repr.str(rt, self.qualname())
            + " at "
            + Repr.address(rt, self)
            + ">");
  }

  /** {@code send(value)}, and {@code __next__} with None. */
  static PyObject send(Runtime rt, GeneratorObject self, PyObject value) {
    if (self.state() == State.CREATED && value != SingletonObject.NONE) {
      throw Errors.type("can't send non-None value to a just-started " + kind(self));
    }
    checkReuse(self);
    boolean ended = self.frame() == null;
    PyObject yielded = rt.resume(self, value);
    if (yielded != null) {
      return yielded;
    }
    throw ended ? Errors.stopIteration() : stop(self.returned());
  }

  private static PyException stop(PyObject returned) {
    return returned instanceof TupleObject || returned instanceof ExceptionObject
        ? Errors.of(ExceptionTypes.STOP_ITERATION, returned)
        : Errors.stopIteration(returned);
  }

  private static void checkReuse(GeneratorObject self) {
    if (self.type() == GeneratorObject.COROUTINE && self.frame() == null) {
      throw Errors.runtime("cannot reuse already awaited coroutine");
    }
  }

  /** What a generator is called in messages. */
  static String kind(GeneratorObject self) {
    return self.type() == GeneratorObject.ASYNC_GENERATOR ? "async generator" : self.type().name();
  }

  /** {@code throw(...)}. */
  static PyObject raise(Runtime rt, GeneratorObject self, PyException error) {
    checkReuse(self);
    PyObject yielded = rt.resumeRaising(self, error);
    if (yielded != null) {
      return yielded;
    }
    throw stop(self.returned());
  }

  /** {@code close()}. */
  static PyObject close(Runtime rt, GeneratorObject self) {
    if (self.state() == State.CREATED) {
      self.finish(rt.heap(), SingletonObject.NONE);
    }
    if (self.frame() == null) {
      return SingletonObject.NONE;
    }
    try {
      PyException exit = Errors.of(ExceptionTypes.GENERATOR_EXIT);
      exit.value().set(rt.heap(), ExceptionObject.Slot.CONTEXT, rt.handledException());
      if (rt.resumeRaising(self, exit) != null) {
        throw Errors.runtime(kind(self) + " ignored GeneratorExit");
      }
    } catch (PyException error) {
      if (!error.matches(ExceptionTypes.GENERATOR_EXIT)
          && !error.matches(ExceptionTypes.STOP_ITERATION)) {
        throw error;
      }
    }
    return SingletonObject.NONE;
  }

  /** The exception that {@code throw(type[, value[, traceback]])} asks for. */
  static PyException thrown(Runtime rt, Args args) {
    if (args.has(1) || args.has(2)) {
      Warnings.deprecated(
          rt,
          "the (type, exc, tb) signature of throw() is deprecated, "
              + "use the single-arg signature instead.");
    }
    PyObject given = args.get(0);
    PyObject value = args.or(1, SingletonObject.NONE);
    PyObject traceback = args.or(2, SingletonObject.NONE);
    if (traceback != SingletonObject.NONE && !(traceback instanceof TracebackObject)) {
      throw Errors.type("throw() third argument must be a traceback object");
    }
    ExceptionObject error = exception(rt, given, value);
    if (traceback instanceof TracebackObject) {
      error.set(rt.heap(), ExceptionObject.Slot.TRACEBACK, traceback);
    }
    return new PyException(error);
  }

  /** An exception that cannot be made is one that is thrown into the generator, too. */
  private static ExceptionObject exception(Runtime rt, PyObject given, PyObject value) {
    if (given instanceof ExceptionObject error) {
      if (value != SingletonObject.NONE) {
        throw Errors.type("instance exception may not have a separate value");
      }
      return error;
    }
    if (!(given instanceof TypeObject type) || !type.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      throw Errors.type(
          "exceptions must be classes or instances deriving from BaseException, not "
              + given.type().fullName());
    }
    if (value instanceof ExceptionObject error && error.type().isSubtype(type)) {
      return error;
    }
    try {
      return instance(rt, type, value);
    } catch (PyException failed) {
      return failed.value();
    }
  }

  private static ExceptionObject instance(Runtime rt, TypeObject type, PyObject value) {
    PyObject made =
        value == SingletonObject.NONE
            ? rt.call(type)
            : value instanceof TupleObject tuple
                ? rt.call(type, tuple.toArray())
                : rt.call(type, value);
    if (made instanceof ExceptionObject error) {
      return error;
    }
    throw Errors.type(
        "calling "
            + Repr.repr(rt, type)
            + " should have returned an instance of BaseException, not "
            + made.type().fullName());
  }

  /** The classes of the objects that asynchronous code awaits. */
  static List<TypeObject> awaitableTypes() {
    return List.of(CoroutineWrapper.TYPE, AsyncStep.ASEND, AsyncStep.ATHROW);
  }
}
