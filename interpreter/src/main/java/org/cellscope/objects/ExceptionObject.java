package org.cellscope.objects;

import java.util.List;
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
  private final List<String> fieldNames;
  private final @Nullable PyObject[] fields;
  private final @Nullable Extension extension;
  private @Nullable DictObject attributes;
  private boolean suppressContext;

  /** Makes an exception with the fields that its class takes from the arguments. */
  public ExceptionObject(TypeObject type, TupleObject args) {
    this(type, args, true);
  }

  private ExceptionObject(TypeObject type, TupleObject args, boolean initialized) {
    this.type = type;
    this.fieldNames = ExceptionFields.names(type);
    this.fields = new PyObject[fieldNames.size()];
    this.extension = type.slotCount() == 0 ? null : Extension.require(type);
    slots[Slot.ARGS.ordinal()] = args;
    if (initialized && fields.length > 0) {
      ExceptionFields.derive(this);
    }
  }

  /** Makes an exception whose {@code __init__} has not run. */
  static ExceptionObject uninitialized(TypeObject type, TupleObject args) {
    return new ExceptionObject(type, args, false);
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
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
    int index = fieldNames.indexOf(name);
    return index < 0 ? null : fields[index];
  }

  /** Sets a field of {@link #hint(String)} of an exception that nobody knows yet. */
  public void hint(String name, PyObject value) {
    int index = fieldNames.indexOf(name);
    if (index >= 0) {
      fields[index] = value;
    }
  }

  /** Sets a field; null for None. */
  void setField(Heap heap, String name, @Nullable PyObject now) {
    int index = fieldNames.indexOf(name);
    if (index >= 0) {
      PyObject old = fields[index];
      fields[index] = now;
      heap.set(this, slots.length + index, old, now);
    }
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    for (PyObject slot : slots) {
      visitor.visit(slot);
    }
    for (PyObject field : fields) {
      visitor.visit(field);
    }
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  protected PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    ExceptionObject copy = uninitialized(past.type(type), TupleObject.EMPTY);
    copy.suppressContext = suppressContext;
    past.later(
        () -> {
          for (int i = 0; i < slots.length; i++) {
            copy.slots[i] = before.get(i);
          }
          for (int i = 0; i < fields.length; i++) {
            copy.fields[i] = before.get(slots.length + i);
          }
          copy.attributes = before.attributes();
        });
    return past.extended(this, copy);
  }
}
