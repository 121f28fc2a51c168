package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** A generator, coroutine or asynchronous generator: a frame that can be suspended. */
public final class GeneratorObject extends PyObject {
  /** Class {@code generator}. */
  public static final TypeObject GENERATOR =
      TypeObject.builtin(
              "generator", GeneratorObject.class, null, GeneratorMethods::defineGenerator)
          .build();

  /** Class {@code coroutine}. */
  public static final TypeObject COROUTINE =
      TypeObject.builtin(
              "coroutine", GeneratorObject.class, null, GeneratorMethods::defineCoroutine)
          .build();

  /** Class {@code async_generator}. */
  public static final TypeObject ASYNC_GENERATOR =
      TypeObject.builtin(
              "async_generator",
              GeneratorObject.class,
              null,
              GeneratorMethods::defineAsyncGenerator)
          .build();

  /** Where a generator is in its life. */
  public enum State {
    CREATED,
    SUSPENDED,
    RUNNING,
    CLOSED
  }

  private final TypeObject type;
  private final CodeValue code;
  private @Nullable FrameObject frame;
  private State state = State.CREATED;
  private PyObject name;
  private PyObject qualname;
  private boolean asyncRunning;
  private boolean knownToHooks;
  private @Nullable PyObject finalizer;
  private PyObject returned = SingletonObject.NONE;
  private @Nullable ExceptionObject handled;
  private @Nullable GeneratorObject delegator;

  /** Makes a generator of a frame that has run up to {@code RETURN_GENERATOR}. */
  public GeneratorObject(TypeObject type, FrameObject frame, PyObject name, PyObject qualname) {
    this.type = type;
    this.code = frame.code;
    this.frame = frame;
    this.name = name;
    this.qualname = qualname;
    frame.generator = this;
  }

  @Override
  public TypeObject type() {
    return type;
  }

  public CodeValue code() {
    return code;
  }

  /** The frame; null once the generator has ended. */
  public @Nullable FrameObject frame() {
    return frame;
  }

  public State state() {
    return state;
  }

  public void setState(State newState) {
    state = newState;
  }

  /** Whether a step of an asynchronous generator is being awaited. */
  boolean isAsyncRunning() {
    return asyncRunning;
  }

  void setAsyncRunning(boolean running) {
    asyncRunning = running;
  }

  /** Whether {@code sys.set_asyncgen_hooks}'s hooks have heard of this asynchronous generator. */
  boolean isKnownToHooks() {
    return knownToHooks;
  }

  /** What is called when this asynchronous generator dies before its end; null to close it. */
  @Nullable PyObject finalizer() {
    return finalizer;
  }

  void setFinalizer(@Nullable PyObject hook) {
    knownToHooks = true;
    finalizer = hook;
  }

  /** What the suspended generator delegates to with {@code yield from} or {@code await}. */
  public @Nullable PyObject delegate() {
    FrameObject suspended = frame;
    if (state != State.SUSPENDED || suspended == null) {
      return null;
    }
    return suspended.code.delegatesAt(suspended.unit) ? suspended.slots[suspended.top - 1] : null;
  }

  /** The generator that was left suspended last while it delegated to this one. */
  public @Nullable GeneratorObject delegator() {
    return delegator;
  }

  void setDelegator(GeneratorObject outer) {
    delegator = outer;
  }

  /** Ends the generator: lets go of its frame. */
  public void finish(Heap heap, PyObject result) {
    FrameObject old = frame;
    state = State.CLOSED;
    returned = result;
    frame = null;
    heap.set(this, 0, old, null);
  }

  /** What the generator returned, once it has ended. */
  public PyObject returned() {
    return returned;
  }

  public PyObject name() {
    return name;
  }

  public void setName(PyObject newName) {
    name = newName;
  }

  public PyObject qualname() {
    return qualname;
  }

  public void setQualname(PyObject newQualname) {
    qualname = newQualname;
  }

  /** The exception that the generator was handling when it was suspended; null without one. */
  public @Nullable ExceptionObject handled() {
    return handled;
  }

  public void setHandled(@Nullable ExceptionObject exception) {
    handled = exception;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(frame);
  }

  @Override
  public boolean isMutable() {
    return true;
  }
}
