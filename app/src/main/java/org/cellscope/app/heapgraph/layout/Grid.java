package org.cellscope.app.heapgraph.layout;

/**
 * The columns, which are the same for every graph, so that nothing moves when one of them fills.
 */
public final class Grid {
  /** The widest box, in pixels. */
  public static final double MAX_WIDTH = 218;

  /** From the left edge of a column to that of the next, in pixels. */
  public static final double STRIDE = 254;

  /** The space between a box and the one below it, in pixels. */
  public static final double GAP = 13;

  /** What refers deeper than this stands in the last column. */
  static final int LAST = 7;

  private Grid() {}

  static double x(int column) {
    return column * STRIDE;
  }

  static int column(Rect rect) {
    return (int) Math.round(rect.x() / STRIDE);
  }
}
