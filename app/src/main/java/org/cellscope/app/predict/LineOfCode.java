package org.cellscope.app.predict;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Disassembler;
import org.cellscope.bytecode.Instruction;
import org.cellscope.session.FrameView;
import org.cellscope.session.SessionState;
import org.cellscope.source.Span;

/**
 * The line that is about to run.
 *
 * @param number counted from 1
 * @param begins whether none of it has run yet
 * @param calls whether there is a call in it
 * @param prints whether it mentions the function that prints
 */
record LineOfCode(int number, boolean begins, boolean calls, boolean prints) {
  /** The line of the cursor; empty when nothing runs, or what runs has no line. */
  static Optional<LineOfCode> of(SessionState state) {
    return state
        .current()
        .flatMap(
            frame ->
                frame.position().map(Span::line).filter(line -> line > 0).map(n -> of(frame, n)));
  }

  private static LineOfCode of(FrameView frame, int number) {
    List<Instruction> all = new Disassembler(CodeObject::toString).instructions(frame.code());
    List<Instruction> line = all.stream().filter(each -> isOn(each, number)).toList();
    return new LineOfCode(
        number,
        begins(all, frame.offset(), number),
        line.stream().anyMatch(LineOfCode::calls),
        line.stream().anyMatch(each -> each.argRepr().replace("NULL + ", "").equals("print")));
  }

  private static boolean isOn(Instruction instruction, int line) {
    return instruction.position().filter(span -> span.line() == line).isPresent();
  }

  private static boolean calls(Instruction instruction) {
    return instruction.opcode().name().startsWith("CALL");
  }

  /** The instruction before it is of another line. */
  private static boolean begins(List<Instruction> all, int offset, int line) {
    Optional<Instruction> before = Optional.empty();
    for (Instruction each : all) {
      if (each.offset() >= offset) {
        break;
      }
      before = Optional.of(each);
    }
    return before.filter(each -> isOn(each, line)).isEmpty();
  }
}
