package org.cellscope.compiler.flow;

import java.util.EnumSet;
import java.util.Optional;
import org.cellscope.bytecode.Opcode;

/**
 * What the compiler's instructions do: CPython 3.12's instructions, each with its effect on the
 * depth of the value stack, and a few that only exist until the code is assembled.
 */
public enum Op {
  POP_TOP(-1),
  PUSH_NULL(1),
  END_FOR(-2),
  END_SEND(-1),
  NOP(0),
  UNARY_NEGATIVE(0),
  UNARY_NOT(0),
  UNARY_INVERT(0),
  BINARY_SUBSCR(-1),
  BINARY_SLICE(-2),
  STORE_SLICE(-4),
  GET_LEN(1),
  MATCH_MAPPING(1),
  MATCH_SEQUENCE(1),
  MATCH_KEYS(1),
  PUSH_EXC_INFO(1),
  CHECK_EXC_MATCH(0),
  CHECK_EG_MATCH(0),
  WITH_EXCEPT_START(1),
  GET_AITER(0),
  GET_ANEXT(1),
  BEFORE_ASYNC_WITH(1),
  BEFORE_WITH(1),
  END_ASYNC_FOR(-2),
  CLEANUP_THROW(-1),
  STORE_SUBSCR(-3),
  DELETE_SUBSCR(-2),
  GET_ITER(0),
  GET_YIELD_FROM_ITER(0),
  LOAD_BUILD_CLASS(1),
  LOAD_ASSERTION_ERROR(1),
  RETURN_GENERATOR(0),
  RETURN_VALUE(-1),
  SETUP_ANNOTATIONS(0),
  LOAD_LOCALS(1),
  POP_EXCEPT(-1),
  STORE_NAME(-1),
  DELETE_NAME(0),
  UNPACK_SEQUENCE,
  FOR_ITER(1),
  UNPACK_EX,
  STORE_ATTR(-2),
  DELETE_ATTR(-1),
  STORE_GLOBAL(-1),
  DELETE_GLOBAL(0),
  SWAP(0),
  LOAD_CONST(1),
  LOAD_NAME(1),
  BUILD_TUPLE,
  BUILD_LIST,
  BUILD_SET,
  BUILD_MAP,
  LOAD_ATTR,
  COMPARE_OP(-1),
  IMPORT_NAME(-1),
  IMPORT_FROM(1),
  JUMP_FORWARD(0),
  POP_JUMP_IF_FALSE(-1),
  POP_JUMP_IF_TRUE(-1),
  LOAD_GLOBAL,
  IS_OP(-1),
  CONTAINS_OP(-1),
  RERAISE(-1),
  COPY(1),
  RETURN_CONST(0),
  BINARY_OP(-1),
  SEND(0),
  LOAD_FAST(1),
  STORE_FAST(-1),
  DELETE_FAST(0),
  LOAD_FAST_CHECK(1),
  POP_JUMP_IF_NOT_NONE(-1),
  POP_JUMP_IF_NONE(-1),
  RAISE_VARARGS,
  GET_AWAITABLE(0),
  MAKE_FUNCTION,
  BUILD_SLICE,
  JUMP_BACKWARD_NO_INTERRUPT(0),
  MAKE_CELL(0),
  LOAD_CLOSURE(1),
  LOAD_DEREF(1),
  STORE_DEREF(-1),
  DELETE_DEREF(0),
  JUMP_BACKWARD(0),
  LOAD_SUPER_ATTR,
  CALL_FUNCTION_EX,
  LOAD_FAST_AND_CLEAR(1),
  EXTENDED_ARG(0),
  LIST_APPEND(-1),
  SET_ADD(-1),
  MAP_ADD(-2),
  COPY_FREE_VARS(0),
  YIELD_VALUE(0),
  RESUME(0),
  MATCH_CLASS(-2),
  FORMAT_VALUE,
  BUILD_CONST_KEY_MAP,
  BUILD_STRING,
  LIST_EXTEND(-1),
  SET_UPDATE(-1),
  DICT_MERGE(-1),
  DICT_UPDATE(-1),
  CALL,
  KW_NAMES(0),
  CALL_INTRINSIC_1(0),
  CALL_INTRINSIC_2(-1),
  LOAD_FROM_DICT_OR_GLOBALS(0),
  LOAD_FROM_DICT_OR_DEREF(0),
  /** Opens a protected range; its handler finds the exception on the stack. */
  SETUP_FINALLY(0),
  /** Opens a protected range; its handler finds the raising offset and the exception. */
  SETUP_CLEANUP(0),
  /** As SETUP_CLEANUP, without the result of {@code __enter__}. */
  SETUP_WITH(0),
  /** Closes the innermost protected range. */
  POP_BLOCK(0),
  /** Jumps in the direction that turns out. */
  JUMP(0),
  /** As JUMP, without looking for signals. */
  JUMP_NO_INTERRUPT(0),
  /** Stores what may be the mark of an unbound slot. */
  STORE_FAST_MAYBE_NULL(-1);

  private static final EnumSet<Op> UNCONDITIONAL =
      EnumSet.of(JUMP, JUMP_NO_INTERRUPT, JUMP_FORWARD, JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT);
  private static final EnumSet<Op> CONDITIONAL =
      EnumSet.of(
          POP_JUMP_IF_FALSE,
          POP_JUMP_IF_TRUE,
          POP_JUMP_IF_NONE,
          POP_JUMP_IF_NOT_NONE,
          FOR_ITER,
          SEND);
  private static final EnumSet<Op> SCOPE_EXITS =
      EnumSet.of(RETURN_VALUE, RETURN_CONST, RAISE_VARARGS, RERAISE);
  private static final EnumSet<Op> PROTECTORS =
      EnumSet.of(SETUP_FINALLY, SETUP_CLEANUP, SETUP_WITH);

  private final int fixedEffect;

  /** An instruction whose effect depends on its argument. */
  Op() {
    this(0);
  }

  Op(int fixedEffect) {
    this.fixedEffect = fixedEffect;
  }

  /** The instruction in {@code co_code}; none for those that are gone by then. */
  public Optional<Opcode> opcode() {
    for (Opcode opcode : Opcode.values()) {
      if (opcode.name().equals(name())) {
        return Optional.of(opcode);
      }
    }
    return Optional.empty();
  }

  /** Whether control may go to the target, protected ranges apart. */
  public boolean isJump() {
    return isUnconditionalJump() || CONDITIONAL.contains(this);
  }

  public boolean isUnconditionalJump() {
    return UNCONDITIONAL.contains(this);
  }

  /** Whether the code object is left here. */
  public boolean isScopeExit() {
    return SCOPE_EXITS.contains(this);
  }

  /** Whether a protected range begins here. */
  public boolean isProtector() {
    return PROTECTORS.contains(this);
  }

  /** Whether the instruction has a target block. */
  public boolean hasTarget() {
    return isJump() || isProtector();
  }

  /** Whether nothing of a block can follow the instruction. */
  public boolean endsBlock() {
    return isJump() || isScopeExit();
  }

  /** How much deeper the value stack is after the instruction, when it does not jump. */
  public int effect(int arg) {
    return switch (this) {
      case UNPACK_SEQUENCE -> arg - 1;
      case UNPACK_EX -> (arg & 0xff) + (arg >> 8);
      case BUILD_TUPLE, BUILD_LIST, BUILD_SET, BUILD_STRING -> 1 - arg;
      case BUILD_MAP -> 1 - 2 * arg;
      case BUILD_CONST_KEY_MAP, RAISE_VARARGS -> -arg;
      case LOAD_ATTR -> arg & 1;
      case LOAD_GLOBAL -> 1 + (arg & 1);
      case MAKE_FUNCTION -> -Integer.bitCount(arg & 0xf);
      case BUILD_SLICE -> 1 - arg;
      case LOAD_SUPER_ATTR -> (arg & 1) - 2;
      case CALL_FUNCTION_EX -> -2 - (arg & 1);
      case FORMAT_VALUE -> (arg & 4) == 0 ? 0 : -1;
      case CALL -> -1 - arg;
      default -> fixedEffect;
    };
  }

  /** As {@link #effect}, when control goes to the target. */
  public int effectOfJump(int arg) {
    return switch (this) {
      case SETUP_FINALLY, SETUP_WITH -> 1;
      case SETUP_CLEANUP -> 2;
      default -> effect(arg);
    };
  }
}
