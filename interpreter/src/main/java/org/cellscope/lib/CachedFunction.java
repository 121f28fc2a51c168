package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.Calls;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Kept;
import org.cellscope.objects.MethodObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Restorer;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;

/**
 * What {@code functools.lru_cache} makes of a function. Its vector of references is the function,
 * the dictionary of results, the least recently used first, and the class of {@code cache_info()}.
 */
final class CachedFunction extends LibraryObject {
  /** Class {@code functools._lru_cache_wrapper}. */
  static final TypeObject TYPE =
      TypeObject.builtin(
              "functools._lru_cache_wrapper", CachedFunction.class, null, CachedFunction::define)
          .subclassable()
          .withAttributes()
          .build();

  private static final PyObject NONE = SingletonObject.NONE;

  private static final long UNBOUNDED = Long.MAX_VALUE;

  private final PyObject function;
  private DictObject results = new DictObject();
  private final PyObject infoType;
  private final PyObject mark;
  private final long limit;
  private final boolean typed;
  private long hits;
  private long misses;
  private boolean countsAreKnown = true;

  private CachedFunction(
      TypeObject type, PyObject function, long limit, boolean typed, PyObject infoType) {
    super(type, TYPE);
    this.function = function;
    this.limit = limit;
    this.typed = typed;
    this.infoType = infoType;
    this.mark = TupleObject.of(NONE, NONE);
  }

  private static void define(TypeMembers members) {
    Class<CachedFunction> self = CachedFunction.class;
    members.constructor("user_function, maxsize, typed, cache_info_type", CachedFunction::make);
    members.method("__call__", "*args, **kwargs", self, CachedFunction::call);
    members.noArgs("cache_info", self, CachedFunction::info);
    members.noArgs("cache_clear", self, CachedFunction::clear);
    members.method(
        "__get__",
        "instance, owner=None, /",
        self,
        (rt, me, args) -> args.get(0) == NONE ? me : new MethodObject(me, args.get(0)));
    members.noArgs("__copy__", self, (rt, me) -> me);
    members.oneArg("__deepcopy__", self, (rt, me, memo) -> me);
    members.noArgs("__reduce__", self, (rt, me) -> Attributes.get(rt, me, "__qualname__"));
    members.getter("__dict__", self, (rt, me) -> Convert.orNone(me.ensureAttributes(rt.heap())));
  }

  private static PyObject make(Runtime rt, TypeObject type, Args args) {
    if (!Attributes.isCallable(args.get(0))) {
      throw Errors.type("the first argument must be callable");
    }
    PyObject maxsize = args.get(1);
    if (maxsize != NONE && !(maxsize instanceof IntObject)) {
      throw Errors.type("maxsize should be integer or None");
    }
    long limit = maxsize == NONE ? UNBOUNDED : Math.max(0, Convert.size(rt, maxsize));
    boolean typed = Operators.truth(rt, args.get(2));
    return new CachedFunction(type, args.get(0), limit, typed, args.get(3));
  }

  /** Arguments of which only an int or a str is given are their own key. */
  private PyObject key(TupleObject args, DictObject keywords) {
    if (!typed && keywords.size() == 0) {
      PyObject first = args.size() == 1 ? args.get(0) : NONE;
      return first.type() == IntObject.TYPE || first.type() == StrObject.TYPE ? first : args;
    }
    List<PyObject> parts = new ArrayList<>(args.items());
    if (keywords.size() > 0) {
      parts.add(mark);
      for (Convert.Entry entry : Convert.entries(keywords)) {
        parts.add(entry.key());
        parts.add(entry.value());
      }
    }
    if (typed) {
      args.items().forEach(item -> parts.add(item.type()));
      Convert.entries(keywords).forEach(entry -> parts.add(entry.value().type()));
    }
    return TupleObject.of(parts);
  }

  private static PyObject call(Runtime rt, CachedFunction self, Args given) {
    TupleObject args = given.rest(0);
    DictObject keywords = given.keywords(1);
    if (self.limit == 0) {
      self.misses++;
      return Calls.forward(rt, self.function, args, keywords);
    }
    try (Kept kept = new Kept(rt)) {
      PyObject key = kept.add(self.key(args, keywords));
      long hash = Comparison.hash(rt, key);
      int entry = self.results.entryOf(rt, key, hash);
      PyObject known = entry < 0 ? null : self.results.valueAt(entry);
      if (known != null) {
        self.hits++;
        self.use(rt, entry);
        return known;
      }
      self.misses++;
      PyObject result = kept.add(Calls.forward(rt, self.function, args, keywords));
      self.store(rt, key, hash, result);
      return result;
    }
  }

  /** Moves a result to the end, where the most recently used ones are. */
  private void use(Runtime rt, int entry) {
    if (limit != UNBOUNDED) {
      results.moveToEnd(rt.heap(), entry);
    }
  }

  private void store(Runtime rt, PyObject key, long hash, PyObject result) {
    if (limit != UNBOUNDED) {
      if (results.entryOf(rt, key, hash) >= 0) {
        return;
      }
      if (results.size() >= limit) {
        results.removeAt(rt.heap(), results.firstEntry());
      }
    }
    results.put(rt, key, hash, result);
  }

  private static PyObject info(Runtime rt, CachedFunction self) {
    if (!self.countsAreKnown) {
      throw Errors.runtime("the recording does not hold how often a cache was hit in the past");
    }
    return rt.call(
        self.infoType,
        IntObject.of(self.hits),
        IntObject.of(self.misses),
        self.limit == UNBOUNDED ? NONE : IntObject.of(self.limit),
        IntObject.of((long) self.results.size()));
  }

  private static PyObject clear(Runtime rt, CachedFunction self) {
    self.hits = 0;
    self.misses = 0;
    self.countsAreKnown = true;
    self.results.clear(rt.heap());
    return NONE;
  }

  @Override
  public List<String> referenceNames() {
    return List.of("", "cache", "");
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(function);
    visitor.visit(results);
    visitor.visit(infoType);
  }

  @Override
  protected PyObject restored(Restorer past) {
    CachedFunction copy =
        new CachedFunction(past.type(type()), past.of(function), limit, typed, past.of(infoType));
    copy.results = (DictObject) past.of(results);
    copy.countsAreKnown = false;
    return withAttributes(past, copy);
  }
}
