package org.cellscope.vm.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import org.cellscope.objects.CodeValue;

/** The instructions that read and write variables: fast slots, cells, names and global names. */
final class Variables {
  private final CodeBuilder code;
  private final CodeValue value;
  private final Observed observed;
  private final Values values;
  private final Exits exits;

  Variables(CodeBuilder code, CodeValue value, Observed observed, Values values, Exits exits) {
    this.code = code;
    this.value = value;
    this.observed = observed;
    this.values = values;
    this.exits = exits;
  }

  /** {@code LOAD_FAST_AND_CLEAR}. */
  void loadAndClear(int slot) {
    values.loadSlot(slot);
    values.pushObject(Kind.OTHER);
    values.clearSlot(slot);
  }

  /** {@code LOAD_FAST_CHECK}. */
  void loadChecked(int unit, int slot) {
    int variable = values.newVariable();
    Label bound = code.newLabel();
    values.loadSlot(slot);
    code.astore(variable).aload(variable).ifnonnull(bound);
    failing(unit, "checkedLocal", slot);
    code.labelBinding(bound);
    values.push(new Entry.Fast(slot));
  }

  /** {@code LOAD_DEREF}. */
  void loadCell(int unit, int slot) {
    int variable = values.newVariable();
    Label full = code.newLabel();
    values.loadSlot(slot);
    code.checkcast(Machine.CELL)
        .invokevirtual(Machine.CELL, "content", MethodTypeDesc.of(Machine.OBJECT))
        .astore(variable)
        .aload(variable)
        .ifnonnull(full);
    failing(unit, "derefChecked", slot);
    code.labelBinding(full);
    values.pushVariable(variable, observed.cell(slot));
  }

  /** Calls the interpreter's method, which raises what has to be raised. */
  private void failing(int unit, String method, int slot) {
    Values.Snapshot here = values.snapshot();
    values.synchronise(unit);
    values.restore(here);
    code.aload(Values.FRAME)
        .loadConstant(slot)
        .invokestatic(
            Machine.vm("Names"),
            method,
            MethodTypeDesc.of(Machine.OBJECT, Machine.FRAME, ConstantDescs.CD_int))
        .pop();
  }

  /** {@code STORE_DEREF}. */
  void storeCell(int slot) {
    code.aload(Values.INTERPRETER);
    values.loadSlot(slot);
    values.loadObject(1);
    code.invokestatic(
        Machine.QUICK,
        "setCell",
        MethodTypeDesc.of(
            ConstantDescs.CD_void, Machine.INTERPRETER, Machine.OBJECT, Machine.OBJECT));
    values.drop(1);
  }

  /** {@code LOAD_NAME}. */
  void loadName(int unit, int name) {
    values.synchronise(unit);
    code.aload(Values.INTERPRETER)
        .aload(Values.FRAME)
        .loadConstant(name)
        .invokestatic(
            Machine.vm("Names"),
            "load",
            MethodTypeDesc.of(
                Machine.OBJECT, Machine.INTERPRETER, Machine.FRAME, ConstantDescs.CD_int));
    values.pushObject(Kind.UNKNOWN);
    exits.leaveIfWatched(Region.next(value, unit));
  }

  /**
   * {@code STORE_NAME} of a value that need not go through the frame.
   *
   * @return false when it is there already; then nothing was written
   */
  boolean storeName(int unit, int name) {
    if (!values.synchroniseBelow(unit, 1)) {
      return false;
    }
    code.aload(Values.INTERPRETER).aload(Values.FRAME).loadConstant(name);
    values.loadObject(1);
    code.invokestatic(
        Machine.LINKAGE,
        "storeName",
        MethodTypeDesc.of(
            ConstantDescs.CD_void,
            Machine.INTERPRETER,
            Machine.FRAME,
            ConstantDescs.CD_int,
            Machine.OBJECT));
    values.drop(1);
    exits.leaveIfWatched(Region.next(value, unit));
    return true;
  }

  /** {@code LOAD_GLOBAL}. */
  void loadGlobal(int unit, int arg) {
    values.synchronise(unit);
    if ((arg & 1) != 0) {
      values.push(new Entry.Null());
    }
    code.aload(Values.INTERPRETER)
        .aload(Values.FRAME)
        .loadConstant(unit)
        .loadConstant(arg >> 1)
        .invokestatic(
            Machine.vm("Names"),
            "loadGlobal",
            MethodTypeDesc.of(
                Machine.OBJECT,
                Machine.INTERPRETER,
                Machine.FRAME,
                ConstantDescs.CD_int,
                ConstantDescs.CD_int));
    values.pushObject(Kind.UNKNOWN);
  }
}
