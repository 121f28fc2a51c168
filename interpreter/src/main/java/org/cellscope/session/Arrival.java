package org.cellscope.session;

import java.util.Optional;
import org.cellscope.session.Movement.Direction;

/** Why a movement ended where it did. Texts of values and exceptions in it are Python's. */
public sealed interface Arrival {
  /** Kinds of reasons. */
  enum Reason {
    /** The movement was made in full. */
    REACHED,
    /**
     * A breakpoint, also one of the program's own; for those on exceptions the next step raises.
     */
    BREAKPOINT,
    /** A breakpoint whose condition cannot be evaluated. */
    CONDITION_FAILED,
    /** The next step raises an exception. */
    EXCEPTION,
    /** The last step wrote output. */
    OUTPUT,
    /** The last step wrote what was watched. */
    WRITE,
    /** The start of the program. */
    START,
    /** The first step that is remembered; what was before was forgotten. */
    FORGOTTEN,
    /** The end of what can be recorded: of the program, or of the memory for the recording. */
    END,
    /** There is nothing of the kind in that direction; the cursor stays. */
    NOTHING_FOUND,
    /** The user asked for a pause. */
    PAUSED,
    /** The program waits for a line of input. */
    WAITING_FOR_INPUT
  }

  /** The kind of reason. */
  Reason reason();

  /** The breakpoint that stopped it; for two of the reasons. */
  default Optional<Breakpoint> breakpoint() {
    return Optional.empty();
  }

  /** The movement was made in full. */
  record Reached() implements Arrival {
    @Override
    public Reason reason() {
      return Reason.REACHED;
    }
  }

  /** The last step wrote output. */
  record Printed() implements Arrival {
    @Override
    public Reason reason() {
      return Reason.OUTPUT;
    }
  }

  /** The start of the program. */
  record AtStart() implements Arrival {
    @Override
    public Reason reason() {
      return Reason.START;
    }
  }

  /** The user asked for a pause. */
  record Paused() implements Arrival {
    @Override
    public Reason reason() {
      return Reason.PAUSED;
    }
  }

  /** The program waits for a line of input. */
  record WaitsForInput() implements Arrival {
    @Override
    public Reason reason() {
      return Reason.WAITING_FOR_INPUT;
    }
  }

  /**
   * A breakpoint.
   *
   * @param raised the exception that the next step raises, for breakpoints on exceptions
   */
  record AtBreakpoint(Breakpoint at, Optional<String> raised) implements Arrival {
    @Override
    public Reason reason() {
      return Reason.BREAKPOINT;
    }

    @Override
    public Optional<Breakpoint> breakpoint() {
      return Optional.of(at);
    }
  }

  /** The program has called {@code breakpoint()} in the last step. */
  record AtCall() implements Arrival {
    @Override
    public Reason reason() {
      return Reason.BREAKPOINT;
    }
  }

  /** A breakpoint whose condition cannot be evaluated. */
  record ConditionFailed(Breakpoint at, Unable why) implements Arrival {
    @Override
    public Reason reason() {
      return Reason.CONDITION_FAILED;
    }

    @Override
    public Optional<Breakpoint> breakpoint() {
      return Optional.of(at);
    }
  }

  /**
   * The next step raises.
   *
   * @param exception its type and, where that is plain, its message
   */
  record Raises(String exception) implements Arrival {
    @Override
    public Reason reason() {
      return Reason.EXCEPTION;
    }
  }

  /**
   * The last step wrote what was watched.
   *
   * @param old the value that was there; empty for none
   * @param now the value that is there; empty for none
   */
  record Wrote(Watch watch, Optional<String> old, Optional<String> now) implements Arrival {
    @Override
    public Reason reason() {
      return Reason.WRITE;
    }
  }

  /**
   * The first step that is remembered.
   *
   * @param step its number
   */
  record AtOldest(long step) implements Arrival {
    @Override
    public Reason reason() {
      return Reason.FORGOTTEN;
    }
  }

  /** What ends. */
  enum End {
    PROGRAM,
    PROGRAM_WITHOUT_HISTORY,
    STOPPED,
    FULL
  }

  /** Nothing more can be recorded. */
  record AtEnd(End end) implements Arrival {
    @Override
    public Reason reason() {
      return Reason.END;
    }
  }

  /** What is looked for. */
  sealed interface Sought {
    /** The next execution of a line. */
    record Line(int line) implements Sought {}

    /** An event. */
    record Event(Movement.Event event) implements Sought {}

    /** A write. */
    record Write(Watch watch) implements Sought {}
  }

  /** Where the recording ends in the direction of a search. */
  enum Limit {
    /** Where the program begins or ends. */
    NONE,
    /** Earlier steps were forgotten. */
    FORGOTTEN,
    /** From there on the program ran without history. */
    WITHOUT_HISTORY,
    /** The recording is full. */
    FULL
  }

  /** There is nothing of the kind in that direction. */
  record NothingFound(Sought sought, Direction direction, Limit limit) implements Arrival {
    @Override
    public Reason reason() {
      return Reason.NOTHING_FOUND;
    }
  }

  /** What is to be watched is not there at this step. */
  record NoSuchPlace(Watch watch) implements Arrival {
    @Override
    public Reason reason() {
      return Reason.NOTHING_FOUND;
    }
  }
}
