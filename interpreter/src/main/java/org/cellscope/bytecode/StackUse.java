package org.cellscope.bytecode;

/** How deep instructions reach into the value stack. */
public final class StackUse {
  private StackUse() {}

  /**
   * The number of entries at the top of the value stack that an instruction may take or replace;
   * those below stay as they are unless an exception unwinds the stack.
   */
  public static int depth(Opcode opcode, int arg) {
    return switch (opcode) {
      case POP_TOP,
          UNARY_NEGATIVE,
          UNARY_NOT,
          UNARY_INVERT,
          PUSH_EXC_INFO,
          CHECK_EXC_MATCH,
          GET_AITER,
          BEFORE_WITH,
          BEFORE_ASYNC_WITH,
          GET_ITER,
          GET_YIELD_FROM_ITER,
          RETURN_VALUE,
          POP_EXCEPT,
          STORE_NAME,
          UNPACK_SEQUENCE,
          UNPACK_EX,
          FOR_ITER,
          DELETE_ATTR,
          STORE_GLOBAL,
          LOAD_ATTR,
          POP_JUMP_IF_FALSE,
          POP_JUMP_IF_TRUE,
          POP_JUMP_IF_NONE,
          POP_JUMP_IF_NOT_NONE,
          SEND,
          STORE_FAST,
          GET_AWAITABLE,
          STORE_DEREF,
          LIST_APPEND,
          SET_ADD,
          LIST_EXTEND,
          SET_UPDATE,
          DICT_UPDATE,
          DICT_MERGE,
          YIELD_VALUE,
          CALL_INTRINSIC_1,
          LOAD_FROM_DICT_OR_GLOBALS,
          LOAD_FROM_DICT_OR_DEREF ->
          1;
      case END_FOR,
          END_SEND,
          BINARY_SUBSCR,
          CHECK_EG_MATCH,
          END_ASYNC_FOR,
          DELETE_SUBSCR,
          STORE_ATTR,
          COMPARE_OP,
          IMPORT_NAME,
          IS_OP,
          CONTAINS_OP,
          BINARY_OP,
          MAP_ADD,
          CALL_INTRINSIC_2 ->
          2;
      case BINARY_SLICE, STORE_SUBSCR, CLEANUP_THROW, LOAD_SUPER_ATTR, MATCH_CLASS -> 3;
      case STORE_SLICE -> 4;
      case SWAP, BUILD_TUPLE, BUILD_LIST, BUILD_SET, BUILD_STRING, BUILD_SLICE, RAISE_VARARGS ->
          arg;
      case BUILD_MAP -> 2 * arg;
      case BUILD_CONST_KEY_MAP, RERAISE -> arg + 1;
      case CALL -> arg + 2;
      case CALL_FUNCTION_EX -> 3 + (arg & 1);
      case MAKE_FUNCTION -> 1 + Integer.bitCount(arg);
      case FORMAT_VALUE -> (arg & 4) != 0 ? 2 : 1;
      case NOP,
          EXTENDED_ARG,
          RESUME,
          PUSH_NULL,
          LOAD_FAST,
          LOAD_FAST_CHECK,
          LOAD_FAST_AND_CLEAR,
          LOAD_CLOSURE,
          LOAD_CONST,
          LOAD_DEREF,
          LOAD_NAME,
          LOAD_GLOBAL,
          LOAD_LOCALS,
          LOAD_BUILD_CLASS,
          LOAD_ASSERTION_ERROR,
          DELETE_FAST,
          DELETE_DEREF,
          DELETE_NAME,
          DELETE_GLOBAL,
          MAKE_CELL,
          COPY_FREE_VARS,
          SETUP_ANNOTATIONS,
          COPY,
          JUMP_FORWARD,
          JUMP_BACKWARD,
          JUMP_BACKWARD_NO_INTERRUPT,
          KW_NAMES,
          RETURN_CONST,
          RETURN_GENERATOR,
          IMPORT_FROM,
          WITH_EXCEPT_START,
          GET_LEN,
          GET_ANEXT,
          MATCH_MAPPING,
          MATCH_SEQUENCE,
          MATCH_KEYS ->
          0;
    };
  }
}
