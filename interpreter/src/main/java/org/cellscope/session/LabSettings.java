package org.cellscope.session;

/**
 * The limits of a session.
 *
 * @param historyBytes how much memory the recording may use
 * @param maxObjects how many objects a {@link SessionState} describes at most
 * @param maxItems how many entries of one object it describes at most
 */
public record LabSettings(long historyBytes, int maxObjects, int maxItems) {
  /** Generous limits for a program on a desktop. */
  public static LabSettings defaults() {
    return new LabSettings(1L << 30, 2000, 200);
  }
}
