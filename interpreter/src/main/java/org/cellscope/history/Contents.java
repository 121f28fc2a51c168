package org.cellscope.history;

import org.jspecify.annotations.Nullable;

/**
 * An immutable table of contents by the numbers of their objects: a tree of nodes of 16, of which
 * two tables share all that is the same in both.
 */
final class Contents {
  /** The table without any. */
  static final Contents EMPTY = new Contents(new Object[0], 0);

  private static final int BITS = 4;
  private static final int WIDTH = 1 << BITS;
  private static final int MASK = WIDTH - 1;

  private final @Nullable Object[] root;
  private final int shift;

  private Contents(@Nullable Object[] root, int shift) {
    this.root = root;
    this.shift = shift;
  }

  /** The content of an object; null for none. */
  @Nullable Content get(int serial) {
    if (root.length == 0 || serial >>> shift >= WIDTH) {
      return null;
    }
    @Nullable Object[] node = root;
    for (int level = shift; level > 0; level -= BITS) {
      Object below = node[serial >>> level & MASK];
      if (below == null) {
        return null;
      }
      node = (Object[]) below;
    }
    return (Content) node[serial & MASK];
  }

  /**
   * The table with other contents for some objects.
   *
   * @param serials numbers of objects, ascending
   * @param count how many of them count
   * @param contents what belongs to them; null for none
   */
  Contents with(int[] serials, int count, @Nullable Content[] contents) {
    if (count == 0) {
      return this;
    }
    @Nullable Object[] top = root.length == 0 ? new Object[WIDTH] : root;
    int level = shift;
    while (serials[count - 1] >>> level >= WIDTH) {
      @Nullable Object[] above = new Object[WIDTH];
      above[0] = top;
      top = above;
      level += BITS;
    }
    return new Contents(new Change(serials, contents).node(top, level, 0, count), level);
  }

  /** Passes over all contents, by ascending numbers. */
  void forEach(Visitor visitor) {
    visit(root, shift, 0, visitor);
  }

  private static void visit(@Nullable Object[] node, int level, int prefix, Visitor visitor) {
    for (int i = 0; i < node.length; i++) {
      Object below = node[i];
      int serial = prefix | i << level;
      if (below instanceof Content content) {
        visitor.visit(serial, content);
      } else if (below != null) {
        visit((Object[]) below, level - BITS, serial, visitor);
      }
    }
  }

  /** Hears of contents. */
  interface Visitor {
    void visit(int serial, Content content);
  }

  /** One change to many places; each node on the way is copied once. */
  private record Change(int[] serials, @Nullable Content[] contents) {
    @Nullable Object[] node(@Nullable Object[] old, int level, int from, int to) {
      @Nullable Object[] made = old.clone();
      int at = from;
      while (at < to) {
        int place = serials[at] >>> level & MASK;
        if (level == 0) {
          made[place] = contents[at++];
          continue;
        }
        int end = at;
        while (end < to && (serials[end] >>> level & MASK) == place) {
          end++;
        }
        Object below = made[place];
        if (below == null && isNothing(at, end)) {
          at = end;
          continue;
        }
        @Nullable Object[] oldBelow = below == null ? new Object[WIDTH] : (Object[]) below;
        @Nullable Object[] newBelow = node(oldBelow, level - BITS, at, end);
        made[place] = isEmpty(newBelow) ? null : newBelow;
        at = end;
      }
      return made;
    }

    private static boolean isEmpty(@Nullable Object[] node) {
      for (Object each : node) {
        if (each != null) {
          return false;
        }
      }
      return true;
    }

    private boolean isNothing(int from, int to) {
      for (int i = from; i < to; i++) {
        if (contents[i] != null) {
          return false;
        }
      }
      return true;
    }
  }
}
