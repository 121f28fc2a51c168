package org.cellscope.bytecode;

import java.util.Optional;

/** The instructions of CPython 3.12, with their numbers and inline caches. */
public enum Opcode {
  POP_TOP(1, 0),
  PUSH_NULL(2, 0),
  END_FOR(4, 0),
  END_SEND(5, 0),
  NOP(9, 0),
  UNARY_NEGATIVE(11, 0),
  UNARY_NOT(12, 0),
  UNARY_INVERT(15, 0),
  BINARY_SUBSCR(25, 1),
  BINARY_SLICE(26, 0),
  STORE_SLICE(27, 0),
  GET_LEN(30, 0),
  MATCH_MAPPING(31, 0),
  MATCH_SEQUENCE(32, 0),
  MATCH_KEYS(33, 0),
  PUSH_EXC_INFO(35, 0),
  CHECK_EXC_MATCH(36, 0),
  CHECK_EG_MATCH(37, 0),
  WITH_EXCEPT_START(49, 0),
  GET_AITER(50, 0),
  GET_ANEXT(51, 0),
  BEFORE_ASYNC_WITH(52, 0),
  BEFORE_WITH(53, 0),
  END_ASYNC_FOR(54, 0),
  CLEANUP_THROW(55, 0),
  STORE_SUBSCR(60, 1),
  DELETE_SUBSCR(61, 0),
  GET_ITER(68, 0),
  GET_YIELD_FROM_ITER(69, 0),
  LOAD_BUILD_CLASS(71, 0),
  LOAD_ASSERTION_ERROR(74, 0),
  RETURN_GENERATOR(75, 0),
  RETURN_VALUE(83, 0),
  SETUP_ANNOTATIONS(85, 0),
  LOAD_LOCALS(87, 0),
  POP_EXCEPT(89, 0),
  STORE_NAME(90, 0),
  DELETE_NAME(91, 0),
  UNPACK_SEQUENCE(92, 1),
  FOR_ITER(93, 1),
  UNPACK_EX(94, 0),
  STORE_ATTR(95, 4),
  DELETE_ATTR(96, 0),
  STORE_GLOBAL(97, 0),
  DELETE_GLOBAL(98, 0),
  SWAP(99, 0),
  LOAD_CONST(100, 0),
  LOAD_NAME(101, 0),
  BUILD_TUPLE(102, 0),
  BUILD_LIST(103, 0),
  BUILD_SET(104, 0),
  BUILD_MAP(105, 0),
  LOAD_ATTR(106, 9),
  COMPARE_OP(107, 1),
  IMPORT_NAME(108, 0),
  IMPORT_FROM(109, 0),
  JUMP_FORWARD(110, 0),
  POP_JUMP_IF_FALSE(114, 0),
  POP_JUMP_IF_TRUE(115, 0),
  LOAD_GLOBAL(116, 4),
  IS_OP(117, 0),
  CONTAINS_OP(118, 0),
  RERAISE(119, 0),
  COPY(120, 0),
  RETURN_CONST(121, 0),
  BINARY_OP(122, 1),
  SEND(123, 1),
  LOAD_FAST(124, 0),
  STORE_FAST(125, 0),
  DELETE_FAST(126, 0),
  LOAD_FAST_CHECK(127, 0),
  POP_JUMP_IF_NOT_NONE(128, 0),
  POP_JUMP_IF_NONE(129, 0),
  RAISE_VARARGS(130, 0),
  GET_AWAITABLE(131, 0),
  MAKE_FUNCTION(132, 0),
  BUILD_SLICE(133, 0),
  JUMP_BACKWARD_NO_INTERRUPT(134, 0),
  MAKE_CELL(135, 0),
  LOAD_CLOSURE(136, 0),
  LOAD_DEREF(137, 0),
  STORE_DEREF(138, 0),
  DELETE_DEREF(139, 0),
  JUMP_BACKWARD(140, 0),
  LOAD_SUPER_ATTR(141, 1),
  CALL_FUNCTION_EX(142, 0),
  LOAD_FAST_AND_CLEAR(143, 0),
  EXTENDED_ARG(144, 0),
  LIST_APPEND(145, 0),
  SET_ADD(146, 0),
  MAP_ADD(147, 0),
  COPY_FREE_VARS(149, 0),
  YIELD_VALUE(150, 0),
  RESUME(151, 0),
  MATCH_CLASS(152, 0),
  FORMAT_VALUE(155, 0),
  BUILD_CONST_KEY_MAP(156, 0),
  BUILD_STRING(157, 0),
  LIST_EXTEND(162, 0),
  SET_UPDATE(163, 0),
  DICT_MERGE(164, 0),
  DICT_UPDATE(165, 0),
  CALL(171, 3),
  KW_NAMES(172, 0),
  CALL_INTRINSIC_1(173, 0),
  CALL_INTRINSIC_2(174, 0),
  LOAD_FROM_DICT_OR_GLOBALS(175, 0),
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
