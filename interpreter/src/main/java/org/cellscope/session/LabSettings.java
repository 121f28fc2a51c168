package org.cellscope.session;

import org.cellscope.bytecode.PythonVersion;

/**
 * The version and the limits of a session.
 *
 * @param historyBytes how much memory the recording may use
 * @param whenFull what happens when it has used that
 * @param maxObjects how many objects a {@link SessionState} describes at most
 * @param maxItems how many entries of one object it describes at most
 * @param python whose bytecode is compiled and runs
 * @param limits how far the program may go
 */
public record LabSettings(
    long historyBytes,
    WhenFull whenFull,
    int maxObjects,
    int maxItems,
    PythonVersion python,
    Limits limits) {
  /** What happens when the recording has used its memory. */
  public enum WhenFull {
    /** The program pauses; the user decides ({@link Lab#goOn}). */
    ASK,
    /** The program goes on, and the oldest steps are forgotten. */
    FORGET
  }

  /** Settings with the usual limits for the bytecode of 3.12. */
  public LabSettings(long historyBytes, WhenFull whenFull, int maxObjects, int maxItems) {
    this(historyBytes, whenFull, maxObjects, maxItems, PythonVersion.V3_12, Limits.defaults());
  }

  /** The same settings for another version. */
  public LabSettings with(PythonVersion version) {
    return new LabSettings(historyBytes, whenFull, maxObjects, maxItems, version, limits);
  }

  /** The same settings with other limits. */
  public LabSettings with(Limits others) {
    return new LabSettings(historyBytes, whenFull, maxObjects, maxItems, python, others);
  }

  /** Generous limits for a program on a desktop. */
  public static LabSettings defaults() {
    return new LabSettings(1L << 30, WhenFull.ASK, 2000, 200);
  }
}
