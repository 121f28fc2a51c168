package org.cellscope.app.timeline;

/** Beats as fast as steps are to follow each other; the time is told to it. */
final class Metronome {
  /** Between two looks at whether there is a next step, where each follows at once. */
  private static final double FASTEST_SECONDS = 0.1;

  private static final double NANOS = 1e9;
  private static final long STOPPED = Long.MIN_VALUE;

  private long interval;
  private long due = STOPPED;

  /** Begins anew; the first beat is one interval behind the first time told. */
  void start(Speed speed) {
    interval = Math.round((speed.isFastest() ? FASTEST_SECONDS : speed.seconds()) * NANOS);
    due = STOPPED;
  }

  /**
   * Whether there is a beat. Those that nobody asked for in time are left out.
   *
   * @param now in nanoseconds of any clock
   */
  boolean beatsAt(long now) {
    if (due == STOPPED) {
      due = now + interval;
      return false;
    }
    if (now < due) {
      return false;
    }
    due = due + interval > now ? due + interval : now + interval;
    return true;
  }
}
