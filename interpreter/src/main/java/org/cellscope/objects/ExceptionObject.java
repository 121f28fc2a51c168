package org.cellscope.objects;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An exception: an instance of {@code BaseException} or a class derived from it. */
public final class ExceptionObject extends PyObject {
  /** The entries of the vector of references of an exception, in order. */
  public enum Slot {
    ARGS,
    TRACEBACK,
    CAUSE,
    CONTEXT
  }

  private TypeObject type;
  private final @Nullable PyObject[] slots = new PyObject[Slot.values().length];
  private @Nullable DictObject attributes;
  private boolean suppressContext;
  private Map<String, PyObject> hints = Map.of();

  public ExceptionObject(TypeObject type, TupleObject args) {
    this.type = type;
    slots[Slot.ARGS.ordinal()] = args;
  }

  @Override
  public TypeObject type() {
    return type;
  }

  /** Changes {@code __class__}; the layouts must be the same. */
  void setType(TypeObject newType) {
    type = newType;
  }

  /** {@code args}. */
  public TupleObject args() {
    return slots[Slot.ARGS.ordinal()] instanceof TupleObject args ? args : TupleObject.EMPTY;
  }

  /** {@code __traceback__}; null for None. */
  public @Nullable TracebackObject traceback() {
    return (TracebackObject) slots[Slot.TRACEBACK.ordinal()];
  }

  /** {@code __cause__}; null for None. */
  public @Nullable ExceptionObject cause() {
    return (ExceptionObject) slots[Slot.CAUSE.ordinal()];
  }

  /** {@code __context__}; null for None. */
  public @Nullable ExceptionObject context() {
    return (ExceptionObject) slots[Slot.CONTEXT.ordinal()];
  }

  /** Sets an entry; null for None. */
  public void set(Heap heap, Slot slot, @Nullable PyObject now) {
    PyObject old = slots[slot.ordinal()];
    slots[slot.ordinal()] = now;
    heap.set(this, slot.ordinal(), old, now);
  }

  /** {@code __suppress_context__}. */
  public boolean suppressesContext() {
    return suppressContext;
  }

  public void setSuppressContext(boolean suppress) {
    suppressContext = suppress;
  }

  @Override
  public @Nullable DictObject attributes() {
    return attributes;
  }

  @Override
  public DictObject ensureAttributes(Heap heap) {
    DictObject known = attributes;
    if (known == null) {
      known = new DictObject();
      attributes = known;
      heap.set(this, Heap.ATTRIBUTES, null, known);
    }
    return known;
  }

  /** Replaces {@code __dict__}. */
  void setAttributes(Heap heap, DictObject now) {
    DictObject old = attributes;
    attributes = now;
    heap.set(this, Heap.ATTRIBUTES, old, now);
  }

  /**
   * A field of a built-in exception class beside {@code args}, such as {@code name} of a NameError
   * or {@code value} of a StopIteration.
   *
   * @return null where it is not set
   */
  public @Nullable PyObject hint(String name) {
    return hints.get(name);
  }

  /** Sets a field of {@link #hint(String)}. */
  public void hint(String name, PyObject value) {
    if (hints.isEmpty()) {
      hints = new HashMap<>();
    }
    hints.put(name, value);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    for (PyObject slot : slots) {
      visitor.visit(slot);
    }
  }

  @Override
  public boolean isMutable() {
    return true;
  }
}
