package org.cellscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cellscope.session.Movement;
import org.cellscope.session.SessionState;
import org.cellscope.source.SourceFile;

/** A session without a toolkit: the test's own thread plays the FX thread. */
public final class SessionDriver implements AutoCloseable {
  private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final SessionViewModel session;

  /** A session whose programs a factory opens. */
  public SessionDriver(LabFactory factory) {
    session = new SessionViewModel(factory, fx::add, failures::add);
  }

  /** The session. */
  public SessionViewModel session() {
    return session;
  }

  /** What the session was told about faults. */
  public List<Throwable> failures() {
    return failures;
  }

  /** Opens a text, and waits for its first state. */
  public void open(String text) {
    SourceFile source = new SourceFile("counter.py", text);
    session.open(source);
    until(() -> session.programProperty().get().source() == source);
  }

  /** Shows a step, and waits for it. */
  public void seek(long step) {
    session.seek(step);
    until(() -> state().step() == step);
  }

  /** Runs the program to its end. */
  public void run() {
    session.move(new Movement.Run(Movement.Direction.FORWARD));
    until(() -> state().status().isOver() && state().isAtHead());
  }

  /** What is shown. */
  public SessionState state() {
    return session.stateProperty().get();
  }

  /** Does what waits for the FX thread until a condition holds; fails after ten seconds. */
  public void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
      try {
        Runnable task = fx.poll(20, TimeUnit.MILLISECONDS);
        if (task != null) {
          task.run();
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
