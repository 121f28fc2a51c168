package org.cellscope.compiler.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cellscope.compiler.emit.Unit;
import org.cellscope.compiler.flow.FlowGraph;
import org.cellscope.compiler.flow.Instr;

/**
 * Where the frame keeps local variables, cells and free variables: one row of slots, in this order.
 * A cell of a variable that is also local shares its slot.
 */
final class SlotLayout {
  private final List<String> varnames;
  private final List<String> cellvars;
  private final List<String> freevars;

  SlotLayout(Unit unit) {
    this.varnames = unit.varnames().names();
    this.cellvars = unit.cellvars().names();
    this.freevars = unit.freevars().names();
  }

  /** The cells in the order of their slots, as {@code co_cellvars} lists them. */
  List<String> cellvars() {
    List<String> ordered = new ArrayList<>(varnames);
    ordered.retainAll(cellvars);
    cellvars.stream().filter(name -> !varnames.contains(name)).forEach(ordered::add);
    return ordered;
  }

  int freeCount() {
    return freevars.size();
  }

  /** The slots of the cells that the code has to make, in ascending order. */
  int[] cellSlots() {
    return IntStream.range(0, cellvars.size()).map(this::slot).sorted().toArray();
  }

  /** The slot of a cell or free variable by its number in the instructions so far. */
  private int slot(int number) {
    if (number < cellvars.size()) {
      int shared = varnames.indexOf(cellvars.get(number));
      return shared >= 0 ? shared : varnames.size() + ownSlotsBefore(number);
    }
    return varnames.size() + ownSlotsBefore(cellvars.size()) + number - cellvars.size();
  }

  private int ownSlotsBefore(int number) {
    return (int)
        cellvars.subList(0, number).stream().filter(name -> !varnames.contains(name)).count();
  }

  /** Replaces the numbers of cells by their slots. */
  void apply(FlowGraph graph) {
    for (Instr instruction : graph.instructions()) {
      switch (instruction.op()) {
        case MAKE_CELL,
            LOAD_CLOSURE,
            LOAD_DEREF,
            STORE_DEREF,
            DELETE_DEREF,
            LOAD_FROM_DICT_OR_DEREF ->
            instruction.setArg(slot(instruction.arg()));
        default -> {}
      }
    }
  }
}
