package org.cellscope.vm.compiled;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.CodeValue;

/**
 * The units that can be reached from where compiled code is entered without an exception, and those
 * among them where a straight run begins: the entry and whatever is jumped to. Handlers of
 * exceptions are not in it; the interpreter runs them.
 */
final class Region {
  private final CodeValue code;
  private final int entry;
  private final int first;
  private final int last;
  private final BitSet heads = new BitSet();

  private Region(CodeValue code, int entry, int first, int last) {
    this.code = code;
    this.entry = entry;
    this.first = first;
    this.last = last;
    explore();
  }

  /** Everything behind an entry. */
  static Region whole(CodeValue code, int entry) {
    return new Region(code, entry, 0, code.args().length - 1);
  }

  /**
   * The loop whose header is the entry, up to its last jump back.
   *
   * @return an empty region, without any head, where there is no jump back to the entry
   */
  static Region loop(CodeValue code, int entry) {
    int last = -1;
    for (int unit = entry; unit < code.args().length; unit++) {
      if (code.opcodeAt(unit) == Opcode.JUMP_BACKWARD && unit + 1 - code.args()[unit] == entry) {
        last = unit;
      }
    }
    return new Region(code, entry, entry, last);
  }

  int entry() {
    return entry;
  }

  /** Whether a unit belongs to it; jumps to others leave the compiled code. */
  boolean contains(int unit) {
    return unit >= first && unit <= last;
  }

  /** Whether a straight run begins at a unit. */
  boolean isHead(int unit) {
    return heads.get(unit);
  }

  private void explore() {
    BitSet seen = new BitSet();
    Deque<Integer> pending = new ArrayDeque<>();
    pending.add(entry);
    heads.set(entry);
    while (!pending.isEmpty()) {
      int unit = pending.pop();
      if (!contains(unit) || seen.get(unit)) {
        continue;
      }
      seen.set(unit);
      Opcode op = code.opcodeAt(unit);
      int target = target(code, unit);
      if (target >= 0) {
        heads.set(target);
        pending.push(target);
      }
      if (!endsRun(op)) {
        pending.push(next(code, unit));
      }
    }
  }

  /** The unit behind an instruction and its caches. */
  static int next(CodeValue code, int unit) {
    return unit + 1 + code.opcodeAt(unit).caches();
  }

  /** Where a jump goes; -1 for other instructions. */
  static int target(CodeValue code, int unit) {
    int next = next(code, unit);
    int arg = code.args()[unit];
    return switch (code.opcodeAt(unit)) {
      case JUMP_FORWARD,
          POP_JUMP_IF_TRUE,
          POP_JUMP_IF_FALSE,
          POP_JUMP_IF_NONE,
          POP_JUMP_IF_NOT_NONE ->
          next + arg;
      case JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> next - arg;
      case FOR_ITER -> next + arg + 1;
      default -> -1;
    };
  }

  /** Whether the instruction behind is reached by jumps only. */
  static boolean endsRun(Opcode op) {
    return List.of(
            Opcode.JUMP_FORWARD,
            Opcode.JUMP_BACKWARD,
            Opcode.JUMP_BACKWARD_NO_INTERRUPT,
            Opcode.RETURN_VALUE,
            Opcode.RETURN_CONST,
            Opcode.RAISE_VARARGS,
            Opcode.RERAISE)
        .contains(op);
  }
}
