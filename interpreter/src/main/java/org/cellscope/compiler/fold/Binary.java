package org.cellscope.compiler.fold;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.syntax.Operator;

/** Binary operators on constants, as far as the result stays small. */
final class Binary {
  private static final int MOST_BITS = 128;
  private static final int MOST_ITEMS = 256;
  private static final int MOST_CHARACTERS = 4096;
  private static final int MOST_NESTED_ITEMS = 1024;

  private Binary() {}

  static Optional<Constant> fold(Operator op, Constant left, Constant right) {
    return switch (op) {
      case MULT -> multiply(left, right);
      case POW -> isSmallPower(left, right) ? Arithmetic.apply(op, left, right) : Optional.empty();
      case L_SHIFT ->
          isSmallShift(left, right) ? Arithmetic.apply(op, left, right) : Optional.empty();
      case ADD -> concatenate(left, right).or(() -> Arithmetic.apply(op, left, right));
      case MAT_MULT -> Optional.empty();
      case SUB, DIV, MOD, R_SHIFT, BIT_OR, BIT_XOR, BIT_AND, FLOOR_DIV ->
          Arithmetic.apply(op, left, right);
    };
  }

  private static Optional<Constant> multiply(Constant left, Constant right) {
    Optional<BigInteger> count = Arithmetic.integer(left);
    Optional<BigInteger> other = Arithmetic.integer(right);
    if (count.isPresent() && other.isPresent()) {
      int bits = count.get().abs().bitLength() + other.get().abs().bitLength();
      boolean zero = count.get().signum() == 0 || other.get().signum() == 0;
      return zero || bits <= MOST_BITS
          ? Arithmetic.apply(Operator.MULT, left, right)
          : Optional.empty();
    }
    if (count.isPresent() && isSequence(right)) {
      return repeat(right, count.get());
    }
    if (other.isPresent() && isSequence(left)) {
      return repeat(left, other.get());
    }
    return Arithmetic.apply(Operator.MULT, left, right);
  }

  private static boolean isSequence(Constant constant) {
    return constant instanceof Constant.Str
        || constant instanceof Constant.Bytes
        || constant instanceof Constant.Tuple;
  }

  private static Optional<Constant> repeat(Constant sequence, BigInteger times) {
    int size = size(sequence);
    int most = sequence instanceof Constant.Tuple ? MOST_ITEMS : MOST_CHARACTERS;
    if (size == 0) {
      return Optional.of(sequence);
    }
    if (times.signum() < 0 || times.compareTo(BigInteger.valueOf(most / size)) > 0) {
      return Optional.empty();
    }
    int n = times.intValueExact();
    return switch (sequence) {
      case Constant.Str(String text) -> Optional.of(new Constant.Str(text.repeat(n)));
      case Constant.Bytes bytes -> Optional.of(new Constant.Bytes(repeat(bytes.value(), n)));
      case Constant.Tuple tuple -> repeat(tuple, n);
      default -> Optional.empty();
    };
  }

  private static Optional<Constant> repeat(Constant.Tuple tuple, int times) {
    if (times > 0 && nestedItems(tuple) > MOST_NESTED_ITEMS / times) {
      return Optional.empty();
    }
    List<Constant> items = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      items.addAll(tuple.items());
    }
    return Optional.of(new Constant.Tuple(items));
  }

  private static byte[] repeat(byte[] bytes, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }

  private static int size(Constant sequence) {
    return switch (sequence) {
      case Constant.Str(String text) -> text.codePointCount(0, text.length());
      case Constant.Bytes bytes -> bytes.value().length;
      case Constant.Tuple(var items) -> items.size();
      default -> 0;
    };
  }

  private static int nestedItems(Constant.Tuple tuple) {
    int count = tuple.items().size();
    for (Constant item : tuple.items()) {
      if (item instanceof Constant.Tuple nested) {
        count += nestedItems(nested);
      }
    }
    return count;
  }

  private static boolean isSmallPower(Constant base, Constant exponent) {
    Optional<BigInteger> b = Arithmetic.integer(base);
    Optional<BigInteger> e = Arithmetic.integer(exponent);
    if (b.isEmpty() || e.isEmpty() || b.get().signum() == 0 || e.get().signum() <= 0) {
      return true;
    }
    return e.get().bitLength() < 31
        && b.get().abs().bitLength() <= MOST_BITS / e.get().intValueExact();
  }

  private static boolean isSmallShift(Constant value, Constant shift) {
    Optional<BigInteger> v = Arithmetic.integer(value);
    Optional<BigInteger> s = Arithmetic.integer(shift);
    if (v.isEmpty() || s.isEmpty() || v.get().signum() == 0 || s.get().signum() == 0) {
      return true;
    }
    return s.get().signum() > 0
        && s.get().bitLength() < 31
        && s.get().intValueExact() <= MOST_BITS
        && v.get().abs().bitLength() <= MOST_BITS - s.get().intValueExact();
  }

  private static Optional<Constant> concatenate(Constant left, Constant right) {
    if (left instanceof Constant.Str(String a) && right instanceof Constant.Str(String b)) {
      return Optional.of(new Constant.Str(a + b));
    }
    if (left instanceof Constant.Bytes a && right instanceof Constant.Bytes b) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(a.value());
      out.writeBytes(b.value());
      return Optional.of(new Constant.Bytes(out.toByteArray()));
    }
    if (left instanceof Constant.Tuple(var a) && right instanceof Constant.Tuple(var b)) {
      List<Constant> items = new ArrayList<>(a);
      items.addAll(b);
      return Optional.of(new Constant.Tuple(items));
    }
    return Optional.empty();
  }

  /** The item of a constant sequence; none when the index is not an integer within it. */
  static Optional<Constant> item(Constant sequence, Constant index) {
    if (!isSequence(sequence)) {
      return Optional.empty();
    }
    int size = size(sequence);
    return Arithmetic.integer(index)
        .filter(i -> i.bitLength() < 31)
        .map(BigInteger::intValueExact)
        .map(i -> i < 0 ? i + size : i)
        .filter(i -> i >= 0 && i < size)
        .map(i -> itemAt(sequence, i));
  }

  private static Constant itemAt(Constant sequence, int index) {
    return switch (sequence) {
      case Constant.Str(String text) -> {
        int start = text.offsetByCodePoints(0, index);
        yield new Constant.Str(Character.toString(text.codePointAt(start)));
      }
      case Constant.Bytes bytes ->
          new Constant.Int(BigInteger.valueOf(bytes.value()[index] & 0xff));
      case Constant.Tuple(var items) -> items.get(index);
      default -> throw new IllegalArgumentException("not a sequence");
    };
  }
}
