package org.cellscope.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;

/** Which block owns each captured variable of each block. */
final class CaptureMap {
  private final IdentityHashMap<CodeObject, Map<String, CapturedVariable>> owners =
      new IdentityHashMap<>();

  /** Goes through a module's code and the blocks nested in it. */
  void add(CodeObject module) {
    visit(module, new ArrayDeque<>());
  }

  private void visit(CodeObject code, Deque<CodeObject> enclosing) {
    if (owners.containsKey(code)) {
      return;
    }
    Map<String, CapturedVariable> variables = new HashMap<>();
    for (String name : code.cellvars()) {
      variables.put(name, new CapturedVariable(name, code.qualname()));
    }
    for (String name : code.freevars()) {
      enclosing.stream()
          .filter(outer -> outer.cellvars().contains(name))
          .findFirst()
          .ifPresent(outer -> variables.put(name, new CapturedVariable(name, outer.qualname())));
    }
    owners.put(code, variables);
    enclosing.push(code);
    for (Constant constant : code.constants()) {
      if (constant instanceof Constant.Code(CodeObject nested)) {
        visit(nested, enclosing);
      }
    }
    enclosing.pop();
  }

  /** The variable that a cell or free name of a block is. */
  Optional<CapturedVariable> variable(CodeObject code, String name) {
    return Optional.ofNullable(owners.getOrDefault(code, Map.of()).get(name));
  }
}
