package org.cellscope.app.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The thread of the lab: tasks wait in order, and those that wait can be dropped. */
final class LabThread implements AutoCloseable {
  private final ExecutorService worker = Executors.newSingleThreadExecutor(daemon("lab"));
  private final AtomicLong generation = new AtomicLong();
  private final Consumer<Throwable> failures;

  /**
   * A thread with nothing to do.
   *
   * @param failures told on this thread what went wrong in a task; the next one is done all the
   *     same
   */
  LabThread(Consumer<Throwable> failures) {
    this.failures = failures;
  }

  /** Threads that do not keep the program alive. */
  static ThreadFactory daemon(String name) {
    return task -> {
      var thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** What has been submitted and not begun is not done any more. */
  void drop() {
    generation.incrementAndGet();
  }

  /** Runs a task, unless it has been dropped until then. */
  void submit(Runnable task) {
    long mine = generation.get();
    always(
        () -> {
          if (mine == generation.get()) {
            task.run();
          }
        });
  }

  /** Runs a task that cannot be dropped. */
  void always(Runnable task) {
    if (!worker.isShutdown()) {
      worker.execute(() -> runOrTell(task));
    }
  }

  private void runOrTell(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError failure) {
      failures.accept(failure);
    }
  }

  /** Does what waits, and ends. */
  @Override
  public void close() {
    worker.shutdown();
  }
}
