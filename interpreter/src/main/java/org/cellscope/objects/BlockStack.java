package org.cellscope.objects;

import java.util.Arrays;

/**
 * The block stack of a frame of 3.8: statements that an exception has to go through, innermost
 * last. A handled exception is a block without a handler.
 */
public final class BlockStack {
  private static final int NO_HANDLER = -1;

  private int[] handlers = new int[4];
  private int[] levels = new int[4];
  private int size;

  public boolean isEmpty() {
    return size == 0;
  }

  /**
   * Enters a statement.
   *
   * @param handler the unit where exceptions go
   * @param level the size of the value stack to which they cut it
   */
  public void push(int handler, int level) {
    if (size == handlers.length) {
      handlers = Arrays.copyOf(handlers, 2 * size);
      levels = Arrays.copyOf(levels, 2 * size);
    }
    handlers[size] = handler;
    levels[size++] = level;
  }

  /** An exception is being handled from now on; what was handled before is on the value stack. */
  public void pushHandled(int level) {
    push(NO_HANDLER, level);
  }

  /** Whether the innermost block is an exception that is being handled. */
  public boolean isHandled() {
    return handlers[size - 1] == NO_HANDLER;
  }

  /** The unit where exceptions of the innermost block go. */
  public int handler() {
    return handlers[size - 1];
  }

  /** The size of the value stack when the innermost block was entered. */
  public int level() {
    return levels[size - 1];
  }

  /** The innermost block has lost an entry of the value stack below it. */
  public void lower() {
    levels[size - 1]--;
  }

  public void pop() {
    size--;
  }

  /** A copy with blocks of its own. */
  public BlockStack copy() {
    BlockStack copy = new BlockStack();
    copy.handlers = handlers.clone();
    copy.levels = levels.clone();
    copy.size = size;
    return copy;
  }
}
