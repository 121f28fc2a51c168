package org.cellscope.vm.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import org.cellscope.bytecode.Constant;
import org.cellscope.objects.CodeValue;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the kinds of values along a straight run, and of the numbers among them: of fast
 * slots that were found to hold a plain int or float, the value in a Java variable.
 */
final class Numbers {
  private final CodeBuilder code;
  private final CodeValue value;
  private final Observed observed;
  private final Values values;
  private final Map<Integer, Integer> ints = new HashMap<>();
  private final Map<Integer, Integer> reals = new HashMap<>();
  private final Map<Integer, Kind> slotKinds = new HashMap<>();
  private final Map<Integer, Kind> variableKinds = new HashMap<>();

  Numbers(CodeBuilder code, CodeValue value, Observed observed, Values values) {
    this.code = code;
    this.value = value;
    this.observed = observed;
    this.values = values;
  }

  /** Nothing is known any more. */
  void clear() {
    ints.clear();
    reals.clear();
    slotKinds.clear();
    variableKinds.clear();
  }

  /** What an object in a Java variable is. */
  void setKind(int variable, Kind kind) {
    variableKinds.put(variable, kind);
  }

  /** An entry has been written to a slot. */
  void stored(int slot, Entry entry) {
    Kind kind = kind(entry);
    if (kind == Kind.UNKNOWN) {
      slotKinds.remove(slot);
    } else {
      slotKinds.put(slot, kind);
    }
    if (entry instanceof Entry.Int(int variable)) {
      ints.put(slot, variable);
    } else if (entry instanceof Entry.Real(int variable)) {
      reals.put(slot, variable);
    }
  }

  /** A slot has been unbound. */
  void unbound(int slot) {
    slotKinds.put(slot, Kind.UNKNOWN);
  }

  /** A slot is about to get another value. */
  void forget(int slot) {
    ints.remove(slot);
    reals.remove(slot);
  }

  /** What an entry is expected to be. */
  Kind kind(Entry entry) {
    return switch (entry) {
      case Entry.Int _ -> Kind.INT;
      case Entry.Real _ -> Kind.FLOAT;
      case Entry.Null _, Entry.Truth _ -> Kind.OTHER;
      case Entry.Stored _ -> Kind.UNKNOWN;
      case Entry.Obj(int variable) -> variableKinds.getOrDefault(variable, Kind.UNKNOWN);
      case Entry.Fast(int slot) ->
          slotKinds.containsKey(slot) ? slotKinds.get(slot) : observed.slot(slot);
      case Entry.Const(int index) ->
          switch (value.code().constants().get(index)) {
            case Constant.Int(var number) -> number.bitLength() < 64 ? Kind.INT : Kind.OTHER;
            case Constant.Float _ -> Kind.FLOAT;
            default -> Kind.OTHER;
          };
    };
  }

  /** The number of a constant int that fits a long; null for other entries. */
  static @Nullable Long constantInt(CodeValue value, Entry entry) {
    return entry instanceof Entry.Const(int index)
            && value.code().constants().get(index) instanceof Constant.Int(var number)
            && number.bitLength() < 64
        ? Long.valueOf(number.longValue())
        : null;
  }

  /**
   * A variable with the value of an entry, the top being number 1, that must be a plain int.
   *
   * @param otherwise where to go when it is not
   */
  int asInt(int depth, Label otherwise) {
    Entry entry = values.peek(depth);
    if (entry instanceof Entry.Int(int variable)) {
      return variable;
    }
    if (entry instanceof Entry.Fast(int slot) && ints.containsKey(slot)) {
      return ints.get(slot);
    }
    int variable = values.newWideVariable();
    Long constant = constantInt(value, entry);
    if (constant != null) {
      code.loadConstant(constant.longValue()).lstore(variable);
      return variable;
    }
    checked(depth, Machine.INT, otherwise);
    code.invokevirtual(Machine.INT, "longValue", MethodTypeDesc.of(ConstantDescs.CD_long))
        .lstore(variable);
    if (entry instanceof Entry.Fast(int slot)) {
      ints.put(slot, variable);
    }
    return variable;
  }

  /** A variable with the value of an entry that must be a plain float, or an int made one. */
  int asReal(int depth, Label otherwise) {
    Entry entry = values.peek(depth);
    if (entry instanceof Entry.Real(int variable)) {
      return variable;
    }
    if (entry instanceof Entry.Fast(int slot) && reals.containsKey(slot)) {
      return reals.get(slot);
    }
    if (entry instanceof Entry.Const(int index)
        && value.code().constants().get(index) instanceof Constant.Float(double number)) {
      int variable = values.newWideVariable();
      code.loadConstant(number).dstore(variable);
      return variable;
    }
    if (kind(entry) == Kind.INT) {
      int whole = asInt(depth, otherwise);
      int variable = values.newWideVariable();
      code.lload(whole).l2d().dstore(variable);
      return variable;
    }
    int variable = values.newWideVariable();
    checked(depth, Machine.FLOAT, otherwise);
    code.invokevirtual(Machine.FLOAT, "value", MethodTypeDesc.of(ConstantDescs.CD_double))
        .dstore(variable);
    if (entry instanceof Entry.Fast(int slot)) {
      reals.put(slot, variable);
    }
    return variable;
  }

  /** Puts an entry on Java's stack if it is of exactly that class; else goes elsewhere. */
  private void checked(int depth, ClassDesc wanted, Label otherwise) {
    int object = values.newVariable();
    values.loadObject(depth);
    code.astore(object)
        .aload(object)
        .invokevirtual(
            ConstantDescs.CD_Object, "getClass", MethodTypeDesc.of(ConstantDescs.CD_Class))
        .loadConstant(wanted)
        .if_acmpne(otherwise)
        .aload(object)
        .checkcast(wanted);
  }
}
