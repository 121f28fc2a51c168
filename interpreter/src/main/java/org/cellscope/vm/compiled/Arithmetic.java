package org.cellscope.vm.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.Operators;
import org.jspecify.annotations.Nullable;

/**
 * Operators on two numbers, unboxed. What does not fit (another class, an overflow, a division by
 * zero) goes to the label {@code otherwise}, with the operands still on the value stack.
 */
final class Arithmetic {
  private static final long LARGEST_EXACT = 1L << 53;
  private static final Operators.Binary[] OPERATORS = Operators.Binary.values();
  private static final Comparison.Op[] COMPARISONS = Comparison.Op.values();
  private static final MethodTypeDesc TWO_LONGS =
      MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_long, ConstantDescs.CD_long);

  private final CodeBuilder code;
  private final CodeValue value;
  private final Values values;
  private final Numbers numbers;

  Arithmetic(CodeBuilder code, CodeValue value, Values values) {
    this.code = code;
    this.value = value;
    this.values = values;
    this.numbers = values.numbers();
  }

  /** What the two topmost entries are expected to be together. */
  private Kind kinds() {
    Kind left = numbers.kind(values.peek(2));
    Kind right = numbers.kind(values.peek(1));
    if (left == Kind.OTHER || right == Kind.OTHER) {
      return Kind.OTHER;
    }
    return left == Kind.FLOAT || right == Kind.FLOAT ? Kind.FLOAT : Kind.INT;
  }

  /** Whether there is a short way for {@code BINARY_OP}. */
  boolean hasShortWay(int arg) {
    return switch (kinds()) {
      case INT ->
          switch (operator(arg)) {
            case ADD, SUBTRACT, MULTIPLY, FLOOR_DIVIDE, REMAINDER, AND, OR, XOR, TRUE_DIVIDE ->
                true;
            case LSHIFT, RSHIFT -> shift() != null;
            case POWER, MATRIX_MULTIPLY -> false;
          };
      case FLOAT ->
          switch (operator(arg)) {
            case ADD, SUBTRACT, MULTIPLY, TRUE_DIVIDE -> true;
            default -> false;
          };
      case OTHER, UNKNOWN -> false;
    };
  }

  /** Whether there is a short way for {@code COMPARE_OP}. */
  boolean canCompare() {
    return kinds() == Kind.INT || isReal(2) && isReal(1);
  }

  /** Whether an entry is expected to be a float, or is an int that a float holds exactly. */
  private boolean isReal(int depth) {
    Long constant = Numbers.constantInt(value, values.peek(depth));
    return constant == null
        ? numbers.kind(values.peek(depth)) == Kind.FLOAT
        : Math.abs(constant) <= LARGEST_EXACT;
  }

  private static Operators.Binary operator(int arg) {
    return OPERATORS[arg % OPERATORS.length];
  }

  /** How far a shift goes, if that is a constant from 0 to 62. */
  private @Nullable Long shift() {
    Long by = Numbers.constantInt(value, values.peek(1));
    return by != null && by >= 0 && by < Long.SIZE - 1 ? by : null;
  }

  /** {@code BINARY_OP} on what {@link #hasShortWay} accepted. */
  void binary(int arg, Label otherwise) {
    if (kinds() == Kind.FLOAT) {
      floats(operator(arg), otherwise);
    } else if (operator(arg) == Operators.Binary.TRUE_DIVIDE) {
      quotient(otherwise);
    } else {
      ints(operator(arg), otherwise);
    }
  }

  private void ints(Operators.Binary op, Label otherwise) {
    Long divisor = Numbers.constantInt(value, values.peek(1));
    Long shift = shift();
    int a = numbers.asInt(2, otherwise);
    int b = numbers.asInt(1, otherwise);
    int r = values.newWideVariable();
    switch (op) {
      case ADD -> {
        code.lload(a).lload(b).ladd().lstore(r);
        code.lload(a).lload(r).lxor().lload(b).lload(r).lxor().land();
        negativeGoes(otherwise);
      }
      case SUBTRACT -> {
        code.lload(a).lload(b).lsub().lstore(r);
        code.lload(a).lload(b).lxor().lload(a).lload(r).lxor().land();
        negativeGoes(otherwise);
      }
      case MULTIPLY -> {
        code.lload(a).lload(b).lmul().lstore(r);
        code.lload(a).lload(b).invokestatic(Machine.MATH, "multiplyHigh", TWO_LONGS);
        code.lload(r).loadConstant(Long.SIZE - 1).lshr().lcmp().ifne(otherwise);
      }
      case FLOOR_DIVIDE, REMAINDER -> divide(op, divisor, a, b, r, otherwise);
      case AND -> code.lload(a).lload(b).land().lstore(r);
      case OR -> code.lload(a).lload(b).lor().lstore(r);
      case XOR -> code.lload(a).lload(b).lxor().lstore(r);
      case LSHIFT -> {
        int by = shift == null ? 0 : shift.intValue();
        code.lload(a).loadConstant(by).lshl().lstore(r);
        code.lload(r).loadConstant(by).lshr().lload(a).lcmp().ifne(otherwise);
      }
      case RSHIFT ->
          code.lload(a).loadConstant(shift == null ? 0 : shift.intValue()).lshr().lstore(r);
      case POWER, MATRIX_MULTIPLY, TRUE_DIVIDE -> throw new IllegalStateException(op.symbol());
    }
    values.drop(2);
    values.push(new Entry.Int(r));
  }

  /** Whether there is a short way for {@code UNARY_NEGATIVE}. */
  boolean canNegate() {
    Kind kind = numbers.kind(values.peek(1));
    return kind == Kind.INT || kind == Kind.FLOAT;
  }

  /** {@code UNARY_NEGATIVE} on what {@link #canNegate} accepted. */
  void negate(Label otherwise) {
    int r;
    Entry result;
    if (numbers.kind(values.peek(1)) == Kind.FLOAT) {
      int a = numbers.asReal(1, otherwise);
      r = values.newWideVariable();
      code.dload(a).dneg().dstore(r);
      result = new Entry.Real(r);
    } else {
      int a = numbers.asInt(1, otherwise);
      r = values.newWideVariable();
      code.lload(a).loadConstant(Long.MIN_VALUE).lcmp().ifeq(otherwise);
      code.lload(a).lneg().lstore(r);
      result = new Entry.Int(r);
    }
    values.drop(1);
    values.push(result);
  }

  private void negativeGoes(Label otherwise) {
    code.lconst_0().lcmp().iflt(otherwise);
  }

  private void divide(
      Operators.Binary op, @Nullable Long divisor, int a, int b, int r, Label otherwise) {
    if (divisor == null || divisor == 0 || divisor == -1) {
      code.lload(b).lconst_0().lcmp().ifeq(otherwise);
      code.lload(b).loadConstant(-1L).lcmp().ifeq(otherwise);
    }
    String method = op == Operators.Binary.FLOOR_DIVIDE ? "floorDiv" : "floorMod";
    code.lload(a).lload(b).invokestatic(Machine.MATH, method, TWO_LONGS).lstore(r);
  }

  /** The quotient of two ints that floats hold exactly is the float nearest to the true one. */
  private void quotient(Label otherwise) {
    int a = numbers.asInt(2, otherwise);
    int b = numbers.asInt(1, otherwise);
    int r = values.newWideVariable();
    MethodTypeDesc test =
        MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_long, ConstantDescs.CD_long);
    code.lload(a).lload(b).invokestatic(Machine.QUICK, "dividesExactly", test).ifeq(otherwise);
    code.lload(a).l2d().lload(b).l2d().ddiv().dstore(r);
    values.drop(2);
    values.push(new Entry.Real(r));
  }

  private void floats(Operators.Binary op, Label otherwise) {
    int a = numbers.asReal(2, otherwise);
    int b = numbers.asReal(1, otherwise);
    int r = values.newWideVariable();
    if (op == Operators.Binary.TRUE_DIVIDE) {
      code.dload(b).dconst_0().dcmpl().ifeq(otherwise);
    }
    code.dload(a).dload(b);
    switch (op) {
      case ADD -> code.dadd();
      case SUBTRACT -> code.dsub();
      case MULTIPLY -> code.dmul();
      case TRUE_DIVIDE -> code.ddiv();
      default -> throw new IllegalStateException(op.symbol());
    }
    code.dstore(r);
    values.drop(2);
    values.push(new Entry.Real(r));
  }

  /** {@code COMPARE_OP} on what {@link #canCompare} accepted. */
  void compare(int arg, Label otherwise) {
    Comparison.Op op = COMPARISONS[arg >> 4];
    if (kinds() == Kind.FLOAT) {
      int a = numbers.asReal(2, otherwise);
      int b = numbers.asReal(1, otherwise);
      code.dload(a).dload(b);
      boolean less = op == Comparison.Op.LT || op == Comparison.Op.LE;
      if (less) {
        code.dcmpg();
      } else {
        code.dcmpl();
      }
    } else {
      int a = numbers.asInt(2, otherwise);
      int b = numbers.asInt(1, otherwise);
      code.lload(a).lload(b).lcmp();
    }
    int result = values.newVariable();
    Label holds = code.newLabel();
    Label done = code.newLabel();
    switch (op) {
      case LT -> code.iflt(holds);
      case LE -> code.ifle(holds);
      case EQ -> code.ifeq(holds);
      case NE -> code.ifne(holds);
      case GT -> code.ifgt(holds);
      case GE -> code.ifge(holds);
    }
    code.iconst_0().istore(result).goto_(done);
    code.labelBinding(holds).iconst_1().istore(result).labelBinding(done);
    values.drop(2);
    values.push(new Entry.Truth(result));
  }
}
