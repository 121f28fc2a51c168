package org.cellscope.app.session;

import org.cellscope.session.SessionState;

/** The part of a pane's work that does not have to be done on the FX thread. */
@FunctionalInterface
public interface Preparation {
  /**
   * Computes what a pane shows of a state, on a thread of the session.
   *
   * @return what the FX thread does with the result, just before the state is published
   */
  Runnable prepare(Program program, SessionState state);
}
