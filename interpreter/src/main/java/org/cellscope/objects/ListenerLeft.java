package org.cellscope.objects;

/**
 * Thrown by a listener before an instruction when it does not want to hear any more: the machine
 * goes on with that instruction, and with nobody listening.
 */
public final class ListenerLeft extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ListenerLeft() {
    super(null, null, false, false);
  }
}
