package org.cellscope.session;

import java.util.Optional;

/**
 * A way of moving the cursor. Behind the last recorded step a movement forward runs the program; a
 * movement back never executes anything. Library code, that is all code which does not come from
 * the text of the program, counts as part of the instruction that called it unless {@link
 * Lab#setLibraryStepping} says otherwise. {@link SessionState#arrival} tells why a movement ended.
 *
 * <p>{@link Step}, {@link Over}, {@link Out} and {@link Run} go to the end or the start when there
 * is nothing to stop at before it; the others leave the cursor where it was.
 */
public sealed interface Movement {
  /** Which way. */
  enum Direction {
    FORWARD,
    BACK
  }

  /** How far one step goes. */
  enum Unit {
    /** One instruction. */
    INSTRUCTION,

    /**
     * To where the next expression of the source, or the storing of its value, is due: its operands
     * have been evaluated and are on the value stack. By positions: instructions of a block that
     * follow each other with the same span evaluate one expression, jumps and those that only
     * rearrange the stack being disregarded, and the first of them is where it begins. Moreover to
     * where a call has been evaluated and its value is on the stack. In {@code f(a + b) * c} that
     * is before f, a, b, a + b, the call, behind the call, which is before c, and before the
     * product.
     */
    EXPRESSION,

    /**
     * To where the next line begins: the first instruction of a body, one on another line than the
     * frame's previous instruction, and where a loop goes round.
     */
    LINE
  }

  /** What a program does that is worth going to. */
  enum Event {
    /**
     * An exception is raised; the cursor stops before the step that raises it, while its frame is
     * as it was. What an exception does on its way through finally and with is not raising.
     */
    EXCEPTION,

    /** Something is written to the output; the cursor stops behind the step that wrote. */
    OUTPUT
  }

  /** One step, into calls. */
  record Step(Unit unit, Direction direction) implements Movement {}

  /** To the next line of the same frame or of one of its callers, calls being passed over. */
  record Over(Direction direction) implements Movement {}

  /** To where the current frame has returned, or backwards to where it was called or resumed. */
  record Out(Direction direction) implements Movement {}

  /** To the next enabled breakpoint, the end or the start. */
  record Run(Direction direction) implements Movement {}

  /**
   * To the next time a line of the program is about to be executed: the line of the cursor.
   *
   * @param condition an expression that is to be true there
   */
  record ToLine(int line, Optional<String> condition, Direction direction) implements Movement {
    /** The line, whatever holds there. */
    public ToLine(int line, Direction direction) {
      this(line, Optional.empty(), direction);
    }
  }

  /** To a step; behind the last recorded one the program runs up to there. */
  record ToStep(long step) implements Movement {}

  /** To the next or previous event. */
  record ToEvent(Event event, Direction direction) implements Movement {}

  /**
   * To the next write, or backwards to the step that wrote last; the cursor stops behind the step
   * that wrote, so that going back from there finds the write before. To make a thing with a
   * content counts as a write.
   */
  record ToWrite(Watch watch, Direction direction) implements Movement {}
}
