package org.cellscope.session;

/** What the program is doing at the head of the recording. */
public enum Status {
  /** It does not compile; {@link SessionState#notice} says why. */
  NOT_COMPILED,
  /** It can go on. */
  PAUSED,
  /** It is running. */
  RUNNING,
  /** It waits for a line of input. */
  WAITING_FOR_INPUT,
  /** It has ended. */
  FINISHED,
  /** It has ended with an exception that nobody caught. */
  FAILED,
  /** The user has stopped it; what was recorded can be looked at. */
  STOPPED,
  /** The recording has used its memory; it can go on without history, or be looked at. */
  HISTORY_FULL;

  /** Whether nothing more can be recorded. */
  public boolean isOver() {
    return switch (this) {
      case NOT_COMPILED, FINISHED, FAILED, STOPPED, HISTORY_FULL -> true;
      case PAUSED, RUNNING, WAITING_FOR_INPUT -> false;
    };
  }
}
