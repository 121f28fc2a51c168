package org.cellscope.bytecode;

/** How deep the instructions of 3.8 reach into the value stack. */
public final class StackUse38 {
  /** A handled exception with the one that was handled before. */
  private static final int EXCEPTION = 6;

  private StackUse38() {}

  /**
   * The number of entries at the top of the value stack that an instruction may take or replace;
   * those below stay as they are unless an exception unwinds the stack.
   */
  public static int depth(Opcode38 opcode, int arg) {
    return switch (opcode) {
      case ROT_TWO -> 2;
      case ROT_THREE, STORE_SUBSCR -> 3;
      case ROT_FOUR -> 4;
      case UNPACK_SEQUENCE, UNPACK_EX, FOR_ITER, LOAD_METHOD, SETUP_WITH, SETUP_ASYNC_WITH -> 1;
      case BEFORE_ASYNC_WITH, GET_ITER, GET_AITER, GET_AWAITABLE, GET_YIELD_FROM_ITER -> 1;
      case UNARY_POSITIVE, UNARY_NEGATIVE, UNARY_NOT, UNARY_INVERT, LOAD_ATTR, YIELD_VALUE -> 1;
      case LIST_APPEND, SET_ADD, POP_TOP, JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> 1;
      case YIELD_FROM, MAP_ADD -> 2;
      case FORMAT_VALUE -> (arg & 4) != 0 ? 2 : 1;
      case CALL_FUNCTION -> arg + 1;
      case CALL_METHOD, CALL_FUNCTION_KW, BUILD_CONST_KEY_MAP -> arg + 2;
      case CALL_FUNCTION_EX -> 2 + (arg & 1);
      case MAKE_FUNCTION -> 2 + Integer.bitCount(arg);
      case BUILD_TUPLE,
          BUILD_LIST,
          BUILD_SET,
          BUILD_STRING,
          BUILD_SLICE,
          RAISE_VARARGS,
          BUILD_LIST_UNPACK,
          BUILD_TUPLE_UNPACK,
          BUILD_SET_UNPACK,
          BUILD_MAP_UNPACK,
          BUILD_TUPLE_UNPACK_WITH_CALL,
          BUILD_MAP_UNPACK_WITH_CALL ->
          arg;
      case BUILD_MAP -> 2 * arg;
      case END_FINALLY -> EXCEPTION;
      case POP_EXCEPT -> EXCEPTION;
      case POP_FINALLY, WITH_CLEANUP_START, END_ASYNC_FOR -> EXCEPTION + 1;
      case WITH_CLEANUP_FINISH -> EXCEPTION + 3;
      default -> Math.max(0, 1 - opcode.effect(arg));
    };
  }

  /** How many entries there must be for an instruction that does nothing to blocks. */
  static int needed(Opcode38 opcode, int arg) {
    return switch (opcode) {
      case DUP_TOP, IMPORT_FROM, GET_ANEXT -> 1;
      case DUP_TOP_TWO -> 2;
      case BUILD_CONST_KEY_MAP -> arg + 1;
      case LIST_APPEND, SET_ADD, MAP_ADD -> depth(opcode, arg) + Math.max(1, arg);
      case NOP, EXTENDED_ARG, SETUP_ANNOTATIONS, JUMP_FORWARD, JUMP_ABSOLUTE -> 0;
      case DELETE_NAME, DELETE_GLOBAL, DELETE_FAST, DELETE_DEREF -> 0;
      case STORE_NAME,
          STORE_GLOBAL,
          STORE_FAST,
          STORE_DEREF,
          STORE_ATTR,
          DELETE_ATTR,
          DELETE_SUBSCR,
          POP_JUMP_IF_FALSE,
          POP_JUMP_IF_TRUE,
          IMPORT_STAR,
          PRINT_EXPR,
          RETURN_VALUE,
          RAISE_VARARGS ->
          -opcode.effect(arg);
      default -> depth(opcode, arg);
    };
  }
}
