package org.cellscope.app.heapgraph.layout;

import java.util.ArrayList;
import java.util.List;

/** The free stretches of one column. */
final class Lane {
  private record Stretch(double from, double to) {}

  private final List<Stretch> taken = new ArrayList<>();

  /** Keeps others out of a stretch. */
  void take(double from, double to) {
    taken.add(new Stretch(from, to));
  }

  /** Whether a stretch is at a distance from all that are taken. */
  boolean isFree(double from, double to, double gap) {
    return taken.stream().allMatch(s -> to + gap <= s.from || s.to + gap <= from);
  }

  /**
   * The start of the free stretch that is nearest to a wish; of two equally near ones the lower.
   *
   * @param least the smallest start allowed
   */
  double nearest(double wish, double height, double gap, double least) {
    double start = Math.max(least, wish);
    double best = Double.NaN;
    if (isFree(start, start + height, gap)) {
      return start;
    }
    for (Stretch s : taken) {
      best = nearer(best, s.to + gap, start, height, gap, least);
      best = nearer(best, s.from - gap - height, start, height, gap, least);
    }
    return best;
  }

  private double nearer(
      double best, double candidate, double wish, double height, double gap, double least) {
    if (candidate < least || !isFree(candidate, candidate + height, gap)) {
      return best;
    }
    double gain = Math.abs(best - wish) - Math.abs(candidate - wish);
    return Double.isNaN(best) || gain > 0 || gain == 0 && candidate > best ? candidate : best;
  }
}
