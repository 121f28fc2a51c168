package org.cellscope.syntax;

/** The input is not what a rule expects; another rule may still fit. */
final class Mismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Mismatch() {
    super(null, null, false, false);
  }
}
