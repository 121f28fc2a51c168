package org.cellscope.compiler.flow;

import org.cellscope.source.Span;

/**
 * Gives places to instructions that stand for no text of their own.
 *
 * <p>Three passes: an exit that several jumps share is copied for each of them, so that it can get
 * the place of the jump; every block hands its last place on to the block that only it leads to; an
 * exit that still has no place gets the line before it.
 */
final class Lines {
  private Lines() {}

  static void resolve(FlowGraph graph, int firstLine) {
    duplicateExits(graph);
    placeExitsBehindBlocks(graph);
    propagate(graph);
    guaranteeLinesOfExits(graph, firstLine);
  }

  private static boolean isExitWithoutPlace(Block block) {
    return block.exitsScope() && block.instructions().stream().noneMatch(Instr::hasPlace);
  }

  private static void duplicateExits(FlowGraph graph) {
    for (Block block = graph.entry(); block != null; block = block.next()) {
      if (!block.endsWithJump()) {
        continue;
      }
      Instr jump = block.instructions().getLast();
      Block target = Block.skipEmpty(jump.target());
      if (target != null && isExitWithoutPlace(target) && target.predecessors > 1) {
        Block copy = new Block();
        target.instructions().forEach(i -> copy.instructions().add(i.copy()));
        copy.first().moveTo(jump.place());
        copy.setNext(target.next());
        target.setNext(copy);
        jump.setTarget(copy);
        copy.predecessors = 1;
        target.predecessors--;
      }
    }
  }

  private static void placeExitsBehindBlocks(FlowGraph graph) {
    for (Block block = graph.entry(); block != null; block = block.next()) {
      Block next = block.next();
      if (next != null && !block.isEmpty() && block.fallsThrough() && isExitWithoutPlace(next)) {
        next.first().moveTo(block.instructions().getLast().place());
      }
    }
  }

  private static void propagate(FlowGraph graph) {
    for (Block block = graph.entry(); block != null; block = block.next()) {
      if (block.isEmpty()) {
        continue;
      }
      Span place = Instr.NOWHERE;
      for (Instr instruction : block.instructions()) {
        if (instruction.hasPlace()) {
          place = instruction.place();
        } else {
          instruction.moveTo(place);
        }
      }
      Block next = block.next();
      if (next != null && block.fallsThrough()) {
        handOn(place, next);
      }
      if (block.endsWithJump()) {
        handOn(place, block.instructions().getLast().target());
      }
    }
  }

  private static void handOn(Span place, Block block) {
    if (block.predecessors == 1 && !block.isEmpty() && !block.first().hasPlace()) {
      block.first().moveTo(place);
    }
  }

  private static void guaranteeLinesOfExits(FlowGraph graph, int firstLine) {
    int line = firstLine;
    for (Block block : graph.blocks()) {
      Instr last = block.last();
      if (last == null) {
        continue;
      }
      if (last.hasPlace()) {
        line = last.place().line();
      } else if (last.is(Op.RETURN_VALUE)) {
        for (Instr instruction : block.instructions()) {
          instruction.moveTo(new Span(line, -1, -1, -1));
        }
      }
    }
  }
}
