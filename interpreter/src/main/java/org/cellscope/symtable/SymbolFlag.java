package org.cellscope.symtable;

/** What a block does with a name: the facts that the first pass collects. */
public enum SymbolFlag {
  /** Named by a {@code global} statement. */
  GLOBAL,
  /** Assigned, deleted or otherwise bound by the block. */
  ASSIGNED,
  PARAMETER,
  /** Named by a {@code nonlocal} statement. */
  NONLOCAL,
  /** Read. */
  REFERENCED,
  /** Free in a method and also bound or global in the class itself. */
  FREE_IN_CLASS,
  IMPORTED,
  ANNOTATED,
  /** The iteration variable of a comprehension. */
  ITERATION_VARIABLE,
  TYPE_PARAMETER,
  /** A cell because of a comprehension that was inlined into the block (PEP 709). */
  COMPREHENSION_CELL
}
