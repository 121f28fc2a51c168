package org.cellscope.symtable;

/** What kind of block a {@link Scope} is (language reference, section 4.2). */
public enum BlockKind {
  MODULE,
  CLASS,
  FUNCTION,
  /** An annotation under {@code from __future__ import annotations}; it is never evaluated. */
  ANNOTATION,
  /** The bound or the constraints of a type variable (PEP 695). */
  TYPE_VAR_BOUND,
  /** The value of a {@code type} statement (PEP 695). */
  TYPE_ALIAS,
  /** The type parameters of a generic function, class or type alias (PEP 695). */
  TYPE_PARAMETERS;

  /** Whether names are looked up as in a function: in fast slots, cells and globals. */
  public boolean isFunctionLike() {
    return this == FUNCTION
        || this == TYPE_VAR_BOUND
        || this == TYPE_ALIAS
        || this == TYPE_PARAMETERS;
  }
}
