package org.cellscope.history;

import java.util.ArrayList;
import java.util.List;

/** Which steps did what is rare and looked for over the whole recording. */
final class Landmarks {
  private final IntLog outputs = new IntLog();
  private final IntLog raises = new IntLog();

  /** Notes output in a step; -1 before the first. */
  void wrote(int step) {
    add(outputs, step);
  }

  /** Notes an exception in a step; -1 before the first. */
  void raised(int step) {
    add(raises, step);
  }

  private static void add(IntLog steps, int step) {
    if (step >= 0 && (steps.size() == 0 || steps.get(steps.size() - 1) != step)) {
      steps.add(step);
    }
  }

  List<Integer> outputs(int from, int to, int atMost) {
    return between(outputs, from, to, atMost);
  }

  List<Integer> raises(int from, int to, int atMost) {
    return between(raises, from, to, atMost);
  }

  private static List<Integer> between(IntLog steps, int from, int to, int atMost) {
    int first = steps.countBelow(from);
    int all = Math.max(0, steps.countBelow(to) - first);
    int count = Math.min(all, atMost);
    List<Integer> found = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      found.add(steps.get(first + (int) ((long) i * all / count)));
    }
    return found;
  }

  /** Forgets what steps before a given one did. */
  void forgetBefore(int step) {
    outputs.forgetBefore(outputs.countBelow(step));
    raises.forgetBefore(raises.countBelow(step));
  }

  /** How much memory they take. */
  long bytes() {
    return outputs.bytes() + raises.bytes();
  }
}
