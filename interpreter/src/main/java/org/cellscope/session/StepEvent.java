package org.cellscope.session;

import java.util.Optional;
import org.cellscope.source.Span;

/**
 * What the step before the cursor did.
 *
 * @param kind the most telling thing it did
 * @param text for people: {@code count = 1}, {@code call increment()}, {@code return 1}, the line
 *     that was printed, the exception; empty for a plain instruction
 * @param place for an exception where in the program's text it was raised
 */
public record StepEvent(Kind kind, String text, Optional<Span> place) {
  /** An event that has no place of its own. */
  public StepEvent(Kind kind, String text) {
    this(kind, text, Optional.empty());
  }

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
