package org.cellscope.vm.compiled;

import static org.cellscope.vm.compiled.Machine.FRAME;
import static org.cellscope.vm.compiled.Machine.INTERPRETER;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Opcode;

/**
 * The instructions that compiled code hands to the same method as the interpreter does. The method
 * works on the value stack in the frame: {@code pops} entries are gone and {@code pushes} new ones
 * are there when it returns.
 */
record Helpers(ClassDesc owner, String name, MethodTypeDesc type, int pops, int pushes) {
  /** The method behind an instruction; empty when it is not such an instruction. */
  static Optional<Helpers> of(Opcode op, int arg) {
    return Optional.ofNullable(
        switch (op) {
          case STORE_SUBSCR -> machine("Quick", "storeSubscr", 3, 0, false);
          case DELETE_SUBSCR -> machine("Quick", "deleteSubscr", 2, 0, false);
          case BINARY_SLICE -> machine("Containers", "binarySlice", 3, 1, false);
          case STORE_SLICE -> machine("Containers", "storeSlice", 4, 0, false);
          case BUILD_SLICE -> frame("buildSlice", arg);
          case BUILD_LIST -> frame("buildList", arg);
          case BUILD_STRING -> frame("buildString", arg);
          case BUILD_SET -> machine("Containers", "buildSet", arg, 1, true);
          case BUILD_MAP -> machine("Containers", "buildMap", 2 * arg, 1, true);
          case BUILD_CONST_KEY_MAP -> machine("Containers", "buildConstKeyMap", arg + 1, 1, true);
          case FORMAT_VALUE ->
              machine("Containers", "formatValue", (arg & 4) != 0 ? 2 : 1, 1, true);
          case LIST_APPEND -> machine("Containers", "listAppend", 1, 0, true);
          case LIST_EXTEND -> machine("Containers", "listExtend", 1, 0, true);
          case SET_ADD -> machine("Containers", "setAdd", 1, 0, true);
          case SET_UPDATE -> machine("Containers", "setUpdate", 1, 0, true);
          case MAP_ADD -> machine("Containers", "mapAdd", 2, 0, true);
          case DICT_UPDATE -> machine("Containers", "dictUpdate", 1, 0, true);
          case DICT_MERGE -> machine("Calls", "dictMerge", 1, 0, true);
          case UNPACK_SEQUENCE -> machine("Containers", "unpackSequence", 1, arg, true);
          case UNPACK_EX ->
              machine("Containers", "unpackEx", 1, (arg & 0xff) + 1 + (arg >> 8), true);
          case LOAD_ATTR -> machine("AttributeAccess", "load", 1, 1 + (arg & 1), true);
          case STORE_ATTR -> machine("AttributeAccess", "store", 2, 0, true);
          case DELETE_ATTR -> machine("AttributeAccess", "delete", 1, 0, true);
          case LOAD_SUPER_ATTR -> machine("AttributeAccess", "loadSuper", 3, 1 + (arg & 1), true);
          case STORE_NAME -> machine("Names", "store", 1, 0, true);
          case DELETE_NAME -> machine("Names", "delete", 0, 0, true);
          case STORE_GLOBAL -> machine("Quick", "storeGlobal", 1, 0, true);
          case BEFORE_WITH -> machine("Exceptions", "beforeWith", 1, 2, false);
          case GET_ITER -> machine("Quick", "iter", 1, 1, false);
          case UNARY_NEGATIVE -> machine("Quick", "negative", 1, 1, false);
          case UNARY_INVERT -> machine("Quick", "invert", 1, 1, false);
          case CONTAINS_OP -> machine("Quick", "contains", 2, 1, true);
          case BINARY_OP -> machine("Quick", "binary", 2, 1, true);
          case COMPARE_OP -> machine("Quick", "compare", 2, 1, true);
          case BINARY_SUBSCR -> machine("Quick", "subscr", 2, 1, false);
          case MAKE_FUNCTION ->
              machine("Quick", "makeFunction", 1 + Integer.bitCount(arg & 15), 1, true);
          case KW_NAMES -> machine("Quick", "keywordNames", 0, 0, true);
          case DELETE_FAST -> machine("Quick", "deleteFast", 0, 0, true);
          case DELETE_DEREF -> machine("Quick", "deleteDeref", 0, 0, true);
          case COPY_FREE_VARS -> machine("Quick", "copyFreeVariables", 0, 0, true);
          case MAKE_CELL -> machine("Quick", "makeCell", 0, 0, true);
          default -> null;
        });
  }

  private static Helpers frame(String name, int pops) {
    return new Helpers(
        Machine.vm("Containers"),
        name,
        MethodTypeDesc.of(ConstantDescs.CD_void, FRAME, ConstantDescs.CD_int),
        pops,
        1);
  }

  private static Helpers machine(
      String owner, String name, int pops, int pushes, boolean withArgument) {
    List<ClassDesc> parameters = new ArrayList<>(List.of(INTERPRETER, FRAME));
    if (withArgument) {
      parameters.add(ConstantDescs.CD_int);
    }
    return new Helpers(
        Machine.vm(owner),
        name,
        MethodTypeDesc.of(ConstantDescs.CD_void, parameters),
        pops,
        pushes);
  }

  /** Whether code of the program may run meanwhile; building from what is there calls nothing. */
  boolean mayRunPython() {
    return takesInterpreter();
  }

  boolean takesInterpreter() {
    return type.parameterType(0).equals(INTERPRETER);
  }

  boolean takesArgument() {
    return type.parameterType(type.parameterCount() - 1).equals(ConstantDescs.CD_int);
  }
}
