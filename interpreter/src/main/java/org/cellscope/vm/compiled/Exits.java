package org.cellscope.vm.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Leaving the generated code in the middle: the frame is complete, and the interpreter goes on. */
final class Exits {
  private static final MethodTypeDesc QUESTION = MethodTypeDesc.of(ConstantDescs.CD_boolean);

  private final CodeBuilder code;
  private final Values values;

  Exits(CodeBuilder code, Values values) {
    this.code = code;
    this.values = values;
  }

  /** The interpreter is to go on at a unit. */
  void leave(int unit) {
    values.synchronise(unit);
    code.aconst_null().areturn();
  }

  /** As {@link #leave}, when somebody has begun to watch or wants the program to stop. */
  void leaveIfWatched(int unit) {
    Label stay = code.newLabel();
    code.aload(Values.INTERPRETER)
        .invokevirtual(Machine.INTERPRETER, "isWatched", QUESTION)
        .ifeq(stay);
    Values.Snapshot here = values.snapshot();
    leave(unit);
    values.restore(here);
    code.labelBinding(stay);
  }
}
