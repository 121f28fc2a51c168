package org.cellscope.vm.compiled;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.CodeValue;

/**
 * The loops written {@code for ... in range(...)}. What the name stands for when the code runs is
 * checked there; this is a guess for loops that have not begun when the code becomes hot.
 */
final class RangeLoops {
  private RangeLoops() {}

  /** The units of the {@code FOR_ITER} instructions of such loops. */
  static BitSet of(CodeValue code) {
    BitSet found = new BitSet();
    Deque<String> callables = new ArrayDeque<>();
    String called = "";
    String iterated = "";
    for (int unit = 0; unit < code.args().length; unit = Region.next(code, unit)) {
      Opcode op = code.opcodeAt(unit);
      boolean prepares = (code.args()[unit] & 1) != 0;
      String before = called;
      called = "";
      switch (op) {
        case PUSH_NULL -> callables.push("");
        case LOAD_GLOBAL -> {
          if (prepares) {
            callables.push(code.nameAt(code.args()[unit] >> 1).value());
          }
        }
        case LOAD_ATTR, LOAD_SUPER_ATTR -> {
          if (prepares) {
            callables.push("");
          }
        }
        case CALL -> called = callables.isEmpty() ? "" : callables.pop();
        case GET_ITER -> iterated = before;
        case FOR_ITER -> found.set(unit, iterated.equals("range"));
        default -> {}
      }
    }
    return found;
  }
}
