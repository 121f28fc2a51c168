package org.cellscope.session;

/**
 * The limits of a session.
 *
 * @param historyBytes how much memory the recording may use
 * @param whenFull what happens when it has used that
 * @param maxObjects how many objects a {@link SessionState} describes at most
 * @param maxItems how many entries of one object it describes at most
 */
public record LabSettings(long historyBytes, WhenFull whenFull, int maxObjects, int maxItems) {
  /** What happens when the recording has used its memory. */
  public enum WhenFull {
    /** The program pauses; the user decides ({@link Lab#goOn}). */
    ASK,
    /** The program goes on, and the oldest steps are forgotten. */
    FORGET
  }

  /** Generous limits for a program on a desktop. */
  public static LabSettings defaults() {
    return new LabSettings(1L << 30, WhenFull.ASK, 2000, 200);
  }
}
