package org.cellscope.vm.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.CodeValue;

/**
 * Writes a method for calls that are over before anything needs their frame. Paths from the start
 * of the function are followed as far as their instructions work on the arguments, constants,
 * numbers and cells alone, each path by itself:
 *
 * <ul>
 *   <li>locals are Java variables; what is written to cells waits until the return;
 *   <li>where a path ends otherwise than in a return, or finds other values than expected, the
 *       method returns null. It has changed nothing then, and the call is made in the usual way.
 * </ul>
 */
final class ShortCalls {
  /** The most arguments of a function that gets such a method. */
  private static final int MOST_ARGUMENTS = 3;

  private static final int LONGEST = 100;
  private static final int FUNCTION = 2;
  private static final int FIRST_ARGUMENT = 3;

  /** What the variables hold at one point of a path. */
  private record State(Map<Integer, Entry> locals, Map<Integer, Entry> cells) {
    State copy() {
      return new State(new HashMap<>(locals), new LinkedHashMap<>(cells));
    }
  }

  private final CodeBuilder code;
  private final CodeValue value;
  private final Observed observed;
  private final Values values;
  private final Instructions instructions;
  private final Label otherwise;
  private int left = LONGEST;
  private boolean returns;

  ShortCalls(CodeBuilder code, CodeValue value, Observed observed) {
    this.code = code;
    this.value = value;
    this.observed = observed;
    this.values = new Values(code, value, observed);
    this.instructions = new Instructions(code, value, observed, values, new Exits(code, values));
    this.otherwise = code.newLabel();
  }

  /** Whether a function is to get such a method. */
  static boolean suits(CodeValue value) {
    return value.plainArguments() >= 0
        && value.plainArguments() <= MOST_ARGUMENTS
        && value.hasNewLocals();
  }

  /**
   * Writes the whole method.
   *
   * @return whether any path leads to a return
   */
  boolean writeAll() {
    code.aload(FUNCTION)
        .invokevirtual(Machine.FUNCTION, "code", MethodTypeDesc.of(Machine.CODE))
        .astore(Values.CODE);
    values.start(0);
    writePath(0, new State(new HashMap<>(), new LinkedHashMap<>()));
    code.labelBinding(otherwise).aconst_null().areturn();
    return returns;
  }

  private void writePath(int from, State state) {
    int unit = from;
    while (unit >= 0) {
      unit = left-- > 0 ? writeOne(unit, state) : -1;
      if (unit < 0) {
        return;
      }
    }
  }

  /** Writes one instruction; the result is the next unit, or -1 where the path has ended. */
  private int writeOne(int unit, State state) {
    Opcode op = value.opcodeAt(unit);
    int arg = value.args()[unit];
    boolean goesOn =
        switch (op) {
          case COPY_FREE_VARS -> true;
          case LOAD_FAST -> loadLocal(arg, state);
          case STORE_FAST -> {
            state.locals().put(arg, values.fixTop());
            values.drop(1);
            yield true;
          }
          case LOAD_DEREF -> loadCell(arg, state);
          case STORE_DEREF -> {
            state.cells().remove(arg);
            state.cells().put(arg, values.fixTop());
            values.drop(1);
            yield true;
          }
          case RETURN_CONST -> {
            values.push(new Entry.Const(arg));
            yield writeReturn(state);
          }
          case RETURN_VALUE -> writeReturn(state);
          case POP_JUMP_IF_TRUE, POP_JUMP_IF_FALSE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE ->
              branch(op, Region.target(value, unit), state);
          case JUMP_FORWARD -> true;
          default ->
              instructions.needsNoFrame(unit)
                  && instructions.write(unit, Optional.of(() -> otherwise));
        };
    if (goesOn) {
      return op == Opcode.JUMP_FORWARD ? Region.target(value, unit) : Region.next(value, unit);
    }
    if (op != Opcode.RETURN_CONST && op != Opcode.RETURN_VALUE) {
      code.goto_(otherwise);
    }
    return -1;
  }

  private boolean loadLocal(int slot, State state) {
    Entry known = state.locals().get(slot);
    if (known != null) {
      values.push(known);
    } else if (slot < value.plainArguments()) {
      values.pushVariable(FIRST_ARGUMENT + slot, observed.slot(slot));
    }
    return known != null || slot < value.plainArguments();
  }

  private boolean isFree(int slot) {
    return slot >= value.slotCount() - value.code().freevars().size();
  }

  private void loadCellObject(int slot) {
    code.aload(FUNCTION)
        .loadConstant(slot - (value.slotCount() - value.code().freevars().size()))
        .invokevirtual(
            Machine.FUNCTION, "cell", MethodTypeDesc.of(Machine.CELL, ConstantDescs.CD_int));
  }

  private boolean loadCell(int slot, State state) {
    Entry known = state.cells().get(slot);
    if (known != null && state.cells().size() == 1) {
      values.push(known);
      return true;
    }
    if (!isFree(slot) || known != null) {
      return false;
    }
    // A function made by hand may have one cell under two names.
    for (int written : state.cells().keySet()) {
      loadCellObject(slot);
      loadCellObject(written);
      code.if_acmpeq(otherwise);
    }
    int content = values.newVariable();
    loadCellObject(slot);
    code.invokevirtual(Machine.CELL, "content", MethodTypeDesc.of(Machine.OBJECT))
        .astore(content)
        .aload(content)
        .ifnull(otherwise);
    values.pushVariable(content, observed.cell(slot));
    return true;
  }

  private boolean writeReturn(State state) {
    int result = values.newVariable();
    values.loadObject(1);
    code.astore(result);
    state
        .cells()
        .forEach(
            (slot, entry) -> {
              code.aload(Values.INTERPRETER);
              loadCellObject(slot);
              values.push(entry);
              values.loadObject(1);
              values.drop(1);
              code.invokestatic(
                  Machine.QUICK,
                  "setCell",
                  MethodTypeDesc.of(
                      ConstantDescs.CD_void, Machine.INTERPRETER, Machine.OBJECT, Machine.OBJECT));
            });
    code.aload(result).areturn();
    returns = true;
    return false;
  }

  /** Writes the path of the jump; the caller goes on with the other one. */
  private boolean branch(Opcode op, int target, State state) {
    Label there = code.newLabel();
    switch (op) {
      case POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> {
        values.loadObject(1);
        code.getstatic(Machine.NONE, "NONE", Machine.NONE);
        if (op == Opcode.POP_JUMP_IF_NONE) {
          code.if_acmpeq(there);
        } else {
          code.if_acmpne(there);
        }
      }
      default -> {
        if (!(values.peek(1) instanceof Entry.Truth(int condition))) {
          return false;
        }
        code.iload(condition);
        if (op == Opcode.POP_JUMP_IF_TRUE) {
          code.ifne(there);
        } else {
          code.ifeq(there);
        }
      }
    }
    values.drop(1);
    Values.Snapshot here = values.snapshot();
    State now = state.copy();
    Label behind = code.newLabel();
    code.goto_(behind).labelBinding(there);
    writePath(target, now);
    values.restore(here);
    code.labelBinding(behind);
    return true;
  }
}
