package org.cellscope.session;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.BlockStacks;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.source.Span;

/**
 * A frame.
 *
 * @param id the frame's number in this session
 * @param title {@code <module>} or the qualified name of the function
 * @param code what it runs
 * @param offset the byte offset of the instruction that it runs next (the current frame) or is in
 *     the middle of (its callers); -1 before the first
 * @param position the source of that instruction
 * @param variables locals, cells and free variables of a function, or the names of a module or
 *     class
 * @param stack the value stack, bottom first
 * @param blocks the block stack, outermost first; always empty for code of 3.12, which has an
 *     exception table instead
 * @param state whether it runs, waits, is suspended, or has returned
 */
public record FrameView(
    int id,
    String title,
    CodeObject code,
    int offset,
    Optional<Span> position,
    List<SlotView> variables,
    List<StackView> stack,
    List<BlockStacks.Entry> blocks,
    State state) {

  /** Where a frame is in its life. */
  public enum State {
    /** The frame whose instruction runs next. */
    CURRENT,
    /** It waits for a call to return. */
    CALLER,
    /** A generator's frame between two resumptions. */
    SUSPENDED,
    /** It has returned, and only its cells live on. */
    RETURNED
  }

  /**
   * An entry of the value stack.
   *
   * @param value empty for CPython's NULL
   * @param changed whether the last step pushed it
   */
  public record StackView(Optional<ValueView> value, boolean changed) {}

  /** A frame without blocks. */
  public FrameView(
      int id,
      String title,
      CodeObject code,
      int offset,
      Optional<Span> position,
      List<SlotView> variables,
      List<StackView> stack,
      State state) {
    this(id, title, code, offset, position, variables, stack, List.of(), state);
  }

  public FrameView {
    variables = List.copyOf(variables);
    stack = List.copyOf(stack);
    blocks = List.copyOf(blocks);
  }
}
