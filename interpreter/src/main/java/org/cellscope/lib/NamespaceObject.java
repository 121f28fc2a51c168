package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Restorer;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;

/** {@code types.SimpleNamespace}: an object that is nothing but its attributes. */
final class NamespaceObject extends LibraryObject {
  /** Class {@code types.SimpleNamespace}. */
  static final TypeObject TYPE =
      TypeObject.builtin(
              "types.SimpleNamespace", NamespaceObject.class, null, NamespaceObject::define)
          .subclassable()
          .withAttributes()
          .build();

  NamespaceObject(TypeObject type) {
    super(type, TYPE);
  }

  private static void define(TypeMembers members) {
    Class<NamespaceObject> self = NamespaceObject.class;
    members.constructor("*args, **kwargs", (rt, cls, args) -> new NamespaceObject(cls));
    members.initializer("*args, **kwargs", self, NamespaceObject::init);
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(me.repr(rt)));
    members.noArgs(
        "__reduce__",
        self,
        (rt, me) -> TupleObject.of(List.of(me.type(), TupleObject.EMPTY, me.values(rt.heap()))));
    members.getter("__dict__", self, (rt, me) -> me.values(rt.heap()));
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(op.method(), self, (rt, me, other) -> me.compare(rt, op, other));
    }
    members.unhashable();
    members.doc("A simple attribute-based namespace.\n\nSimpleNamespace(**kwargs)");
  }

  /** The dictionary of the attributes. */
  DictObject values(Heap heap) {
    DictObject values = ensureAttributes(heap);
    if (values == null) {
      throw new IllegalStateException("a namespace without attributes");
    }
    return values;
  }

  private static PyObject init(Runtime rt, NamespaceObject self, Args args) {
    if (args.rest(0).size() > 0) {
      throw Errors.type("no positional arguments expected");
    }
    self.values(rt.heap()).putAll(rt, args.keywords(1));
    return SingletonObject.NONE;
  }

  private PyObject compare(Runtime rt, Comparison.Op op, PyObject other) {
    if (!(other instanceof NamespaceObject namespace)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    return switch (op) {
      case EQ, NE -> Comparison.compare(rt, op, values(rt.heap()), namespace.values(rt.heap()));
      case LT, LE, GT, GE -> SingletonObject.NOT_IMPLEMENTED;
    };
  }

  private String repr(Runtime rt) {
    String name = type() == TYPE ? "namespace" : type().name();
    if (!rt.heap().enterRepr(this)) {
      return name + "(...)";
    }
    try {
      List<String> parts = new ArrayList<>();
      for (Convert.Entry entry : Convert.entries(values(rt.heap()))) {
        parts.add(entry.key() + "=" + Repr.repr(rt, entry.value()));
      }
      return name + "(" + String.join(", ", parts) + ")";
    } finally {
      rt.heap().leaveRepr(this);
    }
  }

  @Override
  protected PyObject restored(Restorer past) {
    return withAttributes(past, new NamespaceObject(past.type(type())));
  }
}
