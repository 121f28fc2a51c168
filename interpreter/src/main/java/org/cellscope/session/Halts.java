package org.cellscope.session;

import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The steps behind which the program itself has asked for a pause: by {@code breakpoint()}. The
 * machine's thread adds them; any thread asks.
 */
final class Halts {
  private final ConcurrentSkipListSet<Integer> steps = new ConcurrentSkipListSet<>();

  /**
   * Adds a pause.
   *
   * @param step of the cursor, behind the instruction that has asked
   */
  void add(int step) {
    steps.add(step);
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /** Whether the cursor pauses at a step. */
  boolean isAt(int step) {
    return steps.contains(step);
  }

  /** The first pause behind a step. */
  Optional<Integer> behind(int step) {
    return Optional.ofNullable(steps.higher(step));
  }

  /** The last pause before a step. */
  Optional<Integer> before(int step) {
    return Optional.ofNullable(steps.lower(step));
  }

  /** Lets those go whose steps are forgotten. */
  void forgetBefore(int step) {
    steps.headSet(step).clear();
  }
}
