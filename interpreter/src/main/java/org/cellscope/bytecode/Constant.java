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

  record Float(double value) implements Constant {}

  record Complex(double real, double imaginary) implements Constant {}

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
