package org.cellscope.objects;

import java.util.stream.Collectors;

/** Members of {@code set} and {@code frozenset}. */
final class SetMethods {
  private static final PyObject NONE = SingletonObject.NONE;

  private SetMethods() {}

  static void defineSet(TypeMembers members) {
    members.constructor("*args, **kwargs", (rt, cls, args) -> SetObject.of(cls));
    members.initializer("iterable=(), /", SetObject.class, SetMethods::init);
    members.unhashable();
    defineShared(members);
    members.oneArg("add", SetObject.class, SetMethods::add);
    members.noArgs("clear", SetObject.class, SetMethods::clear);
    members.noArgs("copy", SetObject.class, SetAlgebra::copy);
    members.oneArg("discard", SetObject.class, SetMethods::discard);
    members.oneArg("remove", SetObject.class, SetMethods::remove);
    members.noArgs("pop", SetObject.class, SetMethods::pop);
    SetUpdates.define(members);
    members.doc(
        """
        set() -> new empty set object
        set(iterable) -> new set object

        Build an unordered collection of unique elements.\
        """);
  }

  static void defineFrozenSet(TypeMembers members) {
    members.constructor("iterable=(), /", SetMethods::makeFrozen);
    members.noArgs("__hash__", SetObject.class, (rt, s) -> IntObject.of(s.frozenHash()));
    defineShared(members);
    members.noArgs(
        "copy",
        SetObject.class,
        (rt, self) -> self.type() == SetObject.FROZENSET ? self : SetAlgebra.copy(rt, self));
    members.doc(
        """
        frozenset() -> empty frozenset object
        frozenset(iterable) -> frozenset object

        Build an immutable unordered collection of unique elements.\
        """);
  }

  private static void defineShared(TypeMembers members) {
    members.noArgs("__repr__", SetObject.class, SetMethods::repr);
    members.noArgs("__len__", SetObject.class, (rt, self) -> IntObject.of(self.size()));
    members.noArgs("__iter__", SetObject.class, (rt, self) -> new SetIterator(self));
    members.plainOneArg("__contains__", SetObject.class, SetMethods::contains);
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(),
          SetObject.class,
          (rt, self, other) ->
              other instanceof SetObject set
                  ? BoolObject.of(compare(rt, op, self, set))
                  : SingletonObject.NOT_IMPLEMENTED);
    }
    operator(members, "or", SetAlgebra::union);
    operator(members, "and", SetAlgebra::intersection);
    operator(members, "sub", SetAlgebra::difference);
    operator(members, "xor", SetAlgebra::symmetricDifference);
    members.method("union", "*others", SetObject.class, SetMethods::union);
    members.method("intersection", "*others", SetObject.class, SetMethods::intersection);
    members.method("difference", "*others", SetObject.class, SetMethods::difference);
    members.oneArg("symmetric_difference", SetObject.class, SetAlgebra::symmetricDifference);
    members.oneArg(
        "isdisjoint",
        SetObject.class,
        (rt, self, other) -> BoolObject.of(SetAlgebra.isDisjoint(rt, self, other)));
    members.oneArg("issubset", SetObject.class, SetMethods::isSubset);
    members.oneArg("issuperset", SetObject.class, SetMethods::isSuperset);
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
  }

  private static void operator(TypeMembers members, String name, Native.OneArg<SetObject> code) {
    members.oneArg(
        "__" + name + "__",
        SetObject.class,
        (rt, self, other) ->
            other instanceof SetObject
                ? code.call(rt, self, other)
                : SingletonObject.NOT_IMPLEMENTED);
    members.oneArg(
        "__r" + name + "__",
        SetObject.class,
        (rt, self, other) ->
            other instanceof SetObject set
                ? code.call(rt, set, self)
                : SingletonObject.NOT_IMPLEMENTED);
  }

  private static PyObject init(Runtime rt, SetObject self, Args args) {
    self.clear(rt.heap());
    if (args.has(0)) {
      self.update(rt, args.get(0));
    }
    return NONE;
  }

  private static PyObject makeFrozen(Runtime rt, TypeObject cls, Args args) {
    PyObject iterable = args.or(0, TupleObject.EMPTY);
    if (cls == SetObject.FROZENSET && iterable.type() == SetObject.FROZENSET) {
      return iterable;
    }
    SetObject made = SetObject.of(cls);
    rt.hold(made);
    try {
      made.update(rt, iterable);
    } finally {
      rt.release();
    }
    return made;
  }

  private static PyObject repr(Runtime rt, SetObject self) {
    String name = self.type().name();
    if (self.size() == 0) {
      return StrObject.of(name + "()");
    }
    if (!rt.heap().enterRepr(self)) {
      return StrObject.of(name + "(...)");
    }
    try {
      String items =
          self.items().stream().map(i -> Repr.repr(rt, i)).collect(Collectors.joining(", "));
      return StrObject.of(
          self.type() == SetObject.SET ? "{" + items + "}" : name + "({" + items + "})");
    } finally {
      rt.heap().leaveRepr(self);
    }
  }

  /** The hash to look an item up by; a set stands for the frozen set of its items. */
  private static long hash(Runtime rt, PyObject item) {
    return item instanceof SetObject set && item.type().lookup("__hash__") == SingletonObject.NONE
        ? set.frozenHash()
        : Comparison.hash(rt, item);
  }

  private static PyObject contains(Runtime rt, SetObject self, PyObject item) {
    return BoolObject.of(self.contains(rt, item, hash(rt, item)));
  }

  private static boolean compare(Runtime rt, Comparison.Op op, SetObject self, SetObject other) {
    return switch (op) {
      case EQ -> equal(rt, self, other);
      case NE -> !equal(rt, self, other);
      case LE -> SetAlgebra.isSubset(rt, self, other);
      case GE -> SetAlgebra.isSubset(rt, other, self);
      case LT -> self.size() < other.size() && SetAlgebra.isSubset(rt, self, other);
      case GT -> self.size() > other.size() && SetAlgebra.isSubset(rt, other, self);
    };
  }

  private static boolean equal(Runtime rt, SetObject self, SetObject other) {
    return self.size() == other.size() && SetAlgebra.isSubset(rt, self, other);
  }

  private static PyObject union(Runtime rt, SetObject self, Args args) {
    SetObject result = SetAlgebra.copy(rt, self);
    rt.hold(result);
    try {
      for (PyObject other : args.restItems(0)) {
        if (other != self) {
          result.update(rt, other);
        }
      }
    } finally {
      rt.release();
    }
    return result;
  }

  static SetObject intersection(Runtime rt, SetObject self, Args args) {
    if (args.restItems(0).isEmpty()) {
      return SetAlgebra.copy(rt, self);
    }
    SetObject result = self;
    for (PyObject other : args.restItems(0)) {
      result = SetAlgebra.intersection(rt, result, other);
    }
    return result;
  }

  private static PyObject difference(Runtime rt, SetObject self, Args args) {
    if (args.restItems(0).isEmpty()) {
      return SetAlgebra.copy(rt, self);
    }
    SetObject result = SetAlgebra.difference(rt, self, args.restItems(0).getFirst());
    for (PyObject other : args.restItems(0).subList(1, args.restItems(0).size())) {
      SetAlgebra.remove(rt, result, other);
    }
    return result;
  }

  private static PyObject isSubset(Runtime rt, SetObject self, PyObject other) {
    return BoolObject.of(
        other instanceof SetObject set
            ? SetAlgebra.isSubset(rt, self, set)
            : SetAlgebra.intersection(rt, self, other).size() == self.size());
  }

  private static PyObject isSuperset(Runtime rt, SetObject self, PyObject other) {
    if (other instanceof SetObject set) {
      return BoolObject.of(SetAlgebra.isSubset(rt, set, self));
    }
    PyObject iterator = Iteration.iter(rt, other);
    for (PyObject item = Iteration.next(rt, iterator);
        item != null;
        item = Iteration.next(rt, iterator)) {
      rt.poll();
      if (!self.contains(rt, item)) {
        return BoolObject.FALSE;
      }
    }
    return BoolObject.TRUE;
  }

  private static PyObject add(Runtime rt, SetObject self, PyObject item) {
    self.add(rt, item);
    return NONE;
  }

  private static PyObject clear(Runtime rt, SetObject self) {
    self.clear(rt.heap());
    return NONE;
  }

  private static PyObject discard(Runtime rt, SetObject self, PyObject item) {
    self.remove(rt, item, hash(rt, item));
    return NONE;
  }

  private static PyObject remove(Runtime rt, SetObject self, PyObject item) {
    if (!self.remove(rt, item, hash(rt, item))) {
      throw Errors.key(item);
    }
    return NONE;
  }

  private static PyObject pop(Runtime rt, SetObject self) {
    if (self.size() == 0) {
      throw Errors.key(StrObject.of("pop from an empty set"));
    }
    int entry = self.table().next();
    PyObject item = self.itemAt(entry);
    self.removeAt(rt.heap(), entry);
    return item == null ? NONE : item;
  }
}
