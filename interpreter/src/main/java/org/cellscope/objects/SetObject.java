package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** A {@code set} or {@code frozenset}. Items come in the order of insertion. */
public final class SetObject extends PyObject {
  /** Class {@code set}. */
  public static final TypeObject SET =
      TypeObject.builtin("set", SetObject.class, null, SetMethods::defineSet)
          .subclassable()
          .build();

  /** Class {@code frozenset}. */
  public static final TypeObject FROZENSET =
      TypeObject.builtin("frozenset", SetObject.class, null, SetMethods::defineFrozenSet)
          .subclassable()
          .build();

  private final TypeObject builtin;
  private HashTable table = new HashTable(false);
  private final @Nullable Extension extension;

  private SetObject(TypeObject type, TypeObject builtin) {
    this.builtin = builtin;
    this.extension = Extension.of(type, builtin);
  }

  /** Makes an empty {@code set}. */
  public static SetObject set() {
    return new SetObject(SET, SET);
  }

  /** Makes an empty {@code frozenset}, to be filled before anybody knows it. */
  public static SetObject frozenSet() {
    return new SetObject(FROZENSET, FROZENSET);
  }

  /** Makes an empty instance of {@code set}, {@code frozenset} or a class derived from one. */
  public static SetObject of(TypeObject type) {
    return new SetObject(type, type.isSubtype(FROZENSET) ? FROZENSET : SET);
  }

  @Override
  public TypeObject type() {
    return extension == null ? builtin : extension.type();
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
  }

  @Override
  public @Nullable DictObject attributes() {
    return extension == null ? null : extension.attributes();
  }

  @Override
  public @Nullable DictObject ensureAttributes(Heap heap) {
    return attributes();
  }

  public boolean isFrozen() {
    return builtin == FROZENSET;
  }

  public int size() {
    return table.size();
  }

  /** One more than the number of the last entry; entries are numbered in order, with holes. */
  public int entryCount() {
    return table.used();
  }

  /** The item of an entry; null for a hole. */
  public @Nullable PyObject itemAt(int entry) {
    return table.key(entry);
  }

  /** The hash of the item of an entry. */
  long hashAt(int entry) {
    return table.hash(entry);
  }

  /** Changes with every insertion and deletion. */
  public int version() {
    return table.version();
  }

  public boolean contains(Runtime rt, PyObject item) {
    return table.find(rt, item, Comparison.hash(rt, item)) >= 0;
  }

  /** Adds an item; says whether it was new. */
  public boolean add(Runtime rt, PyObject item) {
    long hash = Comparison.hash(rt, item);
    if (table.find(rt, item, hash) >= 0) {
      return false;
    }
    table.add(rt.heap(), this, item, hash, null);
    return true;
  }

  /** Adds a constant, which is of a built-in class, to a set that nobody knows yet. */
  void addConstant(PyObject item) {
    table.add(null, this, item, Comparison.hashOfConstant(item), null);
  }

  /** Removes an item; says whether it was there. */
  public boolean remove(Runtime rt, PyObject item) {
    int entry = table.find(rt, item, Comparison.hash(rt, item));
    if (entry < 0) {
      return false;
    }
    table.remove(rt.heap(), this, entry);
    return true;
  }

  /** Removes an entry by its number. */
  public void removeAt(Heap heap, int entry) {
    table.remove(heap, this, entry);
  }

  public void clear(Heap heap) {
    table.clear(heap, this);
  }

  /** Takes the items of another set; this one must be empty and unknown. */
  public void copyFrom(SetObject other) {
    table = other.table.copy();
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    table.visit(visitor);
  }

  @Override
  public boolean isMutable() {
    return !isFrozen();
  }
}
