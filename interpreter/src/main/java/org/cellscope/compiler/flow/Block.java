package org.cellscope.compiler.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of instructions that is entered at its beginning and left at its end. */
public final class Block {
  private final List<Instr> instructions = new ArrayList<>();
  private @Nullable Block next;
  private int startDepth = -1;
  boolean labelled;
  boolean isHandler;
  boolean preservesLasti;
  boolean cold;
  boolean warm;
  int predecessors;

  /** The instructions; the passes change the list. */
  public List<Instr> instructions() {
    return instructions;
  }

  /** The block behind this one, in the order of the code. */
  public @Nullable Block next() {
    return next;
  }

  void setNext(@Nullable Block block) {
    next = block;
  }

  /** The depth of the value stack at the beginning; for a handler, with what was pushed for it. */
  public int startDepth() {
    return startDepth;
  }

  void setStartDepth(int depth) {
    startDepth = depth;
  }

  /** Whether the handler finds the offset of the raising instruction below the exception. */
  public boolean preservesLasti() {
    return preservesLasti;
  }

  boolean isEmpty() {
    return instructions.isEmpty();
  }

  Instr first() {
    return instructions.getFirst();
  }

  @Nullable Instr last() {
    return instructions.isEmpty() ? null : instructions.getLast();
  }

  boolean endsWithJump() {
    return !instructions.isEmpty() && instructions.getLast().op().isJump();
  }

  boolean exitsScope() {
    return !instructions.isEmpty() && instructions.getLast().op().isScopeExit();
  }

  boolean fallsThrough() {
    Instr last = last();
    return last == null || !(last.op().isScopeExit() || last.op().isUnconditionalJump());
  }

  /** The first block from here on that has instructions. */
  static @Nullable Block skipEmpty(@Nullable Block block) {
    Block found = block;
    while (found != null && found.isEmpty()) {
      found = found.next;
    }
    return found;
  }
}
