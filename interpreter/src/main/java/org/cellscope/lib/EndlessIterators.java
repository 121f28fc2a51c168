package org.cellscope.lib;

import org.cellscope.objects.Args;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** {@code count}, {@code cycle} and {@code repeat}. */
final class EndlessIterators {
  private EndlessIterators() {}

  static void define(ModuleObject module) {
    module.define("count", Count.TYPE);
    module.define("cycle", Cycle.TYPE);
    module.define("repeat", Repeat.TYPE);
  }

  /** {@code count(start, step)}. */
  private static final class Count extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("count", Count.class, Count::defineType);

    private PyObject next;
    private final PyObject step;

    private Count(TypeObject type, PyObject start, PyObject step) {
      super(type, TYPE);
      this.next = start;
      this.step = step;
    }

    private static void defineType(TypeMembers members) {
      members.constructor("start=0, step=1", Count::make);
      members.noArgs("__repr__", Count.class, (rt, me) -> StrObject.of(me.repr(rt)));
    }

    private static PyObject make(Runtime rt, TypeObject type, Args args) {
      PyObject start = args.or(0, IntObject.of(0L));
      PyObject step = args.or(1, IntObject.of(1L));
      for (PyObject number : new PyObject[] {start, step}) {
        boolean isNumber =
            number instanceof IntObject
                || number instanceof FloatObject
                || number.type().lookup("__index__") != null
                || number.type().lookup("__float__") != null
                || number.type().lookup("__complex__") != null;
        if (!isNumber) {
          throw Errors.type("a number is required");
        }
      }
      return new Count(type, start, step);
    }

    @Override
    public PyObject next(Runtime rt) {
      PyObject now = next;
      next = Operators.binary(rt, Operators.Binary.ADD, now, step);
      rt.heap().set(this, 0, now, next);
      return now;
    }

    private String repr(Runtime rt) {
      boolean plain = step instanceof IntObject && Comparison.equal(rt, step, IntObject.of(1L));
      String name = type().name();
      return name + "(" + Repr.repr(rt, next) + (plain ? "" : ", " + Repr.repr(rt, step)) + ")";
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(next);
      visitor.visit(step);
    }

    @Override
    public boolean isMutable() {
      return true;
    }
  }

  /** {@code cycle(iterable)}. */
  private static final class Cycle extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("cycle", Cycle.class, Cycle::defineType);

    private final PyObject source;
    private final ListObject saved = new ListObject();
    private boolean ended;
    private int index;

    private Cycle(TypeObject type, PyObject source) {
      super(type, TYPE);
      this.source = source;
    }

    private static void defineType(TypeMembers members) {
      members.constructor(
          "iterable, /", (rt, cls, args) -> new Cycle(cls, Iteration.iter(rt, args.get(0))));
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      if (!ended) {
        PyObject item = Iteration.next(rt, source);
        if (item != null) {
          saved.add(rt.heap(), item);
          return item;
        }
        ended = true;
      }
      if (saved.size() == 0) {
        return null;
      }
      PyObject item = saved.get(index);
      index = (index + 1) % saved.size();
      return item;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(source);
      visitor.visit(saved);
    }
  }

  /** {@code repeat(object, times)}. */
  private static final class Repeat extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("repeat", Repeat.class, Repeat::defineType);

    private final PyObject object;
    private long left;

    private Repeat(TypeObject type, PyObject object, long times) {
      super(type, TYPE);
      this.object = object;
      this.left = times;
    }

    private static void defineType(TypeMembers members) {
      members.constructor(
          "object, times=None",
          (rt, cls, args) ->
              new Repeat(
                  cls, args.get(0), args.has(1) ? Math.max(0, Convert.size(rt, args.get(1))) : -1));
      members.noArgs("__repr__", Repeat.class, (rt, me) -> StrObject.of(me.repr(rt)));
      members.noArgs(
          "__length_hint__",
          Repeat.class,
          (rt, me) -> {
            if (me.left < 0) {
              throw Errors.type("len() of unsized object");
            }
            return IntObject.of(me.left);
          });
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      if (left == 0) {
        return null;
      }
      left -= left > 0 ? 1 : 0;
      return object;
    }

    private String repr(Runtime rt) {
      String times = left < 0 ? "" : ", " + left;
      return type().name() + "(" + Repr.repr(rt, object) + times + ")";
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(object);
    }
  }
}
