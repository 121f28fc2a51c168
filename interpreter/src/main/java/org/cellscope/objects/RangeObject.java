package org.cellscope.objects;

import java.math.BigInteger;

/**
 * A range (library reference, "Ranges"). Its numbers may be of any size; as long as they all fit a
 * {@code long} with room to spare, {@link #isSmall} says so.
 */
public final class RangeObject extends PyObject {
  /** Class {@code range}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("range", RangeObject.class, null, RangeMethods::define).build();

  /** Numbers up to here can be added and subtracted as longs without overflow. */
  private static final int SMALL_BITS = 61;

  private final IntObject start;
  private final IntObject stop;
  private final IntObject step;
  private final BigInteger length;
  private final boolean small;

  /**
   * Makes a range.
   *
   * @param step not 0
   */
  public RangeObject(IntObject start, IntObject stop, IntObject step) {
    this.start = exact(start);
    this.stop = exact(stop);
    this.step = exact(step);
    this.length = count(start.bigValue(), stop.bigValue(), step.bigValue());
    this.small =
        start.bigValue().bitLength() < SMALL_BITS
            && stop.bigValue().bitLength() < SMALL_BITS
            && step.bigValue().bitLength() < SMALL_BITS;
  }

  /** A plain int with the value of an int that may be of a derived class. */
  static IntObject exact(IntObject number) {
    return number.type() == IntObject.TYPE ? number : IntObject.of(number.bigValue());
  }

  private static BigInteger count(BigInteger start, BigInteger stop, BigInteger step) {
    BigInteger distance = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
    return distance.signum() <= 0
        ? BigInteger.ZERO
        : distance.subtract(BigInteger.ONE).divide(step.abs()).add(BigInteger.ONE);
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  public IntObject start() {
    return start;
  }

  public IntObject stop() {
    return stop;
  }

  public IntObject step() {
    return step;
  }

  /** How many numbers there are. */
  public BigInteger length() {
    return length;
  }

  /** Whether all numbers fit a {@code long}. */
  public boolean isSmall() {
    return small;
  }

  /**
   * An item.
   *
   * @param index from 0 to {@link #length} - 1
   */
  public IntObject get(BigInteger index) {
    return IntObject.of(start.bigValue().add(step.bigValue().multiply(index)));
  }

  /** Whether an int is one of the numbers. */
  public boolean contains(IntObject number) {
    BigInteger value = number.bigValue();
    BigInteger first = start.bigValue();
    boolean inside =
        step.signum() > 0
            ? value.compareTo(first) >= 0 && value.compareTo(stop.bigValue()) < 0
            : value.compareTo(first) <= 0 && value.compareTo(stop.bigValue()) > 0;
    return inside && value.subtract(first).mod(step.bigValue().abs()).signum() == 0;
  }

  @Override
  protected PyObject restored(Restorer past) {
    return this;
  }
}
