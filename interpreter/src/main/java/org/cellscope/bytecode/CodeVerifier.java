package org.cellscope.bytecode;

import static org.cellscope.bytecode.StackShape.require;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Checks code objects that were made by hand before they can run:
 *
 * <ol>
 *   <li>the numbers and the names fit together;
 *   <li>every instruction is known and its argument in bounds, jumps lead to instructions;
 *   <li>on every way through the code, exceptions included, the value stack is as deep as the
 *       instructions need it, never deeper than {@code co_stacksize}, and holds no NULL where an
 *       object is taken.
 * </ol>
 *
 * <p>The code of 3.8 keeps a stack of blocks while it runs; {@link BlockStacks} follows both
 * stacks. Of what types the objects are is not known.
 */
public final class CodeVerifier {
  private final CodeObject code;
  private final int slots;
  private final Decoded decoded;

  private CodeVerifier(CodeObject code) {
    this.code = code;
    this.slots = code.slotNames().size();
    this.decoded = Decoded.of(code);
  }

  /**
   * Checks a code object, not those among its constants.
   *
   * @throws InvalidCode when it cannot run
   */
  public static void verify(CodeObject code) {
    checkNumbers(code);
    CodeVerifier verifier = new CodeVerifier(code);
    verifier.checkArguments();
    verifier.checkTable();
    if (code.version() == PythonVersion.V3_8) {
      BlockStacks.of(code);
    } else {
      verifier.follow();
    }
  }

  private static void checkNumbers(CodeObject code) {
    int parameters =
        code.argCount()
            + code.kwOnlyArgCount()
            + (code.has(Flag.VARARGS) ? 1 : 0)
            + (code.has(Flag.VARKEYWORDS) ? 1 : 0);
    require(
        code.argCount() >= 0 && code.kwOnlyArgCount() >= 0 && code.posOnlyArgCount() >= 0,
        "has a negative number of arguments");
    require(code.posOnlyArgCount() <= code.argCount(), "has more positional-only than arguments");
    require(parameters <= code.varnames().size(), "varnames is too small");
    require(
        code.stackSize() >= 0 && code.stackSize() <= Short.MAX_VALUE, "co_stacksize is no size");
    require(
        code.varnames().stream().distinct().count() == code.varnames().size()
            && code.cellvars().stream().distinct().count() == code.cellvars().size()
            && code.freevars().stream().distinct().count() == code.freevars().size()
            && code.freevars().stream()
                .noneMatch(
                    name -> code.varnames().contains(name) || code.cellvars().contains(name)),
        "has two variables of one name");
  }

  private void checkArguments() {
    for (int unit = 0; unit < decoded.size(); unit++) {
      if (decoded.isInstruction(unit)) {
        String problem = ArgumentBounds.problem(code, decoded, unit, slots);
        require(problem.isEmpty(), problem);
      }
    }
  }

  private void checkTable() {
    int end = 0;
    for (ExceptionTable.Entry entry : code.exceptionTable().entries()) {
      boolean inOrder =
          entry.start() >= end
              && entry.end() > entry.start()
              && entry.target() >= 0
              && entry.depth() >= 0;
      require(inOrder, "has an exception table out of order");
      boolean isUsed = entry.start() < 2 * decoded.size();
      require(
          !isUsed || decoded.isTarget(entry.target() / 2), "has a handler that is no instruction");
      end = entry.end();
    }
  }

  private void follow() {
    @Nullable StackShape[] before = new StackShape[decoded.size()];
    Deque<Integer> pending = new ArrayDeque<>();
    reach(before, pending, 0, new StackShape(code.stackSize()));
    while (!pending.isEmpty()) {
      int unit = pending.pop();
      StackShape shape = before[unit];
      if (shape != null) {
        step(before, pending, unit, shape);
      }
    }
  }

  private void step(
      @Nullable StackShape[] before, Deque<Integer> pending, int unit, StackShape shape) {
    Opcode opcode = decoded.opcode(unit);
    int arg = decoded.arg(unit);
    code.exceptionTable()
        .find(2 * unit)
        .ifPresent(
            entry -> {
              StackShape handler = shape.cut(entry.depth());
              handler.pushObjects(entry.lasti() ? 2 : 1);
              reach(before, pending, entry.target() / 2, handler);
            });
    if (decoded.isJump(unit)) {
      StackShape there = shape.copy();
      int target = decoded.target(unit);
      if (opcode == Opcode.FOR_ITER) {
        require(decoded.opcode(target) == Opcode.END_FOR, "has FOR_ITER without END_FOR");
        there.popObjects(1);
        target++;
        require(decoded.isTarget(target), "ends in the middle of an instruction");
      } else {
        StackEffects.apply(opcode, arg, there);
      }
      reach(before, pending, target, there);
    }
    StackShape after = shape.copy();
    StackEffects.apply(opcode, arg, after);
    if (!StackEffects.isLast(opcode)) {
      int next = unit + 1 + opcode.caches();
      require(decoded.isInstruction(next), "runs behind its end");
      reach(before, pending, next, after);
    }
  }

  private static void reach(
      @Nullable StackShape[] before, Deque<Integer> pending, int unit, StackShape shape) {
    StackShape known = before[unit];
    if (known == null) {
      before[unit] = shape.copy();
      pending.push(unit);
    } else if (known.merge(shape)) {
      pending.push(unit);
    }
  }
}
