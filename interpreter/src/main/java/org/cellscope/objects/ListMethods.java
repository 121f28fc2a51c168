package org.cellscope.objects;

import java.util.List;

/** Members of {@code list}. */
final class ListMethods {
  private static final PyObject NONE = SingletonObject.NONE;

  private ListMethods() {}

  static void define(TypeMembers members) {
    members.constructor("*args, **kwargs", (rt, cls, args) -> new ListObject(cls));
    members.initializer("iterable=(), /, **kwargs", ListObject.class, ListMethods::init);
    members.noArgs("__repr__", ListObject.class, ListMethods::repr);
    members.unhashable();
    members.noArgs("__len__", ListObject.class, (rt, self) -> IntObject.of(self.size()));
    members.noArgs("__iter__", ListObject.class, (rt, self) -> ListIterator.forward(self));
    members.noArgs("__reversed__", ListObject.class, (rt, self) -> ListIterator.backward(self));
    members.plainOneArg("__getitem__", ListObject.class, ListItems::get);
    members.method("__setitem__", "key, value, /", ListObject.class, ListMethods::setItem);
    members.oneArg("__delitem__", ListObject.class, ListMethods::deleteItem);
    members.oneArg("__contains__", ListObject.class, ListMethods::contains);
    members.oneArg("__add__", ListObject.class, ListMethods::add);
    members.oneArg("__iadd__", ListObject.class, ListMethods::addInPlace);
    members.oneArg("__mul__", ListObject.class, ListMethods::multiply);
    members.oneArg("__rmul__", ListObject.class, ListMethods::multiply);
    members.oneArg("__imul__", ListObject.class, ListMethods::multiplyInPlace);
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(),
          ListObject.class,
          (rt, self, other) ->
              other instanceof ListObject
                  ? Sequences.compare(rt, op, self, other)
                  : SingletonObject.NOT_IMPLEMENTED);
    }
    defineMethods(members);
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
    members.doc(
        """
        Built-in mutable sequence.

        If no argument is given, the constructor creates a new empty list.
        The argument must be an iterable if specified.\
        """);
  }

  private static void defineMethods(TypeMembers members) {
    members.noArgs("clear", ListObject.class, ListMethods::clear);
    members.noArgs("copy", ListObject.class, (rt, self) -> ListObject.owning(self.toArray()));
    members.oneArg("append", ListObject.class, ListMethods::append);
    members.method("insert", "index, object, /", ListObject.class, ListMethods::insert);
    members.oneArg("extend", ListObject.class, ListMethods::extendMethod);
    members.method("pop", "index=-1, /", ListObject.class, ListMethods::pop);
    members.oneArg("remove", ListObject.class, ListMethods::remove);
    members.method(
        "index",
        "value, start=0, stop=9223372036854775807, /",
        ListObject.class,
        ListMethods::index);
    members.oneArg(
        "count", ListObject.class, (rt, self, value) -> Sequences.count(rt, self, value));
    members.noArgs("reverse", ListObject.class, ListMethods::reverse);
    members.method("sort", "*, key=None, reverse=False", ListObject.class, ListMethods::sort);
  }

  /** Keywords are for derived classes whose {@code __new__} takes them. */
  private static PyObject init(Runtime rt, ListObject self, Args args) {
    if (args.keywords(1).size() > 0
        && self.type().lookup("__new__") == ListObject.TYPE.own("__new__")) {
      throw Errors.type("list() takes no keyword arguments");
    }
    self.setAll(rt.heap(), List.of());
    if (args.has(0)) {
      extend(rt, self, args.get(0));
    }
    return NONE;
  }

  private static PyObject repr(Runtime rt, ListObject self) {
    if (self.size() == 0) {
      return StrObject.of("[]");
    }
    if (!rt.heap().enterRepr(self)) {
      return StrObject.of("[...]");
    }
    try {
      return StrObject.of("[" + Sequences.reprOfItems(rt, self) + "]");
    } finally {
      rt.heap().leaveRepr(self);
    }
  }

  private static PyObject setItem(Runtime rt, ListObject self, Args args) {
    ListItems.set(rt, self, args.get(0), args.get(1));
    return NONE;
  }

  private static PyObject deleteItem(Runtime rt, ListObject self, PyObject key) {
    ListItems.delete(rt, self, key);
    return NONE;
  }

  private static PyObject contains(Runtime rt, ListObject self, PyObject value) {
    return BoolObject.of(Sequences.contains(rt, self, value));
  }

  private static PyObject add(Runtime rt, ListObject self, PyObject other) {
    if (!(other instanceof ListObject list)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    Sequences.requireRoom((long) self.size() + list.size());
    PyObject[] all = new PyObject[self.size() + list.size()];
    self.copyTo(all, 0);
    list.copyTo(all, self.size());
    return ListObject.owning(all);
  }

  private static PyObject addInPlace(Runtime rt, ListObject self, PyObject other) {
    extend(rt, self, other);
    return self;
  }

  private static PyObject multiply(Runtime rt, ListObject self, PyObject times) {
    if (!Sequences.isIndex(times)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    long count = Sequences.repetitions(rt, times);
    return ListObject.owning(Sequences.repeat(rt, self.items(), count));
  }

  private static PyObject multiplyInPlace(Runtime rt, ListObject self, PyObject times) {
    if (!Sequences.isIndex(times)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    long count = Sequences.repetitions(rt, times);
    if (count != 1) {
      self.setAll(rt.heap(), List.of(Sequences.repeat(rt, self.items(), count)));
    }
    return self;
  }

  private static PyObject clear(Runtime rt, ListObject self) {
    self.setAll(rt.heap(), List.of());
    return NONE;
  }

  private static PyObject append(Runtime rt, ListObject self, PyObject item) {
    self.add(rt.heap(), item);
    return NONE;
  }

  private static PyObject insert(Runtime rt, ListObject self, Args args) {
    long index = Sequences.count(rt, args.get(0));
    long counted = index < 0 ? Math.max(0, index + self.size()) : Math.min(index, self.size());
    self.splice(rt.heap(), (int) counted, (int) counted, List.of(args.get(1)));
    return NONE;
  }

  private static PyObject extendMethod(Runtime rt, ListObject self, PyObject iterable) {
    extend(rt, self, iterable);
    return NONE;
  }

  /** Appends the items of an iterable, one by one as they come. */
  static void extend(Runtime rt, ListObject self, PyObject iterable) {
    if (iterable.type() == ListObject.TYPE || iterable.type() == TupleObject.TYPE) {
      List<PyObject> items = Iteration.toList(rt, iterable);
      Sequences.requireRoom((long) self.size() + items.size());
      if (!items.isEmpty()) {
        self.splice(rt.heap(), self.size(), self.size(), items);
      }
      return;
    }
    Iteration.forEach(
        rt,
        iterable,
        item -> {
          Sequences.requireRoom(self.size() + 1L);
          self.add(rt.heap(), item);
        });
  }

  private static PyObject pop(Runtime rt, ListObject self, Args args) {
    long index = args.has(0) ? Sequences.count(rt, args.get(0)) : -1;
    if (self.size() == 0) {
      throw Errors.index("pop from empty list");
    }
    long counted = index < 0 ? index + self.size() : index;
    if (counted < 0 || counted >= self.size()) {
      throw Errors.index("pop index out of range");
    }
    PyObject item = self.get((int) counted);
    self.splice(rt.heap(), (int) counted, (int) counted + 1, List.of());
    return item;
  }

  private static PyObject remove(Runtime rt, ListObject self, PyObject value) {
    for (int i = 0; i < self.size(); i++) {
      rt.poll();
      if (Comparison.equal(rt, self.get(i), value)) {
        if (i < self.size()) {
          self.splice(rt.heap(), i, i + 1, List.of());
        }
        return NONE;
      }
    }
    throw Errors.value("list.remove(x): x not in list");
  }

  private static PyObject index(Runtime rt, ListObject self, Args args) {
    int found = Sequences.indexOf(rt, self, args);
    if (found < 0) {
      throw Errors.value(Repr.repr(rt, args.get(0)) + " is not in list");
    }
    return IntObject.of(found);
  }

  private static PyObject reverse(Runtime rt, ListObject self) {
    self.setAll(rt.heap(), List.of(self.toArray()).reversed());
    return NONE;
  }

  private static PyObject sort(Runtime rt, ListObject self, Args args) {
    boolean reverse = args.has(1) && Operators.truth(rt, args.get(1));
    ListSort.sort(rt, self, args.or(0, NONE), reverse);
    return NONE;
  }
}
