package org.cellscope.history;

/**
 * The entries of an object's vector of references, as numbers of objects, 0 for a hole; good until
 * the cursor moves.
 */
public interface Entries {
  /** How many there are, holes included. */
  int size();

  /**
   * An entry.
   *
   * @param index from 0 to {@link #size} - 1
   */
  int get(int index);

  /** How many are no holes; takes constant time for what was counted before. */
  int filled();

  /** Entries that nobody changes. */
  static Entries of(int... all) {
    return new Vector(0, all);
  }
}
