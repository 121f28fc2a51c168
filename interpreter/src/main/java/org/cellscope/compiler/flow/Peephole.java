package org.cellscope.compiler.flow;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.bytecode.Constant;

/** Replaces short sequences within a block, and threads jumps to jumps. */
final class Peephole {
  private final List<Constant> constants;

  /**
   * Makes a peephole optimiser.
   *
   * @param constants the constants of the code; folded tuples are added to them
   */
  Peephole(List<Constant> constants) {
    this.constants = constants;
  }

  void optimize(FlowGraph graph) {
    graph.blocks().forEach(this::optimize);
  }

  private void optimize(Block block) {
    List<Instr> instructions = block.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      Instr instruction = instructions.get(i);
      i =
          switch (instruction.op()) {
            case LOAD_CONST -> afterConstant(instructions, i);
            case BUILD_TUPLE -> tuple(instructions, i);
            case POP_JUMP_IF_TRUE,
                POP_JUMP_IF_FALSE,
                POP_JUMP_IF_NONE,
                POP_JUMP_IF_NOT_NONE,
                JUMP ->
                thread(instruction) ? i - 1 : i;
            case SWAP -> swap(instructions, i);
            case PUSH_NULL -> pushNull(instructions, i);
            default -> i;
          };
    }
  }

  private static Op opAt(List<Instr> instructions, int index) {
    return index < instructions.size() ? instructions.get(index).op() : Op.NOP;
  }

  /** A test of a constant is decided now; a comparison with None has its own jumps. */
  private int afterConstant(List<Instr> instructions, int i) {
    Instr load = instructions.get(i);
    Constant constant = constants.get(load.arg());
    switch (opAt(instructions, i + 1)) {
      case POP_JUMP_IF_TRUE, POP_JUMP_IF_FALSE -> {
        Instr jump = instructions.get(i + 1);
        load.erase();
        if (Truth.of(constant) == jump.is(Op.POP_JUMP_IF_TRUE)) {
          jump.setOp(Op.JUMP);
        } else {
          jump.erase();
        }
      }
      case COPY -> decideOperator(instructions, i, constant);
      case IS_OP -> compareWithNone(instructions, i, constant);
      case RETURN_VALUE -> {
        instructions.get(i + 1).replace(Op.RETURN_CONST, load.arg());
        load.erase();
        return i + 1;
      }
      default -> {}
    }
    return i;
  }

  /** {@code and} and {@code or} test a copy of their left operand. */
  private static void decideOperator(List<Instr> instructions, int i, Constant constant) {
    Op test = opAt(instructions, i + 2);
    boolean tests = test == Op.POP_JUMP_IF_TRUE || test == Op.POP_JUMP_IF_FALSE;
    if (instructions.get(i + 1).arg() != 1 || !tests) {
      return;
    }
    instructions.get(i + 1).erase();
    Instr jump = instructions.get(i + 2);
    if (Truth.of(constant) == jump.is(Op.POP_JUMP_IF_TRUE)) {
      jump.setOp(Op.JUMP);
    } else {
      jump.erase();
    }
  }

  private static void compareWithNone(List<Instr> instructions, int i, Constant constant) {
    Op jump = opAt(instructions, i + 2);
    boolean tests = jump == Op.POP_JUMP_IF_TRUE || jump == Op.POP_JUMP_IF_FALSE;
    if (constant != Constant.Singleton.NONE || !tests) {
      return;
    }
    boolean isNot = instructions.get(i + 1).arg() == 1;
    boolean jumpsIfNotNone = isNot ^ (jump == Op.POP_JUMP_IF_FALSE);
    instructions.get(i).erase();
    instructions.get(i + 1).erase();
    instructions.get(i + 2).setOp(jumpsIfNotNone ? Op.POP_JUMP_IF_NOT_NONE : Op.POP_JUMP_IF_NONE);
  }

  /** A tuple that is unpacked at once is a swap; one of constants is a constant. */
  private int tuple(List<Instr> instructions, int i) {
    Instr build = instructions.get(i);
    int size = build.arg();
    if (opAt(instructions, i + 1) == Op.UNPACK_SEQUENCE
        && instructions.get(i + 1).arg() == size
        && size >= 1
        && size <= 3) {
      build.erase();
      if (size == 1) {
        instructions.get(i + 1).erase();
      } else {
        instructions.get(i + 1).replace(Op.SWAP, size);
      }
      return i;
    }
    if (i >= size) {
      foldTuple(instructions, i, size);
    }
    return i;
  }

  private void foldTuple(List<Instr> instructions, int i, int size) {
    List<Instr> loads = instructions.subList(i - size, i);
    if (!loads.stream().allMatch(load -> load.is(Op.LOAD_CONST))) {
      return;
    }
    List<Constant> items = new ArrayList<>();
    for (Instr load : loads) {
      items.add(constants.get(load.arg()));
      load.erase();
    }
    Constant tuple = new Constant.Tuple(items);
    int index = constants.indexOf(tuple);
    if (index < 0) {
      index = constants.size();
      constants.add(tuple);
    }
    instructions.get(i).replace(Op.LOAD_CONST, index);
  }

  /** Lets a jump to a jump of the same line go where that one goes. */
  private static boolean thread(Instr jump) {
    Block block = Block.skipEmpty(jump.target());
    if (block == null) {
      return false;
    }
    Instr second = block.first();
    if (!second.is(Op.JUMP)
        || second.hasPlace() && !second.isOnLineOf(jump)
        || jump.target() == second.target()) {
      return false;
    }
    jump.setTarget(second.target());
    return true;
  }

  private static int swap(List<Instr> instructions, int i) {
    if (instructions.get(i).arg() == 1) {
      instructions.get(i).erase();
      return i;
    }
    int last = Swaps.shorten(instructions, i);
    Swaps.applyStatically(instructions, last);
    return last;
  }

  private static int pushNull(List<Instr> instructions, int i) {
    if (opAt(instructions, i + 1) == Op.LOAD_GLOBAL) {
      Instr load = instructions.get(i + 1);
      if ((load.arg() & 1) == 0) {
        instructions.get(i).erase();
        load.setArg(load.arg() | 1);
      }
    }
    return i;
  }
}
