package org.cellscope.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cellscope.source.Span;

/** Lists code objects as the {@code dis} module does. */
public final class Disassembler {
  private static final int EXTENDED_SHIFT = 8;

  private final ConstantRepr.CodeRepr codeRepr;

  /**
   * Makes a disassembler.
   *
   * @param codeRepr how {@code repr()} shows a nested code object, its address included
   */
  public Disassembler(ConstantRepr.CodeRepr codeRepr) {
    this.codeRepr = codeRepr;
  }

  /**
   * The instructions, {@code EXTENDED_ARG} prefixes included, caches left out, as {@code
   * dis.get_instructions} lists them: only jumps make jump targets.
   */
  public List<Instruction> instructions(CodeObject code) {
    return instructions(code, false);
  }

  /**
   * As {@link #instructions}, but handlers count as jump targets, as {@code dis.dis} shows them.
   */
  public List<Instruction> instructionsWithHandlers(CodeObject code) {
    return instructions(code, true);
  }

  private List<Instruction> instructions(CodeObject code, boolean handlersAreTargets) {
    ArgumentText texts = ArgumentText.of(code, codeRepr);
    Set<Integer> targets = jumpTargets(code, texts);
    if (handlersAreTargets) {
      code.exceptionTable().entries().forEach(entry -> targets.add(entry.target()));
    }
    List<Instruction> result = new ArrayList<>();
    byte[] bytes = code.bytecode();
    int prefix = 0;
    for (int offset = 0; offset < bytes.length; ) {
      Operation opcode = Operation.of(code.version(), bytes[offset] & 0xff).orElseThrow();
      int arg = prefix | bytes[offset + 1] & 0xff;
      int end = offset + 2 + 2 * opcode.caches();
      Optional<Span> position = code.positions().get(offset / 2);
      String text = opcode.hasArgument() ? texts.of(opcode, arg, end) : "";
      result.add(
          new Instruction(
              offset,
              opcode,
              opcode.hasArgument() ? arg : 0,
              text,
              targets.contains(offset),
              position));
      prefix = isPrefix(opcode) ? arg << EXTENDED_SHIFT : 0;
      offset = end;
    }
    return result;
  }

  private static boolean isPrefix(Operation operation) {
    return operation == Opcode.EXTENDED_ARG || operation == Opcode38.EXTENDED_ARG;
  }

  private static Set<Integer> jumpTargets(CodeObject code, ArgumentText texts) {
    Set<Integer> targets = new TreeSet<>();
    byte[] bytes = code.bytecode();
    int prefix = 0;
    for (int offset = 0; offset < bytes.length; ) {
      Operation opcode = Operation.of(code.version(), bytes[offset] & 0xff).orElseThrow();
      int arg = prefix | bytes[offset + 1] & 0xff;
      int end = offset + 2 + 2 * opcode.caches();
      if (opcode.isJump()) {
        targets.add(texts.target(opcode, arg, end));
      }
      prefix = isPrefix(opcode) ? arg << EXTENDED_SHIFT : 0;
      offset = end;
    }
    return targets;
  }

  /** A code object and the code objects within it, as {@code python3 -m dis} prints them. */
  public String listing(CodeObject code) {
    StringBuilder out = new StringBuilder();
    appendRecursively(out, code);
    return out.toString();
  }

  private void appendRecursively(StringBuilder out, CodeObject code) {
    out.append(listing(code, Listing.Options.PLAIN));
    for (Constant constant : code.constants()) {
      if (constant instanceof Constant.Code(CodeObject nested)) {
        out.append("\nDisassembly of ").append(codeRepr.of(nested)).append(":\n");
        appendRecursively(out, nested);
      }
    }
  }

  /** One code object with its exception table, as {@code dis.disassemble} prints it. */
  public String listing(CodeObject code, Listing.Options options) {
    return new Listing(code, options).text(instructionsWithHandlers(code));
  }

  /**
   * What an argument means that needs no table of a code object; may be empty.
   *
   * @param code says of which version the instruction is
   * @param end the byte offset behind the instruction and its caches
   */
  public String argument(CodeObject code, Operation operation, int arg, int end) {
    return ArgumentText.of(code, codeRepr).of(operation, arg, end);
  }
}
