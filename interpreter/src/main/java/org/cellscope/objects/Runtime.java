package org.cellscope.objects;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The running machine as the objects and the library see it: what a built-in function may ask for.
 * Everything that can be done with calls alone (attribute look-up, operators, comparison,
 * iteration) is in the static protocol classes {@link Attributes}, {@link Operators}, {@link
 * Comparison}, {@link Iteration} and {@link Repr}, which take the runtime as first argument.
 */
public abstract class Runtime {
  /** The keyword names of a call without keyword arguments. */
  public static final String[] NO_KEYWORDS = {};

  private static final PyObject[] NO_ARGS = {};

  private final Heap heap;
  private final WeakReferences weakReferences = new WeakReferences();
  private final Finalizers finalizers = new Finalizers();
  private final Tracer tracer = new Tracer();

  protected Runtime(Heap heap) {
    this.heap = heap;
  }

  /** The weak references of this session. */
  public final WeakReferences weakReferences() {
    return weakReferences;
  }

  /** What runs when objects die, and at the end. */
  public final Finalizers finalizers() {
    return finalizers;
  }

  /** Who tells the program what is executed. */
  public final Tracer tracer() {
    return tracer;
  }

  /** Whether the tracer is to be asked before each instruction. */
  public abstract void watchSteps(boolean watched);

  /** Identity in this session. */
  public final Heap heap() {
    return heap;
  }

  /**
   * Calls any object and runs it to its end. A Python function's frame is pushed as any other, so
   * that it can be seen and stepped.
   *
   * @param args positional arguments, then the values of the keyword arguments
   * @param keywords the names of the last {@code keywords.length} arguments
   * @throws PyException when the call raises
   */
  public abstract PyObject call(PyObject callable, PyObject[] args, String[] keywords);

  public final PyObject call(PyObject callable) {
    return call(callable, NO_ARGS, NO_KEYWORDS);
  }

  public final PyObject call(PyObject callable, PyObject... args) {
    return call(callable, args, NO_KEYWORDS);
  }

  /**
   * Calls a special method as the language does, looked up on the type.
   *
   * @return null when the type has no such method
   */
  public final @Nullable PyObject callSpecial(PyObject self, String name, PyObject... args) {
    PyObject method = self.type().lookup(name);
    return method == null ? null : callUnbound(method, self, args);
  }

  /** Calls what a look-up on the type of {@code self} found, bound to it. */
  public final PyObject callUnbound(PyObject method, PyObject self, PyObject... args) {
    if (method instanceof MethodDescriptor descriptor && descriptor.isFor(self)) {
      if (args.length == 0) {
        return descriptor.invokeNone(this, self);
      }
      if (args.length == 1) {
        return descriptor.invokeOne(this, self, args[0]);
      }
    }
    if (method instanceof FunctionObject || method instanceof MethodDescriptor) {
      PyObject[] all = new PyObject[args.length + 1];
      all[0] = self;
      System.arraycopy(args, 0, all, 1, args.length);
      return call(method, all, NO_KEYWORDS);
    }
    return call(Attributes.bind(this, method, self, self.type()), args, NO_KEYWORDS);
  }

  /** Calls a method by name, looked up as an attribute. */
  public final PyObject callMethod(PyObject self, String name, PyObject... args) {
    return call(Attributes.get(this, self, name), args, NO_KEYWORDS);
  }

  /**
   * Resumes a generator or coroutine until it yields, returns or raises.
   *
   * @param sent what {@code yield} evaluates to; None at the first resumption
   * @return what was yielded; null when it returned, its value then being in {@link
   *     GeneratorObject#returned}
   * @throws PyException what it raises
   */
  public abstract @Nullable PyObject resume(GeneratorObject generator, PyObject sent);

  /** As {@link #resume}, raising an exception where the generator is suspended. */
  public abstract @Nullable PyObject resumeRaising(GeneratorObject generator, PyException error);

  /** The frame of the Python function that runs; empty before the first. */
  public abstract Optional<FrameObject> currentFrame();

  /** The exception that is being handled ({@code sys.exc_info}); null without one. */
  public abstract @Nullable ExceptionObject handledException();

  /**
   * To be called in every loop of a built-in whose length a program decides.
   *
   * @throws RuntimeException an unwinding of the machine's own when the user has asked to stop
   */
  public abstract void poll();

  /**
   * Enters a level of Java recursion that a program decides (nested reprs, comparisons, calls from
   * built-ins); to be left with {@link #leave} in a finally clause.
   *
   * @param where ends the message, as in " while getting the repr of an object"
   * @throws PyException RecursionError when the limit is reached
   */
  public abstract void enter(String where);

  /** Leaves a level of {@link #enter}. */
  public abstract void leave();

  /** Holds objects alive that only a built-in that calls back refers to; see {@link #release}. */
  public abstract void hold(PyObject object);

  /** Lets go of what {@link #hold} took last. */
  public abstract void release();

  /** The built-in names that a function sees: those of its globals when it was made. */
  public final DictObject builtinsOf(FunctionObject function) {
    DictObject known = function.builtins();
    if (known == null) {
      known = builtinsOf(function.globals());
      function.setBuiltins(known);
    }
    return known;
  }

  /** The built-in names that code with some globals sees. */
  public final DictObject builtinsOf(DictObject globals) {
    PyObject named = globals.get("__builtins__");
    return switch (named) {
      case ModuleObject module -> module.attributes();
      case DictObject dict -> dict;
      case null, default -> builtins().attributes();
    };
  }

  /** Module {@code builtins}. */
  public abstract ModuleObject builtins();

  /**
   * Imports a module.
   *
   * @param name dotted name
   * @throws PyException ModuleNotFoundError, or whatever its execution raises
   */
  public abstract ModuleObject importModule(String name);

  /** {@code sys.modules}. */
  public abstract DictObject modules();

  /**
   * Compiles a program text ({@code compile()}).
   *
   * @param mode {@code exec}, {@code eval} or {@code single}
   * @throws PyException SyntaxError when it does not compile
   */
  public abstract CodeValue compile(String text, String filename, String mode);

  /**
   * Runs a code object ({@code exec()}, {@code eval()}).
   *
   * @param locals any mapping; the globals themselves for module code
   * @param closure the cells of its free variables
   * @return what it returns: the value of an expression, otherwise None
   */
  public abstract PyObject execute(
      CodeValue code, DictObject globals, PyObject locals, TupleObject closure);

  /**
   * Runs the body of a class.
   *
   * @param namespace the mapping that takes its names
   * @return the {@code __class__} cell if the body made one, otherwise None
   */
  public abstract PyObject runClassBody(FunctionObject body, PyObject namespace);

  /** The names of a frame with their values ({@code locals()}): a snapshot for functions. */
  public abstract PyObject locals(FrameObject frame);

  /** A line of a source text that the machine has compiled, without its end. */
  public abstract Optional<String> sourceLine(String filename, int line);

  /** The limit on the depth of calls. */
  public abstract int recursionLimit();

  public abstract void setRecursionLimit(int limit);

  /** The world outside: output, input, clocks, limits. */
  public abstract Host host();

  /** Asks to be told when an object has died: for weak references and finalisers. */
  public abstract void watch(PyObject object, DeathListener listener);

  /** Takes back what {@link #watch} asked for. */
  public abstract void unwatch(PyObject object, DeathListener listener);

  /**
   * Finds the unreachable objects in cycles and lets them go, as {@code gc.collect()}.
   *
   * @return how many objects there were
   */
  public abstract int collect();

  /** Says that the program will ask for {@link #collect}: all objects are to be followed. */
  public abstract void trackGarbage();

  /** Whether garbage in cycles is let go when there is much of it, without being asked for. */
  public abstract void collectByItself(boolean automatic);

  /** Every object that the program can reach, except constants. */
  public abstract List<PyObject> reachable();
}
