package org.cellscope.objects;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An int. Values that fit a {@code long} are kept in one; objects of exactly this Java class are
 * plain ints of that size. The integers from -5 to 256 are single objects, as in CPython.
 */
public sealed class IntObject extends PyObject permits BoolObject, IntObject.Big {
  /** Class {@code int}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("int", IntObject.class, null, IntMethods::define).subclassable().build();

  static final int SMALLEST_CACHED = -5;
  private static final int LARGEST_CACHED = 256;
  static final int FIRST_FIXED = -16;
  private static final IntObject[] CACHE = cache();

  private final long value;

  IntObject(long value, int serial) {
    super(serial);
    this.value = value;
  }

  private static IntObject[] cache() {
    IntObject[] all = new IntObject[LARGEST_CACHED - SMALLEST_CACHED + 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = new IntObject(i + SMALLEST_CACHED, FIRST_FIXED - i);
    }
    return all;
  }

  /** The int of a value. */
  public static IntObject of(long value) {
    return value >= SMALLEST_CACHED && value <= LARGEST_CACHED
        ? CACHE[(int) value - SMALLEST_CACHED]
        : new IntObject(value, UNKNOWN);
  }

  /** The int of a value of any size. */
  public static IntObject of(BigInteger value) {
    return value.bitLength() < Long.SIZE ? of(value.longValue()) : new Big(value, null);
  }

  /** An instance of {@code int} or a class derived from it. */
  public static IntObject of(TypeObject type, BigInteger value) {
    return type == TYPE ? of(value) : new Big(value, Extension.require(type));
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  /** Whether {@link #longValue} is the value. */
  public boolean isLong() {
    return true;
  }

  /** The value, if it {@link #isLong}; otherwise its low 64 bits. */
  public final long longValue() {
    return value;
  }

  /** The value. */
  public BigInteger bigValue() {
    return BigInteger.valueOf(value);
  }

  /** -1, 0 or 1. */
  public int signum() {
    return Long.signum(value);
  }

  /** The value in decimal digits; the limit on the number of digits is the caller's to check. */
  @Override
  public String toString() {
    return Long.toString(value);
  }

  /** A value that does not fit a long, or an instance of a derived class. */
  static final class Big extends IntObject {
    private final BigInteger big;
    private final @Nullable Extension extension;

    Big(BigInteger big, @Nullable Extension extension) {
      super(big.longValue(), UNKNOWN);
      this.big = big;
      this.extension = extension;
    }

    @Override
    public TypeObject type() {
      return extension == null ? TYPE : extension.type();
    }

    @Override
    public @Nullable Extension extension() {
      return extension;
    }

    @Override
    public boolean isLong() {
      return big.bitLength() < Long.SIZE;
    }

    @Override
    public BigInteger bigValue() {
      return big;
    }

    @Override
    public int signum() {
      return big.signum();
    }

    @Override
    public String toString() {
      return big.toString();
    }
  }

  @Override
  protected PyObject restored(Restorer past) {
    return extension() == null ? this : past.extended(this, of(past.type(type()), bigValue()));
  }
}
