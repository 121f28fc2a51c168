package org.cellscope.objects;

import java.math.BigInteger;

/** A slice object: {@code start:stop:step} (library reference, {@code slice}). */
public final class SliceObject extends PyObject {
  /** Class {@code slice}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("slice", SliceObject.class, null, SliceObject::define).build();

  private final PyObject start;
  private final PyObject stop;
  private final PyObject step;

  /** Makes a slice; None for the parts that are left out. */
  public SliceObject(PyObject start, PyObject stop, PyObject step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /**
   * A slice applied to a sequence.
   *
   * @param start index of the first item
   * @param stop index behind the last one, in the direction of the step
   * @param step never 0
   * @param length how many items there are
   */
  public record Indices(long start, long stop, long step, long length) {
    /** The index of an item, from 0 to {@link #length} - 1. */
    public int at(long item) {
      return (int) (start + item * step);
    }
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  public PyObject start() {
    return start;
  }

  public PyObject stop() {
    return stop;
  }

  public PyObject step() {
    return step;
  }

  /**
   * Applies the slice to a sequence of a length.
   *
   * @throws PyException TypeError when a part is neither None nor an index, ValueError for step 0
   */
  public Indices indices(Runtime rt, long length) {
    long by = step == SingletonObject.NONE ? 1 : part(rt, step);
    if (by == 0) {
      throw zeroStep();
    }
    by = Math.max(by, -Long.MAX_VALUE);
    long from = start == SingletonObject.NONE ? by < 0 ? Long.MAX_VALUE : 0 : part(rt, start);
    long to =
        stop == SingletonObject.NONE ? by < 0 ? Long.MIN_VALUE : Long.MAX_VALUE : part(rt, stop);
    return fit(from, to, by, length);
  }

  private static Indices fit(long from, long to, long by, long length) {
    long low = by < 0 ? -1 : 0;
    long high = by < 0 ? length - 1 : length;
    long first = clamp(from, low, high, length);
    long last = clamp(to, low, high, length);
    long count = 0;
    if (by < 0 && last < first) {
      count = (first - last - 1) / -by + 1;
    } else if (by > 0 && first < last) {
      count = (last - first - 1) / by + 1;
    }
    return new Indices(first, last, by, count);
  }

  private static long clamp(long index, long low, long high, long length) {
    long counted = index < 0 ? index + length : index;
    return counted < 0 ? low : counted >= length ? high : counted;
  }

  private static long part(Runtime rt, PyObject part) {
    requireIndex(part);
    return Operators.clampedIndex(rt, part);
  }

  private static void requireIndex(PyObject part) {
    if (!(part instanceof IntObject) && part.type().lookup("__index__") == null) {
      throw Errors.type("slice indices must be integers or None or have an __index__ method");
    }
  }

  private static PyException zeroStep() {
    return Errors.value("slice step cannot be zero");
  }

  private static BigInteger bigPart(Runtime rt, PyObject part, BigInteger absent) {
    if (part == SingletonObject.NONE) {
      return absent;
    }
    requireIndex(part);
    return Operators.index(rt, part).bigValue();
  }

  /** The three numbers of {@code slice.indices(length)}, of any size. */
  BigInteger[] bigIndices(Runtime rt, BigInteger length) {
    BigInteger by = bigPart(rt, step, BigInteger.ONE);
    if (by.signum() == 0) {
      throw zeroStep();
    }
    boolean down = by.signum() < 0;
    BigInteger low = down ? BigInteger.ONE.negate() : BigInteger.ZERO;
    BigInteger high = down ? length.subtract(BigInteger.ONE) : length;
    BigInteger from =
        start == SingletonObject.NONE
            ? down ? high : low
            : clamp(bigPart(rt, start, low), low, high, length);
    BigInteger to =
        stop == SingletonObject.NONE
            ? down ? low : high
            : clamp(bigPart(rt, stop, low), low, high, length);
    return new BigInteger[] {from, to, by};
  }

  private static BigInteger clamp(
      BigInteger index, BigInteger low, BigInteger high, BigInteger length) {
    return index.signum() < 0 ? index.add(length).max(low) : index.min(high);
  }

  private static void define(TypeMembers members) {
    members.constructor("start, stop=None, step=None, /", SliceObject::make);
    members.noArgs(
        "__repr__",
        SliceObject.class,
        (rt, self) ->
            StrObject.of(
                "slice("
                    + Repr.repr(rt, self.start)
                    + ", "
                    + Repr.repr(rt, self.stop)
                    + ", "
                    + Repr.repr(rt, self.step)
                    + ")"));
    members.noArgs("__hash__", SliceObject.class, SliceObject::hash);
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(), SliceObject.class, (rt, self, other) -> compare(rt, op, self, other));
    }
    members.member("start", SliceObject.class, (rt, self) -> self.start, null);
    members.member("stop", SliceObject.class, (rt, self) -> self.stop, null);
    members.member("step", SliceObject.class, (rt, self) -> self.step, null);
    members.oneArg("indices", SliceObject.class, SliceObject::indicesMethod);
    members.noArgs(
        "__reduce__",
        SliceObject.class,
        (rt, self) -> TupleObject.of(new PyObject[] {TYPE, self.asTuple()}));
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    PyObject none = SingletonObject.NONE;
    return args.has(1)
        ? new SliceObject(args.get(0), args.get(1), args.or(2, none))
        : new SliceObject(none, args.get(0), none);
  }

  private TupleObject asTuple() {
    return TupleObject.of(start, stop, step);
  }

  private static PyObject hash(Runtime rt, SliceObject self) {
    long[] parts = {
      Comparison.hash(rt, self.start),
      Comparison.hash(rt, self.stop),
      Comparison.hash(rt, self.step)
    };
    return IntObject.of(Hashes.slice(parts));
  }

  private static PyObject compare(Runtime rt, Comparison.Op op, SliceObject self, PyObject other) {
    if (!(other instanceof SliceObject slice)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    return self == slice
        ? BoolObject.of(op.holds(0))
        : Comparison.compare(rt, op, self.asTuple(), slice.asTuple());
  }

  private static PyObject indicesMethod(Runtime rt, SliceObject self, PyObject length) {
    BigInteger size = Operators.index(rt, length).bigValue();
    if (size.signum() < 0) {
      throw Errors.value("length should not be negative");
    }
    BigInteger[] found = self.bigIndices(rt, size);
    return TupleObject.of(IntObject.of(found[0]), IntObject.of(found[1]), IntObject.of(found[2]));
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(start);
    visitor.visit(stop);
    visitor.visit(step);
  }

  @Override
  protected PyObject restored(Restorer past) {
    return new SliceObject(past.of(start), past.of(stop), past.of(step));
  }
}
