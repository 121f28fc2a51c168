package org.cellscope.syntax;

import java.math.BigInteger;
import java.util.Arrays;

/** The value of a literal as the parser reads it. */
public sealed interface Literal {
  enum Singleton implements Literal {
    NONE,
    TRUE,
    FALSE,
    ELLIPSIS
  }

  record Int(BigInteger value) implements Literal {}

  record Float(double value) implements Literal {}

  /** An imaginary number; its real part is 0. */
  record Imaginary(double value) implements Literal {}

  /** A string; characters beyond the basic plane are surrogate pairs. */
  record Str(String value) implements Literal {}

  record Bytes(byte[] value) implements Literal {
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
}
