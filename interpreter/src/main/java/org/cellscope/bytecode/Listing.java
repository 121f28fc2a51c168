package org.cellscope.bytecode;

import java.util.List;
import java.util.OptionalInt;
import org.cellscope.source.Span;

/** Lays the instructions of one code object out in {@code dis}'s columns. */
final class Listing {
  private static final int NAME_WIDTH = 20;
  private static final int ARGUMENT_WIDTH = 5;

  private final CodeObject code;
  private final OptionalInt current;
  private final int lineWidth;
  private final int offsetWidth;
  private int lastLine = -1;

  Listing(CodeObject code, OptionalInt current) {
    this.code = code;
    this.current = current;
    this.lineWidth = lineWidth(code);
    int lastOffset = 2 * code.unitCount() - 2;
    this.offsetWidth = lastOffset >= 10_000 ? Integer.toString(lastOffset).length() : 4;
  }

  private static int lineWidth(CodeObject code) {
    OptionalInt longest =
        code.positions().stream().flatMap(p -> p.stream()).mapToInt(Span::line).max();
    if (longest.isEmpty()) {
      return 0;
    }
    return longest.getAsInt() >= 1000 ? Integer.toString(longest.getAsInt()).length() : 3;
  }

  String text(List<Instruction> instructions) {
    StringBuilder out = new StringBuilder();
    for (Instruction instruction : instructions) {
      append(out, instruction);
    }
    if (!code.exceptionTable().entries().isEmpty()) {
      out.append("ExceptionTable:\n");
      for (ExceptionTable.Entry entry : code.exceptionTable().entries()) {
        out.append("  ").append(entry.start()).append(" to ").append(entry.end() - 2);
        out.append(" -> ").append(entry.target()).append(" [").append(entry.depth()).append(']');
        out.append(entry.lasti() ? " lasti\n" : "\n");
      }
    }
    return out.toString();
  }

  private void append(StringBuilder out, Instruction instruction) {
    int line = instruction.position().map(Span::line).orElse(-1);
    boolean starts = line >= 0 && line != lastLine;
    if (starts) {
      lastLine = line;
      if (instruction.offset() > 0) {
        out.append('\n');
      }
    }
    StringBuilder row = new StringBuilder();
    if (lineWidth > 0) {
      String number = starts ? Integer.toString(line) : "";
      row.append(" ".repeat(Math.max(0, lineWidth - number.length()))).append(number).append(' ');
    }
    row.append(isCurrent(instruction) ? "-->" : "   ");
    row.append(instruction.isJumpTarget() ? " >> " : "    ");
    String offset = Integer.toString(instruction.offset());
    row.append(" ".repeat(Math.max(0, offsetWidth - offset.length()))).append(offset).append(' ');
    String name = instruction.opcode().name();
    row.append(name).append(" ".repeat(Math.max(0, NAME_WIDTH - name.length())));
    if (instruction.opcode().hasArgument()) {
      String arg = Integer.toString(instruction.arg());
      row.append(' ').append(" ".repeat(Math.max(0, ARGUMENT_WIDTH - arg.length()))).append(arg);
      if (!instruction.argRepr().isEmpty()) {
        row.append(" (").append(instruction.argRepr()).append(')');
      }
    }
    out.append(row.toString().stripTrailing()).append('\n');
  }

  private boolean isCurrent(Instruction instruction) {
    int end = instruction.offset() + 2 * instruction.opcode().caches();
    return current.isPresent()
        && current.getAsInt() >= instruction.offset()
        && current.getAsInt() <= end;
  }
}
