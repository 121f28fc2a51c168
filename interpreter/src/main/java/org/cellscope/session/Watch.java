package org.cellscope.session;

/**
 * A place that may be written, for {@link Movement.ToWrite} and {@link Past#writesOf}. Objects and
 * frames are named by their numbers in the session, which {@link ValueView#id}, {@link
 * ObjectView#id} and {@link FrameView#id} tell.
 */
public sealed interface Watch {
  /** The content of a cell. */
  record Cell(int cell) implements Watch {}

  /**
   * A variable of a frame: a local variable, one that lives in a cell (whoever writes the cell), or
   * a name of a module or class body.
   */
  record Variable(int frame, String name) implements Watch {}

  /** An attribute in the attribute dictionary of an instance, class, function or module. */
  record Attribute(int object, String name) implements Watch {}

  /**
   * An entry of a list or dictionary.
   *
   * @param label as {@link SlotView#label} of the entry: {@code [2]}, {@code 'key'}
   */
  record Item(int object, String label) implements Watch {}

  /** Any change of what an object holds, its attributes included. */
  record Content(int object) implements Watch {}
}
