package org.cellscope.lib;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.GenericAlias;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** Members of class {@code collections.deque}. */
final class DequeMethods {
  private static final PyObject NONE = SingletonObject.NONE;

  private DequeMethods() {}

  static void define(TypeMembers members) {
    Class<DequeObject> self = DequeObject.class;
    members.constructor("*args, **kwargs", (rt, cls, args) -> new DequeObject(cls));
    members.initializer("iterable=None, maxlen=None", self, DequeObject::init);
    members.unhashable();
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(repr(rt, me)));
    members.noArgs("__len__", self, (rt, me) -> IntObject.of((long) me.size()));
    members.noArgs("__iter__", self, (rt, me) -> new DequeIterator(me, false));
    members.noArgs("__reversed__", self, (rt, me) -> new DequeIterator(me, true));
    members.oneArg("__contains__", self, DequeObject::contains);
    members.getter("maxlen", self, (rt, me) -> me.limit() < 0 ? NONE : IntObject.of(me.limit()));
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
    defineChanges(members);
    defineItems(members);
    defineOperators(members);
  }

  private static void defineChanges(TypeMembers members) {
    Class<DequeObject> self = DequeObject.class;
    members.oneArg("append", self, (rt, me, item) -> done(() -> me.append(rt.heap(), item)));
    members.oneArg(
        "appendleft", self, (rt, me, item) -> done(() -> me.appendLeft(rt.heap(), item)));
    members.noArgs("pop", self, (rt, me) -> filled(me).removeLast(rt.heap()));
    members.noArgs("popleft", self, (rt, me) -> filled(me).removeFirst(rt.heap()));
    members.oneArg("extend", self, (rt, me, items) -> done(() -> me.extend(rt, items, false)));
    members.oneArg("extendleft", self, (rt, me, items) -> done(() -> me.extend(rt, items, true)));
    members.method(
        "rotate",
        "n=1, /",
        self,
        (rt, me, args) ->
            done(() -> me.rotate(rt.heap(), args.has(0) ? Convert.size(rt, args.get(0)) : 1)));
    members.noArgs("clear", self, (rt, me) -> done(() -> me.setAll(rt.heap(), List.of())));
    members.noArgs(
        "reverse", self, (rt, me) -> done(() -> me.setAll(rt.heap(), me.items().reversed())));
    members.noArgs("__reduce__", self, DequeMethods::reduce);
    members.noArgs("copy", self, DequeMethods::copy);
    members.noArgs("__copy__", self, DequeMethods::copy);
    members.method("insert", "index, object, /", self, DequeMethods::insert);
    members.oneArg("remove", self, DequeMethods::remove);
    members.oneArg("count", self, DequeMethods::count);
    members.method("index", "value, start=0, stop=0, /", self, DequeMethods::index);
  }

  private static PyObject done(Runnable change) {
    change.run();
    return NONE;
  }

  private static DequeObject filled(DequeObject deque) {
    if (deque.size() == 0) {
      throw Errors.index("pop from an empty deque");
    }
    return deque;
  }

  private static PyObject reduce(Runtime rt, DequeObject self) {
    PyObject state = rt.callMethod(self, "__getstate__");
    TupleObject args =
        self.limit() < 0
            ? TupleObject.EMPTY
            : TupleObject.of(TupleObject.EMPTY, IntObject.of(self.limit()));
    return TupleObject.of(List.of(self.type(), args, state, new DequeIterator(self, false)));
  }

  private static PyObject copy(Runtime rt, DequeObject self) {
    if (self.type() == DequeObject.TYPE) {
      DequeObject copy = new DequeObject(DequeObject.TYPE);
      copy.setLimit(self.limit());
      copy.setAll(rt.heap(), self.items());
      return copy;
    }
    return self.limit() < 0
        ? rt.call(self.type(), self)
        : rt.call(self.type(), self, IntObject.of(self.limit()));
  }

  private static PyObject insert(Runtime rt, DequeObject self, Args args) {
    long index = Convert.size(rt, args.get(0));
    if (self.limit() >= 0 && self.size() >= self.limit()) {
      throw Errors.index("deque already at its maximum size");
    }
    List<PyObject> items = self.items();
    long place = index < 0 ? Math.max(0, index + items.size()) : Math.min(index, items.size());
    items.add((int) place, args.get(1));
    self.setAll(rt.heap(), items);
    return NONE;
  }

  private static PyObject remove(Runtime rt, DequeObject self, PyObject value) {
    int before = self.version();
    for (int i = 0; i < self.size(); i++) {
      rt.poll();
      boolean equal = Comparison.equal(rt, self.get(i), value);
      if (before != self.version()) {
        throw Errors.index("deque mutated during remove().");
      }
      if (equal) {
        removeAt(rt, self, i);
        return NONE;
      }
    }
    throw Errors.value(Repr.repr(rt, value) + " is not in deque");
  }

  private static void removeAt(Runtime rt, DequeObject self, int index) {
    List<PyObject> items = self.items();
    items.remove(index);
    self.setAll(rt.heap(), items);
  }

  private static PyObject count(Runtime rt, DequeObject self, PyObject value) {
    int before = self.version();
    long found = 0;
    for (int i = 0; i < self.size(); i++) {
      rt.poll();
      found += Comparison.equal(rt, self.get(i), value) ? 1 : 0;
      if (before != self.version()) {
        throw Errors.runtime("deque mutated during iteration");
      }
    }
    return IntObject.of(found);
  }

  private static PyObject index(Runtime rt, DequeObject self, Args args) {
    long from = args.has(1) ? bound(rt, args.get(1), self.size()) : 0;
    long to = args.has(2) ? bound(rt, args.get(2), self.size()) : self.size();
    int found = self.indexOf(rt, args.get(0), from, to);
    if (found < 0) {
      throw Errors.value(Repr.repr(rt, args.get(0)) + " is not in deque");
    }
    return IntObject.of((long) found);
  }

  private static long bound(Runtime rt, PyObject given, int size) {
    long index = Operators.clampedIndex(rt, given);
    return index < 0 ? Math.max(0, index + size) : index;
  }

  private static void defineItems(TypeMembers members) {
    Class<DequeObject> self = DequeObject.class;
    members.oneArg("__getitem__", self, (rt, me, key) -> me.get(position(rt, me, key)));
    members.method(
        "__setitem__",
        "key, value, /",
        self,
        (rt, me, args) ->
            done(() -> me.set(rt.heap(), position(rt, me, args.get(0)), args.get(1))));
    members.oneArg(
        "__delitem__", self, (rt, me, key) -> done(() -> removeAt(rt, me, position(rt, me, key))));
  }

  private static int position(Runtime rt, DequeObject self, PyObject key) {
    if (!(key instanceof IntObject) && key.type().lookup("__index__") == null) {
      throw Errors.type("sequence index must be integer, not '" + key.type().fullName() + "'");
    }
    long index = Operators.clampedIndex(rt, key);
    long counted = index < 0 ? index + self.size() : index;
    if (counted < 0 || counted >= self.size()) {
      throw Errors.index("deque index out of range");
    }
    return (int) counted;
  }

  private static void defineOperators(TypeMembers members) {
    Class<DequeObject> self = DequeObject.class;
    members.oneArg("__add__", self, DequeMethods::add);
    members.oneArg(
        "__iadd__",
        self,
        (rt, me, items) -> {
          me.extend(rt, items, false);
          return me;
        });
    members.oneArg("__mul__", self, DequeMethods::repeat);
    members.oneArg("__rmul__", self, DequeMethods::repeat);
    members.oneArg(
        "__imul__",
        self,
        (rt, me, times) -> {
          me.setAll(rt.heap(), repeated(rt, me, times));
          return me;
        });
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(op.method(), self, (rt, me, other) -> compare(rt, op, me, other));
    }
  }

  private static PyObject add(Runtime rt, DequeObject self, PyObject other) {
    if (!(other instanceof DequeObject deque)) {
      throw Errors.type(
          "can only concatenate deque (not \"" + other.type().fullName() + "\") to deque");
    }
    DequeObject sum = new DequeObject(DequeObject.TYPE);
    sum.setLimit(self.limit());
    self.items().forEach(item -> sum.append(rt.heap(), item));
    deque.items().forEach(item -> sum.append(rt.heap(), item));
    return sum;
  }

  private static PyObject repeat(Runtime rt, DequeObject self, PyObject times) {
    DequeObject product = new DequeObject(DequeObject.TYPE);
    product.setLimit(self.limit());
    product.setAll(rt.heap(), repeated(rt, self, times));
    return product;
  }

  private static List<PyObject> repeated(Runtime rt, DequeObject self, PyObject times) {
    long count = Math.max(0, Convert.size(rt, times));
    if (self.size() > 0 && count > (1 << 27) / self.size()) {
      throw Errors.of(ExceptionTypes.MEMORY_ERROR);
    }
    List<PyObject> all = new ArrayList<>();
    Collections.nCopies((int) (self.size() == 0 ? 0 : count), self.items()).forEach(all::addAll);
    int surplus = self.limit() < 0 ? 0 : (int) Math.max(0, all.size() - self.limit());
    return all.subList(surplus, all.size());
  }

  private static PyObject compare(Runtime rt, Comparison.Op op, DequeObject self, PyObject other) {
    return other instanceof DequeObject deque
        ? Comparison.compare(rt, op, new ListObject(self.items()), new ListObject(deque.items()))
        : SingletonObject.NOT_IMPLEMENTED;
  }

  private static String repr(Runtime rt, DequeObject self) {
    if (!rt.heap().enterRepr(self)) {
      return "[...]";
    }
    try {
      String items = Repr.repr(rt, new ListObject(self.items()));
      String limit = self.limit() < 0 ? "" : ", maxlen=" + self.limit();
      return self.type().name() + "(" + items + limit + ")";
    } finally {
      rt.heap().leaveRepr(self);
    }
  }

  /** Iterates over a deque, forwards or backwards. */
  private static final class DequeIterator extends IteratorObject {
    private static final TypeObject FORWARDS = iteratorType("_collections._deque_iterator");
    private static final TypeObject BACKWARDS =
        iteratorType("_collections._deque_reverse_iterator");

    private final DequeObject deque;
    private final boolean backwards;
    private final int version;
    private int done;

    DequeIterator(DequeObject deque, boolean backwards) {
      super(backwards ? BACKWARDS : FORWARDS);
      this.deque = deque;
      this.backwards = backwards;
      this.version = deque.version();
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      if (version != deque.version()) {
        throw Errors.runtime("deque mutated during iteration");
      }
      if (done >= deque.size()) {
        return null;
      }
      int index = done++;
      return deque.get(backwards ? deque.size() - 1 - index : index);
    }

    @Override
    public long lengthHint() {
      return Math.max(0, deque.size() - done);
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(deque);
    }
  }
}
