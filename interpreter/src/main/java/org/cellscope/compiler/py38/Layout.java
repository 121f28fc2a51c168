package org.cellscope.compiler.py38;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.source.Span;

/**
 * The units of a row of blocks: offsets depend on the sizes of jumps and these on the offsets, so
 * they are computed again until they no longer change.
 */
final class Layout {
  private final List<Block> blocks = new ArrayList<>();
  private final List<Span> places = new ArrayList<>();
  private final LineTable lines;
  private final Units units;

  Layout(Block entry, int firstLine) {
    for (Block block = entry; block != null; block = block.next) {
      blocks.add(block);
    }
    int size = place();
    while (resolveJumps()) {
      size = place();
    }
    this.units = new Units(new int[size], new int[size]);
    this.lines = new LineTable(firstLine);
    write();
  }

  Units units() {
    return units;
  }

  LineTable lines() {
    return lines;
  }

  /** What every unit was made from. */
  List<Span> places() {
    return places;
  }

  /** Gives blocks their offsets, in units, and returns the size of all. */
  private int place() {
    int size = 0;
    for (Block block : blocks) {
      block.offset = size;
      for (Instr instruction : block.instructions) {
        size += instruction.length();
      }
    }
    return size;
  }

  /** Gives jumps their arguments; the result says whether one has got another size. */
  private boolean resolveJumps() {
    boolean changed = false;
    for (Block block : blocks) {
      int end = block.offset;
      for (Instr instruction : block.instructions) {
        int length = instruction.length();
        end += length;
        if (instruction.target != null) {
          boolean relative = instruction.op.jump() == Opcode38.Jump.RELATIVE;
          instruction.arg = 2 * (instruction.target.offset - (relative ? end : 0));
          changed |= instruction.length() != length;
        }
      }
    }
    return changed;
  }

  private void write() {
    int at = 0;
    for (Block block : blocks) {
      for (Instr instruction : block.instructions) {
        if (instruction.line > 0) {
          lines.begin(2 * at, instruction.line);
        }
        int length = instruction.length();
        units.write(at, instruction.op, instruction.arg, length);
        for (int i = 0; i < length; i++) {
          places.add(instruction.place);
        }
        at += length;
      }
    }
  }
}
