package org.cellscope.compiler.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handler of every instruction.
 *
 * <p>The graph is followed from its entry with the stack of open protected ranges. However a block
 * is reached, the same ranges are open there, so one visit each is enough.
 */
final class ProtectedRanges {
  /** The open ranges, innermost first, as a linked list that branches may share. */
  private record Open(@Nullable Block handler, @Nullable Open outer, int depth) {}

  private static final Open NONE = new Open(null, null, 0);

  private final Deque<Block> pending = new ArrayDeque<>();
  private final IdentityHashMap<Block, Open> openAt = new IdentityHashMap<>();

  private ProtectedRanges() {}

  static void label(FlowGraph graph) {
    for (Block block : graph.blocks()) {
      for (Instr instruction : block.instructions()) {
        if (instruction.op().isProtector()) {
          Block handler = instruction.target();
          handler.isHandler = true;
          handler.preservesLasti |= !instruction.is(Op.SETUP_FINALLY);
        }
      }
    }
    new ProtectedRanges().follow(graph.entry());
  }

  private void follow(Block entry) {
    reach(entry, NONE);
    while (!pending.isEmpty()) {
      Block block = pending.pop();
      visit(block, openAt.getOrDefault(block, NONE));
    }
  }

  private void reach(@Nullable Block block, Open open) {
    if (block != null && openAt.putIfAbsent(block, open) == null) {
      pending.push(block);
    }
  }

  private void visit(Block block, Open atStart) {
    Open open = atStart;
    for (Instr instruction : block.instructions()) {
      if (instruction.op().isProtector()) {
        reach(instruction.target(), open);
        open = new Open(instruction.target(), open, open.depth + 1);
        continue;
      }
      if (instruction.is(Op.POP_BLOCK)) {
        Open outer = open.outer;
        if (outer == null) {
          throw new IllegalStateException("no protected range is open");
        }
        open = outer;
        continue;
      }
      instruction.setHandler(open.handler);
      if (instruction.op().isJump()) {
        reach(instruction.target(), open);
      } else if (instruction.is(Op.YIELD_VALUE)) {
        instruction.setArg(open.depth);
      }
    }
    if (block.fallsThrough()) {
      reach(block.next(), open);
    }
  }
}
