package org.cellscope.objects;

/** Members of {@code dict}. */
final class DictMethods {
  private static final PyObject NONE = SingletonObject.NONE;

  private DictMethods() {}

  static void define(TypeMembers members) {
    members.constructor("*args, **kwargs", (rt, cls, args) -> new DictObject(cls));
    members.initializer("iterable=(), /, **kwargs", DictObject.class, DictMethods::init);
    members.noArgs("__repr__", DictObject.class, DictMethods::repr);
    members.unhashable();
    members.noArgs("__len__", DictObject.class, (rt, self) -> IntObject.of(self.size()));
    members.noArgs("__iter__", DictObject.class, (rt, d) -> DictView.KEYS.iterator(d));
    members.noArgs("__reversed__", DictObject.class, (rt, d) -> DictView.KEYS.reversed(d));
    members.plainOneArg("__getitem__", DictObject.class, DictMethods::getItem);
    members.method("__setitem__", "key, value, /", DictObject.class, DictMethods::setItem);
    members.oneArg("__delitem__", DictObject.class, DictMethods::deleteItem);
    members.plainOneArg(
        "__contains__", DictObject.class, (rt, d, key) -> BoolObject.of(d.get(rt, key) != null));
    members.oneArg("__or__", DictObject.class, DictMethods::union);
    members.oneArg("__ror__", DictObject.class, DictMethods::reflectedUnion);
    members.oneArg("__ior__", DictObject.class, DictMethods::unionInPlace);
    members.oneArg("__eq__", DictObject.class, (rt, d, other) -> equal(rt, d, other, true));
    members.oneArg("__ne__", DictObject.class, (rt, d, other) -> equal(rt, d, other, false));
    for (String order : new String[] {"__lt__", "__le__", "__gt__", "__ge__"}) {
      members.oneArg(order, DictObject.class, (rt, d, other) -> SingletonObject.NOT_IMPLEMENTED);
    }
    defineMethods(members);
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
    members.doc(
        """
        dict() -> new empty dictionary
        dict(mapping) -> new dictionary initialized from a mapping object's
            (key, value) pairs
        dict(iterable) -> new dictionary initialized as if via:
            d = {}
            for k, v in iterable:
                d[k] = v
        dict(**kwargs) -> new dictionary initialized with the name=value pairs
            in the keyword argument list.  For example:  dict(one=1, two=2)\
        """);
  }

  private static void defineMethods(TypeMembers members) {
    members.method("get", "key, default=None, /", DictObject.class, DictMethods::get);
    members.method("setdefault", "key, default=None, /", DictObject.class, DictMethods::setDefault);
    members.method("pop", "key, default=None, /", DictObject.class, DictMethods::pop);
    members.noArgs("popitem", DictObject.class, DictMethods::popItem);
    members.noArgs("keys", DictObject.class, (rt, d) -> new DictView(DictView.KEYS, d));
    members.noArgs("items", DictObject.class, (rt, d) -> new DictView(DictView.ITEMS, d));
    members.noArgs("values", DictObject.class, (rt, d) -> new DictView(DictView.VALUES, d));
    members.method("update", "iterable=(), /, **kwargs", DictObject.class, DictMethods::update);
    members.classMethod("fromkeys", "iterable, value=None, /", DictMethods::fromKeys);
    members.noArgs("clear", DictObject.class, DictMethods::clear);
    members.noArgs("copy", DictObject.class, (rt, self) -> self.copy());
  }

  private static PyObject init(Runtime rt, DictObject self, Args args) {
    return update(rt, self, args);
  }

  private static PyObject update(Runtime rt, DictObject self, Args args) {
    if (args.has(0)) {
      DictUpdate.from(rt, self, args.get(0));
    }
    self.putAll(rt, args.keywords(1));
    return NONE;
  }

  private static PyObject repr(Runtime rt, DictObject self) {
    if (self.size() == 0) {
      return StrObject.of("{}");
    }
    if (!rt.heap().enterRepr(self)) {
      return StrObject.of("{...}");
    }
    try {
      StringBuilder text = new StringBuilder("{");
      for (int i = 0; i < self.entryCount(); i++) {
        PyObject key = self.keyAt(i);
        PyObject value = self.valueAt(i);
        if (key != null && value != null) {
          rt.poll();
          text.append(text.length() == 1 ? "" : ", ").append(Repr.repr(rt, key)).append(": ");
          text.append(Repr.repr(rt, value));
        }
      }
      return StrObject.of(text.append('}').toString());
    } finally {
      rt.heap().leaveRepr(self);
    }
  }

  static PyObject getItem(Runtime rt, DictObject self, PyObject key) {
    PyObject value = self.get(rt, key);
    if (value != null) {
      return value;
    }
    PyObject missing =
        self.type() == DictObject.TYPE ? null : rt.callSpecial(self, "__missing__", key);
    if (missing == null) {
      throw Errors.key(key);
    }
    return missing;
  }

  private static PyObject setItem(Runtime rt, DictObject self, Args args) {
    self.put(rt, args.get(0), args.get(1));
    return NONE;
  }

  private static PyObject deleteItem(Runtime rt, DictObject self, PyObject key) {
    if (self.remove(rt, key) == null) {
      throw Errors.key(key);
    }
    return NONE;
  }

  private static PyObject union(Runtime rt, DictObject self, PyObject other) {
    if (!(other instanceof DictObject dict)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    DictObject all = self.copy();
    DictUpdate.from(rt, all, dict);
    return all;
  }

  private static PyObject reflectedUnion(Runtime rt, DictObject self, PyObject other) {
    return other instanceof DictObject dict
        ? union(rt, dict, self)
        : SingletonObject.NOT_IMPLEMENTED;
  }

  private static PyObject unionInPlace(Runtime rt, DictObject self, PyObject other) {
    DictUpdate.from(rt, self, other);
    return self;
  }

  private static PyObject equal(Runtime rt, DictObject self, PyObject other, boolean whenEqual) {
    return other instanceof DictObject dict
        ? BoolObject.of(hasSameEntries(rt, self, dict) == whenEqual)
        : SingletonObject.NOT_IMPLEMENTED;
  }

  private static boolean hasSameEntries(Runtime rt, DictObject self, DictObject other) {
    if (self.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < self.entryCount(); i++) {
      PyObject key = self.keyAt(i);
      PyObject value = self.valueAt(i);
      if (key != null && value != null) {
        rt.poll();
        PyObject same = other.get(rt, key, self.hashAt(i));
        if (same == null || !Comparison.equal(rt, value, same)) {
          return false;
        }
      }
    }
    return true;
  }

  private static PyObject get(Runtime rt, DictObject self, Args args) {
    PyObject value = self.get(rt, args.get(0));
    return value == null ? args.or(1, NONE) : value;
  }

  private static PyObject setDefault(Runtime rt, DictObject self, Args args) {
    return self.setDefault(rt, args.get(0), args.or(1, NONE));
  }

  private static PyObject pop(Runtime rt, DictObject self, Args args) {
    PyObject value = self.size() == 0 ? null : self.remove(rt, args.get(0));
    if (value != null) {
      return value;
    }
    if (!args.has(1)) {
      throw Errors.key(args.get(0));
    }
    return args.get(1);
  }

  private static PyObject popItem(Runtime rt, DictObject self) {
    if (self.size() == 0) {
      throw Errors.key(StrObject.of("popitem(): dictionary is empty"));
    }
    int entry = self.lastEntry();
    PyObject key = self.keyAt(entry);
    PyObject value = self.valueAt(entry);
    self.removeLast(rt.heap());
    return TupleObject.of(key == null ? NONE : key, value == null ? NONE : value);
  }

  private static PyObject fromKeys(Runtime rt, TypeObject cls, Args args) {
    PyObject value = args.or(1, NONE);
    PyObject made = cls == DictObject.TYPE ? new DictObject() : rt.call(cls);
    if (made instanceof DictObject dict && dict.type() == DictObject.TYPE && dict.size() == 0) {
      if (args.get(0) instanceof SetObject set && set.extension() == null) {
        dict.putKeys(rt, set, value);
        return dict;
      }
      if (args.get(0) instanceof DictObject keys && keys.type() == DictObject.TYPE) {
        dict.putKeys(rt, keys, value);
        return dict;
      }
    }
    rt.hold(made);
    try {
      Iteration.forEach(
          rt,
          args.get(0),
          key -> {
            if (made instanceof DictObject dict && dict.type() == DictObject.TYPE) {
              dict.put(rt, key, value);
            } else {
              Operators.setItem(rt, made, key, value);
            }
          });
    } finally {
      rt.release();
    }
    return made;
  }

  private static PyObject clear(Runtime rt, DictObject self) {
    self.clear(rt.heap());
    return NONE;
  }
}
