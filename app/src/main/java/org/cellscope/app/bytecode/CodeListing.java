package org.cellscope.app.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cellscope.app.session.CapturedVariables;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Disassembler;
import org.cellscope.bytecode.Instruction;
import org.cellscope.session.CapturedVariable;
import org.cellscope.source.Span;

/**
 * A code object as {@code dis} lists it.
 *
 * @param code what is listed
 * @param lines its instructions, caches left out
 * @param jumps the arrows between the lines
 * @param handlers the exception table
 */
record CodeListing(CodeObject code, List<Line> lines, List<Jump> jumps, List<Handler> handlers) {
  CodeListing {
    lines = List.copyOf(lines);
    jumps = List.copyOf(jumps);
    handlers = List.copyOf(handlers);
  }

  /** Lists a code object; nested ones among its constants are shown without an address. */
  static CodeListing of(CodeObject code, CapturedVariables captured) {
    List<Line> lines = new ArrayList<>();
    int last = -1;
    for (Instruction each : new Disassembler(CodeObject::toString).instructionsWithHandlers(code)) {
      int line = each.position().map(Span::line).orElse(-1);
      boolean starts = line >= 0 && line != last;
      last = starts ? line : last;
      OptionalInt number =
          variable(code, each, captured).map(captured::number).orElse(OptionalInt.empty());
      lines.add(new Line(starts ? Integer.toString(line) : "", each, number));
    }
    return new CodeListing(
        code,
        lines,
        Jump.of(lines),
        code.exceptionTable().entries().stream().map(Handler::new).toList());
  }

  /** The captured variable that an instruction reaches through its cell. */
  static Optional<CapturedVariable> variable(
      CodeObject code, Instruction instruction, CapturedVariables captured) {
    return switch (instruction.opcode().name()) {
      case "MAKE_CELL",
          "LOAD_CLOSURE",
          "LOAD_DEREF",
          "STORE_DEREF",
          "DELETE_DEREF",
          "LOAD_CLASSDEREF",
          "LOAD_FROM_DICT_OR_DEREF" ->
          captured.in(code, instruction.argRepr());
      default -> Optional.empty();
    };
  }

  /** The index of the instruction at a byte offset, its caches included; -1 before the first. */
  int indexOf(int offset) {
    int found = -1;
    for (int i = 0; i < lines.size() && lines.get(i).instruction().offset() <= offset; i++) {
      found = i;
    }
    return found;
  }

  /** The indices of the instructions that were compiled from a source line. */
  List<Integer> ofSourceLine(int line) {
    return IntStream.range(0, lines.size())
        .filter(
            i -> lines.get(i).instruction().position().filter(s -> s.line() == line).isPresent())
        .boxed()
        .toList();
  }
}
