package org.cellscope.session;

import java.time.Duration;

/** Why an expression has no answer. */
public sealed interface Unable {
  /**
   * It raised, which matters where only a truth value is of use.
   *
   * @param message the last line of the traceback
   */
  record Raised(String message) implements Unable {}

  /** There is no such frame at this step. */
  record NoFrame() implements Unable {}

  /** The program does not compile. */
  record NotCompiled() implements Unable {}

  /** The user ended it. */
  record Stopped() implements Unable {}

  /** It was cut off after some time. */
  record TooLong(Duration limit) implements Unable {}

  /** It was cut off because of what it wrote. */
  record TooMuchOutput() implements Unable {}

  /** It needs more memory than there is. */
  record TooMuchMemory() implements Unable {}
}
