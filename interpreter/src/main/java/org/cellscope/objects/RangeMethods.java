package org.cellscope.objects;

import java.math.BigInteger;
import java.util.List;

/** Members of {@code range}. */
final class RangeMethods {
  private RangeMethods() {}

  static void define(TypeMembers members) {
    members.constructor("start, stop=None, step=None, /", RangeMethods::make);
    members.noArgs("__repr__", RangeObject.class, RangeMethods::repr);
    members.noArgs("__hash__", RangeObject.class, RangeMethods::hash);
    members.noArgs("__len__", RangeObject.class, RangeMethods::length);
    members.noArgs("__bool__", RangeObject.class, (rt, r) -> BoolObject.of(!isEmpty(r)));
    members.noArgs("__iter__", RangeObject.class, (rt, r) -> RangeIterator.of(r));
    members.noArgs("__reversed__", RangeObject.class, (rt, r) -> RangeIterator.of(reversed(r)));
    members.oneArg("__getitem__", RangeObject.class, RangeMethods::item);
    members.oneArg("__contains__", RangeObject.class, RangeMethods::contains);
    members.oneArg("__eq__", RangeObject.class, (rt, r, other) -> equal(r, other, true));
    members.oneArg("__ne__", RangeObject.class, (rt, r, other) -> equal(r, other, false));
    for (String order : new String[] {"__lt__", "__le__", "__gt__", "__ge__"}) {
      members.oneArg(
          order, RangeObject.class, (rt, self, other) -> SingletonObject.NOT_IMPLEMENTED);
    }
    members.oneArg("count", RangeObject.class, RangeMethods::count);
    members.oneArg("index", RangeObject.class, RangeMethods::index);
    members.member("start", RangeObject.class, (rt, r) -> r.start(), null);
    members.member("stop", RangeObject.class, (rt, r) -> r.stop(), null);
    members.member("step", RangeObject.class, (rt, r) -> r.step(), null);
    members.noArgs(
        "__reduce__",
        RangeObject.class,
        (rt, r) ->
            TupleObject.of(
                List.of(RangeObject.TYPE, TupleObject.of(r.start(), r.stop(), r.step()))));
    members.doc(
        """
        range(stop) -> range object
        range(start, stop[, step]) -> range object

        Return an object that produces a sequence of integers from start (inclusive)
        to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.
        start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.
        These are exactly the valid indices for a list of 4 elements.
        When step is given, it specifies the increment (or decrement).\
        """);
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    IntObject first = Operators.index(rt, args.get(0));
    if (!args.has(1)) {
      return new RangeObject(IntObject.of(0), first, IntObject.of(1));
    }
    IntObject stop = Operators.index(rt, args.get(1));
    IntObject step = args.has(2) ? Operators.index(rt, args.get(2)) : IntObject.of(1);
    if (step.signum() == 0) {
      throw Errors.value("range() arg 3 must not be zero");
    }
    return new RangeObject(first, stop, step);
  }

  private static boolean isEmpty(RangeObject range) {
    return range.length().signum() == 0;
  }

  private static PyObject repr(Runtime rt, RangeObject self) {
    String step = self.step().isLong() && self.step().longValue() == 1 ? "" : ", " + self.step();
    return StrObject.of("range(" + self.start() + ", " + self.stop() + step + ")");
  }

  private static PyObject hash(Runtime rt, RangeObject self) {
    boolean single = self.length().equals(BigInteger.ONE);
    PyObject none = SingletonObject.NONE;
    return IntObject.of(
        Comparison.hash(
            rt,
            TupleObject.of(
                IntObject.of(self.length()),
                isEmpty(self) ? none : self.start(),
                isEmpty(self) || single ? none : self.step())));
  }

  private static PyObject length(Runtime rt, RangeObject self) {
    if (self.length().bitLength() >= Long.SIZE) {
      throw Errors.overflow("Python int too large to convert to C ssize_t");
    }
    return IntObject.of(self.length());
  }

  static RangeObject reversed(RangeObject range) {
    BigInteger step = range.step().bigValue();
    BigInteger start = range.start().bigValue();
    BigInteger last = start.add(step.multiply(range.length().subtract(BigInteger.ONE)));
    return new RangeObject(
        IntObject.of(last), IntObject.of(start.subtract(step)), IntObject.of(step.negate()));
  }

  private static PyObject item(Runtime rt, RangeObject self, PyObject key) {
    if (key instanceof SliceObject slice) {
      return slice(rt, self, slice);
    }
    if (!(key instanceof IntObject) && key.type().lookup("__index__") == null) {
      throw Errors.type("range indices must be integers or slices, not " + key.type().fullName());
    }
    BigInteger index = Operators.index(rt, key).bigValue();
    BigInteger counted = index.signum() < 0 ? index.add(self.length()) : index;
    if (counted.signum() < 0 || counted.compareTo(self.length()) >= 0) {
      throw Errors.index("range object index out of range");
    }
    return self.get(counted);
  }

  private static PyObject slice(Runtime rt, RangeObject self, SliceObject slice) {
    BigInteger[] indices = slice.bigIndices(rt, self.length());
    return new RangeObject(
        self.get(indices[0]),
        self.get(indices[1]),
        IntObject.of(self.step().bigValue().multiply(indices[2])));
  }

  private static boolean isPlainInt(PyObject object) {
    return object instanceof IntObject
        && (object.type() == IntObject.TYPE || object.type() == BoolObject.TYPE);
  }

  private static PyObject contains(Runtime rt, RangeObject self, PyObject item) {
    if (isPlainInt(item)) {
      return BoolObject.of(self.contains((IntObject) item));
    }
    return BoolObject.of(search(rt, self, item, false) > 0);
  }

  /** Compares with every number; how many are equal, at most one unless all are asked for. */
  private static long search(Runtime rt, RangeObject self, PyObject item, boolean all) {
    IteratorObject numbers = RangeIterator.of(self);
    long found = 0;
    for (PyObject next = numbers.next(rt); next != null; next = numbers.next(rt)) {
      rt.poll();
      if (Comparison.equal(rt, next, item)) {
        found++;
        if (!all) {
          return found;
        }
      }
    }
    return found;
  }

  private static PyObject equal(RangeObject self, PyObject other, boolean whenEqual) {
    if (!(other instanceof RangeObject range)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    boolean equal =
        self.length().equals(range.length())
            && (isEmpty(self)
                || self.start().bigValue().equals(range.start().bigValue())
                    && (self.length().equals(BigInteger.ONE)
                        || self.step().bigValue().equals(range.step().bigValue())));
    return BoolObject.of(equal == whenEqual);
  }

  private static PyObject count(Runtime rt, RangeObject self, PyObject item) {
    return isPlainInt(item)
        ? IntObject.of(self.contains((IntObject) item) ? 1 : 0)
        : IntObject.of(search(rt, self, item, true));
  }

  private static PyObject index(Runtime rt, RangeObject self, PyObject item) {
    if (isPlainInt(item)) {
      IntObject number = (IntObject) item;
      if (!self.contains(number)) {
        throw Errors.value(Repr.repr(rt, item) + " is not in range");
      }
      return IntObject.of(
          number.bigValue().subtract(self.start().bigValue()).divide(self.step().bigValue()));
    }
    IteratorObject numbers = RangeIterator.of(self);
    long at = 0;
    for (PyObject next = numbers.next(rt); next != null; next = numbers.next(rt), at++) {
      rt.poll();
      if (Comparison.equal(rt, next, item)) {
        return IntObject.of(at);
      }
    }
    throw Errors.value("sequence.index(x): x not in sequence");
  }
}
