package org.cellscope.vm;

/** Unwinds the machine when the user has asked to stop; Python code cannot catch it. */
public final class Interruption extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Interruption() {
    super(null, null, false, false);
  }
}
