package org.cellscope.session;

import java.util.Optional;

/**
 * Whether a condition holds.
 *
 * @param holds its truth; false when there is a problem
 * @param problem why there is no answer
 */
record Verdict(boolean holds, Optional<Unable> problem) {
  static final Verdict YES = new Verdict(true, Optional.empty());
  static final Verdict NO = new Verdict(false, Optional.empty());

  static Verdict problem(Unable reason) {
    return new Verdict(false, Optional.of(reason));
  }
}
