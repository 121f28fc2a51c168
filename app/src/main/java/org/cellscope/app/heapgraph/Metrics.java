package org.cellscope.app.heapgraph;

import org.cellscope.app.heapgraph.layout.Box;
import org.cellscope.app.heapgraph.layout.Grid;

/**
 * How large boxes are, in pixels of a graph in its normal size. The font for code has one width, so
 * that sizes are known without drawing; the style sheet uses the same numbers.
 */
final class Metrics {
  /** The height of the line with the title. */
  static final double TITLE = 24;

  /** The height of a second line in the heading. */
  static final double SUBTITLE = 16;

  /** The height of a row, and of the footer. */
  static final double ROW = 20;

  /** How many characters of code fit in the widest box. */
  static final int LONGEST = 24;

  private static final double CODE = 7.2;
  private static final double TEXT = 6.3;
  private static final double SIDES = 26;
  private static final double BETWEEN = 10;
  private static final double PORT = 12;
  private static final double ARROW = 15;
  private static final double LEAST = 108;
  private static final double STEP = 14;
  private static final double END = 6;

  private Metrics() {}

  /** The height of a heading. */
  static double heading(HeapBox box) {
    return TITLE + (box.subtitle().isEmpty() ? 0 : SUBTITLE);
  }

  /** The height of a box with a number of rows. */
  static double height(HeapBox box, int rows) {
    double body = rows * ROW + (box.footer().isEmpty() ? 0 : ROW);
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
        SIDES
            + box.title().length() * CODE
            + (box.kind().isEmpty() ? 0 : box.kind().length() * TEXT + 6)
            + (box.look().isFrame() ? ARROW : 0);
    widest = Math.max(widest, SIDES + box.subtitle().length() * TEXT);
    for (Row row : box.rows()) {
      widest = Math.max(widest, width(row));
    }
    double steps = Math.ceil((Math.max(LEAST, widest) - LEAST) / STEP);
    return Math.min(Grid.MAX_WIDTH, LEAST + steps * STEP);
  }

  private static double width(Row row) {
    double before = row.before().map(text -> text.length() * CODE + BETWEEN / 2).orElse(0.0);
    double value = row.target().isPresent() ? PORT : row.value().length() * CODE;
    return SIDES + row.label().length() * CODE + BETWEEN + before + value;
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
