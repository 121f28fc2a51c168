package org.cellscope.symtable;

/** Where a block finds a name: the result of the analysis. */
public enum SymbolKind {
  /** Bound in this block and used nowhere else. */
  LOCAL,
  /** Declared {@code global}. */
  GLOBAL_EXPLICIT,
  /** Bound in no enclosing function: looked up in the module, then in the builtins. */
  GLOBAL_IMPLICIT,
  /** Bound in an enclosing function; reached through its cell. */
  FREE,
  /** Bound in this block and used by a nested one, so it lives in a cell. */
  CELL
}
