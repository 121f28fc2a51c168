package org.cellscope.session;

/** How a program goes on whose recording has used its memory, or that is not to be recorded. */
public enum Onward {
  /** It is recorded; from now on the oldest steps are forgotten whenever there is no more room. */
  FORGETTING,
  /** It runs at full speed, to its end or until it is stopped; the recording stays as it is. */
  WITHOUT_HISTORY
}
