package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.ObjectGraph;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.Unraisable;

/** Module {@code gc}. Cycles are collected when the program asks for it, never by themselves. */
final class GcModule {
  private static final int GENERATIONS = 3;

  private final ListObject callbacks = new ListObject();
  private final long[] collections = new long[GENERATIONS];
  private final long[] collected = new long[GENERATIONS];
  private boolean enabled = true;
  private long frozen;
  private TupleObject threshold =
      TupleObject.of(IntObject.of(700L), IntObject.of(10L), IntObject.of(10L));
  private long debug;

  private GcModule() {}

  static ModuleObject create(Runtime rt) {
    GcModule state = new GcModule();
    rt.trackGarbage();
    ModuleObject module = new ModuleObject("gc");
    module.function("collect", "generation=2", (rt2, self, args) -> state.collect(rt2, args));
    module.noArgs("enable", (rt2, self) -> state.enable(rt2, true));
    module.noArgs("disable", (rt2, self) -> state.enable(rt2, false));
    module.noArgs("isenabled", (rt2, self) -> BoolObject.of(state.enabled));
    module.oneArg(
        "is_tracked", (rt2, self, object) -> BoolObject.of(ObjectGraph.isTracked(object)));
    module.oneArg("is_finalized", (rt2, self, object) -> BoolObject.FALSE);
    module.function("get_referents", "*objs", (rt2, self, args) -> referents(args));
    module.function("get_referrers", "*objs", GcModule::referrers);
    module.function("get_objects", "generation=None", GcModule::objects);
    module.noArgs("get_threshold", (rt2, self) -> state.threshold);
    module.function(
        "set_threshold",
        "threshold0, threshold1=10, threshold2=10, /",
        (rt2, self, args) -> state.setThreshold(rt2, args));
    module.noArgs(
        "get_count",
        (rt2, self) -> TupleObject.of(IntObject.of(0L), IntObject.of(0L), IntObject.of(0L)));
    module.noArgs("get_debug", (rt2, self) -> IntObject.of(state.debug));
    module.oneArg("set_debug", (rt2, self, flags) -> state.setDebug(rt2, flags));
    module.noArgs("get_stats", (rt2, self) -> state.stats(rt2));
    module.noArgs("freeze", (rt2, self) -> state.freeze(objects(rt2).size()));
    module.noArgs("unfreeze", (rt2, self) -> state.freeze(0));
    module.noArgs("get_freeze_count", (rt2, self) -> IntObject.of(state.frozen));
    module.define("garbage", new ListObject());
    module.define("callbacks", state.callbacks);
    return module;
  }

  private PyObject collect(Runtime rt, Args args) {
    int generation = args.has(0) ? Operators.intIndex(rt, args.get(0)) : GENERATIONS - 1;
    if (generation < 0 || generation >= GENERATIONS) {
      throw Errors.value("invalid generation");
    }
    announce(rt, "start", generation, 0);
    long found = rt.collect();
    collections[generation]++;
    collected[generation] += found;
    announce(rt, "stop", generation, found);
    return IntObject.of(found);
  }

  private void announce(Runtime rt, String phase, int generation, long found) {
    for (PyObject callback : callbacks.items()) {
      DictObject info = counts(rt, "generation", generation, "collected", found);
      try {
        rt.call(callback, StrObject.of(phase), info);
      } catch (PyException error) {
        Unraisable.report(rt, error, null, callback);
      }
    }
  }

  private static DictObject counts(Runtime rt, String first, long one, String second, long two) {
    DictObject counts = new DictObject();
    counts.put(rt.heap(), rt.heap().intern(first), IntObject.of(one));
    counts.put(rt.heap(), rt.heap().intern(second), IntObject.of(two));
    counts.put(rt.heap(), rt.heap().intern("uncollectable"), IntObject.of(0L));
    return counts;
  }

  private PyObject stats(Runtime rt) {
    List<PyObject> all = new ArrayList<>();
    for (int i = 0; i < GENERATIONS; i++) {
      all.add(counts(rt, "collections", collections[i], "collected", collected[i]));
    }
    return new ListObject(all);
  }

  private PyObject freeze(long count) {
    frozen = count;
    return SingletonObject.NONE;
  }

  private PyObject enable(Runtime rt, boolean now) {
    enabled = now;
    rt.collectByItself(now);
    return SingletonObject.NONE;
  }

  private PyObject setThreshold(Runtime rt, Args args) {
    threshold =
        TupleObject.of(
            Operators.index(rt, args.get(0)),
            args.has(1) ? Operators.index(rt, args.get(1)) : threshold.get(1),
            args.has(2) ? Operators.index(rt, args.get(2)) : threshold.get(2));
    return SingletonObject.NONE;
  }

  private PyObject setDebug(Runtime rt, PyObject flags) {
    debug = Operators.intIndex(rt, flags);
    return SingletonObject.NONE;
  }

  private static PyObject referents(Args args) {
    return new ListObject(
        args.restItems(0).stream().flatMap(object -> References.of(object).stream()).toList());
  }

  private static PyObject referrers(Runtime rt, ModuleObject module, Args args) {
    List<PyObject> wanted = args.restItems(0);
    return new ListObject(
        rt.reachable().stream()
            .filter(holder -> ObjectGraph.isTracked(holder) && holder != args.rest(0))
            .filter(
                holder ->
                    References.of(holder).stream()
                        .anyMatch(target -> wanted.stream().anyMatch(each -> each == target)))
            .toList());
  }

  private static PyObject objects(Runtime rt, ModuleObject module, Args args) {
    if (args.has(0) && args.get(0) != SingletonObject.NONE) {
      if (args.get(0).type().lookup("__index__") == null) {
        throw Errors.type(
            "argument should be integer or None, not '" + args.get(0).type().fullName() + "'");
      }
      int generation = Operators.intIndex(rt, args.get(0));
      if (generation >= GENERATIONS) {
        throw Errors.value(
            "generation parameter must be less than the number of available generations ("
                + GENERATIONS
                + ")");
      }
      if (generation < -1) {
        throw Errors.value("generation parameter cannot be negative");
      }
    }
    return new ListObject(objects(rt));
  }

  private static List<PyObject> objects(Runtime rt) {
    return rt.reachable().stream().filter(ObjectGraph::isTracked).toList();
  }
}
