package org.cellscope.app.session;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.Lab;
import org.cellscope.session.Notice;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.source.SourceFile;
import org.jspecify.annotations.Nullable;

/** Compiles texts while they are typed, on a thread of its own; of several only the newest. */
final class SourceChecker implements AutoCloseable {
  private final LabFactory factory;
  private final Supplier<PythonVersion> python;
  private final Latest<Checked> found;
  private final AtomicReference<@Nullable SourceFile> waiting = new AtomicReference<>();
  private final Consumer<Throwable> failures;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(LabThread.daemon("lab-check"));

  /**
   * A checker.
   *
   * @param python which version to compile for; asked on the checker's thread
   */
  SourceChecker(
      LabFactory factory,
      Supplier<PythonVersion> python,
      Executor receiver,
      Consumer<Checked> found,
      Consumer<Throwable> failures) {
    this.factory = factory;
    this.python = python;
    this.found = new Latest<>(receiver, found);
    this.failures = failure -> receiver.execute(() -> failures.accept(failure));
  }

  void check(SourceFile source) {
    if (!thread.isShutdown() && waiting.getAndSet(source) == null) {
      thread.execute(this::checkNewest);
    }
  }

  private void checkNewest() {
    SourceFile source = waiting.getAndSet(null);
    if (source == null) {
      return;
    }
    try (Lab lab = factory.open(source, python.get())) {
      SessionState state = lab.state();
      boolean refused = state.status() == Status.NOT_COMPILED;
      found.publish(
          new Checked(
              Program.of(lab),
              refused && state.notice().orElse(null) instanceof Notice.Python why
                  ? Optional.of(why)
                  : Optional.empty()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError failure) {
      failures.accept(failure);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
