package org.cellscope.compiler.py38;

import org.cellscope.bytecode.Opcode38;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/** An instruction before it has an offset. */
final class Instr {
  final Opcode38 op;

  /** Where a jump goes. */
  final @Nullable Block target;

  /** The line that starts here, or 0. */
  final int line;

  /** The text it was made from. */
  final Span place;

  /** The argument; that of a jump once its target has a place. */
  int arg;

  Instr(Opcode38 op, int arg, @Nullable Block target, int line, Span place) {
    this.op = op;
    this.arg = arg;
    this.target = target;
    this.line = line;
    this.place = place;
  }

  /** The number of two-byte units, prefixes included. */
  int length() {
    return Units.length(arg);
  }
}
