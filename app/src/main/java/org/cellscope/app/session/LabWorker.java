package org.cellscope.app.session;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cellscope.session.Breakpoint;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.Onward;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The thread on which programs are compiled and moved, and the clock that reports on long
 * movements. Every method may be called from any thread and returns at once.
 */
final class LabWorker implements AutoCloseable {
  private static final long NOTICEABLE_MILLIS = 120;
  private static final long REPORT_MILLIS = 50;
  private static final int MARKS = 400;
  private static final int UNSEEN = 200;
  private static final long NOWHERE = -1;

  private record Observed(Lab lab, Program program) {}

  private final LabFactory factory;
  private final Executor receiver;
  private final Latest<Progress> published;
  private final Consumer<Throwable> failures;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(daemon("lab"));
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(daemon("lab-clock"));
  private final AtomicLong generation = new AtomicLong();
  private final AtomicLong seekTarget = new AtomicLong(NOWHERE);
  private final Object lock = new Object();

  private volatile @Nullable Observed observed;
  private volatile List<Breakpoint> breakpoints = List.of();
  private volatile boolean libraryStepping;
  private @Nullable Progress last;
  private @Nullable Movement interrupted;
  private @Nullable Observed marked;
  private List<Lab.Mark> marks = List.of();
  private long marksFrom;
  private long marksUpTo;
  private long startedAt;
  private boolean moving;

  /**
   * A worker without a program.
   *
   * @param factory opens programs
   * @param receiver runs the consumers
   * @param progress told what there is to see, the newest only
   * @param failures told what went wrong inside the lab
   */
  LabWorker(
      LabFactory factory,
      Executor receiver,
      Consumer<Progress> progress,
      Consumer<Throwable> failures) {
    this.factory = factory;
    this.receiver = receiver;
    this.published = new Latest<>(receiver, progress);
    this.failures = failure -> receiver.execute(() -> failures.accept(failure));
    var _ =
        clock.scheduleAtFixedRate(
            this::report, REPORT_MILLIS, REPORT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Threads that do not keep the program alive. */
  static ThreadFactory daemon(String name) {
    return task -> {
      var thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Lets the present program go, whatever it is doing, and opens another one. */
  void open(SourceFile source) {
    drop();
    stopProgram();
    submit(() -> openNow(source));
  }

  /** Opens an edited program in the place of the present one, where that stood. */
  void reopen(SourceFile source, Rerun rerun) {
    open(source);
    submit(
        () -> {
          Observed now = observed;
          if (now != null) {
            beginMoving();
            finished(rerun.perform(now.lab));
          }
        });
  }

  /** Puts the present program aside with its recording, whatever it is doing. */
  Shelf shelve() {
    drop();
    tellLab(Lab::pause);
    var shelf = new Shelf();
    always(
        () -> {
          Observed now = observed;
          observed = null;
          if (now != null) {
            shelf.put(now.lab, now.program, interrupted);
          }
        });
    return shelf;
  }

  /** Goes on with a program that was put aside; one whose recording is gone is opened again. */
  void unshelve(Shelf shelf, SourceFile source) {
    always(
        () -> {
          Lab lab = shelf.lab();
          Program program = shelf.program();
          if (lab != null && program != null) {
            observe(lab, program);
            interrupted = shelf.interrupted();
            finished(lab.state());
          } else {
            openNow(source);
          }
        });
  }

  /** Lets a program go that was put aside. */
  void discard(Shelf shelf) {
    always(shelf::close);
  }

  private void observe(Lab lab, Program program) {
    lab.setBreakpoints(breakpoints);
    lab.setLibraryStepping(libraryStepping);
    observed = new Observed(lab, program);
    interrupted = null;
  }

  private void openNow(SourceFile source) {
    closeObserved();
    Lab lab = factory.open(source);
    observe(lab, Program.of(lab));
    finished(lab.state());
  }

  /** What has been asked for and not begun does not count any more. */
  private void drop() {
    generation.incrementAndGet();
    seekTarget.set(NOWHERE);
  }

  /** Moves the cursor after all earlier movements. */
  void move(Movement movement) {
    submit(() -> perform(movement));
  }

  /** Makes movements after all earlier ones; those behind one that ends elsewhere are left out. */
  void moveAll(List<Movement> movements) {
    submit(() -> performAll(movements));
  }

  /** Runs the line of the cursor to its end, after all earlier movements. */
  void finishLine() {
    submit(
        () -> {
          Observed now = observed;
          if (now != null) {
            beginMoving();
            finished(WholeLine.run(now.lab));
          }
        });
  }

  /** Moves the cursor to a step; of several that wait only the newest is done. */
  void seek(long step) {
    if (seekTarget.getAndSet(step) == NOWHERE) {
      submit(() -> perform(new Movement.ToStep(seekTarget.getAndSet(NOWHERE))));
    }
  }

  /** Lets the program go on after all earlier movements. */
  void goOn(Onward onward) {
    submit(() -> performOnward(onward));
  }

  /** Answers the program and goes on with the movement that the question interrupted. */
  void input(String line) {
    submit(
        () -> {
          Observed now = observed;
          if (now != null) {
            now.lab.input(line);
            perform(interrupted == null ? new Movement.ToStep(now.lab.recorded()) : interrupted);
          }
        });
  }

  void pause() {
    tellLab(Lab::pause);
  }

  /**
   * Ends the program; a movement that is under way returns, and what is to be seen is published.
   */
  void stop() {
    stopProgram();
    submit(this::publishState);
  }

  private void stopProgram() {
    tellLab(Lab::stop);
  }

  /** A movement to where the cursor is looks anew at what the program does. */
  private void publishState() {
    Observed now = observed;
    if (now != null) {
      finished(now.lab.move(new Movement.ToStep(now.lab.state().step())));
    }
  }

  /** Replaces the breakpoints, of this program and of those to come. */
  void setBreakpoints(List<Breakpoint> now) {
    breakpoints = List.copyOf(now);
    tellLab(lab -> lab.setBreakpoints(now));
  }

  /** Says whether to stop in library code, of this program and of those to come. */
  void setLibraryStepping(boolean stepsIn) {
    libraryStepping = stepsIn;
    tellLab(lab -> lab.setLibraryStepping(stepsIn));
  }

  private void tellLab(Consumer<Lab> what) {
    Observed now = observed;
    if (now != null) {
      what.accept(now.lab);
    }
  }

  /** Asks the lab something after all earlier movements. */
  <T> void ask(Function<Lab, T> question, Consumer<T> answer) {
    submit(
        () -> {
          Observed now = observed;
          if (now != null) {
            T found = question.apply(now.lab);
            receiver.execute(
                () -> {
                  if (now == observed) {
                    answer.accept(found);
                  }
                });
          }
        });
  }

  private void perform(Movement movement) {
    performAll(List.of(movement));
  }

  private void performAll(List<Movement> movements) {
    Observed now = observed;
    if (now == null) {
      return;
    }
    beginMoving();
    SessionState reached = now.lab.state();
    for (Movement movement : movements) {
      reached = now.lab.move(movement);
      interrupted = reached.status() == Status.WAITING_FOR_INPUT ? movement : null;
      if (!WholeLine.isReached(reached)) {
        break;
      }
    }
    finished(reached);
  }

  /** Lets the program go on; it goes on running when it has got the input that it waits for. */
  private void performOnward(Onward onward) {
    Observed now = observed;
    if (now == null) {
      return;
    }
    beginMoving();
    SessionState reached = now.lab.goOn(onward);
    interrupted =
        reached.status() == Status.WAITING_FOR_INPUT
            ? new Movement.Run(Movement.Direction.FORWARD)
            : null;
    finished(reached);
  }

  private void beginMoving() {
    synchronized (lock) {
      moving = true;
      startedAt = System.nanoTime();
    }
  }

  private void finished(SessionState state) {
    Observed now = observed;
    if (now == null) {
      return;
    }
    publish(
        new Progress(
            now.program,
            state,
            false,
            state.recorded(),
            now.lab.output(),
            state.outputLength(),
            marks(now, state.recorded())));
  }

  /** Marks are looked for again when the recording has grown by a part that can be seen. */
  private List<Lab.Mark> marks(Observed now, long recorded) {
    long first = now.lab.state().first();
    if (now != marked || first != marksFrom || recorded - marksUpTo > recorded / UNSEEN) {
      marked = now;
      marksFrom = first;
      marksUpTo = recorded;
      marks = List.copyOf(now.lab.marks(first, recorded, MARKS));
    }
    return marks;
  }

  private void publish(Progress progress) {
    synchronized (lock) {
      moving = false;
      last = progress;
      published.publish(progress);
    }
  }

  private void report() {
    synchronized (lock) {
      Observed now = observed;
      Progress before = last;
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt);
      if (moving && now != null && before != null && millis >= NOTICEABLE_MILLIS) {
        published.publish(before.withRunning(now.lab.recorded(), now.lab.output().length()));
      }
    }
  }

  /** Runs a task, unless it has been dropped until then. */
  private void submit(Runnable task) {
    long mine = generation.get();
    always(
        () -> {
          if (mine == generation.get()) {
            task.run();
          }
        });
  }

  private void always(Runnable task) {
    if (!worker.isShutdown()) {
      worker.execute(() -> runOrTell(task));
    }
  }

  /** What goes wrong inside the lab is told, and the lab stays usable. */
  private void runOrTell(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError failure) {
      failures.accept(failure);
      Progress before = last;
      if (before != null) {
        publish(before);
      }
    }
  }

  private void closeObserved() {
    Observed before = observed;
    observed = null;
    if (before != null) {
      before.lab.close();
    }
  }

  /** Ends the program and both threads. */
  @Override
  public void close() {
    drop();
    clock.shutdownNow();
    stopProgram();
    submit(this::closeObserved);
    worker.shutdown();
  }
}
