package org.cellscope.vm.compiled;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** The classes and methods of the machine that generated code refers to. */
final class Machine {
  static final ClassDesc INTERPRETER = vm("Interpreter");
  static final ClassDesc COMPILED_CODE = vm("CompiledCode");
  static final ClassDesc QUICK = vm("Quick");
  static final ClassDesc LINKAGE = vm("Linkage");
  static final ClassDesc FRAME = object("FrameObject");
  static final ClassDesc CODE = object("CodeValue");
  static final ClassDesc OBJECT = object("PyObject");
  static final ClassDesc OBJECTS = OBJECT.arrayType();
  static final ClassDesc INT = object("IntObject");
  static final ClassDesc FLOAT = object("FloatObject");
  static final ClassDesc STR = object("StrObject");
  static final ClassDesc BOOL = object("BoolObject");
  static final ClassDesc NONE = object("SingletonObject");
  static final ClassDesc FUNCTION = object("FunctionObject");
  static final ClassDesc TUPLE = object("TupleObject");
  static final ClassDesc CELL = object("Cell");
  static final ClassDesc RANGE_ITERATOR = object("RangeIterator");
  static final ClassDesc MATH = ClassDesc.of("java.lang.Math");

  /** {@code run(interpreter, frame, budget)}: see CompiledCode. */
  static final MethodTypeDesc RUN =
      MethodTypeDesc.of(OBJECT, INTERPRETER, FRAME, ConstantDescs.CD_int);

  /** {@code runShort(interpreter, function, arguments)}: see CompiledCode. */
  static final MethodTypeDesc RUN_SHORT =
      MethodTypeDesc.of(OBJECT, INTERPRETER, FUNCTION, OBJECT, OBJECT, OBJECT);

  private Machine() {}

  static ClassDesc vm(String name) {
    return ClassDesc.of("org.cellscope.vm", name);
  }

  static ClassDesc object(String name) {
    return ClassDesc.of("org.cellscope.objects", name);
  }
}
