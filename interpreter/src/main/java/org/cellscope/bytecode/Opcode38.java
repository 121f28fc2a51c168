package org.cellscope.bytecode;

import java.util.Optional;

/**
 * The instructions of CPython 3.8 with their effect on the value stack (documentation of the {@code
 * dis} module of 3.8). An exception that is handled occupies six entries, a finished {@code
 * finally} block as many in the count.
 */
public enum Opcode38 implements Operation {
  POP_TOP(1, -1),
  ROT_TWO(2, 0),
  ROT_THREE(3, 0),
  DUP_TOP(4, 1),
  DUP_TOP_TWO(5, 2),
  ROT_FOUR(6, 0),
  NOP(9, 0),
  UNARY_POSITIVE(10, 0),
  UNARY_NEGATIVE(11, 0),
  UNARY_NOT(12, 0),
  UNARY_INVERT(15, 0),
  BINARY_MATRIX_MULTIPLY(16, -1),
  INPLACE_MATRIX_MULTIPLY(17, -1),
  BINARY_POWER(19, -1),
  BINARY_MULTIPLY(20, -1),
  BINARY_MODULO(22, -1),
  BINARY_ADD(23, -1),
  BINARY_SUBTRACT(24, -1),
  BINARY_SUBSCR(25, -1),
  BINARY_FLOOR_DIVIDE(26, -1),
  BINARY_TRUE_DIVIDE(27, -1),
  INPLACE_FLOOR_DIVIDE(28, -1),
  INPLACE_TRUE_DIVIDE(29, -1),
  GET_AITER(50, 0),
  GET_ANEXT(51, 1),
  BEFORE_ASYNC_WITH(52, 1),
  BEGIN_FINALLY(53, 6),
  END_ASYNC_FOR(54, -7),
  INPLACE_ADD(55, -1),
  INPLACE_SUBTRACT(56, -1),
  INPLACE_MULTIPLY(57, -1),
  INPLACE_MODULO(59, -1),
  STORE_SUBSCR(60, -3),
  DELETE_SUBSCR(61, -2),
  BINARY_LSHIFT(62, -1),
  BINARY_RSHIFT(63, -1),
  BINARY_AND(64, -1),
  BINARY_XOR(65, -1),
  BINARY_OR(66, -1),
  INPLACE_POWER(67, -1),
  GET_ITER(68, 0),
  GET_YIELD_FROM_ITER(69, 0),
  PRINT_EXPR(70, -1),
  LOAD_BUILD_CLASS(71, 1),
  YIELD_FROM(72, -1),
  GET_AWAITABLE(73, 0),
  INPLACE_LSHIFT(75, -1),
  INPLACE_RSHIFT(76, -1),
  INPLACE_AND(77, -1),
  INPLACE_XOR(78, -1),
  INPLACE_OR(79, -1),
  WITH_CLEANUP_START(81, 2),
  WITH_CLEANUP_FINISH(82, -3),
  RETURN_VALUE(83, -1),
  IMPORT_STAR(84, -1),
  SETUP_ANNOTATIONS(85, 0),
  YIELD_VALUE(86, 0),
  POP_BLOCK(87, 0),
  END_FINALLY(88, -6),
  POP_EXCEPT(89, -3),
  STORE_NAME(90, -1),
  DELETE_NAME(91, 0),
  UNPACK_SEQUENCE(92),
  FOR_ITER(93, Jump.RELATIVE, 1, -1),
  UNPACK_EX(94),
  STORE_ATTR(95, -2),
  DELETE_ATTR(96, -1),
  STORE_GLOBAL(97, -1),
  DELETE_GLOBAL(98, 0),
  LOAD_CONST(100, 1),
  LOAD_NAME(101, 1),
  BUILD_TUPLE(102),
  BUILD_LIST(103),
  BUILD_SET(104),
  BUILD_MAP(105),
  LOAD_ATTR(106, 0),
  COMPARE_OP(107, -1),
  IMPORT_NAME(108, -1),
  IMPORT_FROM(109, 1),
  JUMP_FORWARD(110, Jump.RELATIVE, 0, 0),
  JUMP_IF_FALSE_OR_POP(111, Jump.ABSOLUTE, -1, 0),
  JUMP_IF_TRUE_OR_POP(112, Jump.ABSOLUTE, -1, 0),
  JUMP_ABSOLUTE(113, Jump.ABSOLUTE, 0, 0),
  POP_JUMP_IF_FALSE(114, Jump.ABSOLUTE, -1, -1),
  POP_JUMP_IF_TRUE(115, Jump.ABSOLUTE, -1, -1),
  LOAD_GLOBAL(116, 1),
  SETUP_FINALLY(122, Jump.RELATIVE, 0, 6),
  LOAD_FAST(124, 1),
  STORE_FAST(125, -1),
  DELETE_FAST(126, 0),
  RAISE_VARARGS(130),
  CALL_FUNCTION(131),
  MAKE_FUNCTION(132),
  BUILD_SLICE(133),
  LOAD_CLOSURE(135, 1),
  LOAD_DEREF(136, 1),
  STORE_DEREF(137, -1),
  DELETE_DEREF(138, 0),
  CALL_FUNCTION_KW(141),
  CALL_FUNCTION_EX(142),
  SETUP_WITH(143, Jump.RELATIVE, 1, 6),
  EXTENDED_ARG(144, 0),
  LIST_APPEND(145, -1),
  SET_ADD(146, -1),
  MAP_ADD(147, -2),
  LOAD_CLASSDEREF(148, 1),
  BUILD_LIST_UNPACK(149),
  BUILD_MAP_UNPACK(150),
  BUILD_MAP_UNPACK_WITH_CALL(151),
  BUILD_TUPLE_UNPACK(152),
  BUILD_SET_UNPACK(153),
  SETUP_ASYNC_WITH(154, Jump.RELATIVE, 0, 5),
  FORMAT_VALUE(155),
  BUILD_CONST_KEY_MAP(156),
  BUILD_STRING(157),
  BUILD_TUPLE_UNPACK_WITH_CALL(158),
  LOAD_METHOD(160, 1),
  CALL_METHOD(161),
  CALL_FINALLY(162, Jump.RELATIVE, 0, 1),
  POP_FINALLY(163, -6);

  /** How the argument of a jump names its target. */
  public enum Jump {
    NONE,
    /** As the distance in bytes behind the instruction. */
    RELATIVE,
    /** As an offset in bytes. */
    ABSOLUTE
  }

  private static final int HAVE_ARGUMENT = 90;
  private static final Opcode38[] BY_NUMBER = new Opcode38[256];

  static {
    for (Opcode38 opcode : values()) {
      BY_NUMBER[opcode.number] = opcode;
    }
  }

  private final int number;
  private final Jump jump;
  private final int effect;
  private final int effectOfJump;

  /** An instruction whose effect depends on its argument. */
  Opcode38(int number) {
    this(number, 0);
  }

  Opcode38(int number, int effect) {
    this(number, Jump.NONE, effect, effect);
  }

  Opcode38(int number, Jump jump, int effect, int effectOfJump) {
    this.number = number;
    this.jump = jump;
    this.effect = effect;
    this.effectOfJump = effectOfJump;
  }

  @Override
  public int number() {
    return number;
  }

  /** How the instruction jumps. */
  public Jump jump() {
    return jump;
  }

  /** Whether the instruction has a target. */
  @Override
  public boolean isJump() {
    return jump != Jump.NONE;
  }

  @Override
  public boolean hasArgument() {
    return number >= HAVE_ARGUMENT;
  }

  @Override
  public int caches() {
    return 0;
  }

  /** The offset in bytes to which a jump goes. */
  public int target(int offset, int arg) {
    return jump == Jump.RELATIVE ? offset + 2 + arg : arg;
  }

  /** How much deeper the value stack is after the instruction, when it does not jump. */
  public int effect(int arg) {
    return switch (this) {
      case UNPACK_SEQUENCE -> arg - 1;
      case UNPACK_EX -> (arg & 0xff) + (arg >> 8);
      case BUILD_TUPLE,
          BUILD_LIST,
          BUILD_SET,
          BUILD_STRING,
          BUILD_LIST_UNPACK,
          BUILD_TUPLE_UNPACK,
          BUILD_SET_UNPACK,
          BUILD_MAP_UNPACK,
          BUILD_TUPLE_UNPACK_WITH_CALL,
          BUILD_MAP_UNPACK_WITH_CALL ->
          1 - arg;
      case BUILD_MAP -> 1 - 2 * arg;
      case BUILD_CONST_KEY_MAP, RAISE_VARARGS, CALL_FUNCTION -> -arg;
      case CALL_METHOD, CALL_FUNCTION_KW -> -arg - 1;
      case CALL_FUNCTION_EX -> -1 - (arg & 1);
      case MAKE_FUNCTION -> -1 - Integer.bitCount(arg & 0xf);
      case BUILD_SLICE -> arg == 3 ? -2 : -1;
      case FORMAT_VALUE -> (arg & 4) == 0 ? 0 : -1;
      default -> effect;
    };
  }

  /** As {@link #effect}, when control goes to the target. */
  public int effectOfJump(int arg) {
    return isJump() ? effectOfJump : effect(arg);
  }

  /** The instruction with a number. */
  public static Optional<Opcode38> of(int number) {
    return number >= 0 && number < BY_NUMBER.length
        ? Optional.ofNullable(BY_NUMBER[number])
        : Optional.empty();
  }
}
