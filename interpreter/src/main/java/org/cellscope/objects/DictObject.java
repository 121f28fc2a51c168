package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** A dictionary; also what namespaces are made of. Keeps the order of insertion. */
public final class DictObject extends PyObject {
  /** Class {@code dict}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("dict", DictObject.class, null, DictMethods::define)
          .subclassable()
          .build();

  private static final int SEARCHES_BEFORE_READING = 8;

  private @Nullable HashTable table;
  private Restorer.@Nullable Content unread;
  private @Nullable Restorer past;
  private int searches;
  private boolean reading;
  private final @Nullable Extension extension;

  public DictObject() {
    this.table = new HashTable();
    this.extension = null;
  }

  /** Makes an instance of a class derived from {@code dict}. */
  public DictObject(TypeObject type) {
    this.table = new HashTable();
    this.extension = Extension.of(type, TYPE);
  }

  @Override
  public TypeObject type() {
    return extension == null ? TYPE : extension.type();
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
  }

  private HashTable table() {
    HashTable known = table;
    return known != null ? known : read();
  }

  /**
   * Reads what the recording says that the dictionary held. Copies that are made for it, such as a
   * function whose globals it is, may look a name up meanwhile.
   */
  private HashTable read() {
    HashTable made = new HashTable();
    Restorer.Content before = unread;
    Restorer of = past;
    if (before == null || of == null) {
      throw new IllegalStateException("a dictionary without content");
    }
    reading = true;
    for (int i = 0; i + 1 < before.size(); i += 2) {
      PyObject key = before.get(i);
      PyObject value = before.get(i + 1);
      if (key != null && value != null) {
        made.add(null, this, key, Comparison.hash(of.runtime(), key), value);
      }
    }
    table = made;
    reading = false;
    unread = null;
    past = null;
    return made;
  }

  /** Whether the content is still to be read from a recording; only string look-ups do without. */
  public boolean isUnread() {
    return table == null;
  }

  public int size() {
    return table().size();
  }

  /** One more than the number of the last entry; entries are numbered in order, with holes. */
  public int entryCount() {
    return table().used();
  }

  /** The key of an entry; null for a hole. */
  public @Nullable PyObject keyAt(int entry) {
    return table().key(entry);
  }

  /** The value of an entry; null for a hole. */
  public @Nullable PyObject valueAt(int entry) {
    return table().value(entry);
  }

  /**
   * The value of an entry if it is the one of a key, which a cache supposes.
   *
   * @param entry any number
   * @return null when it is not the entry of this very key
   */
  public @Nullable PyObject valueAt(int entry, PyObject key) {
    return entry >= 0 && entry < table().used() && table().key(entry) == key
        ? table().value(entry)
        : null;
  }

  /** The hash of the key of an entry. */
  long hashAt(int entry) {
    return table().hash(entry);
  }

  /** Changes with every insertion and deletion of a key. */
  public int version() {
    return table().version();
  }

  /**
   * Looks a key up.
   *
   * @return null when it is not there
   * @throws PyException TypeError for an unhashable key, or whatever {@code __eq__} raises
   */
  public @Nullable PyObject get(Runtime rt, PyObject key) {
    if (key.getClass() == StrObject.class && (table == null || !table.hasForeignKeys())) {
      return get(((StrObject) key).value());
    }
    int entry = table().find(rt, key, Comparison.hash(rt, key));
    return entry < 0 ? null : table().value(entry);
  }

  /** As {@link #get(Runtime, PyObject)} for a key whose hash is known. */
  @Nullable PyObject get(Runtime rt, PyObject key, long hash) {
    int entry = table().find(rt, key, hash);
    return entry < 0 ? null : table().value(entry);
  }

  /** Looks a string key up; null when it is not there. */
  public @Nullable PyObject get(String key) {
    if (table == null && unread != null && (reading || searches++ < SEARCHES_BEFORE_READING)) {
      return unread.find(key);
    }
    int entry = table().find(key, StrObject.hash(key));
    return entry < 0 ? null : table().value(entry);
  }

  /** The number of the entry of a string key, or -1; for caches. */
  public int entryOf(String key) {
    return table().find(key, StrObject.hash(key));
  }

  /** Sets a key. */
  public void put(Runtime rt, PyObject key, PyObject value) {
    put(rt, key, Comparison.hash(rt, key), value);
  }

  /** Sets a key whose hash is known. */
  public void put(Runtime rt, PyObject key, long hash, PyObject value) {
    put(rt.heap(), key, hash, table().find(rt, key, hash), value);
  }

  /** The value of a key, which is set if it was not there; the key is hashed once. */
  PyObject setDefault(Runtime rt, PyObject key, PyObject fallback) {
    long hash = Comparison.hash(rt, key);
    int entry = table().find(rt, key, hash);
    PyObject known = entry < 0 ? null : table().value(entry);
    if (known != null) {
      return known;
    }
    put(rt.heap(), key, hash, entry, fallback);
    return fallback;
  }

  /** Sets a string key. */
  public void put(Heap heap, StrObject key, PyObject value) {
    long hash = key.hash();
    put(heap, key, hash, table().find(key.value(), hash), value);
  }

  /**
   * Sets the value of an entry if it is the one of a key, which a cache supposes.
   *
   * @param entry any number
   * @return whether it was the entry of this very key
   */
  public boolean replaceAt(Heap heap, int entry, PyObject key, PyObject value) {
    if (entry < 0 || entry >= table().used() || table().key(entry) != key) {
      return false;
    }
    table().setValue(heap, this, entry, value);
    return true;
  }

  /** Sets a string key in a dictionary that nobody knows yet. */
  public void put(String key, PyObject value) {
    long hash = StrObject.hash(key);
    put(null, StrObject.of(key), hash, table().find(key, hash), value);
  }

  private void put(@Nullable Heap heap, PyObject key, long hash, int entry, PyObject value) {
    if (entry < 0) {
      table().add(heap, this, key, hash, value);
    } else {
      table().setValue(heap, this, entry, value);
    }
  }

  /**
   * Removes a key.
   *
   * @return its value, or null when it was not there
   */
  public @Nullable PyObject remove(Runtime rt, PyObject key) {
    return removeEntry(rt.heap(), table().find(rt, key, Comparison.hash(rt, key)));
  }

  /** Removes a string key; returns its value, or null when it was not there. */
  public @Nullable PyObject remove(Heap heap, String key) {
    return removeEntry(heap, table().find(key, StrObject.hash(key)));
  }

  private @Nullable PyObject removeEntry(Heap heap, int entry) {
    if (entry < 0) {
      return null;
    }
    PyObject value = table().value(entry);
    table().remove(heap, this, entry);
    return value;
  }

  /** Removes an entry by its number. */
  public void removeAt(Heap heap, int entry) {
    table().remove(heap, this, entry);
  }

  /** The number of the entry of a key with a known hash, or -1. May call {@code __eq__}. */
  public int entryOf(Runtime rt, PyObject key, long hash) {
    return table().find(rt, key, hash);
  }

  /** Moves an entry behind all others; calls nothing. */
  public void moveToEnd(Heap heap, int entry) {
    table().moveToEnd(heap, this, entry);
  }

  /** The number of the first entry that is not a hole; the dictionary must not be empty. */
  public int firstEntry() {
    return table().first();
  }

  /** The number of the last entry that is not a hole; the dictionary must not be empty. */
  public int lastEntry() {
    return table().last();
  }

  /** Removes the entry of {@link #lastEntry}. */
  public void removeLast(Heap heap) {
    table().cut(heap, this, table().last());
  }

  /** A key is there, with the hash that is known. */
  boolean contains(Runtime rt, PyObject key, long hash) {
    return table().find(rt, key, hash) >= 0;
  }

  public void clear(Heap heap) {
    table().clear(heap, this);
  }

  /** A plain dictionary with the same entries. */
  public DictObject copy() {
    DictObject copy = new DictObject();
    copy.table = table().copy();
    return copy;
  }

  /** Sets all keys of another dictionary. */
  public void putAll(Runtime rt, DictObject other) {
    int size = other.size();
    for (int i = 0; i < other.entryCount(); i++) {
      PyObject key = other.keyAt(i);
      PyObject value = other.valueAt(i);
      if (key != null && value != null) {
        rt.poll();
        long hash = other.table().hash(i);
        put(rt, key, hash, value);
        if (size != other.size()) {
          throw Errors.runtime("dict mutated during update");
        }
      }
    }
  }

  /** Sets all keys of another dictionary, without hashing them again. */
  void putKeys(Runtime rt, DictObject keys, PyObject value) {
    for (int i = 0; i < keys.entryCount(); i++) {
      PyObject key = keys.keyAt(i);
      if (key != null) {
        putKey(rt, key, keys.hashAt(i), value);
      }
    }
  }

  /** As {@link #putKeys(Runtime, DictObject, PyObject)} for the items of a set. */
  void putKeys(Runtime rt, SetObject keys, PyObject value) {
    for (int i = 0; i < keys.entryCount(); i++) {
      PyObject key = keys.itemAt(i);
      if (key != null) {
        putKey(rt, key, keys.hashAt(i), value);
      }
    }
  }

  private void putKey(Runtime rt, PyObject key, long hash, PyObject value) {
    rt.poll();
    put(rt, key, hash, value);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    table().visit(visitor);
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  protected PyObject restored(Restorer past) {
    DictObject copy = extension == null ? new DictObject() : new DictObject(past.type(type()));
    copy.table = null;
    copy.unread = past.content(this);
    copy.past = past;
    return past.extended(this, copy);
  }
}
