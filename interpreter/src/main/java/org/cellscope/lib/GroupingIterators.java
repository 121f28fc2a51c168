package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.Errors;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.Kept;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** {@code groupby}, {@code tee}, {@code pairwise} and {@code batched}. */
final class GroupingIterators {
  private GroupingIterators() {}

  static void define(ModuleObject module) {
    module.define("groupby", GroupBy.TYPE);
    module.define("_grouper", Group.TYPE);
    module.define("pairwise", Pairwise.TYPE);
    module.define("batched", Batched.TYPE);
    module.define("_tee", Tee.TYPE);
    module.function("tee", "iterable, n=2, /", GroupingIterators::tee);
  }

  /** {@code groupby(iterable, key=None)}. Its state is a list: key, item, or nothing yet. */
  private static final class GroupBy extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("groupby", GroupBy.class, GroupBy::defineType);

    private final PyObject source;
    private final @Nullable PyObject function;
    private final ListObject current = new ListObject();
    private @Nullable PyObject groupKey;
    private @Nullable Group group;

    private GroupBy(TypeObject type, PyObject source, @Nullable PyObject function) {
      super(type, TYPE);
      this.source = source;
      this.function = function;
    }

    private static void defineType(TypeMembers members) {
      members.constructor(
          "iterable, key=None",
          (rt, cls, args) ->
              new GroupBy(
                  cls, Iteration.iter(rt, args.get(0)), Convert.nullIfNone(args.orNull(1))));
    }

    /** Reads the next item with its key; says whether there was one. */
    private boolean read(Runtime rt) {
      PyObject item = Iteration.next(rt, source);
      if (item == null) {
        return false;
      }
      try (Kept kept = new Kept(rt)) {
        kept.add(item);
        PyObject key = function == null ? item : rt.call(function, item);
        current.setAll(rt.heap(), List.of(key, item));
      }
      return true;
    }

    private boolean isInGroup(Runtime rt, PyObject key) {
      return Comparison.equal(rt, key, current.get(0));
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      group = null;
      while (current.size() == 0 || groupKey != null && isInGroup(rt, groupKey)) {
        rt.poll();
        if (!read(rt)) {
          return null;
        }
      }
      PyObject old = groupKey;
      PyObject key = current.get(0);
      groupKey = key;
      rt.heap().set(this, 3, old, key);
      Group made = new Group(this, key);
      group = made;
      return TupleObject.of(List.of(key, made));
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(source);
      visitor.visit(function);
      visitor.visit(current);
      visitor.visit(groupKey);
    }

    @Override
    public boolean isMutable() {
      return true;
    }
  }

  /** The items of one group. */
  private static final class Group extends IteratorObject {
    private static final TypeObject TYPE = iteratorType("itertools._grouper");

    private final GroupBy parent;
    private final PyObject key;

    Group(GroupBy parent, PyObject key) {
      super(TYPE);
      this.parent = parent;
      this.key = key;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      if (parent.group != this) {
        return null;
      }
      if (parent.current.size() == 0 && !parent.read(rt)) {
        return null;
      }
      if (!parent.isInGroup(rt, key)) {
        return null;
      }
      PyObject item = parent.current.get(1);
      parent.current.setAll(rt.heap(), List.of());
      return item;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(parent);
      visitor.visit(key);
    }
  }

  private static PyObject tee(Runtime rt, ModuleObject module, Args args) {
    long count = args.has(1) ? Convert.size(rt, args.get(1)) : 2;
    if (count < 0) {
      throw Errors.value("n must be >= 0");
    }
    if (count > 1 << 20) {
      throw Errors.memory();
    }
    PyObject iterator = Iteration.iter(rt, args.get(0));
    List<PyObject> all = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      all.add(
          iterator instanceof Tee first
              ? (i == 0 ? first : first.copy())
              : i == 0 ? new Tee(iterator) : ((Tee) all.getFirst()).copy());
    }
    return TupleObject.of(all);
  }

  /** One of several iterators over what one iterator gives: a chain of items read so far. */
  private static final class Tee extends IteratorObject {
    private static final TypeObject TYPE =
        TypeObject.builtin("itertools._tee", Tee.class, null, Tee::defineType).build();

    private final PyObject source;

    /** What no iterator has read yet; each link is a list of an item and the next link. */
    private ListObject link;

    private Tee(PyObject source) {
      this(source, new ListObject());
    }

    private Tee(PyObject source, ListObject link) {
      super(TYPE);
      this.source = source;
      this.link = link;
    }

    private static void defineType(TypeMembers members) {
      IteratorObject.define(members);
      members.constructor(
          "iterable, /", (rt, cls, args) -> new Tee(Iteration.iter(rt, args.get(0))));
      members.noArgs("__copy__", Tee.class, (rt, me) -> me.copy());
    }

    Tee copy() {
      return new Tee(source, link);
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      ListObject at = link;
      if (at.size() == 0) {
        PyObject item = Iteration.next(rt, source);
        if (item == null) {
          return null;
        }
        at.setAll(rt.heap(), List.of(item, new ListObject()));
      }
      link = (ListObject) at.get(1);
      rt.heap().set(this, 1, at, link);
      return at.get(0);
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(source);
      visitor.visit(link);
    }

    @Override
    public boolean isMutable() {
      return true;
    }
  }

  /** {@code pairwise(iterable)}. */
  private static final class Pairwise extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("pairwise", Pairwise.class, Pairwise::defineType);

    private final PyObject source;
    private @Nullable PyObject before;

    private Pairwise(TypeObject type, PyObject source) {
      super(type, TYPE);
      this.source = source;
    }

    private static void defineType(TypeMembers members) {
      members.constructor(
          "iterable, /", (rt, cls, args) -> new Pairwise(cls, Iteration.iter(rt, args.get(0))));
    }

    private void remember(Runtime rt, @Nullable PyObject now) {
      PyObject old = before;
      before = now;
      rt.heap().set(this, 1, old, now);
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      if (before == null) {
        remember(rt, Iteration.next(rt, source));
      }
      PyObject first = before;
      PyObject second = first == null ? null : Iteration.next(rt, source);
      remember(rt, second);
      return first == null || second == null ? null : TupleObject.of(List.of(first, second));
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(source);
      visitor.visit(before);
    }

    @Override
    public boolean isMutable() {
      return true;
    }
  }

  /** {@code batched(iterable, n)}. */
  private static final class Batched extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("batched", Batched.class, Batched::defineType);

    private final PyObject source;
    private final long size;

    private Batched(TypeObject type, PyObject source, long size) {
      super(type, TYPE);
      this.source = source;
      this.size = size;
    }

    private static void defineType(TypeMembers members) {
      members.constructor(
          "iterable, n",
          (rt, cls, args) -> {
            long size = Convert.size(rt, args.get(1));
            if (size < 1) {
              throw Errors.value("n must be at least one");
            }
            return new Batched(cls, Iteration.iter(rt, args.get(0)), size);
          });
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      List<PyObject> items = new ArrayList<>();
      try (Kept kept = new Kept(rt)) {
        while (items.size() < size) {
          rt.poll();
          PyObject item = Iteration.next(rt, source);
          if (item == null) {
            break;
          }
          items.add(kept.add(item));
        }
      }
      return items.isEmpty() ? null : TupleObject.of(items);
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(source);
    }
  }
}
