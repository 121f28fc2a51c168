package org.cellscope.session;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cellscope.history.Recorder;
import org.cellscope.objects.ListenerLeft;
import org.cellscope.vm.Interruption;

/**
 * Lets the machine run up to a step and parks its thread there. The machine's thread calls {@link
 * #before} and {@link #awaitInput}; the session's thread {@link #runTo}; any thread the rest.
 */
final class Pacer implements Recorder.Gate {
  /** How the machine stands. */
  enum State {
    RUNNING,
    PARKED,
    WAITING_FOR_INPUT,
    OVER
  }

  private static final int BUDGET_CHECK_MASK = (1 << 12) - 1;

  /** How long whoever ends the program waits for that; Stop has to answer within 100 ms. */
  private static final long PATIENCE = 60_000_000L;

  private final Runnable budgetCheck;
  private volatile int limit;
  private volatile int reached;
  private boolean full;
  private boolean closed;
  private long closedAt;
  private boolean pauseRequested;
  private boolean released;
  private State state = State.RUNNING;
  private Optional<String> line = Optional.empty();

  /**
   * Makes a pacer.
   *
   * @param budgetCheck is run now and then on the machine's thread, and calls {@link #fill} when
   *     the recording has used its memory
   */
  Pacer(Runnable budgetCheck) {
    this.budgetCheck = budgetCheck;
  }

  @Override
  public void before(int step) {
    reached = step;
    if ((step & BUDGET_CHECK_MASK) == 0) {
      budgetCheck.run();
    }
    if (step >= limit) {
      park(step);
    }
  }

  private synchronized void park(int step) {
    while (step >= limit && !closed && !released) {
      change(State.PARKED);
      try {
        wait();
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    if (closed) {
      throw new Interruption();
    }
    change(State.RUNNING);
    if (released) {
      throw new ListenerLeft();
    }
  }

  /** Waits on the machine's thread for a line of input. */
  synchronized String awaitInput() {
    change(State.WAITING_FOR_INPUT);
    while (line.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    if (closed) {
      throw new Interruption();
    }
    String typed = line.get();
    line = Optional.empty();
    change(State.RUNNING);
    return typed;
  }

  private void change(State now) {
    state = now;
    notifyAll();
  }

  /**
   * Lets the machine run until the next step is a given one, it is over, waits for input, or is
   * paused.
   */
  void runTo(int step) {
    runTo(step, Long.MAX_VALUE);
  }

  /**
   * As {@link #runTo(int)}, but lets the machine run for some time only: then it ends the
   * instruction that it executes.
   */
  synchronized void runTo(int step, long nanoseconds) {
    if (full
        || closed
        || pauseRequested
        || state == State.OVER
        || step <= reached && state == State.PARKED) {
      return;
    }
    limit = step;
    if (state == State.PARKED) {
      state = State.RUNNING;
    }
    notifyAll();
    long end = System.nanoTime() + nanoseconds;
    while (state == State.RUNNING && !closed) {
      try {
        if (limit == 0 || nanoseconds == Long.MAX_VALUE) {
          wait();
        } else {
          TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
          limit = System.nanoTime() >= end ? 0 : limit;
        }
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    awaitEnd();
  }

  /**
   * Waits until the machine's thread changes nothing any more: a machine that goes on since its
   * input was answered parks at its next step, one that was told to end gets the time to do so.
   *
   * @return false when the thread still runs: in a long built-in, or unrecorded
   */
  synchronized boolean settle() {
    while (state == State.RUNNING && !closed && !released) {
      limit = 0;
      try {
        wait();
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    awaitEnd();
    return closed ? state == State.OVER : state != State.RUNNING;
  }

  /** Gives a program that was told to end the time to do so; a long built-in may take longer. */
  private void awaitEnd() {
    try {
      for (long left = timeToEnd(); closed && state != State.OVER && left > 0; left = timeToEnd()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long timeToEnd() {
    return closedAt + PATIENCE - System.nanoTime();
  }

  /** Waits until a program that was told to end has ended, however long that takes. */
  synchronized void awaitOver() {
    try {
      while (closed && state != State.OVER) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether a movement was asked to end early; asked again it is not, until the next pause. */
  synchronized boolean takePauseRequest() {
    boolean requested = pauseRequested;
    pauseRequested = false;
    return requested;
  }

  /** Parks the machine at its next step, and ends the movement that is going on. */
  synchronized void pause() {
    limit = 0;
    pauseRequested = true;
    notifyAll();
  }

  /** Parks the machine at its next step, until it is let run further. */
  synchronized void rest() {
    limit = 0;
  }

  /** Answers {@link #awaitInput}. */
  synchronized void answer(String typed) {
    line = Optional.of(typed);
    if (state == State.WAITING_FOR_INPUT) {
      state = State.RUNNING;
    }
    notifyAll();
  }

  /** Parks the machine for good: the recording is full. */
  synchronized void fill() {
    full = true;
    limit = 0;
  }

  synchronized boolean isFull() {
    return full;
  }

  /** Lets a machine go on whose recording was full: there is room again. */
  synchronized void reopen() {
    full = false;
  }

  /** Lets a machine go on for good: nobody records it any more. */
  synchronized void release() {
    full = false;
    released = true;
    if (state == State.PARKED) {
      state = State.RUNNING;
    }
    notifyAll();
  }

  synchronized boolean isReleased() {
    return released;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** The program has ended; what it did when nobody recorded it any more are no steps. */
  synchronized void end(int steps) {
    reached = released ? reached : steps;
    change(State.OVER);
  }

  /** Ends the program at its next step. */
  synchronized void close() {
    closedAt = closed ? closedAt : System.nanoTime();
    closed = true;
    limit = 0;
    pauseRequested = true;
    notifyAll();
  }

  synchronized State state() {
    return state;
  }

  /** How many steps have been executed. */
  int reached() {
    return reached;
  }
}
