package org.cellscope.app.session;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cellscope.session.Lab;
import org.cellscope.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * What the lab's thread tells: where each movement ended, and, by a clock, how far one has come
 * that takes long.
 */
final class Reports implements AutoCloseable {
  private static final long NOTICEABLE_MILLIS = 120;
  private static final long REPORT_MILLIS = 50;
  private static final int MARKS = 400;
  private static final int UNSEEN = 200;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(LabThread.daemon("lab-clock"));
  private final Object lock = new Object();
  private final Latest<Progress> published;

  private @Nullable Observed moving;
  private @Nullable Progress last;
  private long startedAt;
  private @Nullable Observed marked;
  private List<Lab.Mark> marks = List.of();
  private long marksFrom;
  private long marksUpTo;

  /**
   * Nothing has moved yet.
   *
   * @param receiver runs the consumer
   * @param progress told what there is to see, the newest only
   */
  Reports(Executor receiver, Consumer<Progress> progress) {
    this.published = new Latest<>(receiver, progress);
    var _ =
        clock.scheduleAtFixedRate(
            this::report, REPORT_MILLIS, REPORT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A movement begins. */
  void begin(Observed now) {
    synchronized (lock) {
      moving = now;
      startedAt = System.nanoTime();
    }
  }

  /** A movement has ended. */
  void end(Observed now, SessionState state) {
    publish(
        new Progress(
            now.program(),
            state,
            false,
            state.recorded(),
            now.lab().output(),
            state.outputLength(),
            marks(now, state.recorded())));
  }

  /** A movement has failed: what there was to see before is shown again. */
  void endWithout() {
    Progress before;
    synchronized (lock) {
      before = last;
    }
    if (before != null) {
      publish(before);
    }
  }

  /** Marks are looked for again when the recording has grown by a part that can be seen. */
  private List<Lab.Mark> marks(Observed now, long recorded) {
    long first = now.lab().state().first();
    if (now != marked || first != marksFrom || recorded - marksUpTo > recorded / UNSEEN) {
      marked = now;
      marksFrom = first;
      marksUpTo = recorded;
      marks = List.copyOf(now.lab().marks(first, recorded, MARKS));
    }
    return marks;
  }

  private void publish(Progress progress) {
    synchronized (lock) {
      moving = null;
      last = progress;
      published.publish(progress);
    }
  }

  private void report() {
    synchronized (lock) {
      Observed now = moving;
      Progress before = last;
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt);
      if (now != null && before != null && millis >= NOTICEABLE_MILLIS) {
        published.publish(before.withRunning(now.lab().recorded(), now.lab().output().length()));
      }
    }
  }

  /** Stops the clock. */
  @Override
  public void close() {
    clock.shutdownNow();
  }
}
