package org.cellscope.compiler.assemble;

import java.util.EnumSet;
import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Flag;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.compiler.common.CodeFlags;
import org.cellscope.compiler.emit.Unit;
import org.cellscope.compiler.flow.FlowGraph;
import org.cellscope.compiler.flow.Instr;
import org.cellscope.compiler.flow.Op;
import org.cellscope.compiler.flow.Optimizer;
import org.cellscope.compiler.flow.StackDepth;
import org.cellscope.source.Span;
import org.cellscope.symtable.FutureImports;

/**
 * Makes the code object of a unit: the flow graph is optimised and measured, slots are laid out,
 * the prologue is put in front, and the instructions get their bytes.
 */
public final class Assembler {
  private final String filename;
  private final PythonVersion version;

  /**
   * Makes an assembler.
   *
   * @param filename what the code objects call their file
   */
  public Assembler(String filename, PythonVersion version) {
    this.filename = filename;
    this.version = version;
  }

  /** Makes the code object of a finished unit. */
  public CodeObject assemble(Unit unit, EnumSet<FutureImports.Feature> features) {
    EnumSet<Flag> flags = CodeFlags.of(unit.scope(), features);
    boolean resumable =
        flags.contains(Flag.GENERATOR)
            || flags.contains(Flag.COROUTINE)
            || flags.contains(Flag.ASYNC_GENERATOR);
    List<Constant> constants = unit.constants();
    List<String> varnames = unit.varnames().names();
    FlowGraph graph = unit.code().toGraph();
    int parameters = unit.scope().parameters().size();
    Optimizer.optimize(graph, constants, varnames.size(), parameters, unit.firstLine());
    int depth = StackDepth.measure(graph);
    SlotLayout slots = new SlotLayout(unit);
    slots.apply(graph);
    addPrologue(graph, slots, resumable, unit.firstLine());
    Optimizer.lower(graph);
    Encoder encoder = new Encoder(graph);
    return new CodeObject(
        version,
        unit.name(),
        unit.qualname(),
        filename,
        unit.firstLine(),
        Flag.bits(flags),
        unit.posOnlyArgCount() + unit.argCount(),
        unit.posOnlyArgCount(),
        unit.kwOnlyArgCount(),
        depth,
        varnames,
        slots.cellvars(),
        unit.freevars().names(),
        unit.names().names(),
        constants,
        encoder.bytecode(),
        encoder.positions(),
        encoder.exceptionTable());
  }

  /** What a frame does before its first line: get its cells, make its own, become a generator. */
  private static void addPrologue(
      FlowGraph graph, SlotLayout slots, boolean resumable, int firstLine) {
    int at = 0;
    if (slots.freeCount() > 0) {
      graph.insert(at++, Op.COPY_FREE_VARS, slots.freeCount(), Instr.NOWHERE);
    }
    for (int slot : slots.cellSlots()) {
      graph.insert(at++, Op.MAKE_CELL, slot, Instr.NOWHERE);
    }
    if (resumable) {
      Span place = new Span(firstLine, -1, firstLine, -1);
      graph.insert(at++, Op.RETURN_GENERATOR, 0, place);
      graph.insert(at, Op.POP_TOP, 0, Instr.NOWHERE);
    }
  }
}
