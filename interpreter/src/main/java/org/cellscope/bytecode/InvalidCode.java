package org.cellscope.bytecode;

/** A code object cannot run; the message says why, without naming the code object. */
public final class InvalidCode extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidCode(String message) {
    super(message, null, false, false);
  }
}
