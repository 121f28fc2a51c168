package org.cellscope.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;

/**
 * Writes code objects as JSON, character for character as Python's {@code json.dumps} writes them
 * for the recorder of real CPython's results.
 */
public final class CodeJson {
  private final Disassembler disassembler;

  /**
   * Makes a writer.
   *
   * @param codeRepr how {@code repr()} shows a nested code object, its address included
   */
  public CodeJson(ConstantRepr.CodeRepr codeRepr) {
    this.disassembler = new Disassembler(codeRepr);
  }

  /** The code objects of a program, outermost first, as a JSON array. */
  public String codes(CodeObject code) {
    StringBuilder out = new StringBuilder("[");
    append(out, code);
    return out.append(']').toString();
  }

  private void append(StringBuilder out, CodeObject code) {
    if (out.length() > 1) {
      out.append(", ");
    }
    out.append("{\"name\": ").append(string(code.name()));
    out.append(", \"qualname\": ")
        .append(code.version() == PythonVersion.V3_8 ? "null" : string(code.qualname()));
    number(out, "firstlineno", code.firstLine());
    number(out, "flags", code.flags());
    number(out, "argcount", code.argCount());
    number(out, "posonly", code.posOnlyArgCount());
    number(out, "kwonly", code.kwOnlyArgCount());
    number(out, "nlocals", code.varnames().size());
    number(out, "stacksize", code.stackSize());
    strings(out, "varnames", code.varnames());
    strings(out, "cellvars", code.cellvars());
    strings(out, "freevars", code.freevars());
    strings(out, "names", code.names());
    strings(out, "consts", code.constants().stream().map(CodeJson::constant).toList());
    array(out, "instructions", instructions(code));
    array(
        out, "exceptions", code.exceptionTable().entries().stream().map(CodeJson::entry).toList());
    out.append('}');
    for (Constant constant : code.constants()) {
      if (constant instanceof Constant.Code(CodeObject nested)) {
        append(out, nested);
      }
    }
  }

  private static String constant(Constant constant) {
    return ConstantRepr.of(constant, code -> "<code object " + code.name() + ">");
  }

  private static void number(StringBuilder out, String key, int value) {
    out.append(", \"").append(key).append("\": ").append(value);
  }

  private static void strings(StringBuilder out, String key, List<String> values) {
    array(out, key, values.stream().map(CodeJson::string).toList());
  }

  private static void array(StringBuilder out, String key, List<String> values) {
    out.append(", \"").append(key).append("\": [").append(String.join(", ", values)).append(']');
  }

  private List<String> instructions(CodeObject code) {
    List<String> rows = new ArrayList<>();
    int line = -1;
    for (Instruction instruction : disassembler.instructions(code)) {
      int here = instruction.position().map(Span::line).orElse(line);
      rows.add(
          instruction(
              instruction,
              switch (code.version()) {
                case V3_12 -> position(instruction.position());
                case V3_8 -> here == line ? "null" : Integer.toString(here);
              }));
      line = here;
    }
    return rows;
  }

  private static String instruction(Instruction instruction, String position) {
    Operation opcode = instruction.opcode();
    return "["
        + instruction.offset()
        + ", \""
        + opcode.name()
        + "\", "
        + (opcode.hasArgument() ? Integer.toString(instruction.arg()) : "null")
        + ", "
        + string(instruction.argRepr())
        + ", "
        + instruction.isJumpTarget()
        + ", "
        + position
        + "]";
  }

  private static String position(Optional<Span> position) {
    if (position.isEmpty()) {
      return "[null, null, null, null]";
    }
    Span span = position.get();
    String column = span.column() < 0 ? "null" : Integer.toString(span.column());
    String endColumn = span.endColumn() < 0 ? "null" : Integer.toString(span.endColumn());
    return "[" + span.line() + ", " + span.endLine() + ", " + column + ", " + endColumn + "]";
  }

  private static String entry(ExceptionTable.Entry entry) {
    return "["
        + entry.start()
        + ", "
        + entry.end()
        + ", "
        + entry.target()
        + ", "
        + entry.depth()
        + ", "
        + entry.lasti()
        + "]";
  }

  /** A JSON string in ASCII: everything else is escaped by UTF-16 units. */
  public static String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c >= ' ' && c <= 0x7f) {
            out.append(c);
          } else {
            out.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
