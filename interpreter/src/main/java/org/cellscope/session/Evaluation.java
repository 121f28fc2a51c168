package org.cellscope.session;

import java.util.Optional;

/**
 * What came of an expression or a statement that was evaluated in a frame of the recording. Its
 * effects were made on copies; neither the program nor the recording knows of them.
 */
public sealed interface Evaluation {
  /** What was written meanwhile, to standard output and standard error in order. */
  String output();

  /**
   * It has a value.
   *
   * @param repr {@code repr()} of the value
   * @param type the name of its class
   * @param object the object, if it is one that is known in the recording at this step
   */
  record Value(String repr, String type, Optional<ValueView> object, String output)
      implements Evaluation {}

  /** It was a statement without a value. */
  record Done(String output) implements Evaluation {}

  /**
   * It raised, or is not Python.
   *
   * @param message the last line of the traceback
   * @param traceback the whole, as CPython prints it
   */
  record Raised(String message, String traceback, String output) implements Evaluation {}

  /**
   * There is no answer: it took too long, was interrupted, or there is no such frame at this step.
   *
   * @param why what kept it from being answered; never {@link Unable.Raised}
   */
  record Unanswered(Unable why, String output) implements Evaluation {}
}
