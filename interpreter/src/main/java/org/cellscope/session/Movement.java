package org.cellscope.session;

/**
 * A way of moving the cursor. Behind the last recorded step a movement forward runs the program.
 */
public sealed interface Movement {
  /** Which way. */
  enum Direction {
    FORWARD,
    BACK
  }

  /** How far one step goes. */
  enum Unit {
    INSTRUCTION,
    LINE
  }

  /** One step, into calls; library code counts as part of the call. */
  record Step(Unit unit, Direction direction) implements Movement {}

  /** To the next line of the same frame or of its caller, calls being passed over. */
  record Over(Direction direction) implements Movement {}

  /** To where the current frame has returned, or backwards to where it was called. */
  record Out(Direction direction) implements Movement {}

  /** To the next breakpoint, the end or the start. */
  record Run(Direction direction) implements Movement {}

  /** To the next time a line is about to be executed. */
  record ToLine(int line, Direction direction) implements Movement {}

  /** To a step; behind the last recorded one the program runs up to there. */
  record ToStep(long step) implements Movement {}
}
