package org.cellscope.lib;

import org.cellscope.objects.Args;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.Errors;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.Kept;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** Module {@code _functools}, on which {@code functools} is built. */
final class FunctoolsModule {
  private FunctoolsModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("_functools");
    module.define("partial", PartialObject.TYPE);
    module.define("_lru_cache_wrapper", CachedFunction.TYPE);
    module.function("reduce", "function, iterable, initial=None, /", FunctoolsModule::reduce);
    module.function("cmp_to_key", "mycmp", (rt2, self, args) -> new KeyWrapper(args.get(0), null));
    return module;
  }

  private static PyObject reduce(Runtime rt, ModuleObject module, Args args) {
    PyObject function = args.get(0);
    PyObject iterator = Iteration.tryIter(rt, args.get(1));
    if (iterator == null) {
      throw Errors.type("reduce() arg 2 must support iteration");
    }
    try (Kept source = new Kept(rt);
        Kept kept = new Kept(rt)) {
      source.add(iterator);
      PyObject result = args.has(2) ? args.get(2) : Iteration.next(rt, iterator);
      if (result == null) {
        throw Errors.type("reduce() of empty iterable with no initial value");
      }
      for (PyObject item = Iteration.next(rt, iterator);
          item != null;
          item = Iteration.next(rt, iterator)) {
        rt.poll();
        kept.only(item);
        kept.add(result);
        result = rt.call(function, result, item);
        kept.only(result);
      }
      return result;
    }
  }

  /** What {@code cmp_to_key} gives: makes keys, and is one. */
  private static final class KeyWrapper extends PyObject {
    private static final TypeObject TYPE =
        TypeObject.builtin("functools.KeyWrapper", KeyWrapper.class, null, KeyWrapper::define)
            .build();

    private final PyObject compare;
    private final @Nullable PyObject object;

    KeyWrapper(PyObject compare, @Nullable PyObject object) {
      this.compare = compare;
      this.object = object;
    }

    private static void define(TypeMembers members) {
      Class<KeyWrapper> self = KeyWrapper.class;
      members.method(
          "__call__", "obj", self, (rt, me, args) -> new KeyWrapper(me.compare, args.get(0)));
      members.member("obj", self, (rt, me) -> Convert.orNone(me.object), null);
      for (Comparison.Op op : Comparison.Op.values()) {
        members.oneArg(op.method(), self, (rt, me, other) -> me.compare(rt, op, other));
      }
      members.unhashable();
    }

    @Override
    public TypeObject type() {
      return TYPE;
    }

    private PyObject compare(Runtime rt, Comparison.Op op, PyObject other) {
      if (!(other instanceof KeyWrapper key)) {
        throw Errors.type("other argument must be K instance");
      }
      if (object == null || key.object == null) {
        throw Errors.attribute("object");
      }
      PyObject order = rt.call(compare, object, key.object);
      return Comparison.compare(rt, op, order, IntObject.of(0L));
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(compare);
      visitor.visit(object);
    }
  }
}
