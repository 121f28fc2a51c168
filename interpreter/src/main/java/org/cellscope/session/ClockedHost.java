package org.cellscope.session;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.cellscope.objects.Host;

/** A world with the clocks of the machine, in which waiting can be ended early. */
abstract class ClockedHost implements Host {
  private static final long SLICE = 20_000_000L;

  private final List<String> arguments;

  /**
   * Makes a world.
   *
   * @param arguments {@code sys.argv}
   */
  ClockedHost(List<String> arguments) {
    this.arguments = List.copyOf(arguments);
  }

  /** Is called every 20 ms of a wait, and throws to end it. */
  abstract void poll();

  @Override
  public long wallClock() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  @Override
  public long monotonicClock() {
    return System.nanoTime();
  }

  @Override
  public void sleep(long nanoseconds) {
    long end = System.nanoTime() + nanoseconds;
    for (long left = nanoseconds; left > 0; left = end - System.nanoTime()) {
      poll();
      LockSupport.parkNanos(Math.min(left, SLICE));
    }
    poll();
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public long entropy() {
    return System.nanoTime() ^ Thread.currentThread().threadId();
  }
}
