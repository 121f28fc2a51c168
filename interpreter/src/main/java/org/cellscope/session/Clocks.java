package org.cellscope.session;

import java.util.concurrent.locks.LockSupport;

/** Waiting that can be ended early. */
final class Clocks {
  private static final long SLICE = 20_000_000L;

  private Clocks() {}

  /**
   * Waits.
   *
   * @param poll is called every 20 ms, and throws to end the wait
   */
  static void sleep(long nanoseconds, Runnable poll) {
    long end = System.nanoTime() + nanoseconds;
    for (long left = nanoseconds; left > 0; left = end - System.nanoTime()) {
      poll.run();
      LockSupport.parkNanos(Math.min(left, SLICE));
    }
    poll.run();
  }
}
