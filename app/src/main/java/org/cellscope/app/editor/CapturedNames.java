package org.cellscope.app.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cellscope.app.session.Program;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode;
import org.cellscope.session.CapturedVariable;
import org.cellscope.source.Span;

/**
 * Which names of a text mean variables that live in cells.
 *
 * <p>A block reaches over the span of the instruction that loads its code object, which is the span
 * of its {@code def}, {@code class} or {@code lambda}; a name belongs to the innermost block around
 * it, but what a {@code def} defines to the block around that.
 */
final class CapturedNames {
  private record Found(Range range, CodeObject code) {}

  /** A block and the position in {@link #blocks} of the one around it, -1 for the module. */
  private record Block(Range range, CodeObject code, int parent) {}

  private final Program program;

  /** In the order of their starts, so that the last one that starts before a place is near it. */
  private final List<Block> blocks = new ArrayList<>();

  /** The captured names of a program. */
  CapturedNames(Program program) {
    this.program = program;
    List<Found> found = new ArrayList<>();
    program
        .code()
        .ifPresent(
            module -> {
              found.add(new Found(new Range(0, program.source().text().length()), module));
              collect(module, found);
            });
    found.sort(
        Comparator.<Found>comparingInt(block -> block.range.start())
            .thenComparingInt(block -> -block.range.end()));
    for (Found block : found) {
      blocks.add(new Block(block.range, block.code, around(block.range)));
    }
  }

  /** The innermost of the blocks so far that contains a range. */
  private int around(Range range) {
    int candidate = blocks.size() - 1;
    while (candidate >= 0 && !blocks.get(candidate).range.contains(range)) {
      candidate = blocks.get(candidate).parent;
    }
    return candidate;
  }

  private void collect(CodeObject code, List<Found> found) {
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
        found.add(new Found(Range.of(program.source(), span.get()), nested));
        collect(nested, found);
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
    return block(name, text).stream()
        .flatMap(
            block ->
                program
                    .captured()
                    .in(block.code, text.substring(name.start(), name.end()))
                    .stream())
        .mapToInt(variable -> program.captured().number(variable).orElseThrow())
        .findFirst();
  }

  /** The code of the block that a name belongs to; see {@link #number}. */
  Optional<CodeObject> blockOf(Token name, String text) {
    return block(name, text).map(Block::code);
  }

  private Optional<Block> block(Token name, String text) {
    Optional<Block> around = innermost(new Range(name.start(), name.end()));
    return around.isPresent() && defines(around.get(), name, text) ? parent(around.get()) : around;
  }

  /** The variable with a number. */
  CapturedVariable variable(int number) {
    return program.captured().all().get(number);
  }

  private Optional<Block> innermost(Range range) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).range.start() <= range.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Optional<Block> block = low == 0 ? Optional.empty() : Optional.of(blocks.get(low - 1));
    while (block.isPresent() && !block.get().range.contains(range)) {
      block = parent(block.get());
    }
    return block;
  }

  private Optional<Block> parent(Block block) {
    return block.parent < 0 ? Optional.empty() : Optional.of(blocks.get(block.parent));
  }

  private static boolean defines(Block block, Token name, String text) {
    return name.kind() == Token.Kind.DEFINITION
        && text.substring(block.range.start(), name.start()).matches("(async\\s+)?(def|class)\\s+");
  }
}
