package org.cellscope.objects;

import java.util.List;
import java.util.Optional;

/** What a program may see of the world outside: nothing but this. */
public interface Host {
  /** The two streams a program writes to. */
  enum Stream {
    OUT,
    ERR
  }

  /** Takes a piece of output. */
  void write(Stream stream, String text);

  /**
   * Waits for a line of input.
   *
   * @return the line without its end; empty at the end of the input
   */
  Optional<String> readLine();

  /** Seconds since the epoch, in nanoseconds. */
  long wallClock();

  /** A clock that only goes forward, in nanoseconds. */
  long monotonicClock();

  /**
   * Waits.
   *
   * @throws RuntimeException an unwinding of the machine's own when the user has asked to stop
   */
  void sleep(long nanoseconds);

  /** {@code sys.argv}. */
  List<String> arguments();

  /** A seed for what is random without one. */
  long entropy();

  /**
   * Pauses the run behind the instruction that is being executed.
   *
   * @return whether there is somebody to pause for
   */
  default boolean pause() {
    return false;
  }
}
