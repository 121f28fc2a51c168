package org.cellscope.session;

/**
 * What the step before the cursor did.
 *
 * @param kind the most telling thing it did
 * @param text for people: {@code count = 1}, {@code call increment()}, {@code return 1}, the line
 *     that was printed, the exception; empty for a plain instruction
 */
public record StepEvent(Kind kind, String text) {
  /** Kinds of events, the least telling first. */
  public enum Kind {
    START,
    INSTRUCTION,
    WRITE,
    CALL,
    RETURN,
    OUTPUT,
    EXCEPTION,
    END
  }
}
