package org.cellscope.bytecode;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * An entry of {@code co_consts}. Two constants are equal when CPython's compiler would share them:
 * 1, 1.0 and True differ, and so do 0.0 and -0.0.
 */
public sealed interface Constant {
  enum Singleton implements Constant {
    NONE,
    TRUE,
    FALSE,
    ELLIPSIS
  }

  record Int(BigInteger value) implements Constant {}

  /** Not-a-numbers are each a constant of its own, as folding makes a new object of each. */
  record Float(double value) implements Constant {
    @Override
    public boolean equals(Object other) {
      return this == other
          || other instanceof Float(double number)
              && !Double.isNaN(value)
              && Double.compare(value, number) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(value);
    }
  }

  /** See {@link Float} for not-a-numbers. */
  record Complex(double real, double imaginary) implements Constant {
    @Override
    public boolean equals(Object other) {
      return this == other
          || other instanceof Complex(double r, double i)
              && !Double.isNaN(real)
              && !Double.isNaN(imaginary)
              && Double.compare(real, r) == 0
              && Double.compare(imaginary, i) == 0;
    }

    @Override
    public int hashCode() {
      return 31 * Double.hashCode(real) + Double.hashCode(imaginary);
    }
  }

  record Str(String value) implements Constant {}

  record Bytes(byte[] value) implements Constant {
    public Bytes {
      value = value.clone();
    }

    @Override
    public byte[] value() {
      return value.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes(byte[] bytes) && Arrays.equals(value, bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }
  }

  record Tuple(List<Constant> items) implements Constant {
    public Tuple {
      items = List.copyOf(items);
    }
  }

  /** A frozen set, in the order in which CPython's set would list its items when printed. */
  record FrozenSet(List<Constant> items) implements Constant {
    public FrozenSet {
      items = List.copyOf(items);
    }
  }

  /** A nested code object; two are equal only when they are the same. */
  record Code(CodeObject code) implements Constant {}
}
