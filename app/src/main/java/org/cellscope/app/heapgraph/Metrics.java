package org.cellscope.app.heapgraph;

import org.cellscope.app.heapgraph.drawing.Face;
import org.cellscope.app.heapgraph.layout.Box;
import org.cellscope.app.heapgraph.layout.Grid;

/**
 * How large boxes are, in pixels of a graph in its normal size. The font for code has one width, so
 * that sizes are known without drawing.
 */
final class Metrics {
  /** The height of the line with the title. */
  static final double TITLE = 22;

  /** The height of a second line in the heading. */
  static final double SUBTITLE = 14;

  /** The height of a row, and of the footer. */
  static final double ROW = 18;

  /** The height of a line below the rows. */
  static final double FOOTER = 15;

  /** How many characters of code fit in the widest box. */
  static final int LONGEST = 27;

  /** From the side of a box to its text. */
  static final double SIDE = 11;

  /** Between the parts of a row. */
  static final double BETWEEN = 7;

  /** The space below the last row, and half of it above the first. */
  static final double END = 6;

  /** The space that the mark of the running frame takes. */
  static final double ARROW = 14;

  private static final double PORT = 8;
  private static final double LEAST = 108;
  private static final double STEP = 14;

  private Metrics() {}

  /** The height of a heading. */
  static double heading(HeapBox box) {
    return TITLE + (box.subtitle().isEmpty() ? 0 : SUBTITLE);
  }

  /** The height of a box with a number of rows. */
  static double height(HeapBox box, int rows) {
    double body = rows * ROW + box.footers().size() * FOOTER;
    return heading(box) + (body == 0 ? 0 : body + END);
  }

  /** The middle of a row, from the top of the box. */
  static double rowMiddle(HeapBox box, int row) {
    return heading(box) + END / 2 + row * ROW + ROW / 2;
  }

  /** Where edges arrive, from the top of the box. */
  static double entry() {
    return TITLE / 2;
  }

  /** The width of a box; widths come in steps, so that small changes leave it as it is. */
  static double width(HeapBox box) {
    double widest =
        Face.CODE_BOLD.width(box.title())
            + (box.kind().isEmpty() ? 0 : Face.NOTE.width(box.kind()) + BETWEEN)
            + (box.look() == Look.RUNNING ? ARROW : 0);
    widest = Math.max(widest, Face.NOTE.width(box.subtitle()));
    for (Row row : box.rows()) {
      widest = Math.max(widest, width(row));
    }
    for (String footer : box.footers()) {
      widest = Math.max(widest, Face.NOTE.width(footer));
    }
    double steps = Math.ceil((Math.max(LEAST, widest + 2 * SIDE) - LEAST) / STEP);
    return Math.min(Grid.MAX_WIDTH, LEAST + steps * STEP);
  }

  private static double width(Row row) {
    double width = Face.CODE.width(row.label()) + BETWEEN;
    width += row.note().isEmpty() ? 0 : Face.CODE.width(row.note()) + BETWEEN;
    width += row.before().map(text -> Face.CODE.width(text) + BETWEEN).orElse(0.0);
    return width + (row.hasEdge() ? PORT : Face.CODE.width(row.value()));
  }

  /** A box for the layout. */
  static Box box(HeapBox box, Box.Band band, int expectedRows) {
    return new Box(
        box.id(),
        band,
        width(box),
        height(box, box.rows().size()),
        height(box, Math.max(expectedRows, box.rows().size())),
        entry());
  }
}
