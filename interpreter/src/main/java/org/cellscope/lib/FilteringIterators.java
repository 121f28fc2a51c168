package org.cellscope.lib;

import org.cellscope.objects.Args;
import org.cellscope.objects.Errors;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.Kept;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** Iterators that let some items pass, and {@code islice}. */
final class FilteringIterators {
  private FilteringIterators() {}

  static void define(ModuleObject module) {
    for (Kind kind : Kind.values()) {
      module.define(kind.type.name(), kind.type);
    }
    module.define("compress", Compress.TYPE);
    module.define("islice", Slice.TYPE);
  }

  private enum Kind {
    TAKE_WHILE("takewhile"),
    DROP_WHILE("dropwhile"),
    FILTER_FALSE("filterfalse");

    private final TypeObject type;

    Kind(String name) {
      type = ItertoolsModule.type(name, Testing.class, members -> Testing.define(members, this));
    }
  }

  /** {@code takewhile}, {@code dropwhile} and {@code filterfalse}. */
  private static final class Testing extends IteratorObject {
    private final Kind kind;
    private final PyObject predicate;
    private final PyObject source;
    private boolean turned;

    private Testing(TypeObject type, Kind kind, PyObject predicate, PyObject source) {
      super(type, kind.type);
      this.kind = kind;
      this.predicate = predicate;
      this.source = source;
    }

    private static void define(TypeMembers members, Kind kind) {
      members.constructor(
          kind == Kind.FILTER_FALSE ? "function, iterable, /" : "predicate, iterable, /",
          (rt, cls, args) -> new Testing(cls, kind, args.get(0), Iteration.iter(rt, args.get(1))));
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      if (kind == Kind.TAKE_WHILE && turned) {
        return null;
      }
      for (PyObject item = Iteration.next(rt, source);
          item != null;
          item = Iteration.next(rt, source)) {
        rt.poll();
        if (kind == Kind.DROP_WHILE && turned) {
          return item;
        }
        boolean holds = test(rt, item);
        if (holds == (kind == Kind.TAKE_WHILE)) {
          turned = kind == Kind.DROP_WHILE;
          return item;
        }
        if (kind == Kind.TAKE_WHILE) {
          turned = true;
          return null;
        }
      }
      return null;
    }

    private boolean test(Runtime rt, PyObject item) {
      if (kind == Kind.FILTER_FALSE && predicate == SingletonObject.NONE) {
        return Operators.truth(rt, item);
      }
      try (Kept kept = new Kept(rt)) {
        return Operators.truth(rt, rt.call(predicate, kept.add(item)));
      }
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(predicate);
      visitor.visit(source);
    }
  }

  /** {@code compress(data, selectors)}. */
  private static final class Compress extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("compress", Compress.class, Compress::defineType);

    private final PyObject data;
    private final PyObject selectors;

    private Compress(TypeObject type, PyObject data, PyObject selectors) {
      super(type, TYPE);
      this.data = data;
      this.selectors = selectors;
    }

    private static void defineType(TypeMembers members) {
      members.constructor(
          "data, selectors",
          (rt, cls, args) ->
              new Compress(cls, Iteration.iter(rt, args.get(0)), Iteration.iter(rt, args.get(1))));
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      while (true) {
        rt.poll();
        PyObject item = Iteration.next(rt, data);
        PyObject selector = item == null ? null : Iteration.next(rt, selectors);
        if (selector == null) {
          return null;
        }
        if (Operators.truth(rt, selector)) {
          return item;
        }
      }
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(data);
      visitor.visit(selectors);
    }
  }

  /** {@code islice(iterable, start, stop, step)}. */
  private static final class Slice extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("islice", Slice.class, Slice::defineType);

    private @Nullable PyObject source;
    private final long stop;
    private final long step;
    private long wanted;
    private long seen;

    private Slice(TypeObject type, PyObject source, long start, long stop, long step) {
      super(type, TYPE);
      this.source = source;
      this.wanted = start;
      this.stop = stop;
      this.step = step;
    }

    private static void defineType(TypeMembers members) {
      members.constructor("*args", Slice::make);
    }

    private static PyObject make(Runtime rt, TypeObject type, Args args) {
      PyObject[] given = args.rest(0).toArray();
      if (given.length < 2 || given.length > 4) {
        throw Errors.type(
            "islice expected at "
                + (given.length < 2 ? "least 2 arguments" : "most 4 arguments")
                + ", got "
                + given.length);
      }
      long start = given.length == 2 ? 0 : bound(given[1], 0, "Indices");
      PyObject last = given.length == 2 ? given[1] : given[2];
      String what = given.length == 2 ? "Stop argument" : "Indices";
      long stop = bound(last, Long.MAX_VALUE, what);
      long step = given.length == 4 ? bound(given[3], 1, "Step") : 1;
      if (step < 1) {
        throw refused("Step");
      }
      return new Slice(type, Iteration.iter(rt, given[0]), start, stop, step);
    }

    private static long bound(PyObject given, long fallback, String what) {
      if (given == SingletonObject.NONE) {
        return fallback;
      }
      if (given instanceof IntObject number && number.isLong() && number.signum() >= 0) {
        return number.longValue();
      }
      throw refused(what);
    }

    private static RuntimeException refused(String what) {
      return Errors.value(
          what.equals("Step")
              ? "Step for islice() must be a positive integer or None."
              : what + " for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      PyObject from = source;
      if (from == null) {
        return null;
      }
      if (wanted >= stop) {
        while (seen < stop && Iteration.next(rt, from) != null) {
          seen++;
        }
        return end(rt);
      }
      while (true) {
        rt.poll();
        PyObject item = Iteration.next(rt, from);
        if (item == null) {
          return end(rt);
        }
        if (seen++ == wanted) {
          wanted = wanted > Long.MAX_VALUE - step ? Long.MAX_VALUE : wanted + step;
          return item;
        }
      }
    }

    private @Nullable PyObject end(Runtime rt) {
      PyObject old = source;
      source = null;
      rt.heap().set(this, 0, old, null);
      return null;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(source);
    }

    @Override
    public boolean isMutable() {
      return true;
    }
  }
}
