package org.cellscope.session;

import java.util.Optional;

/**
 * Where {@link Movement.Run} stops. A condition is a Python expression; it is evaluated on the
 * recorded state of the step, in the frame that is about to run, and holds when its value is true.
 */
public sealed interface Breakpoint {
  /** Whether it stops anything. */
  boolean enabled();

  /** On what condition it stops; empty for always. */
  Optional<String> condition();

  /**
   * Stops where a line of the program's text begins.
   *
   * @param line counted from 1
   */
  record Line(int line, Optional<String> condition, boolean enabled) implements Breakpoint {
    /** An enabled breakpoint without a condition. */
    public Line(int line) {
      this(line, Optional.empty(), true);
    }
  }

  /**
   * Stops where the body of a function begins; that of a generator at its first resumption.
   *
   * @param name the name or the qualified name of the function
   */
  record Function(String name, Optional<String> condition, boolean enabled) implements Breakpoint {}

  /**
   * Stops before the step that raises an exception.
   *
   * @param typeName the name of the exception's class or of one of its bases; empty for all
   */
  record Raised(Optional<String> typeName, boolean enabled) implements Breakpoint {
    @Override
    public Optional<String> condition() {
      return Optional.empty();
    }
  }
}
