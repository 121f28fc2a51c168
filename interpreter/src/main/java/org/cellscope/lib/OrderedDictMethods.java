package org.cellscope.lib;

import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.Kept;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;

/** The members of {@code collections.OrderedDict}. */
final class OrderedDictMethods {
  /** Class {@code collections.OrderedDict}. */
  static final TypeObject TYPE =
      TypeObject.builtin(
              "collections.OrderedDict",
              DictObject.class,
              DictObject.TYPE,
              OrderedDictMethods::define)
          .subclassable()
          .withAttributes()
          .withFields()
          .build();

  private static final PyObject NONE = SingletonObject.NONE;

  private OrderedDictMethods() {}

  private static void define(TypeMembers members) {
    Class<DictObject> self = DictObject.class;
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(repr(rt, me)));
    members.noArgs("__reduce__", self, OrderedDictMethods::reduce);
    members.method("move_to_end", "key, last=True", self, OrderedDictMethods::moveToEnd);
    members.method("popitem", "last=True", self, OrderedDictMethods::popItem);
    members.method("pop", "key, default=None", self, OrderedDictMethods::pop);
    members.method("setdefault", "key, default=None", self, OrderedDictMethods::setDefault);
    members.classMethod("fromkeys", "iterable, value=None", OrderedDictMethods::fromKeys);
    members.noArgs("copy", self, (rt, me) -> rt.call(me.type(), me));
    members.oneArg("__eq__", self, (rt, me, other) -> compare(rt, me, other, true));
    members.oneArg("__ne__", self, (rt, me, other) -> compare(rt, me, other, false));
    members.oneArg("__or__", self, (rt, me, other) -> union(rt, me, me, other));
    members.oneArg("__ror__", self, (rt, me, other) -> union(rt, me, other, me));
    members.getter("__dict__", self, (rt, me) -> Convert.orNone(me.ensureAttributes(rt.heap())));
    members.unhashable();
  }

  private static String repr(Runtime rt, DictObject self) {
    if (!rt.heap().enterRepr(self)) {
      return "...";
    }
    try {
      String name = self.type().name();
      return self.size() == 0 ? name + "()" : name + "(" + Repr.repr(rt, self.copy()) + ")";
    } finally {
      rt.heap().leaveRepr(self);
    }
  }

  private static PyObject moveToEnd(Runtime rt, DictObject self, Args args) {
    PyObject key = args.get(0);
    int entry = self.entryOf(rt, key, Comparison.hash(rt, key));
    if (entry < 0) {
      throw Errors.key(key);
    }
    self.moveToEnd(rt.heap(), entry);
    if (args.has(1) && !Operators.truth(rt, args.get(1))) {
      for (int others = self.size() - 1; others > 0; others--) {
        self.moveToEnd(rt.heap(), self.firstEntry());
      }
    }
    return NONE;
  }

  private static PyObject popItem(Runtime rt, DictObject self, Args args) {
    if (self.size() == 0) {
      throw Errors.key(StrObject.of("dictionary is empty"));
    }
    boolean last = !args.has(0) || Operators.truth(rt, args.get(0));
    int entry = last ? self.lastEntry() : self.firstEntry();
    PyObject item =
        TupleObject.of(Convert.orNone(self.keyAt(entry)), Convert.orNone(self.valueAt(entry)));
    if (last) {
      self.removeLast(rt.heap());
    } else {
      self.removeAt(rt.heap(), entry);
    }
    return item;
  }

  private static PyObject pop(Runtime rt, DictObject self, Args args) {
    PyObject value = self.remove(rt, args.get(0));
    if (value == null && !args.has(1)) {
      throw Errors.key(args.get(0));
    }
    return value == null ? args.get(1) : value;
  }

  private static PyObject setDefault(Runtime rt, DictObject self, Args args) {
    PyObject value = self.get(rt, args.get(0));
    if (value != null) {
      return value;
    }
    Operators.setItem(rt, self, args.get(0), args.or(1, NONE));
    return args.or(1, NONE);
  }

  private static PyObject fromKeys(Runtime rt, TypeObject type, Args args) {
    try (Kept kept = new Kept(rt)) {
      PyObject made = kept.add(rt.call(type));
      PyObject value = args.or(1, NONE);
      Iteration.forEach(rt, args.get(0), key -> Operators.setItem(rt, made, key, value));
      return made;
    }
  }

  /** Two ordered dictionaries are equal when their order is, too. */
  private static PyObject compare(Runtime rt, DictObject self, PyObject other, boolean equal) {
    if (!(other instanceof DictObject dict)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    boolean same = Comparison.equal(rt, self.copy(), dict.copy());
    if (same && dict.type().isSubtype(TYPE)) {
      List<Convert.Entry> left = Convert.entries(self);
      List<Convert.Entry> right = Convert.entries(dict);
      for (int i = 0; same && i < left.size(); i++) {
        same = Comparison.equal(rt, left.get(i).key(), right.get(i).key());
      }
    }
    return BoolObject.of(same == equal);
  }

  private static PyObject union(Runtime rt, DictObject self, PyObject left, PyObject right) {
    if (!(left instanceof DictObject) || !(right instanceof DictObject)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    PyObject made = rt.call(self.type(), left);
    rt.callMethod(made, "update", right);
    return made;
  }

  private static PyObject reduce(Runtime rt, DictObject self) {
    PyObject state = rt.callMethod(self, "__getstate__");
    return TupleObject.of(
        List.of(self.type(), TupleObject.EMPTY, state, NONE, CollectionsModule.pairs(rt, self)));
  }
}
