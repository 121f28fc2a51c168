package org.cellscope.session;

import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.FrameObject;

/**
 * Where the machine is at a step: in which frame, at which unit, on which line.
 *
 * @param frame the running frame's number; 0 when the program has ended
 * @param unit the unit of the instruction that is next
 * @param line its line; 0 when it has none
 * @param opcode the instruction; NOP when the program has ended
 * @param isLibrary whether the code is not the user's
 */
record Place(int frame, int unit, int line, Opcode opcode, boolean isLibrary) {
  static final Place END = new Place(0, -1, 0, Opcode.NOP, false);

  static Place of(int serial, FrameObject frame, int unit) {
    CodeValue code = frame.code;
    CodeObject compiled = code.code();
    int line = compiled.positions().get(unit).map(span -> span.line()).orElse(0);
    return new Place(
        serial, unit, line, code.opcodeAt(unit), compiled.filename().startsWith("<frozen "));
  }

  /** Whether the instruction belongs to the setting up of a frame, before its first line. */
  boolean isPrologue() {
    return switch (opcode) {
      case RESUME, MAKE_CELL, COPY_FREE_VARS, RETURN_GENERATOR -> true;
      default -> false;
    };
  }
}
