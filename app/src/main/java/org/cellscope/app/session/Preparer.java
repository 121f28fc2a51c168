package org.cellscope.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The thread on which panes compute what they will show, between the session's thread and the FX
 * thread: what they have computed arrives together with the state that it belongs to.
 */
final class Preparer implements AutoCloseable {
  private record Prepared(Progress progress, List<Runnable> deliveries) {}

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(LabThread.daemon("lab-draw"));
  private final List<Preparation> preparations = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Progress> newest = new AtomicReference<>();
  private final Latest<Prepared> published;
  private final Consumer<Throwable> failures;

  private volatile Secret secret = Secret.none();

  /**
   * A preparer.
   *
   * @param receiver runs the consumers
   * @param progress told what there is to see, after the panes
   * @param failures told what went wrong in a pane
   */
  Preparer(Executor receiver, Consumer<Progress> progress, Consumer<Throwable> failures) {
    this.published =
        new Latest<>(
            receiver,
            prepared -> {
              prepared.deliveries.forEach(Runnable::run);
              progress.accept(prepared.progress);
            });
    this.failures = failure -> receiver.execute(() -> failures.accept(failure));
  }

  void add(Preparation preparation) {
    preparations.add(preparation);
  }

  /** Runs something on the thread of the panes; nothing once it is closed. */
  void execute(Runnable task) {
    if (!thread.isShutdown()) {
      thread.execute(task);
    }
  }

  /** From now on something is kept from the panes; what is shown is prepared again. */
  void keep(Secret now) {
    secret = now;
    prepareAgain();
  }

  /** Prepares and publishes what there is to see; on the thread of the panes. */
  void prepare(Progress whole) {
    newest.set(whole);
    Progress progress = whole.known(secret);
    List<Runnable> deliveries = new ArrayList<>();
    try {
      for (Preparation each : preparations) {
        deliveries.add(each.prepare(progress.program(), progress.state()));
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError failure) {
      failures.accept(failure);
    }
    published.publish(new Prepared(progress, List.copyOf(deliveries)));
  }

  /** Prepares what is shown again, because a pane shows it in another way now. Any thread. */
  void prepareAgain() {
    execute(
        () -> {
          Progress progress = newest.get();
          if (progress != null) {
            prepare(progress);
          }
        });
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
