package org.cellscope.session;

import java.util.Optional;

/**
 * Why a movement ended where it did.
 *
 * @param reason the kind of reason
 * @param text for people, in one line; empty when the cursor simply went where it was sent
 * @param breakpoint the breakpoint that stopped it, for {@link Reason#BREAKPOINT} and {@link
 *     Reason#CONDITION_FAILED}
 */
public record Arrival(Reason reason, String text, Optional<Breakpoint> breakpoint) {
  /** Kinds of reasons. */
  public enum Reason {
    /** The movement was made in full. */
    REACHED,
    /** A breakpoint; for those on exceptions the next step raises. */
    BREAKPOINT,
    /** A breakpoint whose condition cannot be evaluated; the text says why. */
    CONDITION_FAILED,
    /** The next step raises an exception. */
    EXCEPTION,
    /** The last step wrote output. */
    OUTPUT,
    /** The last step wrote what was watched. */
    WRITE,
    /** The start of the program. */
    START,
    /** The first step that is remembered; what was before was forgotten. */
    FORGOTTEN,
    /** The end of what can be recorded: of the program, or of the memory for the recording. */
    END,
    /** There is nothing of the kind in that direction; the cursor stays. */
    NOTHING_FOUND,
    /** The user asked for a pause. */
    PAUSED,
    /** The program waits for a line of input. */
    WAITING_FOR_INPUT
  }

  Arrival(Reason reason, String text) {
    this(reason, text, Optional.empty());
  }
}
