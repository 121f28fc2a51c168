package org.cellscope.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cellscope.app.session.Program;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode;
import org.cellscope.source.Span;

/**
 * Which names of a text mean variables that live in cells.
 *
 * <p>A block reaches over the span of the instruction that loads its code object, which is the span
 * of its {@code def}, {@code class} or {@code lambda}; a name belongs to the innermost block around
 * it, but what a {@code def} defines to the block around that.
 */
final class CapturedNames {
  private record Block(Range range, CodeObject code) {}

  private final Program program;
  private final List<Block> blocks = new ArrayList<>();

  /** The captured names of a program. */
  CapturedNames(Program program) {
    this.program = program;
    program
        .code()
        .ifPresent(
            module -> {
              blocks.add(new Block(new Range(0, program.source().text().length()), module));
              collect(module);
            });
  }

  private void collect(CodeObject code) {
    byte[] bytecode = code.bytecode();
    int prefix = 0;
    for (int i = 0; i < bytecode.length; i += 2) {
      int opcode = bytecode[i] & 0xff;
      int arg = prefix << 8 | bytecode[i + 1] & 0xff;
      prefix = opcode == Opcode.EXTENDED_ARG.number() ? arg : 0;
      Optional<Span> span = code.positions().get(i / 2);
      if (opcode == Opcode.LOAD_CONST.number()
          && code.constants().get(arg) instanceof Constant.Code(CodeObject nested)
          && span.isPresent()) {
        blocks.add(new Block(Range.of(program.source(), span.get()), nested));
        collect(nested);
      }
    }
  }

  /**
   * The number of the captured variable that a name means; empty when it means something else.
   *
   * @param text the text that the name stands in; while it is being edited it may differ from the
   *     program's, and what is found is then found again when the new text has been compiled
   */
  OptionalInt number(Token name, String text) {
    if (name.kind() != Token.Kind.NAME
        && name.kind() != Token.Kind.DEFINITION
        && name.kind() != Token.Kind.BUILTIN) {
      return OptionalInt.empty();
    }
    Range range = new Range(name.start(), name.end());
    Optional<Block> innermost =
        blocks.stream()
            .filter(block -> block.range.contains(range))
            .reduce((outer, inner) -> defines(inner, name, text) ? outer : inner);
    return innermost.stream()
        .flatMap(
            block ->
                program
                    .captured()
                    .in(block.code, text.substring(name.start(), name.end()))
                    .stream())
        .mapToInt(variable -> program.captured().number(variable).orElseThrow())
        .findFirst();
  }

  private static boolean defines(Block block, Token name, String text) {
    return name.kind() == Token.Kind.DEFINITION
        && text.substring(block.range.start(), name.start()).matches("(async\\s+)?(def|class)\\s+");
  }
}
