package org.cellscope.compiler.common;

/** What a code object is made from. */
public enum UnitKind {
  MODULE,
  CLASS,
  FUNCTION,
  ASYNC_FUNCTION,
  LAMBDA,
  COMPREHENSION,
  TYPE_PARAMETERS;

  /** Whether names of nested code objects have {@code <locals>} behind this one's. */
  public boolean hasLocals() {
    return this == FUNCTION || this == ASYNC_FUNCTION || this == LAMBDA;
  }
}
