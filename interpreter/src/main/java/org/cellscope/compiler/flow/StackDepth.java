package org.cellscope.compiler.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Finds how deep the value stack gets, and how deep it is at the beginning of every block. */
public final class StackDepth {
  private final Deque<Block> pending = new ArrayDeque<>();
  private int deepest;

  private StackDepth() {}

  /** Measures a graph whose blocks have their final order, without its prologue. */
  public static int measure(FlowGraph graph) {
    StackDepth measure = new StackDepth();
    measure.reach(graph.entry(), 0);
    while (!measure.pending.isEmpty()) {
      measure.follow(measure.pending.pop());
    }
    return measure.deepest;
  }

  private void reach(@Nullable Block block, int depth) {
    if (block != null && block.startDepth() < depth) {
      block.setStartDepth(depth);
      pending.push(block);
    }
  }

  private void follow(Block block) {
    int depth = block.startDepth();
    for (Instr instruction : block.instructions()) {
      int after = depth + instruction.op().effect(instruction.arg());
      if (after < 0) {
        throw new IllegalStateException(instruction + " takes more than there is");
      }
      deepest = Math.max(deepest, after);
      if (instruction.op().hasTarget()) {
        int atTarget = depth + instruction.op().effectOfJump(instruction.arg());
        deepest = Math.max(deepest, atTarget);
        reach(instruction.target(), atTarget);
      }
      depth = after;
    }
    if (block.fallsThrough()) {
      reach(block.next(), depth);
    }
  }
}
