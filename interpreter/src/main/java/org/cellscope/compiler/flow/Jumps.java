package org.cellscope.compiler.flow;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Passes over jumps. */
final class Jumps {
  /** The longest exit that is copied in the place of a jump to it. */
  private static final int SMALL_EXIT = 4;

  private Jumps() {}

  /** Puts a copy of a short exit in the place of an unconditional jump to it. */
  static void inlineSmallExits(FlowGraph graph) {
    for (Block block : graph.blocks()) {
      Instr last = block.last();
      if (last == null || !last.op().isUnconditionalJump()) {
        continue;
      }
      Block target = last.target();
      if (target.exitsScope() && target.instructions().size() <= SMALL_EXIT) {
        last.erase();
        for (Instr instruction : target.instructions()) {
          block.instructions().add(instruction.copy());
        }
      }
    }
  }

  /** Turns jumps to what follows anyway into {@code NOP}s. */
  static void removeRedundant(FlowGraph graph) {
    for (Block block : graph.blocks()) {
      Instr last = block.last();
      if (last != null && last.op().isUnconditionalJump() && last.target() == block.next()) {
        last.erase();
      }
    }
  }

  /**
   * Gives jumps their direction. Conditional jumps only go forward, so one that goes back becomes
   * its opposite around an unconditional jump.
   */
  static void giveDirections(FlowGraph graph) {
    Set<Block> passed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Block block = graph.entry(); block != null; block = block.next()) {
      passed.add(block);
      Instr last = block.last();
      if (last == null || !last.op().isJump()) {
        continue;
      }
      boolean backward = passed.contains(last.target());
      switch (last.op()) {
        case JUMP -> last.setOp(backward ? Op.JUMP_BACKWARD : Op.JUMP_FORWARD);
        case JUMP_NO_INTERRUPT ->
            last.setOp(backward ? Op.JUMP_BACKWARD_NO_INTERRUPT : Op.JUMP_FORWARD);
        default -> {
          if (backward) {
            jumpAround(block, last);
          }
        }
      }
    }
  }

  private static void jumpAround(Block block, Instr conditional) {
    Block next = block.next();
    if (next == null) {
      throw new IllegalStateException("a conditional jump is last");
    }
    Block around = new Block();
    around.instructions().add(Instr.jump(Op.JUMP, conditional.target(), conditional.place()));
    around.cold = block.cold;
    around.setNext(next);
    block.setNext(around);
    conditional.setOp(opposite(conditional.op()));
    conditional.setTarget(next);
  }

  private static Op opposite(Op op) {
    return switch (op) {
      case POP_JUMP_IF_TRUE -> Op.POP_JUMP_IF_FALSE;
      case POP_JUMP_IF_FALSE -> Op.POP_JUMP_IF_TRUE;
      case POP_JUMP_IF_NONE -> Op.POP_JUMP_IF_NOT_NONE;
      case POP_JUMP_IF_NOT_NONE -> Op.POP_JUMP_IF_NONE;
      default -> throw new IllegalStateException(op + " has no opposite");
    };
  }
}
