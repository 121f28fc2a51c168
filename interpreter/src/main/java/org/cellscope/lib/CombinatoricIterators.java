package org.cellscope.lib;

import java.util.Arrays;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** {@code product}, {@code permutations} and the two kinds of combinations. */
final class CombinatoricIterators {
  private CombinatoricIterators() {}

  static void define(ModuleObject module) {
    for (Kind kind : Kind.values()) {
      module.define(kind.type.name(), kind.type);
    }
    module.define("product", Product.TYPE);
  }

  private enum Kind {
    COMBINATIONS("combinations"),
    WITH_REPLACEMENT("combinations_with_replacement"),
    PERMUTATIONS("permutations");

    private final TypeObject type;

    Kind(String name) {
      type =
          ItertoolsModule.type(name, Selection.class, members -> Selection.define(members, this));
    }
  }

  /** Selections of a number of items, in lexicographic order of their places. */
  private static final class Selection extends IteratorObject {
    private final Kind kind;
    private final TupleObject pool;
    private final int[] chosen;
    private boolean started;
    private boolean ended;

    private Selection(TypeObject type, Kind kind, TupleObject pool, int count) {
      super(type, kind.type);
      this.kind = kind;
      this.pool = pool;
      this.chosen = new int[count];
      for (int i = 0; i < count && kind != Kind.WITH_REPLACEMENT; i++) {
        chosen[i] = i;
      }
      this.ended =
          kind == Kind.WITH_REPLACEMENT ? pool.size() == 0 && count > 0 : count > pool.size();
    }

    private static void define(TypeMembers members, Kind kind) {
      members.constructor(
          kind == Kind.PERMUTATIONS ? "iterable, r=None" : "iterable, r",
          (rt, cls, args) -> make(rt, cls, kind, args));
    }

    private static PyObject make(Runtime rt, TypeObject type, Kind kind, Args args) {
      TupleObject pool = TupleObject.of(Iteration.toList(rt, args.get(0)));
      PyObject given = args.or(1, SingletonObject.NONE);
      if (given == SingletonObject.NONE && kind == Kind.PERMUTATIONS) {
        return new Selection(type, kind, pool, pool.size());
      }
      if (!(given instanceof IntObject) && kind == Kind.PERMUTATIONS) {
        throw Errors.type("Expected int as r");
      }
      long count = Convert.size(rt, given);
      if (count < 0) {
        throw Errors.value("r must be non-negative");
      }
      if (count > 1 << 26) {
        throw Errors.memory();
      }
      return new Selection(type, kind, pool, (int) count);
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      if (ended || started && !advance()) {
        ended = true;
        return null;
      }
      started = true;
      return TupleObject.of(Arrays.stream(chosen).mapToObj(pool::get).toArray(PyObject[]::new));
    }

    private boolean advance() {
      return switch (kind) {
        case COMBINATIONS -> advanceCombination();
        case WITH_REPLACEMENT -> advanceWithReplacement();
        case PERMUTATIONS -> advancePermutation();
      };
    }

    private boolean advanceCombination() {
      int count = chosen.length;
      int i = count - 1;
      while (i >= 0 && chosen[i] == i + pool.size() - count) {
        i--;
      }
      if (i < 0) {
        return false;
      }
      chosen[i]++;
      for (int j = i + 1; j < count; j++) {
        chosen[j] = chosen[j - 1] + 1;
      }
      return true;
    }

    private boolean advanceWithReplacement() {
      int i = chosen.length - 1;
      while (i >= 0 && chosen[i] == pool.size() - 1) {
        i--;
      }
      if (i < 0) {
        return false;
      }
      Arrays.fill(chosen, i, chosen.length, chosen[i] + 1);
      return true;
    }

    /** The last place that can take a greater free item takes the next one. */
    private boolean advancePermutation() {
      boolean[] used = new boolean[pool.size()];
      for (int index : chosen) {
        used[index] = true;
      }
      for (int i = chosen.length - 1; i >= 0; i--) {
        used[chosen[i]] = false;
        int next = nextFree(used, chosen[i] + 1);
        if (next < used.length) {
          chosen[i] = next;
          used[next] = true;
          for (int j = i + 1; j < chosen.length; j++) {
            chosen[j] = nextFree(used, 0);
            used[chosen[j]] = true;
          }
          return true;
        }
      }
      return false;
    }

    private static int nextFree(boolean[] used, int from) {
      int at = from;
      while (at < used.length && used[at]) {
        at++;
      }
      return at;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(pool);
    }
  }

  /** {@code product(*iterables, repeat=1)}. */
  private static final class Product extends IteratorObject {
    private static final TypeObject TYPE =
        ItertoolsModule.type("product", Product.class, Product::defineType);

    private final TupleObject pools;
    private final int[] chosen;
    private boolean started;
    private boolean ended;

    private Product(TypeObject type, TupleObject pools) {
      super(type, TYPE);
      this.pools = pools;
      this.chosen = new int[pools.size()];
      for (int i = 0; i < chosen.length; i++) {
        ended |= pool(i).size() == 0;
      }
    }

    private static void defineType(TypeMembers members) {
      members.constructor("*iterables, **kwargs", Product::make);
    }

    private static PyObject make(Runtime rt, TypeObject type, Args args) {
      DictObject keywords = args.keywords(1);
      PyObject repeat = keywords.get("repeat");
      if (keywords.size() > (repeat == null ? 0 : 1)) {
        throw Errors.type("product() got an unexpected keyword argument");
      }
      long times = repeat == null ? 1 : Convert.size(rt, repeat);
      if (times < 0) {
        throw Errors.value("repeat argument cannot be negative");
      }
      List<PyObject> given = args.restItems(0);
      if (times * given.size() > 1 << 20) {
        throw Errors.overflow("repeat argument too large");
      }
      PyObject[] pools = new PyObject[(int) times * given.size()];
      for (int i = 0; i < given.size(); i++) {
        TupleObject pool = TupleObject.of(Iteration.toList(rt, given.get(i)));
        for (int j = i; j < pools.length; j += given.size()) {
          pools[j] = pool;
        }
      }
      return new Product(type, TupleObject.of(Arrays.asList(pools)));
    }

    private TupleObject pool(int index) {
      return (TupleObject) pools.get(index);
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      if (ended || started && !advance()) {
        ended = true;
        return null;
      }
      started = true;
      PyObject[] items = new PyObject[chosen.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = pool(i).get(chosen[i]);
      }
      return TupleObject.of(Arrays.asList(items));
    }

    private boolean advance() {
      for (int i = chosen.length - 1; i >= 0; i--) {
        if (++chosen[i] < pool(i).size()) {
          return true;
        }
        chosen[i] = 0;
      }
      return false;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(pools);
    }
  }
}
