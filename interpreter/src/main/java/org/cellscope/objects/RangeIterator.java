package org.cellscope.objects;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Iterates over a range. */
public final class RangeIterator extends IteratorObject {
  /** Class {@code range_iterator}. */
  public static final TypeObject TYPE = indexedIteratorType("range_iterator");

  /** Class {@code longrange_iterator}, for ranges of large numbers. */
  public static final TypeObject LONG = indexedIteratorType("longrange_iterator");

  private final long step;
  private long next;
  private long left;

  private RangeIterator(RangeObject range) {
    super(TYPE);
    this.next = range.start().longValue();
    this.step = range.step().longValue();
    this.left = range.length().longValue();
  }

  /** An iterator of the kind that fits the size of the numbers. */
  public static IteratorObject of(RangeObject range) {
    return range.isSmall() ? new RangeIterator(range) : new Big(range);
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    return hasNext() ? IntObject.of(nextLong()) : null;
  }

  /** Whether there is a next number. */
  public boolean hasNext() {
    return left > 0;
  }

  /** The next number; there must be one. */
  public long nextLong() {
    long now = next;
    next = now + step;
    left--;
    return now;
  }

  @Override
  public long lengthHint() {
    return left;
  }

  @Override
  protected Remake remake(Runtime rt) {
    return new Remake(
        new RangeObject(IntObject.of(next), IntObject.of(next + left * step), IntObject.of(step)),
        SingletonObject.NONE,
        false);
  }

  @Override
  protected long indexIn(Runtime rt, PyObject state) {
    return Operators.clampedIndex(rt, state);
  }

  @Override
  protected void moveTo(long index) {
    long moved = Math.clamp(index, 0L, left);
    next += moved * step;
    left -= moved;
  }

  private static final class Big extends IteratorObject {
    private final RangeObject range;
    private BigInteger index = BigInteger.ZERO;

    Big(RangeObject range) {
      super(LONG);
      this.range = range;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      if (index.compareTo(range.length()) >= 0) {
        return null;
      }
      PyObject now = range.get(index);
      index = index.add(BigInteger.ONE);
      return now;
    }

    @Override
    public long lengthHint() {
      BigInteger left = range.length().subtract(index);
      return left.bitLength() < Long.SIZE ? left.longValue() : Long.MAX_VALUE;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(range);
    }

    @Override
    protected Remake remake(Runtime rt) {
      BigInteger step = range.step().bigValue();
      BigInteger start = range.start().bigValue();
      return new Remake(
          new RangeObject(
              IntObject.of(start.add(step.multiply(index))),
              IntObject.of(start.add(step.multiply(range.length()))),
              range.step()),
          SingletonObject.NONE,
          false);
    }

    @Override
    protected void moveTo(Runtime rt, PyObject state) {
      BigInteger moved = Operators.index(rt, state).bigValue().max(BigInteger.ZERO);
      index = index.add(moved.min(range.length().subtract(index)));
    }
  }
}
