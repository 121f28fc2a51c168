package org.cellscope.app.boot;

import java.util.Arrays;
import java.util.Locale;

/** Durations in nanoseconds; as a text, their median and 95th percentile in milliseconds. */
final class Figures {
  private final long[] nanos;
  private int count;

  Figures(int most) {
    nanos = new long[most];
  }

  void add(long taken) {
    nanos[count++] = taken;
  }

  /** What so many percent of the durations do not exceed, in milliseconds. */
  double percentile(int percent) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[Math.min(count - 1, count * percent / 100)] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f %6.1f", percentile(50), percentile(95));
  }
}
