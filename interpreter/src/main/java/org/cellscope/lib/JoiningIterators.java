package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.Kept;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** {@code chain}, {@code zip_longest}, {@code starmap} and {@code accumulate}. */
final class JoiningIterators {
  private JoiningIterators() {}

  static void define(ModuleObject module) {
    module.define("chain", Chain.TYPE);
    module.define("zip_longest", ZipLongest.TYPE);
    module.define("starmap", StarMap.TYPE);
    module.define("accumulate", Accumulate.TYPE);
  }

  /** {@code chain(*iterables)}. */
  private static final class Chain extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("chain", Chain.class, Chain::defineType);

    private @Nullable PyObject sources;
    private @Nullable PyObject active;

    private Chain(TypeObject type, PyObject sources) {
      super(type, TYPE);
      this.sources = sources;
    }

    private static void defineType(TypeMembers members) {
      members.constructor(
          "*iterables", (rt, cls, args) -> new Chain(cls, Iteration.iter(rt, args.rest(0))));
      members.classOneArg(
          "from_iterable", (rt, cls, iterable) -> new Chain(cls, Iteration.iter(rt, iterable)));
    }

    private void activate(Runtime rt, @Nullable PyObject now) {
      PyObject old = active;
      active = now;
      rt.heap().set(this, 1, old, now);
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      while (sources != null) {
        rt.poll();
        PyObject from = active;
        if (from == null) {
          PyObject iterable = Iteration.next(rt, sources);
          if (iterable == null) {
            PyObject old = sources;
            sources = null;
            rt.heap().set(this, 0, old, null);
            return null;
          }
          from = Iteration.iter(rt, iterable);
          activate(rt, from);
        }
        PyObject item = Iteration.next(rt, from);
        if (item != null) {
          return item;
        }
        activate(rt, null);
      }
      return null;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(sources);
      visitor.visit(active);
    }

    @Override
    public boolean isMutable() {
      return true;
    }
  }

  /** {@code zip_longest(*iterables, fillvalue=None)}. */
  private static final class ZipLongest extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("zip_longest", ZipLongest.class, ZipLongest::defineType);

    private final ListObject sources;
    private final PyObject fill;

    private ZipLongest(TypeObject type, ListObject sources, PyObject fill) {
      super(type, TYPE);
      this.sources = sources;
      this.fill = fill;
    }

    private static void defineType(TypeMembers members) {
      members.constructor("*iterables, **kwargs", ZipLongest::make);
    }

    private static PyObject make(Runtime rt, TypeObject type, Args args) {
      DictObject keywords = args.keywords(1);
      PyObject fill = keywords.get("fillvalue");
      if (keywords.size() > (fill == null ? 0 : 1)) {
        throw Errors.type("zip_longest() got an unexpected keyword argument");
      }
      List<PyObject> iterators = new ArrayList<>();
      for (PyObject iterable : args.restItems(0)) {
        iterators.add(Iteration.iter(rt, iterable));
      }
      return new ZipLongest(type, new ListObject(iterators), Convert.orNone(fill));
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      List<PyObject> items = new ArrayList<>();
      boolean any = false;
      try (Kept kept = new Kept(rt)) {
        for (int i = 0; i < sources.size(); i++) {
          PyObject from = sources.get(i);
          PyObject item = from == SingletonObject.NONE ? null : Iteration.next(rt, from);
          if (item == null) {
            sources.set(rt.heap(), i, SingletonObject.NONE);
          }
          any |= item != null;
          items.add(item == null ? fill : kept.add(item));
        }
      }
      return any ? TupleObject.of(items) : null;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(sources);
      visitor.visit(fill);
    }
  }

  /** {@code starmap(function, iterable)}. */
  private static final class StarMap extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("starmap", StarMap.class, StarMap::defineType);

    private final PyObject function;
    private final PyObject source;

    private StarMap(TypeObject type, PyObject function, PyObject source) {
      super(type, TYPE);
      this.function = function;
      this.source = source;
    }

    private static void defineType(TypeMembers members) {
      members.constructor(
          "function, iterable, /",
          (rt, cls, args) -> new StarMap(cls, args.get(0), Iteration.iter(rt, args.get(1))));
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      PyObject item = Iteration.next(rt, source);
      if (item == null) {
        return null;
      }
      try (Kept kept = new Kept(rt)) {
        List<PyObject> args = Iteration.toList(rt, kept.add(item));
        return rt.call(function, args.toArray(new PyObject[0]));
      }
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(function);
      visitor.visit(source);
    }
  }

  /** {@code accumulate(iterable, func=None, *, initial=None)}. */
  private static final class Accumulate extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("accumulate", Accumulate.class, Accumulate::defineType);

    private final PyObject source;
    private final @Nullable PyObject function;
    private @Nullable PyObject initial;
    private @Nullable PyObject total;

    private Accumulate(
        TypeObject type, PyObject source, @Nullable PyObject function, @Nullable PyObject initial) {
      super(type, TYPE);
      this.source = source;
      this.function = function;
      this.initial = initial;
    }

    private static void defineType(TypeMembers members) {
      members.constructor(
          "iterable, func=None, *, initial=None",
          (rt, cls, args) ->
              new Accumulate(
                  cls,
                  Iteration.iter(rt, args.get(0)),
                  Convert.nullIfNone(args.orNull(1)),
                  Convert.nullIfNone(args.orNull(2))));
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      if (initial != null) {
        PyObject first = initial;
        initial = null;
        rt.heap().set(this, 2, first, null);
        return keep(rt, first);
      }
      PyObject item = Iteration.next(rt, source);
      if (item == null) {
        return null;
      }
      PyObject before = total;
      if (before == null) {
        return keep(rt, item);
      }
      try (Kept kept = new Kept(rt)) {
        kept.add(item);
        return keep(
            rt,
            function == null
                ? Operators.binary(rt, Operators.Binary.ADD, before, item)
                : rt.call(function, before, item));
      }
    }

    private PyObject keep(Runtime rt, PyObject now) {
      PyObject old = total;
      total = now;
      rt.heap().set(this, 3, old, now);
      return now;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(source);
      visitor.visit(function);
      visitor.visit(initial);
      visitor.visit(total);
    }

    @Override
    public boolean isMutable() {
      return true;
    }
  }
}
