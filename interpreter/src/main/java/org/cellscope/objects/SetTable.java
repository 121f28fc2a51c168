package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table behind sets: open addresses, laid out as CPython's, so that items come in the same
 * order. A slot is tried together with the nine behind it; then the rest of the hash decides where
 * to go on. A removed item leaves a mark; a new one takes the last such mark on its way. To the
 * owner's vector of references the table is all of its slots.
 */
final class SetTable {
  private static final int SMALLEST = 8;
  private static final int NEIGHBOURS = 9;
  private static final int PERTURB_SHIFT = 5;
  private static final int LARGE = 50_000;

  /** The hash of a slot whose item was removed; no item has it. */
  private static final long REMOVED = -1;

  private @Nullable PyObject[] keys = new PyObject[SMALLEST];
  private long[] hashes = new long[SMALLEST];
  private int fill;
  private int used;
  private int finger;
  private int version;

  int size() {
    return used;
  }

  int slots() {
    return keys.length;
  }

  /** Changes with every change of the items. */
  int version() {
    return version;
  }

  @Nullable PyObject key(int slot) {
    return keys[slot];
  }

  long hash(int slot) {
    return hashes[slot];
  }

  private boolean isUnused(int slot) {
    return keys[slot] == null && hashes[slot] == 0;
  }

  /** The slot of an item; for one that is not there the complement of the slot it belongs in. */
  int find(Runtime rt, PyObject key, long hash) {
    while (true) {
      int before = version;
      int found = probe(rt, key, hash);
      if (version == before) {
        return found;
      }
    }
  }

  private int probe(Runtime rt, PyObject key, long hash) {
    int before = version;
    int mask = keys.length - 1;
    int removed = -1;
    long perturb = hash;
    int start = (int) hash & mask;
    while (true) {
      int end = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
      for (int slot = start; slot <= end; slot++) {
        PyObject known = keys[slot];
        if (known == null) {
          if (hashes[slot] == 0) {
            return ~(removed < 0 ? slot : removed);
          }
          removed = slot;
        } else if (hashes[slot] == hash && Comparison.equal(rt, known, key)) {
          return slot;
        }
        if (version != before) {
          return slot;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      start = (int) (start * 5L + 1 + perturb) & mask;
    }
  }

  /** The first unused slot for a hash. */
  private int freeSlot(long hash) {
    int mask = keys.length - 1;
    long perturb = hash;
    int start = (int) hash & mask;
    while (true) {
      int end = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
      for (int slot = start; slot <= end; slot++) {
        if (isUnused(slot)) {
          return slot;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      start = (int) (start * 5L + 1 + perturb) & mask;
    }
  }

  /** Adds an item that is not there, in the slot that {@link #find} gave the complement of. */
  void add(@Nullable Heap heap, PyObject owner, int slot, PyObject key, long hash) {
    boolean wasRemoved = hashes[slot] == REMOVED;
    place(slot, key, hash);
    version++;
    if (heap != null) {
      heap.set(owner, slot, null, key);
    }
    if (wasRemoved) {
      fill--;
    } else if (fill * 5L >= (keys.length - 1) * 3L) {
      resize(heap, owner, grown());
    }
  }

  /** Adds a constant that is not there to a table that nobody knows yet. */
  void addConstant(PyObject owner, PyObject key, long hash) {
    add(null, owner, freeSlot(hash), key, hash);
  }

  private long grown() {
    return used > LARGE ? used * 2L : used * 4L;
  }

  private void place(int slot, PyObject key, long hash) {
    keys[slot] = key;
    hashes[slot] = hash;
    fill++;
    used++;
  }

  void remove(Heap heap, PyObject owner, int slot) {
    PyObject key = keys[slot];
    keys[slot] = null;
    hashes[slot] = REMOVED;
    used--;
    version++;
    heap.set(owner, slot, key, null);
  }

  /** The slot of the item that {@code pop} takes; the table must not be empty. */
  int next() {
    int mask = keys.length - 1;
    int slot = finger & mask;
    while (keys[slot] == null) {
      slot = slot == mask ? 0 : slot + 1;
    }
    finger = slot + 1;
    return slot;
  }

  /** Makes room for more items at once, if the table would get too full. */
  void prepare(@Nullable Heap heap, PyObject owner, int more) {
    if ((fill + (long) more) * 5 >= (keys.length - 1) * 3L) {
      resize(heap, owner, (used + (long) more) * 2);
    }
  }

  /** Rebuilds the table when more than a quarter of it are marks of removed items. */
  void tidy(Heap heap, PyObject owner) {
    if (fill - used > (keys.length - 1) / 4) {
      resize(heap, owner, grown());
    }
  }

  private void resize(@Nullable Heap heap, PyObject owner, long least) {
    long size = SMALLEST;
    while (size <= least) {
      size <<= 1;
    }
    Sequences.requireRoom(size);
    boolean report = heap != null && heap.observes(owner);
    List<@Nullable PyObject> before = report ? vector() : List.of();
    @Nullable PyObject[] oldKeys = keys;
    long[] oldHashes = hashes;
    keys = new PyObject[(int) size];
    hashes = new long[(int) size];
    fill = 0;
    used = 0;
    insertAll(oldKeys, oldHashes);
    version++;
    if (report && heap != null) {
      heap.splice(owner, 0, before, vector());
    }
  }

  private void insertAll(@Nullable PyObject[] otherKeys, long[] otherHashes) {
    for (int i = 0; i < otherKeys.length; i++) {
      PyObject key = otherKeys[i];
      if (key != null) {
        place(freeSlot(otherHashes[i]), key, otherHashes[i]);
      }
    }
  }

  /** Takes all items of another table; this one must have none and never have had any. */
  void fillFrom(Heap heap, PyObject owner, SetTable other) {
    boolean report = heap.observes(owner);
    List<@Nullable PyObject> before = report ? vector() : List.of();
    if (keys.length == other.keys.length && other.fill == other.used) {
      keys = other.keys.clone();
      hashes = other.hashes.clone();
      fill = other.fill;
      used = other.used;
    } else {
      insertAll(other.keys, other.hashes);
    }
    version++;
    if (report) {
      heap.splice(owner, 0, before, vector());
    }
  }

  /** Whether no item was ever in the table since it was made or cleared. */
  boolean isFresh() {
    return fill == 0;
  }

  List<@Nullable PyObject> vector() {
    return Collections.unmodifiableList(Arrays.<@Nullable PyObject>asList(keys.clone()));
  }

  /** The items. */
  List<PyObject> items() {
    List<PyObject> items = new ArrayList<>(used);
    for (PyObject key : keys) {
      if (key != null) {
        items.add(key);
      }
    }
    return items;
  }

  void visit(ReferenceVisitor visitor) {
    for (PyObject key : keys) {
      visitor.visit(key);
    }
  }

  /**
   * The table whose slots held some items. Where an item was removed the recording has a hole like
   * any other; the marks are put back wherever the way to an item leads over a hole.
   */
  static SetTable restored(Runtime rt, Restorer.Content before) {
    SetTable made = new SetTable();
    made.keys = new PyObject[before.size()];
    made.hashes = new long[before.size()];
    for (int slot = 0; slot < made.keys.length; slot++) {
      PyObject key = before.get(slot);
      if (key != null) {
        made.place(slot, key, Comparison.hash(rt, key));
      }
    }
    for (int slot = 0; slot < made.keys.length; slot++) {
      if (made.keys[slot] != null) {
        made.markWayTo(slot, made.hashes[slot]);
      }
    }
    return made;
  }

  private void markWayTo(int target, long hash) {
    for (int slot = freeSlot(hash); comesBefore(slot, target, hash); slot = freeSlot(hash)) {
      hashes[slot] = REMOVED;
      fill++;
    }
  }

  /** Whether a look-up of a hash tries one slot before another. */
  private boolean comesBefore(int one, int other, long hash) {
    int mask = keys.length - 1;
    long perturb = hash;
    int start = (int) hash & mask;
    while (true) {
      int end = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
      for (int slot = start; slot <= end; slot++) {
        if (slot == one || slot == other) {
          return slot == one && one != other;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      start = (int) (start * 5L + 1 + perturb) & mask;
    }
  }
}
