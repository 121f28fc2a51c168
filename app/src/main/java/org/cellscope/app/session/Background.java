package org.cellscope.app.session;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does what waits for disks on a thread of its own, one thing after the other. */
public final class Background implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 2;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(LabThread.daemon("disk"));
  private final Executor fx;
  private final Consumer<Throwable> failures;

  /**
   * A thread without work.
   *
   * @param fx runs what it is given on the FX thread, in order
   * @param failures told on the FX thread about what went wrong unexpectedly
   */
  public Background(Executor fx, Consumer<Throwable> failures) {
    this.fx = fx;
    this.failures = failures;
  }

  /** Does some work, then tells its result on the FX thread. */
  public <T> void compute(Supplier<T> work, Consumer<T> receiver) {
    if (!thread.isShutdown()) {
      thread.execute(
          () -> {
            try {
              T result = work.get();
              fx.execute(() -> receiver.accept(result));
            } catch (RuntimeException failure) {
              fx.execute(() -> failures.accept(failure));
            }
          });
    }
  }

  /** Waits a moment for what has been asked for; a disk that does not answer is not waited for. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
