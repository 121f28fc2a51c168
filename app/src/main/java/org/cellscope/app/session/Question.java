package org.cellscope.app.session;

/** What a class can be asked about the program at a step. */
public sealed interface Question {
  /** What the line that is about to run will print. */
  record Output() implements Question {}

  /**
   * What is in the cell of a variable of the frame that runs.
   *
   * @param variable its name
   */
  record Content(String variable) implements Question {}
}
