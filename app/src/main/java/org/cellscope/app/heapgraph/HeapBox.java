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
 * @param footers lines below the slots
 * @param isNew whether the step made it
 * @param captured the number of the variable, for cells of captured variables
 * @param hidden how many of its slots are not shown
 * @param description all of it in a sentence, for screen readers
 */
record HeapBox(
    int id,
    Look look,
    String kind,
    String title,
    String subtitle,
    List<Row> rows,
    List<String> footers,
    boolean isNew,
    OptionalInt captured,
    int hidden,
    String description) {

  HeapBox {
    rows = List.copyOf(rows);
    footers = List.copyOf(footers);
  }

  /** Whether the step wrote one of its slots. */
  boolean isChanged() {
    return rows.stream().anyMatch(Row::changed);
  }
}
