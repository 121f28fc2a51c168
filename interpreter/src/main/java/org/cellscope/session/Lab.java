package org.cellscope.session;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.cellscope.symtable.SymbolTable;

/**
 * A program under observation: its recording so far, and a cursor in it. {@link LabSession} is the
 * implementation; tests of the window use others.
 *
 * <p>Movements and evaluations belong to one thread; movements may take as long as the program
 * runs; the methods marked "any thread" may be called meanwhile.
 */
public interface Lab extends AutoCloseable {
  /** A moment of the recording worth a mark on a timeline. */
  record Mark(long step, StepEvent.Kind kind) {}

  /**
   * Where a step was executed.
   *
   * @param function the qualified name of the block
   * @param position of its instruction in the source
   */
  record StepPlace(String function, Optional<Span> position) {}

  /** The text that was loaded. */
  SourceFile source();

  /** The program's blocks and names; empty when it does not compile. */
  Optional<SymbolTable> symbols();

  /** The module's code; nested blocks are among its constants. Empty when it does not compile. */
  Optional<CodeObject> code();

  /** What there is to see at the cursor. Any thread. */
  SessionState state();

  /**
   * Moves the cursor; returns when it has arrived or cannot go further (the program ended, waits
   * for input, was stopped, or the recording is full).
   */
  SessionState move(Movement movement);

  /**
   * Lets a program go on whose recording has used its memory ({@link Status#HISTORY_FULL}); returns
   * as a movement does. Without history a program can go on as well that is {@link Status#PAUSED},
   * also before its first instruction. Going on without history ends only when the program ends,
   * waits for input or is stopped; a pause does not end it, and the cursor stays where the
   * recording ends.
   */
  SessionState goOn(Onward onward);

  /** Where {@link Movement.Run} stops; the enabled ones count. Any thread. */
  void setBreakpoints(List<Breakpoint> breakpoints);

  /**
   * Whether movements stop in code that is not of the program's text as well, such as functools; at
   * first they do not. Any thread.
   */
  void setLibraryStepping(boolean stepsIn);

  /** Answers questions about what is recorded. */
  Past past();

  /**
   * Evaluates an expression, or executes an interactive statement, in a frame as it was at the
   * cursor, on copies: neither the program nor the recording is changed.
   *
   * @param frame the number of the frame ({@link FrameView#id})
   */
  Evaluation evaluate(int frame, String text);

  /** Stops a movement that is running the program; the cursor stays at the head. Any thread. */
  void pause();

  /** Ends the program where it is; the recording stays. Any thread. */
  void stop();

  /** Answers a program that waits for input. Any thread. */
  void input(String line);

  /** How many steps are recorded at this moment. Any thread. */
  long recorded();

  /** What the program has written so far. Any thread. */
  OutputLog output();

  /** Calls, returns, output and exceptions between two steps, thinned out to at most a count. */
  List<Mark> marks(long from, long to, int atMost);

  /**
   * The inside of an object at the cursor, of a large container a part.
   *
   * @param object a number of {@link SessionState#objects}
   * @param from how many of its slots to leave out before the first
   * @param count how many slots to describe at most; the rest is {@link ObjectView#hidden}
   */
  ObjectView inspect(int object, int from, int count);

  /**
   * Where a recorded step was executed, without moving the cursor.
   *
   * @param step as in {@link Mark}: the cursor behind the step; empty for 0 and beyond the
   *     recording
   */
  Optional<StepPlace> place(long step);

  /** Ends the program and lets the recording go. */
  @Override
  void close();
}
