package org.cellscope.compiler.flow;

import java.util.List;
import org.cellscope.bytecode.Constant;

/**
 * Improves a flow graph and gives its blocks their final order.
 *
 * <p>Passes: find the handlers of protected ranges; remove empty and unreachable blocks and copy
 * short exits; give every instruction a place; simplify within the blocks; repeat the removals;
 * drop unused constants; check reads of unbound variables; move cold blocks to the end.
 */
public final class Optimizer {
  private Optimizer() {}

  /**
   * Runs the passes.
   *
   * @param constants changed in place: folded tuples come, unused constants go
   * @param locals the number of local variables
   * @param parameters how many of them are parameters
   * @param firstLine the first line of the code object
   */
  public static void optimize(
      FlowGraph graph, List<Constant> constants, int locals, int parameters, int firstLine) {
    ProtectedRanges.label(graph);
    graph.removeEmptyBlocks();
    Jumps.inlineSmallExits(graph);
    Reachability.removeUnreachable(graph);
    new Peephole(constants).optimize(graph);
    Nops.removeWithPairs(graph);
    Jumps.inlineSmallExits(graph);
    Nops.remove(graph);
    Reachability.removeUnreachable(graph);
    graph.removeEmptyBlocks();
    Jumps.removeRedundant(graph);
    UnusedConstants.remove(graph, constants);
    UnboundLocals.check(graph, locals, parameters);
    ColdBlocks.moveToEnd(graph);
    Lines.resolve(graph, firstLine);
  }

  /** Ends the work on a graph that has been measured: pseudo-instructions and directions. */
  public static void lower(FlowGraph graph) {
    for (Instr instruction : graph.instructions()) {
      if (instruction.op().isProtector() || instruction.is(Op.POP_BLOCK)) {
        instruction.erase();
      } else if (instruction.is(Op.STORE_FAST_MAYBE_NULL)) {
        instruction.setOp(Op.STORE_FAST);
      }
    }
    Nops.remove(graph);
    Jumps.giveDirections(graph);
  }
}
