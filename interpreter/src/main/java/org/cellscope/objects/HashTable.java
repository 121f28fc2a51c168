package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table behind dictionaries: entries in the order of insertion, found through an index of open
 * addresses. A deleted entry stays as a hole until the table is packed, which happens when it is
 * full, as in CPython. To the owner's vector of references an entry is its key followed by its
 * value.
 */
final class HashTable {
  private static final int SMALLEST = 8;
  private static final PyObject[] NOTHING = {};

  /** In the index: there was an entry, and others may lie behind it. */
  private static final int GONE = -1;

  private int[] index = {};
  private @Nullable PyObject[] keys = NOTHING;
  private @Nullable PyObject[] values = NOTHING;
  private long[] hashes = {};
  private int used;

  /** No entry before this one is anything but a hole. */
  private int low;

  private int size;
  private int version;

  /** How many places of the index were taken since it was built. */
  private int links;

  /** Whether a key of a class of the program may say that it equals a string. */
  private boolean foreign;

  int size() {
    return size;
  }

  /** One more than the last entry's number, holes included. */
  int used() {
    return used;
  }

  /** Changes with every insertion and deletion. */
  int version() {
    return version;
  }

  @Nullable PyObject key(int entry) {
    return keys[entry];
  }

  @Nullable PyObject value(int entry) {
    return values[entry];
  }

  long hash(int entry) {
    return hashes[entry];
  }

  private static int spread(long hash) {
    int folded = (int) (hash ^ (hash >>> 32));
    return folded ^ (folded >>> 16);
  }

  /** The entry of a key, or -1. May call {@code __eq__}. */
  int find(Runtime rt, PyObject key, long hash) {
    while (true) {
      int found = probe(rt, key, hash);
      if (found >= -1) {
        return found;
      }
    }
  }

  /** The entry, -1 for none, -2 when a comparison changed the entry or the whole table. */
  private int probe(Runtime rt, PyObject key, long hash) {
    if (size == 0) {
      return -1;
    }
    int mask = index.length - 1;
    for (int at = spread(hash) & mask; index[at] != 0; at = (at + 1) & mask) {
      int entry = index[at] - 1;
      PyObject known = entry < 0 ? null : keys[entry];
      if (known == null) {
        continue;
      }
      if (known == key) {
        return entry;
      }
      if (hashes[entry] == hash) {
        @Nullable PyObject[] before = keys;
        boolean equal = Comparison.equal(rt, known, key);
        if (keys != before || keys[entry] != known) {
          return -2;
        }
        if (equal) {
          return entry;
        }
      }
    }
    return -1;
  }

  /** Whether only a search that may call {@code __eq__} finds a string that a key equals. */
  boolean hasForeignKeys() {
    return foreign;
  }

  /** The entry of a string key, or -1; calls nothing, as strings compare by themselves. */
  int find(String key, long hash) {
    if (size == 0) {
      return -1;
    }
    int mask = index.length - 1;
    for (int at = spread(hash) & mask; index[at] != 0; at = (at + 1) & mask) {
      int entry = index[at] - 1;
      if (entry >= 0
          && hashes[entry] == hash
          && keys[entry] instanceof StrObject text
          && text.value().equals(key)) {
        return entry;
      }
    }
    return -1;
  }

  /** Adds an entry for a key that is not there. */
  int add(@Nullable Heap heap, PyObject owner, PyObject key, long hash, PyObject value) {
    if (used == keys.length || links == keys.length) {
      pack(heap, owner);
    }
    int entry = used++;
    keys[entry] = key;
    foreign |= !key.type().isBuiltin();
    hashes[entry] = hash;
    values[entry] = value;
    size++;
    version++;
    link(entry, hash);
    if (heap != null && heap.observes(owner)) {
      heap.splice(owner, entry * 2, List.of(), List.of(key, value));
    }
    return entry;
  }

  private void link(int entry, long hash) {
    int mask = index.length - 1;
    int at = spread(hash) & mask;
    while (index[at] != 0) {
      at = (at + 1) & mask;
    }
    index[at] = entry + 1;
    links++;
  }

  void setValue(@Nullable Heap heap, PyObject owner, int entry, PyObject value) {
    PyObject old = values[entry];
    values[entry] = value;
    if (heap != null) {
      heap.set(owner, entry * 2 + 1, old, value);
    }
  }

  void remove(Heap heap, PyObject owner, int entry) {
    PyObject key = keys[entry];
    PyObject value = values[entry];
    keys[entry] = null;
    values[entry] = null;
    size--;
    version++;
    heap.set(owner, entry * 2, key, null);
    heap.set(owner, entry * 2 + 1, value, null);
  }

  /** Moves an entry behind all others. */
  void moveToEnd(Heap heap, PyObject owner, int entry) {
    PyObject key = keys[entry];
    PyObject value = values[entry];
    if (key != null && value != null && entry != used - 1) {
      long hash = hashes[entry];
      remove(heap, owner, entry);
      add(heap, owner, key, hash, value);
    }
  }

  /** The first entry that is not a hole; the table must not be empty. */
  int first() {
    while (keys[low] == null) {
      low++;
    }
    return low;
  }

  /** The last entry that is not a hole; the table must not be empty. */
  int last() {
    int entry = used - 1;
    while (keys[entry] == null) {
      entry--;
    }
    return entry;
  }

  /** Cuts off an entry of {@link #last} and the holes behind it. */
  void cut(Heap heap, PyObject owner, int entry) {
    List<@Nullable PyObject> removed = heap.observes(owner) ? vector(entry) : List.of();
    int mask = index.length - 1;
    for (int gone = entry; gone < used; gone++) {
      int at = spread(hashes[gone]) & mask;
      while (index[at] != gone + 1) {
        at = (at + 1) & mask;
      }
      index[at] = GONE;
    }
    keys[entry] = null;
    values[entry] = null;
    used = entry;
    low = Math.min(low, entry);
    size--;
    version++;
    if (!removed.isEmpty()) {
      heap.splice(owner, entry * 2, removed, List.of());
    }
  }

  void clear(Heap heap, PyObject owner) {
    List<@Nullable PyObject> before = heap.observes(owner) ? vector(0) : List.of();
    index = new int[0];
    keys = NOTHING;
    values = NOTHING;
    hashes = new long[0];
    used = 0;
    low = 0;
    size = 0;
    links = 0;
    foreign = false;
    version++;
    if (!before.isEmpty()) {
      heap.splice(owner, 0, before, List.of());
    }
  }

  /** Makes room, dropping holes. */
  private void pack(@Nullable Heap heap, PyObject owner) {
    boolean report = size != used && heap != null && heap.observes(owner);
    List<@Nullable PyObject> before = report ? vector(0) : List.of();
    long wanted = SMALLEST;
    while (wanted < size * 3L) {
      wanted *= 2;
    }
    Sequences.requireRoom(wanted * 2);
    int capacity = (int) wanted;
    @Nullable PyObject[] newKeys = new PyObject[capacity * 2 / 3];
    @Nullable PyObject[] newValues = new PyObject[newKeys.length];
    long[] newHashes = new long[newKeys.length];
    int count = 0;
    for (int i = 0; i < used; i++) {
      if (keys[i] != null) {
        newKeys[count] = keys[i];
        newValues[count] = values[i];
        newHashes[count++] = hashes[i];
      }
    }
    keys = newKeys;
    values = newValues;
    hashes = newHashes;
    used = count;
    low = 0;
    links = 0;
    index = new int[capacity];
    for (int i = 0; i < count; i++) {
      link(i, hashes[i]);
    }
    if (report && heap != null) {
      heap.splice(owner, 0, before, vector(0));
    }
  }

  /** The vector of references from an entry on. */
  private List<@Nullable PyObject> vector(int from) {
    List<@Nullable PyObject> all = new ArrayList<>((used - from) * 2);
    for (int i = from; i < used; i++) {
      all.add(keys[i]);
      all.add(values[i]);
    }
    return all;
  }

  void visit(ReferenceVisitor visitor) {
    for (int i = 0; i < used; i++) {
      visitor.visit(keys[i]);
      visitor.visit(values[i]);
    }
  }

  /** A copy with the same entries; the owner is one that nobody knows yet. */
  HashTable copy() {
    HashTable copy = new HashTable();
    copy.index = index.clone();
    copy.keys = Arrays.copyOf(keys, keys.length);
    copy.values = Arrays.copyOf(values, values.length);
    copy.hashes = hashes.clone();
    copy.foreign = foreign;
    copy.used = used;
    copy.size = size;
    copy.links = links;
    if (size != used) {
      copy.pack(null, SingletonObject.NONE);
    }
    return copy;
  }
}
