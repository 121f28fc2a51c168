package org.cellscope.vm.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import java.util.function.Supplier;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.CodeValue;

/**
 * What each instruction that does not jump becomes:
 *
 * <table>
 * <caption>Instructions and generated code</caption>
 * <tr><td>LOAD_FAST, LOAD_CONST, PUSH_NULL, COPY, SWAP, POP_TOP</td><td>nothing: the entry is
 *     noted, and loaded where it is used</td></tr>
 * <tr><td>STORE_FAST</td><td>a store to the frame's slot; the number, if it is one, stays known
 *     </td></tr>
 * <tr><td>BINARY_OP, COMPARE_OP</td><td>arithmetic on {@code long} or {@code double} where the
 *     operands are expected to be such numbers, see {@link Arithmetic}</td></tr>
 * <tr><td>LOAD_DEREF, STORE_DEREF</td><td>a read or write of the cell</td></tr>
 * <tr><td>LOAD_NAME, LOAD_GLOBAL</td><td>the interpreter's method with its cache</td></tr>
 * <tr><td>CALL</td><td>a method of {@code Linkage}, which runs the compiled code of the function called
 *     </td></tr>
 * <tr><td>those of {@link Helpers}</td><td>the interpreter's method</td></tr>
 * <tr><td>all others</td><td>an exit: the interpreter goes on from there</td></tr>
 * </table>
 */
final class Instructions {
  /** How many arguments {@code Linkage.callDirect} takes. */
  private static final int DIRECT_ARGUMENTS = 3;

  private static final MethodTypeDesc DIRECT =
      MethodTypeDesc.of(
          Machine.OBJECT,
          Machine.INTERPRETER,
          Machine.FRAME,
          Machine.OBJECT,
          ConstantDescs.CD_int,
          Machine.OBJECT,
          Machine.OBJECT,
          Machine.OBJECT);

  private final CodeBuilder code;
  private final CodeValue value;
  private final Values values;
  private final Numbers numbers;
  private final Exits exits;
  private final Arithmetic arithmetic;
  private final Variables variables;

  Instructions(CodeBuilder code, CodeValue value, Observed observed, Values values, Exits exits) {
    this.code = code;
    this.value = value;
    this.values = values;
    this.numbers = values.numbers();
    this.exits = exits;
    this.arithmetic = new Arithmetic(code, value, values);
    this.variables = new Variables(code, value, observed, values, exits);
  }

  /**
   * Writes one instruction.
   *
   * @param otherwise gives the label where it starts over in general; empty when this is the
   *     general code
   * @return whether the generated code goes on behind it
   */
  boolean write(int unit, Optional<Supplier<Label>> otherwise) {
    Opcode op = value.opcodeAt(unit);
    int arg = value.args()[unit];
    switch (op) {
      case NOP, EXTENDED_ARG, RESUME -> {}
      case POP_TOP -> values.drop(1);
      case END_FOR -> values.drop(2);
      case PUSH_NULL -> values.push(new Entry.Null());
      case LOAD_FAST, LOAD_CLOSURE -> values.push(new Entry.Fast(arg));
      case LOAD_CONST -> values.push(new Entry.Const(arg));
      case COPY -> values.copy(arg);
      case SWAP -> values.swap(arg);
      case STORE_FAST -> values.storeSlot(arg);
      case LOAD_FAST_AND_CLEAR -> variables.loadAndClear(arg);
      case LOAD_FAST_CHECK -> variables.loadChecked(unit, arg);
      case LOAD_DEREF -> variables.loadCell(unit, arg);
      case STORE_DEREF -> variables.storeCell(arg);
      case LOAD_NAME -> variables.loadName(unit, arg);
      case LOAD_GLOBAL -> variables.loadGlobal(unit, arg);
      case STORE_NAME -> {
        if (!variables.storeName(unit, arg)) {
          help(unit, op, arg);
        }
      }
      case IS_OP -> identity(arg);
      case UNARY_NOT -> not(unit);
      case BINARY_OP -> {
        if (otherwise.isPresent() && arithmetic.hasShortWay(arg)) {
          arithmetic.binary(arg, otherwise.get().get());
        } else {
          help(unit, op, arg);
        }
      }
      case COMPARE_OP -> {
        if (otherwise.isPresent() && arithmetic.canCompare()) {
          arithmetic.compare(arg, otherwise.get().get());
        } else {
          help(unit, op, arg);
        }
      }
      case BINARY_SUBSCR -> subscript(unit, otherwise);
      case CALL -> {
        if (!callDirect(unit, arg)) {
          call(unit, "call", arg, arg + 2);
        }
      }
      case BUILD_TUPLE -> buildTuple(arg);
      case BUILD_STRING -> {
        if (!buildString(unit, arg)) {
          help(unit, op, arg);
        }
      }
      case FORMAT_VALUE -> {
        if (otherwise.isPresent() && arg == 0 && numbers.kind(values.peek(1)) == Kind.INT) {
          formatInt(otherwise.get().get());
        } else {
          help(unit, op, arg);
        }
      }
      case UNARY_NEGATIVE -> {
        if (otherwise.isPresent() && arithmetic.canNegate()) {
          arithmetic.negate(otherwise.get().get());
        } else {
          help(unit, op, arg);
        }
      }
      case CALL_FUNCTION_EX -> call(unit, "callEx", arg & 1, 3 + (arg & 1));
      case RETURN_VALUE -> returnTop(unit);
      case RETURN_CONST -> {
        values.push(new Entry.Const(arg));
        returnTop(unit);
      }
      case DELETE_FAST, MAKE_CELL -> {
        values.freeSlot(arg);
        help(unit, op, arg);
      }
      case RAISE_VARARGS -> raise(unit, arg);
      default -> {
        return help(unit, op, arg);
      }
    }
    return !Region.endsRun(op);
  }

  /** Whether {@link #write}, with a label where to start over, writes what touches no frame. */
  boolean needsNoFrame(int unit) {
    int arg = value.args()[unit];
    return switch (value.opcodeAt(unit)) {
      case NOP, EXTENDED_ARG, RESUME, POP_TOP, LOAD_CONST, COPY, SWAP, IS_OP, BUILD_TUPLE -> true;
      case UNARY_NOT -> values.peek(1) instanceof Entry.Truth;
      case UNARY_NEGATIVE -> arithmetic.canNegate();
      case BINARY_OP -> arithmetic.hasShortWay(arg);
      case COMPARE_OP -> arithmetic.canCompare();
      case BINARY_SUBSCR -> maybeIndex(numbers.kind(values.peek(1)));
      default -> false;
    };
  }

  private static boolean maybeIndex(Kind key) {
    return key == Kind.INT || key == Kind.UNKNOWN;
  }

  private boolean help(int unit, Opcode op, int arg) {
    Optional<Helpers> found = Helpers.of(op, arg);
    if (found.isEmpty()) {
      exits.leave(unit);
      return false;
    }
    Helpers helper = found.get();
    values.synchronise(unit);
    if (helper.takesInterpreter()) {
      code.aload(Values.INTERPRETER);
    }
    code.aload(Values.FRAME);
    if (helper.takesArgument()) {
      code.loadConstant(arg);
    }
    code.invokestatic(helper.owner(), helper.name(), helper.type());
    values.forget(helper.pops());
    values.pushStored(helper.pushes());
    if (helper.mayRunPython()) {
      exits.leaveIfWatched(Region.next(value, unit));
    }
    return true;
  }

  // ------------------------------------------------------------------ operators

  private void identity(int negated) {
    int result = values.newVariable();
    Label same = code.newLabel();
    Label done = code.newLabel();
    values.loadObject(2);
    values.loadObject(1);
    code.if_acmpeq(same).loadConstant(negated).istore(result).goto_(done);
    code.labelBinding(same).loadConstant(1 - negated).istore(result).labelBinding(done);
    values.drop(2);
    values.push(new Entry.Truth(result));
  }

  private void not(int unit) {
    truth(unit);
    int result = values.newVariable();
    code.iconst_1().ixor().istore(result);
    values.push(new Entry.Truth(result));
  }

  /** Takes the top away and puts its truth on Java's stack. */
  void truth(int unit) {
    int result = values.newVariable();
    switch (values.peek(1)) {
      case Entry.Truth(int variable) -> code.iload(variable).istore(result);
      default -> {
        values.synchronise(unit);
        code.aload(Values.INTERPRETER)
            .aload(Values.FRAME)
            .invokestatic(
                Machine.QUICK,
                "truth",
                MethodTypeDesc.of(ConstantDescs.CD_boolean, Machine.INTERPRETER, Machine.FRAME))
            .istore(result);
      }
    }
    values.drop(1);
    code.iload(result);
  }

  private void subscript(int unit, Optional<Supplier<Label>> otherwise) {
    Kind key = numbers.kind(values.peek(1));
    if (otherwise.isEmpty() || !maybeIndex(key)) {
      help(unit, Opcode.BINARY_SUBSCR, 0);
      return;
    }
    int variable = values.newVariable();
    int index = numbers.asInt(1, otherwise.get().get());
    values.loadObject(2);
    code.lload(index)
        .invokestatic(
            Machine.QUICK,
            "item",
            MethodTypeDesc.of(Machine.OBJECT, Machine.OBJECT, ConstantDescs.CD_long))
        .astore(variable)
        .aload(variable)
        .ifnull(otherwise.get().get());
    values.drop(2);
    values.pushVariable(variable, Kind.UNKNOWN);
  }

  // ------------------------------------------------------------------ calls and ends

  private void call(int unit, String method, int arg, int pops) {
    values.synchronise(unit);
    code.aload(Values.INTERPRETER)
        .aload(Values.FRAME)
        .loadConstant(arg)
        .invokestatic(
            Machine.LINKAGE,
            method,
            MethodTypeDesc.of(
                Machine.OBJECT, Machine.INTERPRETER, Machine.FRAME, ConstantDescs.CD_int));
    takeResult(unit, pops);
  }

  /** What a call returned is on Java's stack: null where the interpreter is to make the call. */
  private void takeResult(int unit, int pops) {
    int result = values.newVariable();
    Label done = code.newLabel();
    code.astore(result).aload(result).ifnonnull(done).aconst_null().areturn().labelBinding(done);
    values.forget(pops);
    values.pushVariable(result, Kind.UNKNOWN);
    exits.leaveIfWatched(Region.next(value, unit));
  }

  /** A call whose callable and arguments need not go through the frame. */
  private boolean callDirect(int unit, int count) {
    if (count > DIRECT_ARGUMENTS
        || !(values.peek(count + 2) instanceof Entry.Null)
        || !values.synchroniseBelow(unit, count + 2)) {
      return false;
    }
    code.aload(Values.INTERPRETER).aload(Values.FRAME);
    values.loadObject(count + 1);
    code.loadConstant(count);
    for (int i = 0; i < DIRECT_ARGUMENTS; i++) {
      if (i < count) {
        values.loadObject(count - i);
      } else {
        code.aconst_null();
      }
    }
    code.invokestatic(Machine.LINKAGE, "callDirect", DIRECT);
    takeResult(unit, count + 2);
    return true;
  }

  /** Puts an array of the topmost entries on Java's stack. */
  private void loadArray(int count) {
    code.loadConstant(count).anewarray(Machine.OBJECT);
    for (int i = 0; i < count; i++) {
      code.dup().loadConstant(i);
      values.loadObject(count - i);
      code.aastore();
    }
  }

  /** The number in decimal digits. */
  private void formatInt(Label otherwise) {
    int number = numbers.asInt(1, otherwise);
    code.lload(number)
        .invokestatic(
            ConstantDescs.CD_Long,
            "toString",
            MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_long))
        .invokestatic(Machine.STR, "of", MethodTypeDesc.of(Machine.STR, ConstantDescs.CD_String));
    int text = values.newVariable();
    code.astore(text);
    values.drop(1);
    values.pushVariable(text, Kind.OTHER);
  }

  /** Strings that need not go through the frame; false when some are there already. */
  private boolean buildString(int unit, int count) {
    if (!values.synchroniseBelow(unit, count)) {
      return false;
    }
    loadArray(count);
    code.invokestatic(
        Machine.vm("Containers"),
        "concatenated",
        MethodTypeDesc.of(Machine.OBJECT, Machine.OBJECTS));
    int text = values.newVariable();
    code.astore(text);
    values.drop(count);
    values.pushVariable(text, Kind.OTHER);
    return true;
  }

  private void buildTuple(int count) {
    loadArray(count);
    code.invokestatic(Machine.TUPLE, "of", MethodTypeDesc.of(Machine.TUPLE, Machine.OBJECTS));
    int tuple = values.newVariable();
    code.astore(tuple);
    values.drop(count);
    values.pushVariable(tuple, Kind.OTHER);
  }

  private void returnTop(int unit) {
    int result = values.newVariable();
    values.loadObject(1);
    code.astore(result);
    code.aload(Values.FRAME)
        .loadConstant(unit)
        .putfield(Machine.FRAME, "unit", ConstantDescs.CD_int);
    values.drop(1);
    values.setTop(values.depth());
    code.aload(result).areturn();
  }

  private void raise(int unit, int count) {
    values.synchronise(unit);
    code.aload(Values.INTERPRETER)
        .aload(Values.FRAME)
        .loadConstant(count)
        .invokestatic(
            Machine.vm("Exceptions"),
            "raise",
            MethodTypeDesc.of(
                ConstantDescs.CD_void, Machine.INTERPRETER, Machine.FRAME, ConstantDescs.CD_int))
        .aconst_null()
        .areturn();
  }
}
