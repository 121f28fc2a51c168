package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code set} or {@code frozenset}. Items come in the order of the table, which is CPython's. The
 * entries of its vector of references are the slots of the table, with holes.
 */
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

  /** No hash is -1. */
  private static final long NO_HASH = -1;

  private final TypeObject builtin;
  private @Nullable SetTable table = new SetTable();
  private Restorer.@Nullable Content unread;
  private @Nullable Restorer past;
  private int changes;
  private long hash = NO_HASH;
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

  /** An empty set of the built-in class that this one is of or derives from. */
  SetObject emptyOfSameKind() {
    return new SetObject(builtin, builtin);
  }

  @Override
  public TypeObject type() {
    return extension == null ? builtin : extension.type();
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
  }

  /** The hash of the items as a frozen set, which a {@code frozenset} computes once. */
  long frozenHash() {
    if (!isFrozen()) {
      return Hashes.frozenSet(this);
    }
    if (hash == NO_HASH) {
      hash = Hashes.frozenSet(this);
    }
    return hash;
  }

  public boolean isFrozen() {
    return builtin == FROZENSET;
  }

  public int size() {
    return table().size();
  }

  /** How many entries the vector of references has: items and holes. */
  public int entryCount() {
    return table().slots();
  }

  /** The item of an entry; null for a hole. */
  public @Nullable PyObject itemAt(int entry) {
    return table().key(entry);
  }

  /** The hash of the item of an entry. */
  long hashAt(int entry) {
    return table().hash(entry);
  }

  /** The items in order. */
  public List<PyObject> items() {
    return table().items();
  }

  /** Changes with every insertion and deletion. */
  public int version() {
    return changes + table().version();
  }

  SetTable table() {
    SetTable known = table;
    return known != null ? known : read();
  }

  /** Reads what the recording says that the set held. */
  private SetTable read() {
    Restorer.Content before = unread;
    Restorer of = past;
    if (before == null || of == null) {
      throw new IllegalStateException("a set without content");
    }
    SetTable made = SetTable.restored(of.runtime(), before);
    table = made;
    unread = null;
    past = null;
    return made;
  }

  public boolean contains(Runtime rt, PyObject item) {
    return contains(rt, item, Comparison.hash(rt, item));
  }

  boolean contains(Runtime rt, PyObject item, long hash) {
    return find(rt, item, hash) >= 0;
  }

  /** Adds an item; says whether it was new. */
  public boolean add(Runtime rt, PyObject item) {
    return add(rt, item, Comparison.hash(rt, item));
  }

  boolean add(Runtime rt, PyObject item, long hash) {
    SetTable searched = table();
    int slot = searched.find(rt, item, hash);
    if (slot >= 0) {
      return false;
    }
    if (searched != table()) {
      return add(rt, item, hash);
    }
    searched.add(rt.heap(), this, ~slot, item, hash);
    return true;
  }

  /** Adds a constant, which is of a built-in class, to a set that nobody knows yet. */
  void addConstant(PyObject item) {
    long hash = Comparison.hashOfConstant(item);
    for (int i = 0; i < table().slots(); i++) {
      PyObject known = table().key(i);
      if (known != null && table().hash(i) == hash && Constants.equal(known, item)) {
        return;
      }
    }
    table().addConstant(this, item, hash);
  }

  /** The slot of an item, in the table that the set has once all comparisons are over. */
  private int find(Runtime rt, PyObject item, long hash) {
    while (true) {
      SetTable searched = table();
      int slot = searched.find(rt, item, hash);
      if (searched == table()) {
        return slot;
      }
    }
  }

  /** Removes an item; says whether it was there. */
  public boolean remove(Runtime rt, PyObject item) {
    return remove(rt, item, Comparison.hash(rt, item));
  }

  boolean remove(Runtime rt, PyObject item, long hash) {
    int slot = find(rt, item, hash);
    if (slot < 0) {
      return false;
    }
    table().remove(rt.heap(), this, slot);
    return true;
  }

  /** Removes an entry by its number. */
  public void removeAt(Heap heap, int entry) {
    table().remove(heap, this, entry);
  }

  public void clear(Heap heap) {
    if (!table().isFresh()) {
      replaceTable(heap, new SetTable());
    }
  }

  /** Takes the items of another set, which is not used any more. */
  void takeFrom(Heap heap, SetObject other) {
    replaceTable(heap, other.table());
  }

  private void replaceTable(Heap heap, SetTable now) {
    SetTable old = table();
    changes += old.version() + 1;
    table = now;
    if (heap.observes(this)) {
      heap.splice(this, 0, old.vector(), now.vector());
    }
  }

  /** Adds the items of any iterable, as {@code update} does. */
  public void update(Runtime rt, PyObject iterable) {
    SetAlgebra.update(rt, this, iterable);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    table().visit(visitor);
  }

  @Override
  public boolean isMutable() {
    return !isFrozen();
  }

  @Override
  protected PyObject restored(Restorer past) {
    SetObject copy = of(past.type(type()));
    copy.table = null;
    copy.unread = past.content(this);
    copy.past = past;
    return past.extended(this, copy);
  }
}
