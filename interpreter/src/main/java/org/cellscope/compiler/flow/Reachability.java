package org.cellscope.compiler.flow;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Empties the blocks that cannot be reached, and counts the ways into the others. */
final class Reachability {
  private final Set<Block> reached = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Block> pending = new ArrayDeque<>();

  private Reachability() {}

  static void removeUnreachable(FlowGraph graph) {
    new Reachability().run(graph);
  }

  private void run(FlowGraph graph) {
    for (Block block : graph.blocks()) {
      block.predecessors = 0;
    }
    reach(graph.entry());
    while (!pending.isEmpty()) {
      Block block = pending.pop();
      if (block.fallsThrough()) {
        reach(block.next());
      }
      for (Instr instruction : block.instructions()) {
        if (instruction.op().hasTarget()) {
          reach(instruction.target());
        }
      }
    }
    for (Block block : graph.blocks()) {
      if (!reached.contains(block)) {
        block.instructions().clear();
        block.isHandler = false;
      }
    }
  }

  private void reach(@Nullable Block block) {
    if (block == null) {
      return;
    }
    block.predecessors++;
    if (reached.add(block)) {
      pending.push(block);
    }
  }
}
