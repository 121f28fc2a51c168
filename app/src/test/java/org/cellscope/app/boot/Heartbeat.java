package org.cellscope.app.boot;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import org.cellscope.app.testing.Fx;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Finds out for how long the FX thread does one thing, and so hears no key: the longest processor
 * time between two beats, which does not depend on what else the machine does.
 */
final class Heartbeat implements AutoCloseable {
  private static final long INTERVAL = 3;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<String, Long> longest = new LinkedHashMap<>();
  private final Thread heart;
  private volatile boolean stopped;
  private volatile Optional<String> phase = Optional.empty();
  private long last;

  Heartbeat() {
    last = Fx.get(threads::getCurrentThreadCpuTime);
    heart = Thread.ofPlatform().daemon().start(this::beat);
  }

  private void beat() {
    while (!stopped) {
      WaitForAsyncUtils.waitForAsyncFx(60_000, this::look);
      try {
        Thread.sleep(INTERVAL);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look() {
    long now = threads.getCurrentThreadCpuTime();
    long took = (now - last) / 1_000_000;
    last = now;
    phase.ifPresent(name -> longest.merge(name, took, Math::max));
  }

  /** Measures while something is done, until nothing waits on the FX thread any more. */
  void during(String name, Runnable action) {
    Fx.get(
        () -> {
          look();
          phase = Optional.of(name);
          return name;
        });
    action.run();
    WaitForAsyncUtils.waitForFxEvents();
    Platform.requestNextPulse();
    WaitForAsyncUtils.waitForFxEvents();
    Fx.get(
        () -> {
          look();
          phase = Optional.empty();
          return name;
        });
  }

  /** The longest that the FX thread was busy with one thing, in milliseconds of its own time. */
  long longest() {
    return longest.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  @Override
  public String toString() {
    return longest.toString();
  }

  @Override
  public void close() {
    stopped = true;
    heart.interrupt();
  }
}
