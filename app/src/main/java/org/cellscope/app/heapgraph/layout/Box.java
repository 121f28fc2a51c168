package org.cellscope.app.heapgraph.layout;

/**
 * A box to place.
 *
 * @param id its identity over time
 * @param band the leftmost column that it may stand in
 * @param width in pixels, at most {@link Grid#MAX_WIDTH}
 * @param height in pixels
 * @param room the height that it is expected to grow to; other boxes keep out of it when they can
 * @param entry where edges arrive, as a distance from the top
 */
public record Box(int id, Band band, double width, double height, double room, double entry) {
  /** Leftmost columns. */
  public enum Band {
    /** Frames on the call stack, which stand below each other in the first column. */
    FRAME(0),
    /** Frames that are not on the call stack; they share the column. */
    ASIDE(0),
    /** Whatever frames refer to. */
    OBJECT(1),
    /** Functions that containers hold, and cells, which stand to the right of functions. */
    INNER(2),
    CELL(2),
    /** What cells hold. */
    CONTENT(3);

    private final int column;

    Band(int column) {
      this.column = column;
    }

    int column() {
      return column;
    }

    boolean isFrame() {
      return column == 0;
    }
  }

  /** A box that ends where a column ends at the latest. */
  public Box {
    width = Math.min(width, Grid.MAX_WIDTH);
    room = Math.max(room, height);
  }
}
