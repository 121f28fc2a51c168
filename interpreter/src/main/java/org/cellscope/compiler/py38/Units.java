package org.cellscope.compiler.py38;

import java.util.Arrays;
import org.cellscope.bytecode.Opcode38;

/**
 * Two-byte units of bytecode that can be rewritten in place: an instruction keeps the units it has,
 * and those it does not need become NOPs.
 */
final class Units {
  private static final int BYTE = 8;
  private static final int NOP = Opcode38.NOP.number();
  private static final int EXTENDED_ARG = Opcode38.EXTENDED_ARG.number();

  final int[] ops;
  final int[] args;

  Units(int[] ops, int[] args) {
    this.ops = ops;
    this.args = args;
  }

  Units copy() {
    return new Units(ops.clone(), args.clone());
  }

  int size() {
    return ops.length;
  }

  /** The number of units that an instruction with an argument takes. */
  static int length(int arg) {
    return arg > 0xffffff ? 4 : arg > 0xffff ? 3 : arg > 0xff ? 2 : 1;
  }

  Opcode38 op(int at) {
    return Opcode38.of(ops[at]).orElseThrow();
  }

  boolean is(int at, Opcode38 op) {
    return at < size() && ops[at] == op.number();
  }

  /** The unit behind the prefixes that may begin at a place. */
  int skipPrefixes(int from) {
    int at = from;
    while (at < size() && ops[at] == EXTENDED_ARG) {
      at++;
    }
    return at;
  }

  /** The first prefix of the instruction at a place. */
  int start(int at) {
    int start = at;
    while (start > 0 && ops[start - 1] == EXTENDED_ARG) {
      start--;
    }
    return start;
  }

  /** The whole argument of the instruction at a place. */
  int arg(int at) {
    int arg = 0;
    for (int i = start(at); i <= at; i++) {
      arg = arg << BYTE | args[i];
    }
    return arg;
  }

  /** The unit that a jump goes to. */
  int target(int at) {
    Opcode38 op = op(at);
    return (op.jump() == Opcode38.Jump.RELATIVE ? arg(at) + 2 * (at + 1) : arg(at)) / 2;
  }

  void fillNops(int from, int to) {
    Arrays.fill(ops, from, to, NOP);
    Arrays.fill(args, from, to, 0);
  }

  boolean isNop(int at) {
    return ops[at] == NOP;
  }

  void write(int at, Opcode38 op, int arg, int length) {
    for (int i = 0; i < length; i++) {
      boolean last = i == length - 1;
      ops[at + i] = last ? op.number() : EXTENDED_ARG;
      args[at + i] = arg >> BYTE * (length - 1 - i) & 0xff;
    }
  }

  /**
   * Puts an instruction at the end of a range, NOPs before it.
   *
   * @return whether there was room for it
   */
  boolean writeAtEnd(int from, int to, Opcode38 op, int arg) {
    int length = length(arg);
    if (from + length > to) {
      return false;
    }
    write(to - length, op, arg, length);
    fillNops(from, to - length);
    return true;
  }

  /**
   * Gives an instruction another argument, NOPs behind it if that is shorter.
   *
   * @return where the instruction is now, or -1 if there is no room
   */
  int setArg(int at, int arg) {
    int before = arg(at);
    if (before == arg) {
      return at;
    }
    int length = length(before);
    int needed = length(arg);
    if (length < needed) {
      return -1;
    }
    int start = at + 1 - length;
    write(start, op(at), arg, needed);
    fillNops(start + needed, at + 1);
    return start + needed - 1;
  }
}
