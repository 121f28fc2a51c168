package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table behind dictionaries and sets: entries in the order of insertion, found through an index
 * of open addresses. A deleted entry stays as a hole until the table is packed. To the owner's
 * vector of references an entry is its key, followed by its value where the table has values.
 */
final class HashTable {
  private static final int SMALLEST = 8;
  private static final PyObject[] NOTHING = {};

  private final boolean hasValues;
  private int[] index = {};
  private @Nullable PyObject[] keys = NOTHING;
  private @Nullable PyObject[] values = NOTHING;
  private long[] hashes = {};
  private int used;
  private int size;
  private int version;

  HashTable(boolean hasValues) {
    this.hasValues = hasValues;
  }

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
      int before = version;
      int found = probe(rt, key, hash, before);
      if (found >= -1) {
        return found;
      }
    }
  }

  /** The entry, -1 for none, -2 when a comparison changed the table. */
  private int probe(Runtime rt, PyObject key, long hash, int before) {
    if (size == 0) {
      return -1;
    }
    int mask = index.length - 1;
    for (int at = spread(hash) & mask; ; at = (at + 1) & mask) {
      int entry = index[at] - 1;
      if (entry < 0) {
        return -1;
      }
      PyObject known = keys[entry];
      if (known == key) {
        return entry;
      }
      if (known != null && hashes[entry] == hash) {
        boolean equal = Comparison.equal(rt, known, key);
        if (version != before) {
          return -2;
        }
        if (equal) {
          return entry;
        }
      }
    }
  }

  /** The entry of a string key, or -1; calls nothing, as strings compare by themselves. */
  int find(String key, long hash) {
    if (size == 0) {
      return -1;
    }
    int mask = index.length - 1;
    for (int at = spread(hash) & mask; ; at = (at + 1) & mask) {
      int entry = index[at] - 1;
      if (entry < 0) {
        return -1;
      }
      if (hashes[entry] == hash
          && keys[entry] instanceof StrObject text
          && text.value().equals(key)) {
        return entry;
      }
    }
  }

  /** Adds an entry for a key that is not there. */
  int add(@Nullable Heap heap, PyObject owner, PyObject key, long hash, @Nullable PyObject value) {
    if (used == keys.length) {
      pack(heap, owner);
    }
    int entry = used++;
    keys[entry] = key;
    hashes[entry] = hash;
    if (hasValues) {
      values[entry] = value;
    }
    size++;
    version++;
    link(entry, hash);
    if (heap != null && heap.observes(owner)) {
      heap.splice(
          owner, entry * stride(), List.of(), hasValues ? Arrays.asList(key, value) : List.of(key));
    }
    return entry;
  }

  private int stride() {
    return hasValues ? 2 : 1;
  }

  private void link(int entry, long hash) {
    int mask = index.length - 1;
    int at = spread(hash) & mask;
    while (index[at] != 0) {
      at = (at + 1) & mask;
    }
    index[at] = entry + 1;
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
    keys[entry] = null;
    size--;
    version++;
    heap.set(owner, entry * stride(), key, null);
    if (hasValues) {
      PyObject value = values[entry];
      values[entry] = null;
      heap.set(owner, entry * 2 + 1, value, null);
    }
  }

  void clear(Heap heap, PyObject owner) {
    List<@Nullable PyObject> before = heap.observes(owner) ? vector() : List.of();
    index = new int[0];
    keys = NOTHING;
    values = NOTHING;
    hashes = new long[0];
    used = 0;
    size = 0;
    version++;
    if (!before.isEmpty()) {
      heap.splice(owner, 0, before, List.of());
    }
  }

  /** Makes room, dropping holes. */
  private void pack(@Nullable Heap heap, PyObject owner) {
    boolean report = size != used && heap != null && heap.observes(owner);
    List<@Nullable PyObject> before = report ? vector() : List.of();
    int capacity = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, size)) * 4);
    @Nullable PyObject[] newKeys = new PyObject[capacity / 2 + capacity / 8];
    @Nullable PyObject[] newValues = hasValues ? new PyObject[newKeys.length] : NOTHING;
    long[] newHashes = new long[newKeys.length];
    int count = 0;
    for (int i = 0; i < used; i++) {
      if (keys[i] != null) {
        newKeys[count] = keys[i];
        newHashes[count] = hashes[i];
        if (hasValues) {
          newValues[count] = values[i];
        }
        count++;
      }
    }
    keys = newKeys;
    values = newValues;
    hashes = newHashes;
    used = count;
    index = new int[capacity];
    for (int i = 0; i < count; i++) {
      link(i, hashes[i]);
    }
    if (report && heap != null) {
      heap.splice(owner, 0, before, vector());
    }
  }

  private List<@Nullable PyObject> vector() {
    List<@Nullable PyObject> all = new ArrayList<>(used * stride());
    for (int i = 0; i < used; i++) {
      all.add(keys[i]);
      if (hasValues) {
        all.add(values[i]);
      }
    }
    return all;
  }

  void visit(ReferenceVisitor visitor) {
    for (int i = 0; i < used; i++) {
      visitor.visit(keys[i]);
      if (hasValues) {
        visitor.visit(values[i]);
      }
    }
  }

  /** A copy with the same entries, packed; the owner is one that nobody knows yet. */
  HashTable copy() {
    HashTable copy = new HashTable(hasValues);
    copy.index = index.clone();
    copy.keys = keys.clone();
    copy.values = hasValues ? values.clone() : values;
    copy.hashes = hashes.clone();
    copy.used = used;
    copy.size = size;
    return copy;
  }
}
