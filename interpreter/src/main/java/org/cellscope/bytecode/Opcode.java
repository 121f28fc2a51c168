package org.cellscope.bytecode;

import java.util.Optional;

/**
 * The instructions of CPython 3.12, with their numbers and inline caches. Each is shown with the
 * top of the value stack before and after it, the topmost entry at the right.
 */
public enum Opcode {
  /** {@code value POP_TOP --}. */
  POP_TOP(1, 0),
  /** {@code PUSH_NULL -- NULL}. */
  PUSH_NULL(2, 0),
  /** {@code iterator value END_FOR --}. */
  END_FOR(4, 0),
  /** {@code receiver value END_SEND -- value}. */
  END_SEND(5, 0),
  /** {@code NOP -- ; stands for a line}. */
  NOP(9, 0),
  /** {@code value UNARY_NEGATIVE -- -value}. */
  UNARY_NEGATIVE(11, 0),
  /** {@code value UNARY_NOT -- not value}. */
  UNARY_NOT(12, 0),
  /** {@code value UNARY_INVERT -- ~value}. */
  UNARY_INVERT(15, 0),
  /** {@code container key BINARY_SUBSCR -- container[key]}. */
  BINARY_SUBSCR(25, 1),
  /** {@code container start stop BINARY_SLICE -- container[start:stop]}. */
  BINARY_SLICE(26, 0),
  /** {@code value container start stop STORE_SLICE --}. */
  STORE_SLICE(27, 0),
  /** {@code value GET_LEN -- value len(value)}. */
  GET_LEN(30, 0),
  /** {@code subject MATCH_MAPPING -- subject bool}. */
  MATCH_MAPPING(31, 0),
  /** {@code subject MATCH_SEQUENCE -- subject bool}. */
  MATCH_SEQUENCE(32, 0),
  /** {@code subject keys MATCH_KEYS -- subject keys (values | None)}. */
  MATCH_KEYS(33, 0),
  /**
   * {@code exception PUSH_EXC_INFO -- previous exception ; the exception becomes the handled one}.
   */
  PUSH_EXC_INFO(35, 0),
  /** {@code exception type CHECK_EXC_MATCH -- exception bool}. */
  CHECK_EXC_MATCH(36, 0),
  /** {@code group type CHECK_EG_MATCH -- rest (match | None)}. */
  CHECK_EG_MATCH(37, 0),
  /**
   * {@code exit lasti previous exception WITH_EXCEPT_START -- exit lasti previous exception
   * result}.
   */
  WITH_EXCEPT_START(49, 0),
  /** {@code value GET_AITER -- iterator}. */
  GET_AITER(50, 0),
  /** {@code iterator GET_ANEXT -- iterator awaitable}. */
  GET_ANEXT(51, 0),
  /** {@code manager BEFORE_ASYNC_WITH -- exit awaitable}. */
  BEFORE_ASYNC_WITH(52, 0),
  /** {@code manager BEFORE_WITH -- exit entered}. */
  BEFORE_WITH(53, 0),
  /** {@code iterator exception END_ASYNC_FOR -- ; raises what is not StopAsyncIteration}. */
  END_ASYNC_FOR(54, 0),
  /**
   * {@code receiver value exception CLEANUP_THROW -- None result ; raises what is not
   * StopIteration}.
   */
  CLEANUP_THROW(55, 0),
  /** {@code value container key STORE_SUBSCR --}. */
  STORE_SUBSCR(60, 1),
  /** {@code container key DELETE_SUBSCR --}. */
  DELETE_SUBSCR(61, 0),
  /** {@code value GET_ITER -- iterator}. */
  GET_ITER(68, 0),
  /** {@code value GET_YIELD_FROM_ITER -- iterator ; leaves generators and coroutines}. */
  GET_YIELD_FROM_ITER(69, 0),
  /** {@code LOAD_BUILD_CLASS -- __build_class__}. */
  LOAD_BUILD_CLASS(71, 0),
  /** {@code LOAD_ASSERTION_ERROR -- AssertionError}. */
  LOAD_ASSERTION_ERROR(74, 0),
  /**
   * {@code RETURN_GENERATOR -- value ; the caller gets the generator, a value sent comes later}.
   */
  RETURN_GENERATOR(75, 0),
  /** {@code value RETURN_VALUE -- ; leaves the frame}. */
  RETURN_VALUE(83, 0),
  /** {@code SETUP_ANNOTATIONS -- ; makes __annotations__}. */
  SETUP_ANNOTATIONS(85, 0),
  /** {@code LOAD_LOCALS -- namespace}. */
  LOAD_LOCALS(87, 0),
  /** {@code previous POP_EXCEPT -- ; the previous exception is the handled one again}. */
  POP_EXCEPT(89, 0),
  /** {@code value STORE_NAME i --}. */
  STORE_NAME(90, 0),
  /** {@code DELETE_NAME i --}. */
  DELETE_NAME(91, 0),
  /** {@code sequence UNPACK_SEQUENCE n -- item(n)...item(1)}. */
  UNPACK_SEQUENCE(92, 1),
  /** {@code iterator FOR_ITER d -- iterator value ; jumps to END_FOR when there is none}. */
  FOR_ITER(93, 1),
  /** {@code sequence UNPACK_EX before|after -- after... list before...}. */
  UNPACK_EX(94, 0),
  /** {@code value object STORE_ATTR i --}. */
  STORE_ATTR(95, 4),
  /** {@code object DELETE_ATTR i --}. */
  DELETE_ATTR(96, 0),
  /** {@code value STORE_GLOBAL i --}. */
  STORE_GLOBAL(97, 0),
  /** {@code DELETE_GLOBAL i --}. */
  DELETE_GLOBAL(98, 0),
  /** {@code value(n)...value(1) SWAP n -- value(1)...value(n)}. */
  SWAP(99, 0),
  /** {@code LOAD_CONST i -- constant}. */
  LOAD_CONST(100, 0),
  /** {@code LOAD_NAME i -- value ; from the namespace, the globals or the builtins}. */
  LOAD_NAME(101, 0),
  /** {@code item(1)...item(n) BUILD_TUPLE n -- tuple}. */
  BUILD_TUPLE(102, 0),
  /** {@code item(1)...item(n) BUILD_LIST n -- list}. */
  BUILD_LIST(103, 0),
  /** {@code item(1)...item(n) BUILD_SET n -- set}. */
  BUILD_SET(104, 0),
  /** {@code key(1) value(1)... BUILD_MAP n -- dict}. */
  BUILD_MAP(105, 0),
  /** {@code object LOAD_ATTR i -- value ; with the low bit: method self, or NULL value}. */
  LOAD_ATTR(106, 9),
  /** {@code left right COMPARE_OP op -- result}. */
  COMPARE_OP(107, 1),
  /** {@code level names IMPORT_NAME i -- module}. */
  IMPORT_NAME(108, 0),
  /** {@code module IMPORT_FROM i -- module value}. */
  IMPORT_FROM(109, 0),
  /** {@code JUMP_FORWARD d --}. */
  JUMP_FORWARD(110, 0),
  /** {@code value POP_JUMP_IF_FALSE d --}. */
  POP_JUMP_IF_FALSE(114, 0),
  /** {@code value POP_JUMP_IF_TRUE d --}. */
  POP_JUMP_IF_TRUE(115, 0),
  /** {@code LOAD_GLOBAL i -- value ; with the low bit: NULL value}. */
  LOAD_GLOBAL(116, 4),
  /** {@code left right IS_OP negated -- bool}. */
  IS_OP(117, 0),
  /** {@code item container CONTAINS_OP negated -- bool}. */
  CONTAINS_OP(118, 0),
  /** {@code exception RERAISE n -- ; with n the offset of the raise is n entries below}. */
  RERAISE(119, 0),
  /** {@code value(n)... COPY n -- value(n)... value(n)}. */
  COPY(120, 0),
  /** {@code RETURN_CONST i -- ; leaves the frame}. */
  RETURN_CONST(121, 0),
  /** {@code left right BINARY_OP op -- result}. */
  BINARY_OP(122, 1),
  /** {@code receiver value SEND d -- receiver result ; jumps when the receiver has returned}. */
  SEND(123, 1),
  /** {@code LOAD_FAST i -- value}. */
  LOAD_FAST(124, 0),
  /** {@code value STORE_FAST i --}. */
  STORE_FAST(125, 0),
  /** {@code DELETE_FAST i --}. */
  DELETE_FAST(126, 0),
  /** {@code LOAD_FAST_CHECK i -- value ; raises when the slot is unbound}. */
  LOAD_FAST_CHECK(127, 0),
  /** {@code value POP_JUMP_IF_NOT_NONE d --}. */
  POP_JUMP_IF_NOT_NONE(128, 0),
  /** {@code value POP_JUMP_IF_NONE d --}. */
  POP_JUMP_IF_NONE(129, 0),
  /** {@code [exception [cause]] RAISE_VARARGS n --}. */
  RAISE_VARARGS(130, 0),
  /** {@code value GET_AWAITABLE from -- iterator}. */
  GET_AWAITABLE(131, 0),
  /**
   * {@code [defaults] [kwdefaults] [annotations] [closure] code MAKE_FUNCTION parts -- function}.
   */
  MAKE_FUNCTION(132, 0),
  /** {@code start stop [step] BUILD_SLICE n -- slice}. */
  BUILD_SLICE(133, 0),
  /** {@code JUMP_BACKWARD_NO_INTERRUPT d --}. */
  JUMP_BACKWARD_NO_INTERRUPT(134, 0),
  /** {@code MAKE_CELL i -- ; wraps what is in the slot in a new cell}. */
  MAKE_CELL(135, 0),
  /** {@code LOAD_CLOSURE i -- cell}. */
  LOAD_CLOSURE(136, 0),
  /** {@code LOAD_DEREF i -- value ; reads the cell, raises when it is empty}. */
  LOAD_DEREF(137, 0),
  /** {@code value STORE_DEREF i -- ; writes the cell, not the slot}. */
  STORE_DEREF(138, 0),
  /** {@code DELETE_DEREF i -- ; empties the cell}. */
  DELETE_DEREF(139, 0),
  /** {@code JUMP_BACKWARD d --}. */
  JUMP_BACKWARD(140, 0),
  /**
   * {@code super class self LOAD_SUPER_ATTR i -- value ; with the low bit: method self, or NULL
   * value}.
   */
  LOAD_SUPER_ATTR(141, 1),
  /** {@code NULL callable args [kwargs] CALL_FUNCTION_EX hasKwargs -- result}. */
  CALL_FUNCTION_EX(142, 0),
  /** {@code LOAD_FAST_AND_CLEAR i -- (value | NULL) ; the slot is unbound then}. */
  LOAD_FAST_AND_CLEAR(143, 0),
  /** {@code EXTENDED_ARG high -- ; the high bits of the next argument}. */
  EXTENDED_ARG(144, 0),
  /** {@code list ...(n-1) value LIST_APPEND n -- list ...}. */
  LIST_APPEND(145, 0),
  /** {@code set ...(n-1) value SET_ADD n -- set ...}. */
  SET_ADD(146, 0),
  /** {@code dict ...(n-1) key value MAP_ADD n -- dict ...}. */
  MAP_ADD(147, 0),
  /** {@code COPY_FREE_VARS n -- ; the function's cells go to the last n slots}. */
  COPY_FREE_VARS(149, 0),
  /** {@code value YIELD_VALUE depth -- sent}. */
  YIELD_VALUE(150, 0),
  /** {@code RESUME where -- ; 0 start, 1 behind yield, 2 behind yield from, 3 behind await}. */
  RESUME(151, 0),
  /** {@code subject class names MATCH_CLASS positional -- (attributes | None)}. */
  MATCH_CLASS(152, 0),
  /** {@code value [spec] FORMAT_VALUE flags -- text}. */
  FORMAT_VALUE(155, 0),
  /** {@code value(1)...value(n) keys BUILD_CONST_KEY_MAP n -- dict}. */
  BUILD_CONST_KEY_MAP(156, 0),
  /** {@code text(1)...text(n) BUILD_STRING n -- text}. */
  BUILD_STRING(157, 0),
  /** {@code list ...(n-1) iterable LIST_EXTEND n -- list ...}. */
  LIST_EXTEND(162, 0),
  /** {@code set ...(n-1) iterable SET_UPDATE n -- set ...}. */
  SET_UPDATE(163, 0),
  /** {@code dict ...(n-1) mapping DICT_MERGE n -- dict ... ; raises for a key that is there}. */
  DICT_MERGE(164, 0),
  /** {@code dict ...(n-1) mapping DICT_UPDATE n -- dict ...}. */
  DICT_UPDATE(165, 0),
  /** {@code (callable self | NULL callable) arg(1)...arg(n) CALL n -- result}. */
  CALL(171, 3),
  /** {@code KW_NAMES i -- ; names the last arguments of the next CALL}. */
  KW_NAMES(172, 0),
  /** {@code value CALL_INTRINSIC_1 f -- result}. */
  CALL_INTRINSIC_1(173, 0),
  /** {@code value value CALL_INTRINSIC_2 f -- result}. */
  CALL_INTRINSIC_2(174, 0),
  /** {@code mapping LOAD_FROM_DICT_OR_GLOBALS i -- value}. */
  LOAD_FROM_DICT_OR_GLOBALS(175, 0),
  /** {@code mapping LOAD_FROM_DICT_OR_DEREF i -- value ; from the mapping or the cell}. */
  LOAD_FROM_DICT_OR_DEREF(176, 0);

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
  public int number() {
    return number;
  }

  /** How many two-byte cache entries follow the instruction in {@code co_code}. */
  public int caches() {
    return caches;
  }

  /** Whether the instruction has an argument. */
  public boolean hasArgument() {
    return number >= HAVE_ARGUMENT;
  }

  /** The instruction with a number. */
  public static Optional<Opcode> of(int number) {
    return number >= 0 && number < BY_NUMBER.length
        ? Optional.ofNullable(BY_NUMBER[number])
        : Optional.empty();
  }
}
