package org.cellscope.compiler.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves what only an exception leads to behind everything else.
 *
 * <p>Warm is what can be reached without an exception; cold is what can be reached from a handler
 * and is not warm. A cold block that falls through to a warm one gets a jump before they part.
 */
final class ColdBlocks {
  private ColdBlocks() {}

  static void moveToEnd(FlowGraph graph) {
    if (graph.entry().next() == null) {
      return;
    }
    markWarm(graph);
    markCold(graph);
    jumpBack(graph);
    if (separate(graph)) {
      Jumps.removeRedundant(graph);
    }
  }

  private static void markWarm(FlowGraph graph) {
    for (Block block : reachable(List.of(graph.entry()), Set.of())) {
      block.warm = true;
    }
  }

  private static void markCold(FlowGraph graph) {
    List<Block> handlers = graph.blocks().stream().filter(block -> block.isHandler).toList();
    Set<Block> warm = Collections.newSetFromMap(new IdentityHashMap<>());
    graph.blocks().stream().filter(block -> block.warm).forEach(warm::add);
    for (Block block : reachable(handlers, warm)) {
      block.cold = true;
    }
  }

  private static Set<Block> reachable(List<Block> starts, Set<Block> except) {
    Set<Block> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    reached.addAll(starts);
    Deque<Block> pending = new ArrayDeque<>(starts);
    while (!pending.isEmpty()) {
      Block block = pending.pop();
      for (Block follower : followers(block)) {
        if (!isIn(except, follower) && reached.add(follower)) {
          pending.push(follower);
        }
      }
    }
    return reached;
  }

  private static boolean isIn(Set<Block> blocks, Block block) {
    return !blocks.isEmpty() && blocks.contains(block);
  }

  private static List<Block> followers(Block block) {
    List<Block> followers = new ArrayList<>();
    Block next = block.next();
    if (next != null && block.fallsThrough()) {
      followers.add(next);
    }
    for (Instr instruction : block.instructions()) {
      if (instruction.op().isJump()) {
        followers.add(instruction.target());
      }
    }
    return followers;
  }

  private static void jumpBack(FlowGraph graph) {
    for (Block block : graph.blocks()) {
      Block next = block.next();
      if (block.cold && block.fallsThrough() && next != null && next.warm) {
        Block jump = new Block();
        jump.instructions().add(Instr.jump(Op.JUMP, next, Instr.NOWHERE));
        jump.cold = true;
        jump.setNext(next);
        block.setNext(jump);
      }
    }
  }

  /** Puts the cold blocks behind the others, each group in its order. */
  private static boolean separate(FlowGraph graph) {
    List<Block> ordered = new ArrayList<>();
    List<Block> cold = new ArrayList<>();
    for (Block block : graph.blocks()) {
      (block.cold && block != graph.entry() ? cold : ordered).add(block);
    }
    ordered.addAll(cold);
    @Nullable Block previous = null;
    for (Block block : ordered) {
      if (previous != null) {
        previous.setNext(block);
      }
      block.setNext(null);
      previous = block;
    }
    return !cold.isEmpty();
  }
}
