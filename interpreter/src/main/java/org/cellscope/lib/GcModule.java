package org.cellscope.lib;

import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.ObjectGraph;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TupleObject;

/** Module {@code gc}. Cycles are collected when the program asks for it, never by themselves. */
final class GcModule {
  private boolean enabled = true;
  private TupleObject threshold =
      TupleObject.of(IntObject.of(700L), IntObject.of(10L), IntObject.of(10L));
  private long debug;

  private GcModule() {}

  static ModuleObject create(Runtime rt) {
    GcModule state = new GcModule();
    rt.trackGarbage();
    ModuleObject module = new ModuleObject("gc");
    module.function("collect", "generation=2", (rt2, self, args) -> collect(rt2, args));
    module.noArgs("enable", (rt2, self) -> state.enable(true));
    module.noArgs("disable", (rt2, self) -> state.enable(false));
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
    module.noArgs("freeze", (rt2, self) -> SingletonObject.NONE);
    module.noArgs("unfreeze", (rt2, self) -> SingletonObject.NONE);
    module.define("garbage", new ListObject());
    module.define("callbacks", new ListObject());
    return module;
  }

  private static PyObject collect(Runtime rt, Args args) {
    if (args.has(0)) {
      long generation = Convert.size(rt, args.get(0));
      if (generation < 0 || generation > 2) {
        throw Errors.value("invalid generation");
      }
    }
    return IntObject.of((long) rt.collect());
  }

  private PyObject enable(boolean now) {
    enabled = now;
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
    return new ListObject(rt.reachable().stream().filter(ObjectGraph::isTracked).toList());
  }
}
