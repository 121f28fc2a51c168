package org.cellscope.app.heapgraph;

import java.util.HashSet;
import java.util.Set;

/**
 * What the user wants to see; immutable.
 *
 * @param inline whether numbers, strings and None are written where they are referred to, rather
 *     than drawn as boxes
 * @param ids whether boxes show what {@code id()} returns
 * @param filter which part of the heap
 * @param unfolded containers of which all described entries are shown
 * @param revealed boxes that are drawn although there are too many
 * @param mostBoxes how many boxes are drawn before the others fold
 */
record GraphOptions(
    boolean inline,
    boolean ids,
    Filter filter,
    Set<Integer> unfolded,
    Set<Integer> revealed,
    int mostBoxes) {
  /** As the window opens. */
  static final GraphOptions DEFAULT =
      new GraphOptions(true, false, new Filter.Everything(), Set.of(), Set.of(), 300);

  /** Parts of the heap. */
  sealed interface Filter {
    /** All that can be reached from frames. */
    record Everything() implements Filter {}

    /** What can be reached from an object. */
    record ReachedFrom(int id) implements Filter {}

    /** A shortest path from a frame to an object. */
    record KeptAlive(int id) implements Filter {}
  }

  GraphOptions {
    unfolded = Set.copyOf(unfolded);
    revealed = Set.copyOf(revealed);
  }

  GraphOptions withMostBoxes(int now) {
    return new GraphOptions(inline, ids, filter, unfolded, revealed, now);
  }

  GraphOptions withInline(boolean now) {
    return new GraphOptions(now, ids, filter, unfolded, revealed, mostBoxes);
  }

  GraphOptions withIds(boolean now) {
    return new GraphOptions(inline, now, filter, unfolded, revealed, mostBoxes);
  }

  GraphOptions withFilter(Filter now) {
    return new GraphOptions(inline, ids, now, unfolded, revealed, mostBoxes);
  }

  /** Shows all entries of a container, or the first few again. */
  GraphOptions toggled(int container) {
    Set<Integer> now = new HashSet<>(unfolded);
    if (!now.remove(container)) {
      now.add(container);
    }
    return new GraphOptions(inline, ids, filter, now, revealed, mostBoxes);
  }

  GraphOptions revealing(int id) {
    Set<Integer> now = new HashSet<>(revealed);
    now.add(id);
    return new GraphOptions(inline, ids, filter, unfolded, now, mostBoxes);
  }

  /** What belongs to one program is forgotten with it. */
  GraphOptions forNewProgram() {
    return new GraphOptions(inline, ids, new Filter.Everything(), Set.of(), Set.of(), mostBoxes);
  }
}
