package org.cellscope.compiler.py38;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.flow.Truth;
import org.cellscope.source.Span;

/**
 * What 3.8 does with finished bytecode: tests of true constants go, tuples of constants become
 * constants, pairs of building and unpacking become rotations, jumps to jumps go to the end at
 * once, and nothing is left behind a return.
 *
 * <p>Passes: the starts of basic blocks are marked; every instruction is looked at once, and what
 * it no longer needs becomes NOPs; then NOPs are removed and jumps and lines corrected. When a jump
 * would no longer fit, all stays as it was.
 */
final class Peephole {
  private static final int MOST_UNITS = 4;

  private final Units units;
  private final LineTable lines;
  private final List<Constant> constants;
  private final int[] blocks;
  private int constantsInRow;

  private Peephole(Units units, LineTable lines, List<Constant> constants) {
    this.units = units.copy();
    this.lines = lines;
    this.constants = constants;
    this.blocks = markBlocks(units);
  }

  /** Bytecode with the place of every unit. */
  record Result(Units units, List<Span> places) {}

  /**
   * Optimises bytecode; corrects its line table.
   *
   * @param constants gets the tuples that are made
   */
  static Result optimize(
      Units units, LineTable lines, List<Span> places, List<Constant> constants) {
    if (lines.hasLongSteps()) {
      return new Result(units, places);
    }
    Peephole peephole = new Peephole(units, lines, constants);
    peephole.rewrite();
    return peephole.compact(places).orElse(new Result(units, places));
  }

  /** Numbers the basic blocks: the number grows wherever a jump goes to. */
  private static int[] markBlocks(Units units) {
    boolean[] starts = new boolean[units.size() + 1];
    for (int i = 0; i < units.size(); i++) {
      if (units.op(i).isJump()) {
        starts[units.target(i)] = true;
      }
    }
    int[] blocks = new int[units.size() + 1];
    int number = 0;
    for (int i = 0; i < units.size(); i++) {
      number += starts[i] ? 1 : 0;
      blocks[i] = number;
    }
    return blocks;
  }

  private boolean inOneBlock(int start, int end) {
    return blocks[start] == blocks[end];
  }

  private void rewrite() {
    for (int i = units.skipPrefixes(0); i < units.size(); ) {
      i = rewrite(i);
    }
  }

  /** Looks at one instruction; the result is the next one to look at. */
  private int rewrite(int at) {
    int start = units.start(at);
    int next = units.skipPrefixes(at + 1);
    int before = constantsInRow;
    constantsInRow = 0;
    return switch (units.op(at)) {
      case LOAD_CONST -> {
        constantsInRow = before + 1;
        if (units.is(next, Opcode38.POP_JUMP_IF_FALSE)
            && inOneBlock(start, at + 1)
            && Truth.of(constants.get(units.arg(at)))) {
          units.fillNops(start, next + 1);
          constantsInRow = 0;
        }
        yield next;
      }
      case BUILD_TUPLE -> {
        buildTuple(start, at, next, before);
        yield next;
      }
      case JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> {
        int changed = shortcut(at);
        if (changed >= 0) {
          yield changed;
        }
        thread(start, at);
        yield next;
      }
      case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, JUMP_FORWARD, JUMP_ABSOLUTE -> {
        thread(start, at);
        yield next;
      }
      case RETURN_VALUE -> removeBehind(at, next);
      default -> next;
    };
  }

  private void buildTuple(int start, int at, int next, int constantsBefore) {
    int size = units.arg(at);
    if (size > 0 && constantsBefore >= size) {
      int first = startOfConstants(start, size);
      if (inOneBlock(first, start)) {
        foldTuple(first, at, size);
        return;
      }
    }
    if (!units.is(next, Opcode38.UNPACK_SEQUENCE)
        || !inOneBlock(start, at + 1)
        || units.arg(next) != size) {
      return;
    }
    if (size < 2) {
      units.fillNops(start, next + 1);
    } else if (size == 2) {
      units.write(start, Opcode38.ROT_TWO, 0, 1);
      units.fillNops(start + 1, next + 1);
    } else if (size == 3) {
      units.write(start, Opcode38.ROT_THREE, 0, 1);
      units.write(start + 1, Opcode38.ROT_TWO, 0, 1);
      units.fillNops(start + 2, next + 1);
    }
  }

  /** The beginning of the last constants that are loaded before a place. */
  private int startOfConstants(int before, int count) {
    int at = before;
    for (int left = count; left > 0; ) {
      at--;
      if (units.is(at, Opcode38.LOAD_CONST)) {
        left--;
        at = units.start(at);
      }
    }
    return at;
  }

  private void foldTuple(int first, int at, int size) {
    List<Constant> items = new ArrayList<>();
    for (int i = first; items.size() < size; i++) {
      if (units.is(i, Opcode38.LOAD_CONST)) {
        items.add(constants.get(units.arg(i)));
      }
    }
    constants.add(new Constant.Tuple(items));
    units.writeAtEnd(first, at + 1, Opcode38.LOAD_CONST, constants.size() - 1);
  }

  /**
   * A conditional jump to a conditional jump: the second one is decided by the first.
   *
   * @return the instruction to look at again, or -1 if nothing has changed
   */
  private int shortcut(int at) {
    Opcode38 op = units.op(at);
    int target = units.skipPrefixes(units.target(at));
    Opcode38 there = units.op(target);
    if (!isConditional(there)) {
      return -1;
    }
    boolean onTrue = op == Opcode38.JUMP_IF_TRUE_OR_POP;
    Opcode38 now;
    int moved;
    if (onTrue == jumpsOnTrue(there)) {
      now = there;
      moved = units.setArg(at, units.arg(target));
    } else {
      now = onTrue ? Opcode38.POP_JUMP_IF_TRUE : Opcode38.POP_JUMP_IF_FALSE;
      moved = units.setArg(at, 2 * (target + 1));
    }
    if (moved >= 0) {
      units.ops[moved] = now.number();
    }
    return moved;
  }

  private static boolean isConditional(Opcode38 op) {
    return switch (op) {
      case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> true;
      default -> false;
    };
  }

  private static boolean jumpsOnTrue(Opcode38 op) {
    return op == Opcode38.POP_JUMP_IF_TRUE || op == Opcode38.JUMP_IF_TRUE_OR_POP;
  }

  private static boolean isUnconditional(Opcode38 op) {
    return op == Opcode38.JUMP_FORWARD || op == Opcode38.JUMP_ABSOLUTE;
  }

  /** A jump to a jump or to a return. */
  private void thread(int start, int at) {
    Opcode38 op = units.op(at);
    int target = units.skipPrefixes(units.target(at));
    if (isUnconditional(op) && units.is(target, Opcode38.RETURN_VALUE)) {
      units.write(start, Opcode38.RETURN_VALUE, 0, 1);
      units.fillNops(start + 1, at + 1);
    } else if (target < units.size() && isUnconditional(units.op(target))) {
      Opcode38 absolute = op == Opcode38.JUMP_FORWARD ? Opcode38.JUMP_ABSOLUTE : op;
      units.writeAtEnd(start, at + 1, absolute, 2 * units.target(target));
    }
  }

  /** Removes what cannot be reached behind a return; the ends of finally blocks stay. */
  private int removeBehind(int at, int next) {
    int end = at + 1;
    while (end < units.size() && inOneBlock(at, end) && !units.is(end, Opcode38.END_FINALLY)) {
      if (units.is(end, Opcode38.SETUP_FINALLY)) {
        end = Math.max(at + 1, units.start(end));
        break;
      }
      end++;
    }
    if (end == at + 1) {
      return next;
    }
    units.fillNops(at + 1, end);
    return units.skipPrefixes(end);
  }

  /** Removes the NOPs; nothing if a jump then needs more room than it has. */
  private Optional<Result> compact(List<Span> places) {
    int[] moved = new int[units.size() + 1];
    int size = 0;
    for (int i = 0; i < units.size(); i++) {
      moved[i] = size;
      size += units.isNop(i) ? 0 : 1;
    }
    moved[units.size()] = size;
    Units result = new Units(new int[size], new int[size]);
    List<Span> placesNow = new ArrayList<>(size);
    int to = 0;
    for (int start = 0; start < units.size(); ) {
      int at = units.skipPrefixes(start);
      if (!units.isNop(at)) {
        int arg = movedArg(at, moved);
        int length = at - start + 1;
        if (Units.length(arg) > length || length > MOST_UNITS) {
          return Optional.empty();
        }
        result.write(to, units.op(at), arg, length);
        placesNow.addAll(places.subList(start, at + 1));
        to += length;
      }
      start = at + 1;
    }
    lines.move(moved);
    return Optional.of(new Result(result, placesNow));
  }

  private int movedArg(int at, int[] moved) {
    return switch (units.op(at).jump()) {
      case NONE -> units.arg(at);
      case ABSOLUTE -> 2 * moved[units.target(at)];
      case RELATIVE -> 2 * (moved[units.target(at)] - moved[at] - 1);
    };
  }
}
