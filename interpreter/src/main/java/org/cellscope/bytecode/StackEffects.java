package org.cellscope.bytecode;

import static org.cellscope.bytecode.StackShape.Entry.EITHER;
import static org.cellscope.bytecode.StackShape.Entry.NULL;
import static org.cellscope.bytecode.StackShape.Entry.OBJECT;

/** What the instructions of 3.12 take from the value stack and leave there, NULLs included. */
final class StackEffects {
  private StackEffects() {}

  /** Whether control never goes on behind an instruction. */
  static boolean isLast(Opcode opcode) {
    return switch (opcode) {
      case RETURN_VALUE,
          RETURN_CONST,
          RAISE_VARARGS,
          RERAISE,
          JUMP_FORWARD,
          JUMP_BACKWARD,
          JUMP_BACKWARD_NO_INTERRUPT ->
          true;
      default -> false;
    };
  }

  /** Changes the shape as an instruction does when it does not jump, or does so alike. */
  static void apply(Opcode opcode, int arg, StackShape s) {
    switch (opcode) {
      case NOP,
          EXTENDED_ARG,
          RESUME,
          SETUP_ANNOTATIONS,
          DELETE_FAST,
          DELETE_DEREF,
          DELETE_NAME,
          DELETE_GLOBAL,
          MAKE_CELL,
          COPY_FREE_VARS,
          JUMP_FORWARD,
          JUMP_BACKWARD,
          JUMP_BACKWARD_NO_INTERRUPT,
          KW_NAMES,
          RETURN_CONST -> {}
      case PUSH_NULL -> s.push(NULL);
      case LOAD_FAST_AND_CLEAR -> s.push(EITHER);
      case LOAD_FAST,
          LOAD_FAST_CHECK,
          LOAD_CLOSURE,
          LOAD_CONST,
          LOAD_DEREF,
          LOAD_NAME,
          LOAD_LOCALS,
          LOAD_BUILD_CLASS,
          LOAD_ASSERTION_ERROR,
          RETURN_GENERATOR ->
          s.push(OBJECT);
      case LOAD_GLOBAL -> {
        if ((arg & 1) != 0) {
          s.push(NULL);
        }
        s.push(OBJECT);
      }
      case LOAD_ATTR -> replace(s, 1, (arg & 1) != 0);
      case LOAD_SUPER_ATTR -> replace(s, 3, (arg & 1) != 0);
      case POP_TOP, STORE_FAST, POP_EXCEPT -> s.drop(1);
      case END_FOR -> s.drop(2);
      case COPY -> s.push(s.at(arg));
      case SWAP -> s.swap(arg);
      case CALL -> call(arg, s);
      case CALL_FUNCTION_EX -> {
        s.popObjects(2 + (arg & 1));
        s.drop(1);
        s.push(OBJECT);
      }
      default -> objects(opcode, arg, s);
    }
  }

  private static void replace(StackShape s, int taken, boolean method) {
    s.popObjects(taken);
    if (method) {
      s.push(EITHER);
    }
    s.push(OBJECT);
  }

  /** Below the arguments are NULL and a callable, or a callable and its self. */
  private static void call(int arg, StackShape s) {
    s.popObjects(arg + 1);
    s.drop(1);
    s.push(OBJECT);
  }

  /** Those that take and leave objects only. */
  private static void objects(Opcode opcode, int arg, StackShape s) {
    int taken = taken(opcode, arg);
    s.popObjects(taken);
    s.pushObjects(left(opcode, arg));
  }

  private static int taken(Opcode opcode, int arg) {
    return switch (opcode) {
      case WITH_EXCEPT_START -> 4;
      case MATCH_KEYS -> 2;
      case GET_LEN, MATCH_MAPPING, MATCH_SEQUENCE, GET_ANEXT, IMPORT_FROM -> 1;
      case SEND, CHECK_EXC_MATCH -> 2;
      case LIST_APPEND, SET_ADD, LIST_EXTEND, SET_UPDATE, DICT_UPDATE -> arg + 1;
      case MAP_ADD -> arg + 2;
      case DICT_MERGE -> arg + 3;
      case RERAISE -> arg + 1;
      default -> StackUse.depth(opcode, arg);
    };
  }

  private static int left(Opcode opcode, int arg) {
    return switch (opcode) {
      case STORE_NAME,
          STORE_GLOBAL,
          STORE_DEREF,
          STORE_ATTR,
          STORE_SUBSCR,
          STORE_SLICE,
          DELETE_ATTR,
          DELETE_SUBSCR,
          RETURN_VALUE,
          RAISE_VARARGS,
          END_ASYNC_FOR,
          POP_JUMP_IF_FALSE,
          POP_JUMP_IF_TRUE,
          POP_JUMP_IF_NONE,
          POP_JUMP_IF_NOT_NONE ->
          0;
      case UNPACK_SEQUENCE -> arg;
      case UNPACK_EX -> (arg & 0xff) + (arg >> 8) + 1;
      case FOR_ITER,
          SEND,
          PUSH_EXC_INFO,
          CHECK_EXC_MATCH,
          CHECK_EG_MATCH,
          BEFORE_WITH,
          BEFORE_ASYNC_WITH,
          CLEANUP_THROW,
          GET_ANEXT,
          GET_LEN,
          MATCH_MAPPING,
          MATCH_SEQUENCE,
          IMPORT_FROM ->
          2;
      case MATCH_KEYS -> 3;
      case WITH_EXCEPT_START -> 5;
      case LIST_APPEND, SET_ADD, LIST_EXTEND, SET_UPDATE, DICT_UPDATE, MAP_ADD, RERAISE -> arg;
      case DICT_MERGE -> arg + 2;
      default -> 1;
    };
  }
}
