package org.cellscope.compiler.py38;

import java.util.ArrayDeque;
import java.util.Deque;
import org.cellscope.bytecode.Opcode38;
import org.jspecify.annotations.Nullable;

/** How deep the value stack can get, by following the blocks in every way control can go. */
final class StackDepth {
  private final Deque<Block> pending = new ArrayDeque<>();
  private int deepest;

  private StackDepth() {}

  static int measure(Block entry) {
    StackDepth depth = new StackDepth();
    depth.reach(entry, 0);
    while (!depth.pending.isEmpty()) {
      depth.follow(depth.pending.pop());
    }
    return depth.deepest;
  }

  private void reach(@Nullable Block block, int depth) {
    if (block != null && block.startDepth < depth) {
      block.startDepth = depth;
      pending.push(block);
    }
  }

  private void follow(Block block) {
    int depth = block.startDepth;
    for (Instr instruction : block.instructions) {
      Opcode38 op = instruction.op;
      int after = depth + op.effect(instruction.arg);
      deepest = Math.max(deepest, after);
      if (instruction.target != null) {
        int there = depth + op.effectOfJump(instruction.arg);
        deepest = Math.max(deepest, there);
        if (op != Opcode38.CALL_FINALLY) {
          reach(instruction.target, there);
        }
      }
      depth = after;
      if (leaves(op)) {
        return;
      }
    }
    reach(block.next, depth);
  }

  private static boolean leaves(Opcode38 op) {
    return switch (op) {
      case JUMP_ABSOLUTE, JUMP_FORWARD, RETURN_VALUE, RAISE_VARARGS -> true;
      default -> false;
    };
  }
}
