package org.cellscope.session;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.cellscope.source.Span;

/** Something to tell the user about a program. */
public sealed interface Notice {
  /**
   * What CPython says: a SyntaxError, a traceback.
   *
   * @param text one or more lines
   * @param place where in the program, if anywhere
   */
  record Python(String text, Optional<Span> place) implements Notice {}

  /** Nothing more is recorded. */
  record Full(Fullness why) implements Notice {}

  /** From this step on the program has run without history. */
  record WithoutHistory() implements Notice {}

  /**
   * The program cannot go on because of a mistake that is not its own.
   *
   * @param what the mistake in a line
   * @param trace where in Cellscope it was made, for those who can repair it
   */
  record Defect(String what, String trace) implements Notice {
    /** Tells of a mistake. */
    static Defect of(Throwable mistake) {
      StringWriter trace = new StringWriter();
      mistake.printStackTrace(new PrintWriter(trace));
      return new Defect(mistake.toString(), trace.toString());
    }
  }

  /** Why nothing more is recorded. */
  enum Fullness {
    /** The memory that it may use is used. */
    MEMORY,
    /** The objects alone that live need most of that memory: there is nothing to forget. */
    OBJECTS,
    /** As many steps are recorded as the settings allow. */
    STEPS,
    /** So many steps were recorded that they cannot be counted further. */
    NUMBERS,
    /** The program has written as much as the settings allow. */
    OUTPUT
  }
}
