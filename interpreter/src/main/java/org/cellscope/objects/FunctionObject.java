package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** A function that {@code def} or {@code lambda} made: code, globals, defaults and closure. */
public final class FunctionObject extends PyObject {
  /** Class {@code function}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("function", FunctionObject.class, null, FunctionMethods::define)
          .withAttributes()
          .build();

  /** The entries of the vector of references of a function, in order. */
  public enum Slot {
    CODE("__code__"),
    GLOBALS("__globals__"),
    NAME("__name__"),
    QUALNAME("__qualname__"),
    DEFAULTS("__defaults__"),
    KWDEFAULTS("__kwdefaults__"),
    CLOSURE("__closure__"),
    ANNOTATIONS("__annotations__"),
    DOC("__doc__"),
    MODULE("__module__"),
    TYPE_PARAMS("__type_params__");

    private final String attribute;

    Slot(String attribute) {
      this.attribute = attribute;
    }

    /** The attribute that shows the entry. */
    public String attribute() {
      return attribute;
    }
  }

  private static final int SLOTS = Slot.values().length;

  private final @Nullable PyObject[] slots = new PyObject[SLOTS];
  private final Cell[] cells;
  private final DictObject globals;
  private CodeValue code;
  private @Nullable DictObject builtins;
  private @Nullable DictObject attributes;

  /**
   * Makes a function.
   *
   * @param closure the cells of {@code co_freevars} in order; empty when there are none
   */
  public FunctionObject(CodeValue code, DictObject globals, TupleObject closure) {
    this.code = code;
    this.globals = globals;
    this.cells = closure.items().stream().map(Cell.class::cast).toArray(Cell[]::new);
    slots[Slot.CODE.ordinal()] = code;
    slots[Slot.GLOBALS.ordinal()] = globals;
    slots[Slot.NAME.ordinal()] = code.name();
    slots[Slot.QUALNAME.ordinal()] = code.qualname();
    slots[Slot.CLOSURE.ordinal()] = cells.length == 0 ? null : closure;
    slots[Slot.DOC.ordinal()] = code.doc();
    slots[Slot.MODULE.ordinal()] = globals.get("__name__");
    slots[Slot.TYPE_PARAMS.ordinal()] = TupleObject.EMPTY;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  public CodeValue code() {
    return code;
  }

  /** Replaces {@code __code__}; the number of free variables must stay the same. */
  public void setCode(Heap heap, CodeValue newCode) {
    code = newCode;
    set(heap, Slot.CODE, newCode);
  }

  public DictObject globals() {
    return globals;
  }

  /** The built-in names that its code sees; null until they are first asked for. */
  public @Nullable DictObject builtins() {
    return builtins;
  }

  /** Settles the built-in names for good, as CPython does when it makes the function. */
  public void setBuiltins(DictObject now) {
    builtins = now;
  }

  /** The cell of a free variable, by its index in {@code co_freevars}. */
  public Cell cell(int index) {
    return cells[index];
  }

  /** How many free variables there are. */
  public int cellCount() {
    return cells.length;
  }

  /** An entry; null where Python shows None or where it is made when first needed. */
  public @Nullable PyObject get(Slot slot) {
    return slots[slot.ordinal()];
  }

  /** Sets an entry other than code and globals; null clears it. */
  public void set(Heap heap, Slot slot, @Nullable PyObject now) {
    PyObject old = slots[slot.ordinal()];
    slots[slot.ordinal()] = now;
    heap.set(this, slot.ordinal(), old, now);
  }

  /** {@code __name__}. */
  public String name() {
    return String.valueOf(slots[Slot.NAME.ordinal()]);
  }

  /** {@code __qualname__}. */
  public String qualname() {
    return String.valueOf(slots[Slot.QUALNAME.ordinal()]);
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
      setAttributes(heap, known);
    }
    return known;
  }

  /** Replaces {@code __dict__}. */
  public void setAttributes(Heap heap, DictObject now) {
    DictObject old = attributes;
    attributes = now;
    heap.set(this, Heap.ATTRIBUTES, old, now);
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

  @Override
  protected PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    PyObject closure = before.get(Slot.CLOSURE.ordinal());
    FunctionObject copy =
        new FunctionObject(
            (CodeValue) Restorer.present(before.get(Slot.CODE.ordinal())),
            (DictObject) past.of(globals),
            closure instanceof TupleObject cells ? cells : TupleObject.EMPTY);
    past.later(
        () -> {
          for (int i = 0; i < SLOTS; i++) {
            copy.slots[i] = before.get(i);
          }
          copy.attributes = before.attributes();
          copy.builtins = past.ofNullable(builtins) instanceof DictObject names ? names : null;
        });
    return copy;
  }
}
