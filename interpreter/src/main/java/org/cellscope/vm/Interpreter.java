package org.cellscope.vm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.DeathListener;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.ExecutionListener;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.GeneratorObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.Host;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.jspecify.annotations.Nullable;

/**
 * One running program. A Python function that is called from Python code runs in the same Java
 * method as its caller, on a frame of its own; a built-in that calls back runs a loop of its own.
 * All methods but {@link #interrupt} belong to one thread.
 */
public final class Interpreter extends Runtime {
  /** How deep CPython lets built-ins nest, whatever {@code sys.setrecursionlimit} says. */
  private static final int NATIVE_LIMIT = 10_000;

  private static final int DEFAULT_RECURSION_LIMIT = 1000;
  private static final long NEVER = Long.MAX_VALUE;
  private static final int MEMORY_CHECK_INTERVAL = 1 << 8;

  /** How many calls of compiled code may stand above each other on Java's stack. */
  private static final int DEEPEST_NESTING = 200;

  private Host host;
  private final SourceCompiler compiler;
  private final Importer importer;
  private final Evaluator evaluator;
  private final Evaluator38 evaluator38;
  private final Lifetimes lifetimes;
  private final Library library;
  private final @Nullable Interpreter program;
  private @Nullable DictObject modules = new DictObject();
  private Supplier<DictObject> moduleSource = DictObject::new;
  private ModuleObject builtins;
  private final Map<String, String[]> sources = new HashMap<>();
  private @Nullable ExecutionListener listener;

  private volatile boolean interrupted;
  private long deadline = NEVER;
  private MemoryLimit memory = MemoryLimit.ofThisMachine();
  private int untilMemoryCheck = MEMORY_CHECK_INTERVAL;
  private @Nullable FrameObject current;
  private HandledState handled = new HandledState(null);
  private int depth;
  private int nativeDepth;
  private int nesting;
  private int recursionLimit = DEFAULT_RECURSION_LIMIT;

  /**
   * Makes a machine with the modules {@code builtins} and {@code sys} loaded.
   *
   * @param library the modules that can be imported
   * @param listener who records, or null for nobody
   */
  public Interpreter(
      Host host, SourceCompiler compiler, Library library, @Nullable ExecutionListener listener) {
    this(host, compiler, library, listener, new CompiledClasses(Hotness.USUAL));
  }

  /**
   * As the other constructor.
   *
   * @param classes of hot code; while somebody records none are used
   */
  public Interpreter(
      Host host,
      SourceCompiler compiler,
      Library library,
      @Nullable ExecutionListener listener,
      CompiledClasses classes) {
    super(new Heap());
    this.host = listener == null ? host : new ListeningHost(host, listener);
    this.compiler = compiler;
    this.library = library;
    this.program = null;
    this.listener = listener;
    heap().listen(listener);
    this.lifetimes = new Lifetimes(this);
    this.evaluator = new Evaluator(this, listener, classes);
    this.evaluator38 = new Evaluator38(this, listener);
    this.importer = new Importer(this, library);
    this.builtins = library.builtins(this);
    modules().put("builtins", builtins);
    importer.preload();
  }

  /**
   * Makes a machine that works on copies of another one's objects, which is parked meanwhile; to be
   * made ready with {@link #inhabit}.
   */
  public Interpreter(Interpreter program, Host host) {
    super(Heap.behind(program.heap()));
    this.host = host;
    this.compiler = program.compiler;
    this.library = program.library;
    this.program = program;
    this.listener = null;
    this.lifetimes = new Lifetimes(this);
    this.evaluator = new Evaluator(this, null, new CompiledClasses(Hotness.NEVER));
    this.evaluator38 = new Evaluator38(this, null);
    this.importer = new Importer(this, library);
    this.builtins = program.builtins;
  }

  /**
   * Starts over for an evaluation.
   *
   * @param names module {@code builtins}
   * @param imported the program's modules that are to be found in {@code sys.modules}, asked for
   *     when they are first needed
   * @param nanoseconds how long it may take
   */
  public void inhabit(ModuleObject names, Supplier<DictObject> imported, long nanoseconds) {
    builtins = names;
    modules = null;
    moduleSource = imported;
    interrupted = false;
    current = null;
    handled = new HandledState(null);
    depth = 0;
    nativeDepth = 0;
    nesting = 0;
    recursionLimit = program == null ? DEFAULT_RECURSION_LIMIT : program.recursionLimit;
    heap().catchUp();
    deadline = System.nanoTime() + nanoseconds;
  }

  /** Whether no evaluation since {@link #inhabit} has left anything that another could see. */
  public boolean isUnmarked() {
    return modules == null && !lifetimes.isActive();
  }

  /**
   * Runs a frame of its own until it returns.
   *
   * @throws PyException what it raises
   * @throws Interruption when it was interrupted or its time is up
   */
  public PyObject evaluate(FrameObject frame) {
    return run(frame);
  }

  /**
   * Runs a program as {@code __main__}.
   *
   * @throws PyException when it raises and does not catch
   */
  public void runMain(CodeValue code) {
    ModuleObject main = new ModuleObject("__main__");
    main.define("__annotations__", new DictObject());
    main.define("__builtins__", builtins);
    main.define("__file__", StrObject.of(code.code().filename()));
    main.define("__cached__", SingletonObject.NONE);
    modules().put(heap(), heap().intern("__main__"), main);
    execute(code, main.attributes(), main.attributes(), TupleObject.EMPTY);
  }

  /** The listener has left; from now on the machine runs as one that nobody records. */
  void listenNoMore() {
    listener = null;
    heap().listen(null);
    if (host instanceof ListeningHost listening) {
      host = listening.host();
    }
    evaluator.listenNoMore();
  }

  /**
   * Ends the program when the listener has missed something because of an error: what it would tell
   * from then on would not be what happened.
   */
  <E extends Error> void requireCompleteListener(E error) throws E {
    if (listener != null && !listener.isComplete()) {
      throw error;
    }
  }

  /** Makes the program stop at the next opportunity; any thread. */
  public void interrupt() {
    interrupted = true;
  }

  /** Compiles a text and keeps its lines for tracebacks. */
  @Override
  public CodeValue compile(String text, String filename, String mode) {
    return new CodeValue(heap(), compiler.compile(this, text, filename, mode));
  }

  /** Notes the lines of a text that was compiled elsewhere. */
  public void addSource(String filename, String text) {
    sources.put(filename, text.split("\r\n|\r|\n", -1));
  }

  @Override
  public Optional<String> sourceLine(String filename, int line) {
    String[] lines = sources.get(filename);
    if (lines == null && program != null) {
      return program.sourceLine(filename, line);
    }
    return lines == null || line < 1 || line > lines.length
        ? Optional.empty()
        : Optional.of(lines[line - 1]);
  }

  @Override
  public PyObject execute(
      CodeValue code, DictObject globals, PyObject locals, TupleObject closure) {
    if (globals.get("__builtins__") == null) {
      globals.put(heap(), heap().intern("__builtins__"), builtins);
    }
    FunctionObject function =
        code.code().freevars().isEmpty() ? null : new FunctionObject(code, globals, closure);
    return run(new FrameObject(code, globals, builtinsOf(globals), locals, function));
  }

  @Override
  public PyObject runClassBody(FunctionObject body, PyObject namespace) {
    return run(new FrameObject(body.code(), body.globals(), builtinsOf(body), namespace, body));
  }

  @Override
  public PyObject locals(FrameObject frame) {
    return Names.locals(this, frame);
  }

  @Override
  public PyObject call(PyObject callable, PyObject[] args, String[] keywords) {
    poll();
    return Calls.call(this, callable, args, keywords);
  }

  /** Runs a frame in a loop of its own, and returns what it returns or yields. */
  PyObject run(FrameObject frame) {
    return frame.code.isPython38() ? evaluator38.run(frame) : evaluator.run(frame);
  }

  /** As {@link #run}, beginning with an exception where the frame is suspended. */
  PyObject runRaising(FrameObject frame, PyException error) {
    return frame.code.isPython38()
        ? evaluator38.runRaising(frame, error)
        : evaluator.runRaising(frame, error);
  }

  @Override
  public @Nullable PyObject resume(GeneratorObject generator, PyObject sent) {
    return Generators.resume(this, generator, sent);
  }

  @Override
  public @Nullable PyObject resumeRaising(GeneratorObject generator, PyException error) {
    return Generators.resumeRaising(this, generator, error);
  }

  @Override
  public Optional<FrameObject> currentFrame() {
    return Optional.ofNullable(current);
  }

  @Nullable FrameObject current() {
    return current;
  }

  /**
   * Makes a frame the running one.
   *
   * @throws PyException RecursionError when there are too many
   */
  void push(FrameObject frame) {
    if (depth >= recursionLimit) {
      throw Errors.of(ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded");
    }
    depth++;
    frame.back = current;
    current = frame;
    if (listener != null) {
      listener.entered(frame);
    }
  }

  /** Lets the caller of the running frame run again. */
  @Nullable FrameObject pop(FrameObject frame) {
    FrameObject caller = frame.back;
    depth--;
    current = caller;
    lifetimes.left(frame);
    if (listener != null) {
      listener.left(frame, caller);
    }
    if (frame.generator != null) {
      frame.back = null;
    }
    return caller;
  }

  @Override
  public @Nullable ExceptionObject handledException() {
    return handled.topmost();
  }

  HandledState handled() {
    return handled;
  }

  void setHandled(HandledState state) {
    handled = state;
  }

  /** Whether code of the program has to run instruction by instruction, or to end. */
  boolean isWatched() {
    return interrupted || lifetimes.isActive();
  }

  /** Whether a call of compiled code may take a Java frame. */
  boolean mayNest() {
    return nesting < DEEPEST_NESTING;
  }

  int nesting() {
    return nesting;
  }

  void nest() {
    nesting++;
  }

  void unnest() {
    nesting--;
  }

  /** An exception has taken Java frames away. */
  void nestAgain(int left) {
    nesting = left;
  }

  /**
   * Makes a call without a frame, if nothing can tell the difference.
   *
   * @return null when nothing has been done, and the call is to be made in the usual way
   */
  @Nullable PyObject runShort(
      FunctionObject function, @Nullable PyObject a, @Nullable PyObject b, @Nullable PyObject c) {
    return depth < recursionLimit && nativeDepth < NATIVE_LIMIT
        ? evaluator.runShort(function, a, b, c)
        : null;
  }

  /** Runs a frame that compiled code calls. */
  PyObject runNested(FrameObject called) {
    return evaluator.runNested(called);
  }

  @Override
  public void poll() {
    if (interrupted || deadline != NEVER && System.nanoTime() - deadline > 0) {
      throw new Interruption();
    }
    if (--untilMemoryCheck < 0) {
      untilMemoryCheck = MEMORY_CHECK_INTERVAL;
      memory.check();
    }
  }

  /** Bounds the memory that the program may have taken when it goes on. */
  public void limit(MemoryLimit limit) {
    memory = limit;
  }

  @Override
  public void enter(String where) {
    if (nativeDepth >= NATIVE_LIMIT) {
      throw Errors.of(ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded" + where);
    }
    nativeDepth++;
  }

  @Override
  public void leave() {
    nativeDepth--;
  }

  @Override
  public void hold(PyObject object) {
    lifetimes.hold(object);
  }

  @Override
  public void release() {
    lifetimes.release();
  }

  @Override
  public void watch(PyObject object, DeathListener onDeath) {
    lifetimes.watch(object, onDeath);
  }

  @Override
  public void unwatch(PyObject object, DeathListener listener) {
    lifetimes.unwatch(object, listener);
  }

  @Override
  public int collect() {
    return lifetimes.collect();
  }

  @Override
  public void watchSteps(boolean watched) {
    lifetimes.watchSteps(watched);
  }

  @Override
  public void trackGarbage() {
    lifetimes.track();
  }

  @Override
  public void collectByItself(boolean automatic) {
    lifetimes.collectByItself(automatic);
  }

  @Override
  public List<PyObject> reachable() {
    return lifetimes.reachable();
  }

  /** Whether an object would be alive if references were counted. */
  boolean isReachable(PyObject object) {
    return lifetimes.isReachable(object);
  }

  /**
   * Ends the program, after its last output: runs what was to run at exit, then the finalisers of
   * all objects that are left, as CPython does when it takes the main module apart.
   */
  public void finish() {
    finalizers().runExitFunctions(this);
    if (lifetimes.isActive()) {
      lifetimes.collect();
      modules().remove(heap(), "__main__");
      lifetimes.collectAtEnd();
    }
  }

  Lifetimes lifetimes() {
    return lifetimes;
  }

  @Override
  public ModuleObject builtins() {
    return builtins;
  }

  @Override
  public ModuleObject importModule(String name) {
    return importer.importModule(name);
  }

  Importer importer() {
    return importer;
  }

  @Override
  public DictObject modules() {
    DictObject known = modules;
    if (known == null) {
      known = moduleSource.get();
      modules = known;
      if (known.get("sys") == null) {
        importer.preload();
      }
    }
    return known;
  }

  @Override
  public Host host() {
    return host;
  }

  @Override
  public int recursionLimit() {
    return recursionLimit;
  }

  @Override
  public void setRecursionLimit(int limit) {
    recursionLimit = limit;
  }
}
