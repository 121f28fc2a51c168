package org.cellscope.app.session;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.Breakpoint;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.Onward;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Compiles and moves programs on a thread of its own. Every method may be called from any thread
 * and returns at once.
 */
final class LabWorker implements AutoCloseable {
  private static final long NOWHERE = -1;

  private final LabFactory factory;
  private final Executor receiver;
  private final LabThread thread;
  private final Reports reports;
  private final AtomicLong seekTarget = new AtomicLong(NOWHERE);

  private volatile @Nullable Observed observed;
  private volatile List<Breakpoint> breakpoints = List.of();
  private volatile boolean libraryStepping;
  private volatile PythonVersion python = PythonVersion.V3_12;
  private @Nullable Movement interrupted;

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
    this.reports = new Reports(receiver, progress);
    this.thread =
        new LabThread(
            failure -> {
              receiver.execute(() -> failures.accept(failure));
              reports.endWithout();
            });
  }

  /** Lets the present program go, whatever it is doing, and opens another one. */
  void open(SourceFile source) {
    drop();
    stopProgram();
    thread.submit(() -> openNow(source));
  }

  /** Opens an edited program in the place of the present one, where that stood. */
  void reopen(SourceFile source, Rerun rerun) {
    open(source);
    thread.submit(
        () -> {
          Observed now = observed;
          if (now != null) {
            reports.begin(now);
            finished(rerun.perform(now.lab()));
          }
        });
  }

  /** Which version's bytecode programs get from now on. */
  PythonVersion python() {
    return python;
  }

  /** Gives this program and those to come the bytecode of a version; it stands where it stood. */
  void setPython(PythonVersion version) {
    if (python == version) {
      return;
    }
    python = version;
    drop();
    stopProgram();
    thread.submit(
        () -> {
          Observed now = observed;
          if (now != null) {
            reports.begin(now);
            SamePlace place = SamePlace.of(now.lab());
            openNow(now.program().source());
            finished(place.perform(Objects.requireNonNull(observed).lab()));
          }
        });
  }

  /** Puts the present program aside with its recording, whatever it is doing. */
  Shelf shelve() {
    drop();
    tellLab(Lab::pause);
    var shelf = new Shelf();
    thread.always(
        () -> {
          Observed now = observed;
          observed = null;
          if (now != null) {
            shelf.put(now.lab(), now.program(), interrupted);
          }
        });
    return shelf;
  }

  /** Goes on with a program that was put aside; one whose recording is gone is opened again. */
  void unshelve(Shelf shelf, SourceFile source) {
    thread.always(
        () -> {
          Lab lab = shelf.lab();
          Program program = shelf.program();
          boolean hasVersion =
              program != null
                  && program.code().filter(code -> code.version() == python).isPresent();
          if (lab != null && program != null && hasVersion) {
            observe(lab, program);
            interrupted = shelf.interrupted();
            finished(lab.state());
          } else {
            shelf.close();
            openNow(source);
          }
        });
  }

  /** Lets a program go that was put aside. */
  void discard(Shelf shelf) {
    thread.always(shelf::close);
  }

  private void observe(Lab lab, Program program) {
    lab.setBreakpoints(breakpoints);
    lab.setLibraryStepping(libraryStepping);
    observed = new Observed(lab, program);
    interrupted = null;
  }

  private void openNow(SourceFile source) {
    closeObserved();
    Lab lab = factory.open(source, python);
    observe(lab, Program.of(lab));
    finished(lab.state());
  }

  /** What has been asked for and not begun does not count any more. */
  private void drop() {
    thread.drop();
    seekTarget.set(NOWHERE);
  }

  /** Moves the cursor after all earlier movements. */
  void move(Movement movement) {
    thread.submit(() -> perform(movement));
  }

  /** Makes movements after all earlier ones; those behind one that ends elsewhere are left out. */
  void moveAll(List<Movement> movements) {
    thread.submit(() -> performAll(movements));
  }

  /** Runs the line of the cursor to its end, after all earlier movements. */
  void finishLine() {
    thread.submit(
        () -> {
          Observed now = observed;
          if (now != null) {
            reports.begin(now);
            finished(WholeLine.run(now.lab()));
          }
        });
  }

  /** Moves the cursor to a step; of several that wait only the newest is done. */
  void seek(long step) {
    if (seekTarget.getAndSet(step) == NOWHERE) {
      thread.submit(() -> perform(new Movement.ToStep(seekTarget.getAndSet(NOWHERE))));
    }
  }

  /** Lets the program go on after all earlier movements. */
  void goOn(Onward onward) {
    thread.submit(() -> performOnward(onward));
  }

  /** Answers the program and goes on with the movement that the question interrupted. */
  void input(String line) {
    thread.submit(
        () -> {
          Observed now = observed;
          if (now != null) {
            now.lab().input(line);
            perform(interrupted == null ? new Movement.ToStep(now.lab().recorded()) : interrupted);
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
    thread.submit(this::publishState);
  }

  private void stopProgram() {
    tellLab(Lab::stop);
  }

  /** A movement to where the cursor is looks anew at what the program does. */
  private void publishState() {
    Observed now = observed;
    if (now != null) {
      finished(now.lab().move(new Movement.ToStep(now.lab().state().step())));
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
      what.accept(now.lab());
    }
  }

  /** Asks the lab something after all earlier movements. */
  <T> void ask(Function<Lab, T> question, Consumer<T> answer) {
    thread.submit(
        () -> {
          Observed now = observed;
          if (now != null) {
            T found = question.apply(now.lab());
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
    reports.begin(now);
    SessionState reached = now.lab().state();
    for (Movement movement : movements) {
      reached = now.lab().move(movement);
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
    reports.begin(now);
    SessionState reached = now.lab().goOn(onward);
    interrupted =
        reached.status() == Status.WAITING_FOR_INPUT
            ? new Movement.Run(Movement.Direction.FORWARD)
            : null;
    finished(reached);
  }

  private void finished(SessionState state) {
    Observed now = observed;
    if (now != null) {
      reports.end(now, state);
    }
  }

  private void closeObserved() {
    Observed before = observed;
    observed = null;
    if (before != null) {
      before.lab().close();
    }
  }

  /** Ends the program and both threads. */
  @Override
  public void close() {
    drop();
    reports.close();
    stopProgram();
    thread.submit(this::closeObserved);
    thread.close();
  }
}
