package org.cellscope.session;

import java.time.Duration;

/**
 * How far a program may go. At the bounds of steps and of output it pauses, and {@link Lab#goOn}
 * lets it go on; depth and memory end in Python's own exceptions.
 *
 * @param steps how many steps are recorded at most, beside {@link LabSettings#historyBytes}; at
 *     least 1
 * @param recursionDepth what {@code sys.getrecursionlimit()} is at first (RecursionError)
 * @param outputCharacters how much the program may write before it pauses; one that runs without
 *     history gets an OSError (no space left), and pauses nowhere
 * @param memoryBytes how much memory may be in use, the recording and the window included
 *     (MemoryError); what the Java machine can spare if that is less
 * @param evaluation how long an expression may take that is evaluated at the cursor
 */
public record Limits(
    long steps, int recursionDepth, int outputCharacters, long memoryBytes, Duration evaluation) {
  /** Steps are counted in ints; so many can be recorded, whatever is forgotten. */
  public static final int MOST_STEPS = Integer.MAX_VALUE - (1 << 20);

  /** As generous as CPython or the machine. */
  public static Limits defaults() {
    return new Limits(MOST_STEPS, 1000, 20_000_000, Long.MAX_VALUE, Duration.ofSeconds(2));
  }
}
