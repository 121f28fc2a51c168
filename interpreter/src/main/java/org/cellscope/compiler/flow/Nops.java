package org.cellscope.compiler.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes {@code NOP}s that no line depends on, and pushes that are popped at once. */
final class Nops {
  private Nops() {}

  /** Removes redundant {@code NOP}s everywhere. */
  static void remove(FlowGraph graph) {
    graph.blocks().forEach(Nops::remove);
  }

  /** Removes {@code NOP}s and push-pop pairs until nothing changes any more. */
  static void removeWithPairs(FlowGraph graph) {
    boolean changed = true;
    while (changed) {
      changed = false;
      Instr previous = null;
      for (Block block : graph.blocks()) {
        remove(block);
        if (block.labelled) {
          previous = null;
        }
        for (Instr instruction : block.instructions()) {
          if (previous != null && instruction.is(Op.POP_TOP) && isBarePush(previous)) {
            previous.erase();
            instruction.erase();
            changed = true;
          }
          previous = instruction;
        }
        if (block.endsWithJump() || !block.fallsThrough()) {
          previous = null;
        }
      }
    }
  }

  private static boolean isBarePush(Instr instruction) {
    return instruction.is(Op.LOAD_CONST) || instruction.is(Op.COPY) && instruction.arg() == 1;
  }

  private static void remove(Block block) {
    List<Instr> instructions = block.instructions();
    List<Instr> kept = new ArrayList<>(instructions.size());
    int previousLine = -1;
    for (int i = 0; i < instructions.size(); i++) {
      Instr instruction = instructions.get(i);
      if (instruction.is(Op.NOP) && isRedundant(block, i, previousLine)) {
        continue;
      }
      kept.add(instruction);
      previousLine = instruction.place().line();
    }
    instructions.clear();
    instructions.addAll(kept);
  }

  /** Whether the line of a {@code NOP} is reached without it. */
  private static boolean isRedundant(Block block, int index, int previousLine) {
    Instr nop = block.instructions().get(index);
    int line = nop.place().line();
    if (line < 0 || line == previousLine) {
      return true;
    }
    if (index + 1 == block.instructions().size()) {
      return line == firstLine(Block.skipEmpty(block.next()));
    }
    Instr next = block.instructions().get(index + 1);
    if (!next.hasPlace()) {
      next.moveTo(nop.place());
      return true;
    }
    return next.isOnLineOf(nop);
  }

  /** The line of the first instruction of a block that will stay. */
  private static int firstLine(@Nullable Block block) {
    if (block != null) {
      for (Instr instruction : block.instructions()) {
        if (!instruction.is(Op.NOP) || instruction.hasPlace()) {
          return instruction.place().line();
        }
      }
    }
    return -1;
  }
}
