package org.cellscope.bytecode;

import java.util.List;
import java.util.OptionalInt;
import org.cellscope.source.Span;

/** Lays the instructions of one code object out in {@code dis}'s columns. */
public final class Listing {
  private static final int NAME_WIDTH = 20;
  private static final int ARGUMENT_WIDTH = 5;

  /**
   * What to show.
   *
   * @param current byte offset of the instruction to mark with an arrow, if there is one
   * @param lineShift by how much the lines shown are greater than those of the code
   * @param caches whether inline caches are shown
   */
  public record Options(OptionalInt current, int lineShift, boolean caches) {
    /** A whole code object as it is. */
    public static final Options PLAIN = new Options(OptionalInt.empty(), 0, false);
  }

  private final CodeObject code;
  private final Options options;
  private final int lineWidth;
  private final int offsetWidth;
  private int lastLine = -1;

  Listing(CodeObject code, Options options) {
    this.code = code;
    this.options = options;
    this.lineWidth = lineWidth();
    int lastOffset = 2 * code.unitCount() - 2;
    this.offsetWidth = lastOffset >= 10_000 ? Integer.toString(lastOffset).length() : 4;
  }

  private int lineWidth() {
    OptionalInt last =
        code.positions().stream().flatMap(p -> p.stream()).mapToInt(Span::line).max();
    if (last.isEmpty()) {
      return 0;
    }
    int shown = last.getAsInt() + options.lineShift;
    return shown >= 1000 ? Integer.toString(shown).length() : 3;
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
    String number = starts ? Integer.toString(line + options.lineShift) : "";
    int arg = instruction.opcode().hasArgument() ? instruction.arg() : -1;
    out.append(margin(number))
        .append(isCurrent(instruction) ? "-->" : "   ")
        .append(instruction.isJumpTarget() ? " >> " : "    ")
        .append(
            row(
                offset(instruction.offset()),
                instruction.opcode().name(),
                arg,
                instruction.argRepr()));
    if (options.caches) {
      int at = instruction.offset();
      for (String text : InlineCaches.texts(instruction.opcode())) {
        at += 2;
        out.append(margin("")).append(" ".repeat(7)).append(row(offset(at), "CACHE", 0, text));
      }
    }
  }

  private String margin(String line) {
    return lineWidth == 0 ? "" : " ".repeat(Math.max(0, lineWidth - line.length())) + line + " ";
  }

  private String offset(int offset) {
    String text = Integer.toString(offset);
    return " ".repeat(Math.max(0, offsetWidth - text.length())) + text;
  }

  /**
   * The columns behind the marks of an instruction, with the line end.
   *
   * @param arg the argument; negative when there is none
   * @param argRepr what the argument means, may be empty
   */
  public static String row(String offset, String name, int arg, String argRepr) {
    StringBuilder row = new StringBuilder(offset).append(' ');
    row.append(name).append(" ".repeat(Math.max(0, NAME_WIDTH - name.length())));
    if (arg >= 0) {
      String text = Integer.toString(arg);
      row.append(' ').append(" ".repeat(Math.max(0, ARGUMENT_WIDTH - text.length()))).append(text);
      if (!argRepr.isEmpty()) {
        row.append(" (").append(argRepr).append(')');
      }
    }
    return row.toString().stripTrailing() + "\n";
  }

  private boolean isCurrent(Instruction instruction) {
    int caches = options.caches ? 0 : instruction.opcode().caches();
    OptionalInt current = options.current;
    return current.isPresent()
        && current.getAsInt() >= instruction.offset()
        && current.getAsInt() <= instruction.offset() + 2 * caches;
  }
}
