package org.cellscope.compiler.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellscope.source.Span;

/** The instructions of a code object as they are generated, with labels as targets. */
public final class InstructionList {
  /** An instruction, or a label before one. */
  private sealed interface Item {
    record Here(Label label) implements Item {}

    record Step(Instr instruction) implements Item {}
  }

  private final List<Item> items = new ArrayList<>();

  /** Appends an instruction without a target. */
  public void add(Op op, int arg, Span place) {
    items.add(new Item.Step(new Instr(op, arg, null, place)));
  }

  /** Appends a jump or the beginning of a protected range. */
  public void addJump(Op op, Label target, Span place) {
    items.add(new Item.Step(new Instr(op, 0, target, place)));
  }

  /** Puts the beginning of a protected range before everything else. */
  public void protectAll(Label handler) {
    items.addFirst(new Item.Step(new Instr(Op.SETUP_CLEANUP, 0, handler, Instr.NOWHERE)));
  }

  /** Puts a label behind the last instruction. */
  public void mark(Label label) {
    items.add(new Item.Here(label));
  }

  /** Cuts the list into blocks: at labels, used or not, and behind jumps and exits. */
  public FlowGraph toGraph() {
    Map<Label, Block> blocks = new HashMap<>();
    Block entry = new Block();
    Block current = entry;
    for (Item item : items) {
      boolean ended = current.endsWithJump() || current.exitsScope();
      switch (item) {
        case Item.Here(Label label) -> {
          if (ended || !current.isEmpty() || current.labelled) {
            current = append(current);
          }
          current.labelled = true;
          blocks.put(label, current);
        }
        case Item.Step(Instr instruction) -> {
          if (ended) {
            current = append(current);
          }
          current.instructions().add(instruction);
        }
      }
    }
    for (Block block = entry; block != null; block = block.next()) {
      resolve(block, blocks);
    }
    return new FlowGraph(entry);
  }

  private static Block append(Block block) {
    Block next = new Block();
    block.setNext(next);
    return next;
  }

  private static void resolve(Block block, Map<Label, Block> blocks) {
    for (Instr instruction : block.instructions()) {
      Label label = instruction.label();
      if (label != null) {
        Block target = blocks.get(label);
        if (target == null) {
          throw new IllegalStateException(instruction + " jumps to a label without a place");
        }
        instruction.setTarget(target);
      }
    }
  }
}
