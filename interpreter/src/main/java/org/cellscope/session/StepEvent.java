package org.cellscope.session;

import java.util.Optional;
import org.cellscope.source.Span;

/**
 * What the step before the cursor did.
 *
 * @param kind the most telling thing it did
 * @param subject the name that was written, the function, the line that was printed, the type of
 *     the exception; empty for a plain instruction
 * @param value what was written to the name; empty for other events, and when it was unbound
 * @param place for an exception where in the program's text it was raised
 */
public record StepEvent(Kind kind, String subject, Optional<String> value, Optional<Span> place) {
  /** An event that has no place of its own. */
  public StepEvent(Kind kind, String subject) {
    this(kind, subject, Optional.empty(), Optional.empty());
  }

  /**
   * In English, for {@code cellscope trace}: {@code count = 1}, {@code call increment()}; empty for
   * a plain instruction.
   */
  public String text() {
    return switch (kind) {
      case START, INSTRUCTION -> subject;
      case WRITE -> subject + " = " + value.orElse("unbound");
      case CALL -> "call " + subject;
      case RETURN -> "return from " + subject;
      case OUTPUT -> "print " + subject;
      case EXCEPTION -> "raise " + subject;
      case END -> "end of the program";
    };
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
