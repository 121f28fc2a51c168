package org.cellscope.app.bytecode;

import java.util.OptionalInt;
import org.cellscope.bytecode.Instruction;

/**
 * A line of the listing.
 *
 * @param number the source line, where a new one starts; otherwise empty
 * @param instruction what stands there
 * @param captured the number of the captured variable that the instruction reaches
 */
record Line(String number, Instruction instruction, OptionalInt captured) {
  /** The argument as a number; empty without one. */
  String argument() {
    return instruction.opcode().hasArgument() ? Integer.toString(instruction.arg()) : "";
  }

  /** The argument in words, with dis's parentheses; may be empty. */
  String words() {
    return instruction.argRepr().isEmpty() ? "" : "(" + instruction.argRepr() + ")";
  }

  /** The line as dis prints it, for screen readers and the clipboard. */
  String text() {
    return "%4s %2s %6d %-20s %5s %s"
        .formatted(
            number,
            instruction.isJumpTarget() ? ">>" : "",
            instruction.offset(),
            instruction.opcode().name(),
            argument(),
            words())
        .stripTrailing();
  }
}
