package org.cellscope.compiler.flow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.cellscope.bytecode.Constant;

/** Removes constants that no instruction uses, except the first, which may be the docstring. */
final class UnusedConstants {
  private static final EnumSet<Op> USERS = EnumSet.of(Op.LOAD_CONST, Op.RETURN_CONST, Op.KW_NAMES);

  private UnusedConstants() {}

  static void remove(FlowGraph graph, List<Constant> constants) {
    List<Instr> users = graph.instructions().stream().filter(i -> USERS.contains(i.op())).toList();
    boolean[] used = new boolean[constants.size()];
    if (used.length > 0) {
      used[0] = true;
    }
    users.forEach(user -> used[user.arg()] = true);
    int[] renumbered = new int[used.length];
    List<Constant> kept = new ArrayList<>();
    for (int i = 0; i < used.length; i++) {
      renumbered[i] = kept.size();
      if (used[i]) {
        kept.add(constants.get(i));
      }
    }
    users.forEach(user -> user.setArg(renumbered[user.arg()]));
    constants.clear();
    constants.addAll(kept);
  }
}
