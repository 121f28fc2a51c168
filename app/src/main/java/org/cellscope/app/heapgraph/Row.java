package org.cellscope.app.heapgraph;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A slot in a box. All texts are short enough to fit.
 *
 * @param label the slot's name
 * @param note what the slot is for, such as the variable of an entry of {@code __closure__}; may be
 *     empty
 * @param value what it holds, when that is written in place; empty when an edge shows it
 * @param before what it held before the step, when the step changed it
 * @param target the box that it refers to, if it has one
 * @param folded whether that box is not drawn, and can be asked for
 * @param changed whether the step wrote it
 * @param captured the number of the captured variable that the edge belongs to
 * @param quiet whether it is not a slot that a program can name, or holds nothing
 * @param fullText everything that it says, unshortened
 */
record Row(
    String label,
    String note,
    String value,
    Optional<String> before,
    OptionalInt target,
    boolean folded,
    boolean changed,
    OptionalInt captured,
    boolean quiet,
    String fullText) {

  /** Whether an edge leaves from it. */
  boolean hasEdge() {
    return target.isPresent() && !folded;
  }
}
