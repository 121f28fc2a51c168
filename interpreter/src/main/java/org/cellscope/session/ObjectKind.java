package org.cellscope.session;

/** What an object is, as far as drawing it goes. */
public enum ObjectKind {
  FUNCTION,
  CELL,
  CLASS,
  INSTANCE,
  MODULE,
  METHOD,
  BUILTIN,
  LIST,
  TUPLE,
  DICT,
  SET,
  GENERATOR,
  ITERATOR,
  EXCEPTION,
  CODE,
  FRAME,
  NUMBER,
  TEXT,
  BYTES,
  SINGLETON,
  OTHER;

  /**
   * Whether objects of the kind are values without an inside, which may be drawn in their place.
   */
  public boolean isPlain() {
    return switch (this) {
      case NUMBER, TEXT, BYTES, SINGLETON -> true;
      default -> false;
    };
  }
}
