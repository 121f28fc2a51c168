package org.cellscope.app.heapgraph;

import java.util.List;
import java.util.OptionalInt;

/**
 * A box of the graph, ready to be drawn.
 *
 * @param id of the frame or object
 * @param look its shape
 * @param kind the word before the title, may be empty
 * @param title its heading
 * @param subtitle a second line, may be empty
 * @param rows its slots
 * @param footer a line below the slots, may be empty
 * @param isNew whether the step made it
 * @param captured the number of the variable, for cells of captured variables
 * @param description all of it in a sentence, for screen readers
 */
record HeapBox(
    int id,
    Look look,
    String kind,
    String title,
    String subtitle,
    List<Row> rows,
    String footer,
    boolean isNew,
    OptionalInt captured,
    String description) {

  /** Shapes. */
  enum Look {
    RUNNING,
    WAITING,
    SUSPENDED,
    RETURNED,
    /** Stands for frames that are not drawn. */
    FOLDED,
    FUNCTION,
    CELL,
    VALUE;

    boolean isFrame() {
      return switch (this) {
        case RUNNING, WAITING, SUSPENDED, RETURNED, FOLDED -> true;
        case FUNCTION, CELL, VALUE -> false;
      };
    }
  }

  HeapBox {
    rows = List.copyOf(rows);
  }
}
