package org.cellscope.bytecode;

import java.util.Optional;

/**
 * The instructions of CPython 3.12, with their numbers and inline caches. Each is shown with the
 * top of the value stack before and after it, the topmost entry at the right.
 */
public enum Opcode implements Operation {
  /** {@code value POP_TOP --}. */
  POP_TOP(OpcodeNumber.POP_TOP, 0),
  /** {@code PUSH_NULL -- NULL}. */
  PUSH_NULL(OpcodeNumber.PUSH_NULL, 0),
  /** {@code iterator value END_FOR --}. */
  END_FOR(OpcodeNumber.END_FOR, 0),
  /** {@code receiver value END_SEND -- value}. */
  END_SEND(OpcodeNumber.END_SEND, 0),
  /** {@code NOP -- ; stands for a line}. */
  NOP(OpcodeNumber.NOP, 0),
  /** {@code value UNARY_NEGATIVE -- -value}. */
  UNARY_NEGATIVE(OpcodeNumber.UNARY_NEGATIVE, 0),
  /** {@code value UNARY_NOT -- not value}. */
  UNARY_NOT(OpcodeNumber.UNARY_NOT, 0),
  /** {@code value UNARY_INVERT -- ~value}. */
  UNARY_INVERT(OpcodeNumber.UNARY_INVERT, 0),
  /** {@code container key BINARY_SUBSCR -- container[key]}. */
  BINARY_SUBSCR(OpcodeNumber.BINARY_SUBSCR, 1),
  /** {@code container start stop BINARY_SLICE -- container[start:stop]}. */
  BINARY_SLICE(OpcodeNumber.BINARY_SLICE, 0),
  /** {@code value container start stop STORE_SLICE --}. */
  STORE_SLICE(OpcodeNumber.STORE_SLICE, 0),
  /** {@code value GET_LEN -- value len(value)}. */
  GET_LEN(OpcodeNumber.GET_LEN, 0),
  /** {@code subject MATCH_MAPPING -- subject bool}. */
  MATCH_MAPPING(OpcodeNumber.MATCH_MAPPING, 0),
  /** {@code subject MATCH_SEQUENCE -- subject bool}. */
  MATCH_SEQUENCE(OpcodeNumber.MATCH_SEQUENCE, 0),
  /** {@code subject keys MATCH_KEYS -- subject keys (values | None)}. */
  MATCH_KEYS(OpcodeNumber.MATCH_KEYS, 0),
  /**
   * {@code exception PUSH_EXC_INFO -- previous exception ; the exception becomes the handled one}.
   */
  PUSH_EXC_INFO(OpcodeNumber.PUSH_EXC_INFO, 0),
  /** {@code exception type CHECK_EXC_MATCH -- exception bool}. */
  CHECK_EXC_MATCH(OpcodeNumber.CHECK_EXC_MATCH, 0),
  /** {@code group type CHECK_EG_MATCH -- rest (match | None)}. */
  CHECK_EG_MATCH(OpcodeNumber.CHECK_EG_MATCH, 0),
  /**
   * {@code exit lasti previous exception WITH_EXCEPT_START -- exit lasti previous exception
   * result}.
   */
  WITH_EXCEPT_START(OpcodeNumber.WITH_EXCEPT_START, 0),
  /** {@code value GET_AITER -- iterator}. */
  GET_AITER(OpcodeNumber.GET_AITER, 0),
  /** {@code iterator GET_ANEXT -- iterator awaitable}. */
  GET_ANEXT(OpcodeNumber.GET_ANEXT, 0),
  /** {@code manager BEFORE_ASYNC_WITH -- exit awaitable}. */
  BEFORE_ASYNC_WITH(OpcodeNumber.BEFORE_ASYNC_WITH, 0),
  /** {@code manager BEFORE_WITH -- exit entered}. */
  BEFORE_WITH(OpcodeNumber.BEFORE_WITH, 0),
  /** {@code iterator exception END_ASYNC_FOR -- ; raises what is not StopAsyncIteration}. */
  END_ASYNC_FOR(OpcodeNumber.END_ASYNC_FOR, 0),
  /**
   * {@code receiver value exception CLEANUP_THROW -- None result ; raises what is not
   * StopIteration}.
   */
  CLEANUP_THROW(OpcodeNumber.CLEANUP_THROW, 0),
  /** {@code value container key STORE_SUBSCR --}. */
  STORE_SUBSCR(OpcodeNumber.STORE_SUBSCR, 1),
  /** {@code container key DELETE_SUBSCR --}. */
  DELETE_SUBSCR(OpcodeNumber.DELETE_SUBSCR, 0),
  /** {@code value GET_ITER -- iterator}. */
  GET_ITER(OpcodeNumber.GET_ITER, 0),
  /** {@code value GET_YIELD_FROM_ITER -- iterator ; leaves generators and coroutines}. */
  GET_YIELD_FROM_ITER(OpcodeNumber.GET_YIELD_FROM_ITER, 0),
  /** {@code LOAD_BUILD_CLASS -- __build_class__}. */
  LOAD_BUILD_CLASS(OpcodeNumber.LOAD_BUILD_CLASS, 0),
  /** {@code LOAD_ASSERTION_ERROR -- AssertionError}. */
  LOAD_ASSERTION_ERROR(OpcodeNumber.LOAD_ASSERTION_ERROR, 0),
  /**
   * {@code RETURN_GENERATOR -- value ; the caller gets the generator, a value sent comes later}.
   */
  RETURN_GENERATOR(OpcodeNumber.RETURN_GENERATOR, 0),
  /** {@code value RETURN_VALUE -- ; leaves the frame}. */
  RETURN_VALUE(OpcodeNumber.RETURN_VALUE, 0),
  /** {@code SETUP_ANNOTATIONS -- ; makes __annotations__}. */
  SETUP_ANNOTATIONS(OpcodeNumber.SETUP_ANNOTATIONS, 0),
  /** {@code LOAD_LOCALS -- namespace}. */
  LOAD_LOCALS(OpcodeNumber.LOAD_LOCALS, 0),
  /** {@code previous POP_EXCEPT -- ; the previous exception is the handled one again}. */
  POP_EXCEPT(OpcodeNumber.POP_EXCEPT, 0),
  /** {@code value STORE_NAME i --}. */
  STORE_NAME(OpcodeNumber.STORE_NAME, 0),
  /** {@code DELETE_NAME i --}. */
  DELETE_NAME(OpcodeNumber.DELETE_NAME, 0),
  /** {@code sequence UNPACK_SEQUENCE n -- item(n)...item(1)}. */
  UNPACK_SEQUENCE(OpcodeNumber.UNPACK_SEQUENCE, 1),
  /** {@code iterator FOR_ITER d -- iterator value ; jumps to END_FOR when there is none}. */
  FOR_ITER(OpcodeNumber.FOR_ITER, 1),
  /** {@code sequence UNPACK_EX before|after -- after... list before...}. */
  UNPACK_EX(OpcodeNumber.UNPACK_EX, 0),
  /** {@code value object STORE_ATTR i --}. */
  STORE_ATTR(OpcodeNumber.STORE_ATTR, 4),
  /** {@code object DELETE_ATTR i --}. */
  DELETE_ATTR(OpcodeNumber.DELETE_ATTR, 0),
  /** {@code value STORE_GLOBAL i --}. */
  STORE_GLOBAL(OpcodeNumber.STORE_GLOBAL, 0),
  /** {@code DELETE_GLOBAL i --}. */
  DELETE_GLOBAL(OpcodeNumber.DELETE_GLOBAL, 0),
  /** {@code value(n)...value(1) SWAP n -- value(1)...value(n)}. */
  SWAP(OpcodeNumber.SWAP, 0),
  /** {@code LOAD_CONST i -- constant}. */
  LOAD_CONST(OpcodeNumber.LOAD_CONST, 0),
  /** {@code LOAD_NAME i -- value ; from the namespace, the globals or the builtins}. */
  LOAD_NAME(OpcodeNumber.LOAD_NAME, 0),
  /** {@code item(1)...item(n) BUILD_TUPLE n -- tuple}. */
  BUILD_TUPLE(OpcodeNumber.BUILD_TUPLE, 0),
  /** {@code item(1)...item(n) BUILD_LIST n -- list}. */
  BUILD_LIST(OpcodeNumber.BUILD_LIST, 0),
  /** {@code item(1)...item(n) BUILD_SET n -- set}. */
  BUILD_SET(OpcodeNumber.BUILD_SET, 0),
  /** {@code key(1) value(1)... BUILD_MAP n -- dict}. */
  BUILD_MAP(OpcodeNumber.BUILD_MAP, 0),
  /** {@code object LOAD_ATTR i -- value ; with the low bit: method self, or NULL value}. */
  LOAD_ATTR(OpcodeNumber.LOAD_ATTR, 9),
  /** {@code left right COMPARE_OP op -- result}. */
  COMPARE_OP(OpcodeNumber.COMPARE_OP, 1),
  /** {@code level names IMPORT_NAME i -- module}. */
  IMPORT_NAME(OpcodeNumber.IMPORT_NAME, 0),
  /** {@code module IMPORT_FROM i -- module value}. */
  IMPORT_FROM(OpcodeNumber.IMPORT_FROM, 0),
  /** {@code JUMP_FORWARD d --}. */
  JUMP_FORWARD(OpcodeNumber.JUMP_FORWARD, 0),
  /** {@code value POP_JUMP_IF_FALSE d --}. */
  POP_JUMP_IF_FALSE(OpcodeNumber.POP_JUMP_IF_FALSE, 0),
  /** {@code value POP_JUMP_IF_TRUE d --}. */
  POP_JUMP_IF_TRUE(OpcodeNumber.POP_JUMP_IF_TRUE, 0),
  /** {@code LOAD_GLOBAL i -- value ; with the low bit: NULL value}. */
  LOAD_GLOBAL(OpcodeNumber.LOAD_GLOBAL, 4),
  /** {@code left right IS_OP negated -- bool}. */
  IS_OP(OpcodeNumber.IS_OP, 0),
  /** {@code item container CONTAINS_OP negated -- bool}. */
  CONTAINS_OP(OpcodeNumber.CONTAINS_OP, 0),
  /** {@code exception RERAISE n -- ; with n the offset of the raise is n entries below}. */
  RERAISE(OpcodeNumber.RERAISE, 0),
  /** {@code value(n)... COPY n -- value(n)... value(n)}. */
  COPY(OpcodeNumber.COPY, 0),
  /** {@code RETURN_CONST i -- ; leaves the frame}. */
  RETURN_CONST(OpcodeNumber.RETURN_CONST, 0),
  /** {@code left right BINARY_OP op -- result}. */
  BINARY_OP(OpcodeNumber.BINARY_OP, 1),
  /** {@code receiver value SEND d -- receiver result ; jumps when the receiver has returned}. */
  SEND(OpcodeNumber.SEND, 1),
  /** {@code LOAD_FAST i -- value}. */
  LOAD_FAST(OpcodeNumber.LOAD_FAST, 0),
  /** {@code value STORE_FAST i --}. */
  STORE_FAST(OpcodeNumber.STORE_FAST, 0),
  /** {@code DELETE_FAST i --}. */
  DELETE_FAST(OpcodeNumber.DELETE_FAST, 0),
  /** {@code LOAD_FAST_CHECK i -- value ; raises when the slot is unbound}. */
  LOAD_FAST_CHECK(OpcodeNumber.LOAD_FAST_CHECK, 0),
  /** {@code value POP_JUMP_IF_NOT_NONE d --}. */
  POP_JUMP_IF_NOT_NONE(OpcodeNumber.POP_JUMP_IF_NOT_NONE, 0),
  /** {@code value POP_JUMP_IF_NONE d --}. */
  POP_JUMP_IF_NONE(OpcodeNumber.POP_JUMP_IF_NONE, 0),
  /** {@code [exception [cause]] RAISE_VARARGS n --}. */
  RAISE_VARARGS(OpcodeNumber.RAISE_VARARGS, 0),
  /** {@code value GET_AWAITABLE from -- iterator}. */
  GET_AWAITABLE(OpcodeNumber.GET_AWAITABLE, 0),
  /**
   * {@code [defaults] [kwdefaults] [annotations] [closure] code MAKE_FUNCTION parts -- function}.
   */
  MAKE_FUNCTION(OpcodeNumber.MAKE_FUNCTION, 0),
  /** {@code start stop [step] BUILD_SLICE n -- slice}. */
  BUILD_SLICE(OpcodeNumber.BUILD_SLICE, 0),
  /** {@code JUMP_BACKWARD_NO_INTERRUPT d --}. */
  JUMP_BACKWARD_NO_INTERRUPT(OpcodeNumber.JUMP_BACKWARD_NO_INTERRUPT, 0),
  /** {@code MAKE_CELL i -- ; wraps what is in the slot in a new cell}. */
  MAKE_CELL(OpcodeNumber.MAKE_CELL, 0),
  /** {@code LOAD_CLOSURE i -- cell}. */
  LOAD_CLOSURE(OpcodeNumber.LOAD_CLOSURE, 0),
  /** {@code LOAD_DEREF i -- value ; reads the cell, raises when it is empty}. */
  LOAD_DEREF(OpcodeNumber.LOAD_DEREF, 0),
  /** {@code value STORE_DEREF i -- ; writes the cell, not the slot}. */
  STORE_DEREF(OpcodeNumber.STORE_DEREF, 0),
  /** {@code DELETE_DEREF i -- ; empties the cell}. */
  DELETE_DEREF(OpcodeNumber.DELETE_DEREF, 0),
  /** {@code JUMP_BACKWARD d --}. */
  JUMP_BACKWARD(OpcodeNumber.JUMP_BACKWARD, 0),
  /**
   * {@code super class self LOAD_SUPER_ATTR i -- value ; with the low bit: method self, or NULL
   * value}.
   */
  LOAD_SUPER_ATTR(OpcodeNumber.LOAD_SUPER_ATTR, 1),
  /** {@code NULL callable args [kwargs] CALL_FUNCTION_EX hasKwargs -- result}. */
  CALL_FUNCTION_EX(OpcodeNumber.CALL_FUNCTION_EX, 0),
  /** {@code LOAD_FAST_AND_CLEAR i -- (value | NULL) ; the slot is unbound then}. */
  LOAD_FAST_AND_CLEAR(OpcodeNumber.LOAD_FAST_AND_CLEAR, 0),
  /** {@code EXTENDED_ARG high -- ; the high bits of the next argument}. */
  EXTENDED_ARG(OpcodeNumber.EXTENDED_ARG, 0),
  /** {@code list ...(n-1) value LIST_APPEND n -- list ...}. */
  LIST_APPEND(OpcodeNumber.LIST_APPEND, 0),
  /** {@code set ...(n-1) value SET_ADD n -- set ...}. */
  SET_ADD(OpcodeNumber.SET_ADD, 0),
  /** {@code dict ...(n-1) key value MAP_ADD n -- dict ...}. */
  MAP_ADD(OpcodeNumber.MAP_ADD, 0),
  /** {@code COPY_FREE_VARS n -- ; the function's cells go to the last n slots}. */
  COPY_FREE_VARS(OpcodeNumber.COPY_FREE_VARS, 0),
  /** {@code value YIELD_VALUE depth -- sent}. */
  YIELD_VALUE(OpcodeNumber.YIELD_VALUE, 0),
  /** {@code RESUME where -- ; 0 start, 1 behind yield, 2 behind yield from, 3 behind await}. */
  RESUME(OpcodeNumber.RESUME, 0),
  /** {@code subject class names MATCH_CLASS positional -- (attributes | None)}. */
  MATCH_CLASS(OpcodeNumber.MATCH_CLASS, 0),
  /** {@code value [spec] FORMAT_VALUE flags -- text}. */
  FORMAT_VALUE(OpcodeNumber.FORMAT_VALUE, 0),
  /** {@code value(1)...value(n) keys BUILD_CONST_KEY_MAP n -- dict}. */
  BUILD_CONST_KEY_MAP(OpcodeNumber.BUILD_CONST_KEY_MAP, 0),
  /** {@code text(1)...text(n) BUILD_STRING n -- text}. */
  BUILD_STRING(OpcodeNumber.BUILD_STRING, 0),
  /** {@code list ...(n-1) iterable LIST_EXTEND n -- list ...}. */
  LIST_EXTEND(OpcodeNumber.LIST_EXTEND, 0),
  /** {@code set ...(n-1) iterable SET_UPDATE n -- set ...}. */
  SET_UPDATE(OpcodeNumber.SET_UPDATE, 0),
  /** {@code dict ...(n-1) mapping DICT_MERGE n -- dict ... ; raises for a key that is there}. */
  DICT_MERGE(OpcodeNumber.DICT_MERGE, 0),
  /** {@code dict ...(n-1) mapping DICT_UPDATE n -- dict ...}. */
  DICT_UPDATE(OpcodeNumber.DICT_UPDATE, 0),
  /** {@code (callable self | NULL callable) arg(1)...arg(n) CALL n -- result}. */
  CALL(OpcodeNumber.CALL, 3),
  /** {@code KW_NAMES i -- ; names the last arguments of the next CALL}. */
  KW_NAMES(OpcodeNumber.KW_NAMES, 0),
  /** {@code value CALL_INTRINSIC_1 f -- result}. */
  CALL_INTRINSIC_1(OpcodeNumber.CALL_INTRINSIC_1, 0),
  /** {@code value value CALL_INTRINSIC_2 f -- result}. */
  CALL_INTRINSIC_2(OpcodeNumber.CALL_INTRINSIC_2, 0),
  /** {@code mapping LOAD_FROM_DICT_OR_GLOBALS i -- value}. */
  LOAD_FROM_DICT_OR_GLOBALS(OpcodeNumber.LOAD_FROM_DICT_OR_GLOBALS, 0),
  /** {@code mapping LOAD_FROM_DICT_OR_DEREF i -- value ; from the mapping or the cell}. */
  LOAD_FROM_DICT_OR_DEREF(OpcodeNumber.LOAD_FROM_DICT_OR_DEREF, 0);

  /** Instructions from this number on take an argument. */
  private static final int HAVE_ARGUMENT = 90;

  private static final Opcode[] BY_NUMBER = new Opcode[256];

  static {
    for (Opcode opcode : values()) {
      BY_NUMBER[opcode.number] = opcode;
    }
  }

  private final int number;
  private final int caches;

  Opcode(int number, int caches) {
    this.number = number;
    this.caches = caches;
  }

  /** The number in {@code co_code}. */
  @Override
  public int number() {
    return number;
  }

  /** How many two-byte cache entries follow the instruction in {@code co_code}. */
  @Override
  public int caches() {
    return caches;
  }

  /** Whether the instruction has an argument. */
  @Override
  public boolean hasArgument() {
    return number >= HAVE_ARGUMENT;
  }

  @Override
  public boolean isJump() {
    return ArgRepr.isJump(this);
  }

  /** The instruction with a number. */
  public static Optional<Opcode> of(int number) {
    return number >= 0 && number < BY_NUMBER.length
        ? Optional.ofNullable(BY_NUMBER[number])
        : Optional.empty();
  }
}
