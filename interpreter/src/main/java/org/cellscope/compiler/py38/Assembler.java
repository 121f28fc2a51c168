package org.cellscope.compiler.py38;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.ExceptionTable;
import org.cellscope.bytecode.Flag;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.compiler.common.CodeFlags;
import org.cellscope.source.Span;
import org.cellscope.symtable.FutureImports;

/**
 * Makes the code object of a finished body: the stack is measured, the blocks are laid out, and the
 * bytes are optimised.
 */
final class Assembler {
  private static final int NOFREE = 0x40;

  private final String filename;
  private final EnumSet<FutureImports.Feature> features;

  /**
   * Makes an assembler.
   *
   * @param filename what the code objects call their file
   */
  Assembler(String filename, EnumSet<FutureImports.Feature> features) {
    this.filename = filename;
    this.features = features;
  }

  CodeObject assemble(Body body) {
    int firstLine = body.firstLine() > 0 ? body.firstLine() : firstLine(body.entry);
    int depth = StackDepth.measure(body.entry);
    Layout layout = new Layout(body.entry, firstLine);
    LineTable lines = layout.lines();
    List<Constant> constants = body.constants();
    Peephole.Result code = Peephole.optimize(layout.units(), lines, layout.places(), constants);
    return new CodeObject(
        PythonVersion.V3_8,
        body.name(),
        body.qualname(),
        filename,
        firstLine,
        flags(body),
        body.posOnlyArgCount() + body.argCount(),
        body.posOnlyArgCount(),
        body.kwOnlyArgCount(),
        depth,
        body.varnames().names(),
        body.cellvars().names(),
        body.freevars().names(),
        body.names().names(),
        constants,
        bytes(code.units()),
        positions(code, lines.lines(firstLine, code.units().size())),
        new ExceptionTable(List.of()));
  }

  /** The first line of a module is that of its first instruction. */
  private static int firstLine(Block entry) {
    return entry.instructions.isEmpty() || entry.instructions.getFirst().line == 0
        ? 1
        : entry.instructions.getFirst().line;
  }

  private static byte[] bytes(Units units) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < units.size(); i++) {
      out.write(units.ops[i]);
      out.write(units.args[i]);
    }
    return out.toByteArray();
  }

  /** The place of every unit; its columns only where it begins in the line of the unit. */
  private static List<Optional<Span>> positions(Peephole.Result code, int[] lines) {
    List<Optional<Span>> positions = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      Span place = code.places().get(i);
      positions.add(
          Optional.of(place.line() == lines[i] ? place : new Span(lines[i], -1, lines[i], -1)));
    }
    return positions;
  }

  private int flags(Body body) {
    int bits = Flag.bits(CodeFlags.of(body.scope(), features));
    if (body.cellvars().names().isEmpty() && body.freevars().names().isEmpty()) {
      bits |= NOFREE;
    }
    return bits;
  }
}
