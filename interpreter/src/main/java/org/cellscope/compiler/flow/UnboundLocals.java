package org.cellscope.compiler.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets reads of local variables that may be unbound check for it ({@code LOAD_FAST_CHECK}).
 *
 * <p>The first 64 variables are followed through the whole graph: a set of those that may be
 * unbound flows along every edge, exceptional ones included, and grows until nothing changes. The
 * others are only followed within their block.
 */
final class UnboundLocals {
  private static final int FOLLOWED = 64;

  private final IdentityHashMap<Block, Long> unboundAt = new IdentityHashMap<>();
  private final Deque<Block> pending = new ArrayDeque<>();

  private UnboundLocals() {}

  /**
   * Marks the reads.
   *
   * @param locals the number of local variables
   * @param parameters how many of them are parameters, bound at the beginning
   */
  static void check(FlowGraph graph, int locals, int parameters) {
    if (locals == 0) {
      return;
    }
    if (locals > FOLLOWED) {
      checkWithinBlocks(graph, locals);
    }
    long unbound = 0;
    for (int i = parameters; i < Math.min(locals, FOLLOWED); i++) {
      unbound |= 1L << i;
    }
    UnboundLocals analysis = new UnboundLocals();
    analysis.flow(graph.entry(), unbound);
    while (!analysis.pending.isEmpty()) {
      analysis.visit(analysis.pending.pop());
    }
  }

  private void flow(@Nullable Block block, long unbound) {
    if (block == null) {
      return;
    }
    Long before = unboundAt.get(block);
    long after = (before == null ? 0 : before) | unbound;
    if (before == null || before != after) {
      unboundAt.put(block, after);
      pending.push(block);
    }
  }

  private void visit(Block block) {
    long unbound = unboundAt.getOrDefault(block, 0L);
    for (Instr instruction : block.instructions()) {
      if (instruction.handler() != null) {
        flow(instruction.handler(), unbound);
      }
      if (instruction.arg() >= FOLLOWED || instruction.arg() < 0) {
        continue;
      }
      long bit = 1L << instruction.arg();
      switch (instruction.op()) {
        case DELETE_FAST, LOAD_FAST_AND_CLEAR, STORE_FAST_MAYBE_NULL -> unbound |= bit;
        case STORE_FAST, LOAD_FAST_CHECK -> unbound &= ~bit;
        case LOAD_FAST -> {
          if ((unbound & bit) != 0) {
            instruction.setOp(Op.LOAD_FAST_CHECK);
          }
          unbound &= ~bit;
        }
        default -> {}
      }
    }
    if (block.fallsThrough()) {
      flow(block.next(), unbound);
    }
    if (block.endsWithJump()) {
      flow(block.instructions().getLast().target(), unbound);
    }
  }

  private static void checkWithinBlocks(FlowGraph graph, int locals) {
    for (Block block : graph.blocks()) {
      boolean[] bound = new boolean[locals];
      for (Instr instruction : block.instructions()) {
        int arg = instruction.arg();
        if (arg < FOLLOWED || arg >= locals) {
          continue;
        }
        switch (instruction.op()) {
          case DELETE_FAST, LOAD_FAST_AND_CLEAR, STORE_FAST_MAYBE_NULL -> bound[arg] = false;
          case STORE_FAST -> bound[arg] = true;
          case LOAD_FAST -> {
            if (!bound[arg]) {
              instruction.setOp(Op.LOAD_FAST_CHECK);
            }
            bound[arg] = true;
          }
          default -> {}
        }
      }
    }
  }
}
