package org.cellscope.bytecode;

import java.util.ArrayList;
import java.util.List;

/** What an instruction's argument means, in the words of the {@code dis} module. */
final class ArgRepr implements ArgumentText {
  private static final List<String> COMPARISONS = List.of("<", "<=", "==", "!=", ">", ">=");
  private static final List<String> BINARY_OPERATORS =
      List.of("+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^");
  private static final List<String> FUNCTION_PARTS =
      List.of("defaults", "kwdefaults", "annotations", "closure");
  private static final List<String> CONVERSIONS = List.of("", "str", "repr", "ascii");
  private static final List<String> INTRINSICS_1 =
      List.of(
          "INTRINSIC_1_INVALID",
          "INTRINSIC_PRINT",
          "INTRINSIC_IMPORT_STAR",
          "INTRINSIC_STOPITERATION_ERROR",
          "INTRINSIC_ASYNC_GEN_WRAP",
          "INTRINSIC_UNARY_POSITIVE",
          "INTRINSIC_LIST_TO_TUPLE",
          "INTRINSIC_TYPEVAR",
          "INTRINSIC_PARAMSPEC",
          "INTRINSIC_TYPEVARTUPLE",
          "INTRINSIC_SUBSCRIPT_GENERIC",
          "INTRINSIC_TYPEALIAS");
  private static final List<String> INTRINSICS_2 =
      List.of(
          "INTRINSIC_2_INVALID",
          "INTRINSIC_PREP_RERAISE_STAR",
          "INTRINSIC_TYPEVAR_WITH_BOUND",
          "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS",
          "INTRINSIC_SET_FUNCTION_TYPE_PARAMS");
  private static final int WITH_FORMAT = 4;

  private final CodeObject code;
  private final ConstantRepr.CodeRepr codeRepr;
  private final List<String> slots;

  ArgRepr(CodeObject code, ConstantRepr.CodeRepr codeRepr) {
    this.code = code;
    this.codeRepr = codeRepr;
    this.slots = code.slotNames();
  }

  @Override
  public int target(Operation operation, int arg, int end) {
    return jumpTarget((Opcode) operation, arg, end);
  }

  @Override
  public String of(Operation operation, int arg, int end) {
    Opcode opcode = (Opcode) operation;
    return switch (opcode) {
      case LOAD_CONST, RETURN_CONST, KW_NAMES ->
          ConstantRepr.of(code.constants().get(arg), codeRepr);
      case LOAD_GLOBAL -> ((arg & 1) == 0 ? "" : "NULL + ") + code.names().get(arg >> 1);
      case LOAD_ATTR -> ((arg & 1) == 0 ? "" : "NULL|self + ") + code.names().get(arg >> 1);
      case LOAD_SUPER_ATTR -> ((arg & 1) == 0 ? "" : "NULL|self + ") + code.names().get(arg >> 2);
      case STORE_NAME,
          DELETE_NAME,
          STORE_ATTR,
          DELETE_ATTR,
          STORE_GLOBAL,
          DELETE_GLOBAL,
          LOAD_NAME,
          IMPORT_NAME,
          IMPORT_FROM,
          LOAD_FROM_DICT_OR_GLOBALS ->
          code.names().get(arg);
      case LOAD_FAST,
          STORE_FAST,
          DELETE_FAST,
          LOAD_FAST_CHECK,
          LOAD_FAST_AND_CLEAR,
          MAKE_CELL,
          LOAD_CLOSURE,
          LOAD_DEREF,
          STORE_DEREF,
          DELETE_DEREF,
          LOAD_FROM_DICT_OR_DEREF ->
          slots.get(arg);
      case JUMP_FORWARD,
          POP_JUMP_IF_FALSE,
          POP_JUMP_IF_TRUE,
          POP_JUMP_IF_NONE,
          POP_JUMP_IF_NOT_NONE,
          FOR_ITER,
          SEND,
          JUMP_BACKWARD,
          JUMP_BACKWARD_NO_INTERRUPT ->
          "to " + jumpTarget(opcode, arg, end);
      case COMPARE_OP -> COMPARISONS.get(arg >> 4);
      case BINARY_OP ->
          arg < BINARY_OPERATORS.size()
              ? BINARY_OPERATORS.get(arg)
              : BINARY_OPERATORS.get(arg - BINARY_OPERATORS.size()) + "=";
      case FORMAT_VALUE -> format(arg);
      case MAKE_FUNCTION -> functionParts(arg);
      case CALL_INTRINSIC_1 -> INTRINSICS_1.get(arg);
      case CALL_INTRINSIC_2 -> INTRINSICS_2.get(arg);
      default -> "";
    };
  }

  /** Whether an instruction may go to another place than the next. */
  static boolean isJump(Opcode opcode) {
    return switch (opcode) {
      case JUMP_FORWARD,
          POP_JUMP_IF_FALSE,
          POP_JUMP_IF_TRUE,
          POP_JUMP_IF_NONE,
          POP_JUMP_IF_NOT_NONE,
          FOR_ITER,
          SEND,
          JUMP_BACKWARD,
          JUMP_BACKWARD_NO_INTERRUPT ->
          true;
      default -> false;
    };
  }

  private static int jumpTarget(Opcode opcode, int arg, int end) {
    boolean backward =
        opcode == Opcode.JUMP_BACKWARD || opcode == Opcode.JUMP_BACKWARD_NO_INTERRUPT;
    return backward ? end - 2 * arg : end + 2 * arg;
  }

  static String format(int arg) {
    String conversion = CONVERSIONS.get(arg & 3);
    if ((arg & WITH_FORMAT) == 0) {
      return conversion;
    }
    return conversion.isEmpty() ? "with format" : conversion + ", with format";
  }

  static String functionParts(int arg) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < FUNCTION_PARTS.size(); i++) {
      if ((arg & 1 << i) != 0) {
        parts.add(FUNCTION_PARTS.get(i));
      }
    }
    return String.join(", ", parts);
  }
}
