package org.cellscope.objects;

/** Members of the view classes of dictionaries. */
final class DictViewMethods {
  private DictViewMethods() {}

  static void define(TypeMembers members, boolean valuesOnly) {
    members.noArgs("__repr__", DictView.class, DictViewMethods::repr);
    members.noArgs("__len__", DictView.class, (rt, self) -> IntObject.of(self.dict().size()));
    members.noArgs("__iter__", DictView.class, (rt, v) -> v.kind().iterator(v.dict()));
    members.noArgs("__reversed__", DictView.class, (rt, v) -> v.kind().reversed(v.dict()));
    members.getter("mapping", DictView.class, (rt, self) -> new MappingProxyObject(self.dict()));
    if (valuesOnly) {
      return;
    }
    members.unhashable();
    members.oneArg(
        "__contains__",
        DictView.class,
        (rt, self, item) -> BoolObject.of(contains(rt, self, item)));
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(op.method(), DictView.class, (rt, v, other) -> compare(rt, op, v, other));
    }
    operator(members, "or", DictViewMethods::union);
    operator(members, "and", DictViewMethods::intersection);
    operator(members, "sub", DictViewMethods::difference);
    operator(members, "xor", DictViewMethods::symmetricDifference);
    members.oneArg("isdisjoint", DictView.class, DictViewMethods::isDisjoint);
  }

  /** An operator of two iterables, one of them a view. */
  @FunctionalInterface
  private interface Operation {
    PyObject apply(Runtime rt, PyObject left, PyObject right);
  }

  private static void operator(TypeMembers members, String name, Operation operation) {
    members.oneArg(
        "__" + name + "__", DictView.class, (rt, v, other) -> operation.apply(rt, v, other));
    members.oneArg(
        "__r" + name + "__", DictView.class, (rt, v, other) -> operation.apply(rt, other, v));
  }

  private static PyObject repr(Runtime rt, DictView self) {
    if (!rt.heap().enterRepr(self)) {
      return StrObject.of("...");
    }
    try {
      return StrObject.of(self.type().name() + "([" + itemReprs(rt, self) + "])");
    } finally {
      rt.heap().leaveRepr(self);
    }
  }

  private static String itemReprs(Runtime rt, DictView self) {
    ListObject items = new ListObject(Iteration.toList(rt, self));
    return Sequences.reprOfItems(rt, items);
  }

  private static boolean contains(Runtime rt, DictView self, PyObject item) {
    if (self.kind() == DictView.KEYS) {
      return self.dict().get(rt, item) != null;
    }
    if (!(item instanceof TupleObject pair) || pair.size() != 2) {
      return false;
    }
    PyObject value = self.dict().get(rt, pair.get(0));
    return value != null && Comparison.equal(rt, value, pair.get(1));
  }

  private static boolean isSetLike(PyObject object) {
    return object instanceof SetObject || object instanceof DictView view && view.isSetLike();
  }

  private static PyObject compare(Runtime rt, Comparison.Op op, DictView self, PyObject other) {
    if (!isSetLike(other)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    long left = self.dict().size();
    long right = Operators.length(rt, other);
    return BoolObject.of(
        switch (op) {
          case EQ -> left == right && allIn(rt, self, other);
          case NE -> !(left == right && allIn(rt, self, other));
          case LT -> left < right && allIn(rt, self, other);
          case LE -> left <= right && allIn(rt, self, other);
          case GT -> left > right && allIn(rt, other, self);
          case GE -> left >= right && allIn(rt, other, self);
        });
  }

  private static boolean allIn(Runtime rt, PyObject items, PyObject container) {
    PyObject iterator = Iteration.iter(rt, items);
    for (PyObject item = Iteration.next(rt, iterator);
        item != null;
        item = Iteration.next(rt, iterator)) {
      rt.poll();
      if (!Comparison.contains(rt, container, item)) {
        return false;
      }
    }
    return true;
  }

  private static SetObject setOf(Runtime rt, PyObject iterable) {
    SetObject set = SetObject.set();
    rt.hold(set);
    try {
      set.update(
          rt, iterable instanceof DictView v && v.kind() == DictView.KEYS ? keys(v) : iterable);
    } finally {
      rt.release();
    }
    return set;
  }

  private static PyObject keys(DictView view) {
    return view.dict().type() == DictObject.TYPE ? view.dict() : view;
  }

  private static PyObject union(Runtime rt, PyObject left, PyObject right) {
    SetObject result = setOf(rt, left);
    result.update(rt, right);
    return result;
  }

  private static PyObject intersection(Runtime rt, PyObject left, PyObject right) {
    DictView self = left instanceof DictView v && v.isSetLike() ? v : (DictView) right;
    PyObject other = self == left ? right : left;
    if (other instanceof SetObject set
        && set.type() == SetObject.SET
        && self.dict().size() <= set.size()) {
      return SetAlgebra.intersection(rt, set, self);
    }
    if (other instanceof DictView view
        && view.isSetLike()
        && view.dict().size() > self.dict().size()) {
      other = self;
      self = view;
    }
    SetObject result = SetObject.set();
    DictView asked = self;
    rt.hold(result);
    try {
      Iteration.forEach(
          rt,
          other,
          item -> {
            if (contains(rt, asked, item)) {
              result.add(rt, item);
            }
          });
    } finally {
      rt.release();
    }
    return result;
  }

  private static PyObject difference(Runtime rt, PyObject left, PyObject right) {
    SetObject result = setOf(rt, left);
    SetAlgebra.remove(rt, result, right);
    return result;
  }

  private static PyObject symmetricDifference(Runtime rt, PyObject left, PyObject right) {
    SetObject result = setOf(rt, left);
    SetAlgebra.exchange(rt, result, right);
    return result;
  }

  private static PyObject isDisjoint(Runtime rt, DictView self, PyObject other) {
    if (self == other) {
      return BoolObject.of(self.dict().size() == 0);
    }
    PyObject walked = other;
    PyObject asked = self;
    if (isSetLike(other) && Operators.length(rt, other) > self.dict().size()) {
      walked = self;
      asked = other;
    }
    PyObject iterator = Iteration.iter(rt, walked);
    for (PyObject item = Iteration.next(rt, iterator);
        item != null;
        item = Iteration.next(rt, iterator)) {
      rt.poll();
      if (Comparison.contains(rt, asked, item)) {
        return BoolObject.FALSE;
      }
    }
    return BoolObject.TRUE;
  }
}
