package org.cellscope.session;

import java.util.Optional;

/**
 * A named place that holds a reference.
 *
 * @param label the name or index as Python writes it: {@code count}, {@code [2]}, {@code 'key'},
 *     {@code cell_contents}, {@code __closure__[0]}, {@code __defaults__[0]}
 * @param role what kind of place it is
 * @param value what it holds; empty when it is unbound
 * @param changed whether the last step wrote it
 * @param before what it held before the last step, when that changed it and it held anything
 */
public record SlotView(
    String label,
    Role role,
    Optional<ValueView> value,
    boolean changed,
    Optional<ValueView> before) {

  /** Kinds of places. */
  public enum Role {
    /** A fast local of a function. */
    LOCAL,
    /** A variable of this block that lives in a cell; the value is the cell. */
    CELL,
    /** A variable of an enclosing block; the value is the cell. */
    FREE,
    /** A name of a module or class body. */
    NAME,
    ATTRIBUTE,
    ITEM,
    /** The key of a dictionary entry; its value follows as an item. */
    KEY,
    /** A part of the object itself, such as {@code __closure__[0]} or {@code cell_contents}. */
    PART
  }
}
