package org.cellscope.session;

import java.util.List;
import java.util.Optional;

/**
 * Questions about what is recorded; nothing is executed and the cursor stays. Belongs to the thread
 * of the movements. Values are described as they were at the moment of the answer they stand in.
 */
public interface Past {
  /**
   * A recorded step.
   *
   * @param step the cursor that shows what the step did: it stands just behind the step
   * @param function the qualified name of the block that executed it; empty for what was there
   *     before the first step
   * @param line the line of its instruction; 0 for none
   */
  record Moment(long step, String function, int line) {}

  /**
   * A place was written.
   *
   * @param place the name or index as Python writes it: {@code count}, {@code [2]}, {@code 'key'}
   * @param old what it held before; empty when it was unbound or not there
   * @param now what it held then; empty when it was deleted
   */
  record Change(Moment when, String place, Optional<ValueView> old, Optional<ValueView> now) {}

  /**
   * What a cell held from a moment on; empty when it was unbound.
   *
   * @param when the step that wrote it
   */
  record Held(Moment when, Optional<ValueView> value) {}

  /**
   * The life of an object.
   *
   * @param object the object as it was made
   * @param created the step that made it
   * @param changes every change of its content or attributes, in order
   * @param died the step behind which nothing that runs could reach it; empty while it lives
   */
  record Life(ValueView object, Moment created, List<Change> changes, Optional<Moment> died) {
    public Life {
      changes = List.copyOf(changes);
    }
  }

  /** A named argument of a call. */
  record Argument(String name, ValueView value) {}

  /**
   * A call of a function.
   *
   * @param frame the number of its frame
   * @param function the qualified name
   * @param called the step that called
   * @param arguments the parameters with what they were bound to, in order
   * @param ending how it ended; empty while it runs
   */
  record Call(
      int frame,
      String function,
      Moment called,
      List<Argument> arguments,
      Optional<Ending> ending) {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** How a call ended. */
  sealed interface Ending {
    /** The step that ended it. */
    Moment when();

    /** It returned a value; the call of a generator function returns the generator. */
    record Returned(Moment when, ValueView value) implements Ending {}

    /** It raised an exception or let one pass. */
    record Raised(Moment when, ValueView exception) implements Ending {}
  }

  /**
   * The first step that the answers know of: 0 unless earlier ones were forgotten. What happened
   * before stands in no answer; objects that are older seem to be there from the start.
   */
  long since();

  /**
   * The value of a name in a frame.
   *
   * @param frame the number of the frame
   * @param name a local variable, a variable in a cell, or a name of a module or class body
   * @param step a cursor, from {@link #since} to the number of recorded steps
   * @return empty when it is unbound or the frame is not there at the step
   */
  Optional<ValueView> value(int frame, String name, long step);

  /**
   * The life of an object {@link #since}; empty for numbers that no object of the recording has.
   */
  Optional<Life> lifeOf(int object);

  /**
   * The cells that calls of a function made for a variable of theirs, in order.
   *
   * @param function its name or qualified name
   */
  List<Integer> cellsOf(String function, String name);

  /**
   * Every value that a cell has held {@link #since}, in order; the first is what it was made with,
   * or held then.
   */
  List<Held> historyOf(int cell);

  /**
   * The calls of a function, in order.
   *
   * @param function its name or qualified name
   * @param atMost how many calls, the first ones
   */
  List<Call> callsOf(String function, int atMost);

  /**
   * The writes of a place by the steps between two cursors, in order.
   *
   * @param atMost how many writes, the first ones
   */
  List<Change> writesOf(Watch watch, long from, long to, int atMost);

  /** The past of a program that cannot run: it has none. */
  static Past none() {
    return new NoPast();
  }
}
