package org.cellscope.objects;

import java.util.Arrays;

/** Members of {@code tuple}. */
final class TupleMethods {
  private TupleMethods() {}

  static void define(TypeMembers members) {
    members.constructor("iterable=(), /", TupleMethods::make);
    members.noArgs("__repr__", TupleObject.class, TupleMethods::repr);
    members.noArgs("__hash__", TupleObject.class, TupleMethods::hash);
    members.noArgs("__len__", TupleObject.class, (rt, self) -> IntObject.of(self.size()));
    members.noArgs("__iter__", TupleObject.class, (rt, self) -> new TupleIterator(self));
    members.oneArg("__getitem__", TupleObject.class, TupleMethods::item);
    members.oneArg(
        "__contains__",
        TupleObject.class,
        (rt, self, value) -> BoolObject.of(Sequences.contains(rt, self, value)));
    members.oneArg("__add__", TupleObject.class, TupleMethods::add);
    members.oneArg("__mul__", TupleObject.class, TupleMethods::multiply);
    members.oneArg("__rmul__", TupleObject.class, TupleMethods::multiply);
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(),
          TupleObject.class,
          (rt, self, other) ->
              other instanceof TupleObject
                  ? Sequences.compare(rt, op, self, other)
                  : SingletonObject.NOT_IMPLEMENTED);
    }
    members.method(
        "index",
        "value, start=0, stop=9223372036854775807, /",
        TupleObject.class,
        TupleMethods::index);
    members.oneArg(
        "count", TupleObject.class, (rt, self, value) -> Sequences.count(rt, self, value));
    members.noArgs("__getnewargs__", TupleObject.class, (rt, self) -> TupleObject.of(plain(self)));
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
    members.doc(
        """
        Built-in immutable sequence.

        If no argument is given, the constructor returns an empty tuple.
        If iterable is specified the tuple is initialized from iterable's items.

        If the argument is a tuple, the return value is the same object.\
        """);
  }

  private static TupleObject plain(TupleObject tuple) {
    return tuple.type() == TupleObject.TYPE ? tuple : TupleObject.of(tuple.toArray());
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    PyObject iterable = args.or(0, TupleObject.EMPTY);
    if (cls == TupleObject.TYPE && iterable.type() == TupleObject.TYPE) {
      return iterable;
    }
    return TupleObject.of(cls, Iteration.toList(rt, iterable).toArray(new PyObject[0]));
  }

  private static PyObject repr(Runtime rt, TupleObject self) {
    if (self.size() == 0) {
      return StrObject.of("()");
    }
    if (!rt.heap().enterRepr(self)) {
      return StrObject.of("(...)");
    }
    try {
      String end = self.size() == 1 ? ",)" : ")";
      return StrObject.of("(" + Sequences.reprOfItems(rt, self) + end);
    } finally {
      rt.heap().leaveRepr(self);
    }
  }

  private static PyObject hash(Runtime rt, TupleObject self) {
    long[] hashes = new long[self.size()];
    rt.enter("");
    try {
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = Comparison.hash(rt, self.get(i));
      }
    } finally {
      rt.leave();
    }
    return IntObject.of(Hashes.tuple(hashes));
  }

  private static PyObject item(Runtime rt, TupleObject self, PyObject key) {
    if (key instanceof SliceObject slice) {
      return slice(self, slice.indices(rt, self.size()));
    }
    long index = Sequences.position(rt, key, "tuple");
    long counted = index < 0 ? index + self.size() : index;
    if (counted < 0 || counted >= self.size()) {
      throw Errors.index("tuple index out of range");
    }
    return self.get((int) counted);
  }

  private static PyObject slice(TupleObject self, SliceObject.Indices at) {
    if (at.length() == self.size() && at.step() == 1) {
      return plain(self);
    }
    PyObject[] items = new PyObject[(int) at.length()];
    for (int i = 0; i < items.length; i++) {
      items[i] = self.get(at.at(i));
    }
    return TupleObject.of(items);
  }

  private static PyObject add(Runtime rt, TupleObject self, PyObject other) {
    if (!(other instanceof TupleObject tuple)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    if (self.size() == 0 && tuple.type() == TupleObject.TYPE) {
      return tuple;
    }
    if (tuple.size() == 0 && self.type() == TupleObject.TYPE) {
      return self;
    }
    Sequences.requireRoom((long) self.size() + tuple.size());
    PyObject[] all = Arrays.copyOf(self.items, self.size() + tuple.size());
    System.arraycopy(tuple.items, 0, all, self.size(), tuple.size());
    return TupleObject.of(all);
  }

  private static PyObject multiply(Runtime rt, TupleObject self, PyObject times) {
    if (!Sequences.isIndex(times)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    long count = Sequences.repetitions(rt, times);
    return count == 1 && self.type() == TupleObject.TYPE
        ? self
        : TupleObject.of(Sequences.repeat(rt, self.items(), count));
  }

  private static PyObject index(Runtime rt, TupleObject self, Args args) {
    int found = Sequences.indexOf(rt, self, args);
    if (found < 0) {
      throw Errors.value("tuple.index(x): x not in tuple");
    }
    return IntObject.of(found);
  }
}
