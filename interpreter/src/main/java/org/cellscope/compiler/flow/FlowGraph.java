package org.cellscope.compiler.flow;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.source.Span;

/** The blocks of a code object, in the order in which they will be laid out. */
public final class FlowGraph {
  private Block entry;

  FlowGraph(Block entry) {
    this.entry = entry;
  }

  public Block entry() {
    return entry;
  }

  /** The blocks in order; changing the graph afterwards does not change the list. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Block block = entry; block != null; block = block.next()) {
      blocks.add(block);
    }
    return blocks;
  }

  /** All instructions in order. */
  public List<Instr> instructions() {
    return blocks().stream().flatMap(block -> block.instructions().stream()).toList();
  }

  /** Takes out blocks without instructions, and lets jumps to them go to what follows. */
  void removeEmptyBlocks() {
    for (Block block : blocks()) {
      for (Instr instruction : block.instructions()) {
        if (instruction.op().hasTarget()) {
          Block target = Block.skipEmpty(instruction.target());
          if (target != null) {
            instruction.setTarget(target);
          }
        }
      }
    }
    for (Block block = entry; block != null; block = block.next()) {
      block.setNext(Block.skipEmpty(block.next()));
    }
    Block first = Block.skipEmpty(entry);
    if (first != null) {
      entry = first;
    }
  }

  /** Puts an instruction into the first block. */
  public void insert(int index, Op op, int arg, Span place) {
    entry.instructions().add(index, new Instr(op, arg, null, place));
  }
}
