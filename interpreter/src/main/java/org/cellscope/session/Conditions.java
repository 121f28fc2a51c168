package org.cellscope.session;

import org.cellscope.history.MachineState;

/** Evaluates conditions of breakpoints on recorded states. */
interface Conditions {
  /**
   * Whether a condition holds.
   *
   * @param at the machine before the step
   * @param frame the frame whose names the condition means
   */
  Verdict test(MachineState at, int frame, String condition);
}
