package org.cellscope.lib;

import org.cellscope.objects.Args;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;

/** Module {@code _weakref}, on which {@code weakref} is built, and {@code atexit}. */
final class WeakModule {
  private WeakModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("_weakref");
    module.define("ref", WeakReference.TYPE);
    module.define("ReferenceType", WeakReference.TYPE);
    module.define("ProxyType", WeakProxy.PLAIN);
    module.define("CallableProxyType", WeakProxy.CALLABLE);
    module.function(
        "proxy",
        "object, callback=None, /",
        (rt2, self, args) -> WeakProxy.make(rt2, args.get(0), Convert.nullIfNone(args.orNull(1))));
    module.oneArg(
        "getweakrefcount",
        (rt2, self, object) -> IntObject.of((long) rt2.weakReferences().of(object).size()));
    module.oneArg(
        "getweakrefs", (rt2, self, object) -> new ListObject(rt2.weakReferences().of(object)));
    return module;
  }

  /** Module {@code atexit}. */
  static ModuleObject createAtExit(Runtime rt) {
    ModuleObject module = new ModuleObject("atexit");
    module.function("register", "func, /, *args, **kwargs", WeakModule::register);
    module.oneArg(
        "unregister",
        (rt2, self, function) -> {
          rt2.finalizers().forget(rt2, function);
          return SingletonObject.NONE;
        });
    module.noArgs(
        "_run_exitfuncs",
        (rt2, self) -> {
          rt2.finalizers().runExitFunctions(rt2);
          return SingletonObject.NONE;
        });
    return module;
  }

  private static PyObject register(Runtime rt, ModuleObject module, Args args) {
    rt.finalizers().atExit(args.get(0), args.rest(1), args.keywords(2));
    return args.get(0);
  }

  /** {@code to 'C' at 0x...}, with the object's name if it has one. */
  static String describe(Runtime rt, PyObject target) {
    PyObject name = Attributes.getOrNull(rt, target, "__name__");
    return "to '"
        + target.type().fullName()
        + "' at "
        + Repr.address(rt, target)
        + (name instanceof StrObject text ? " (" + text.value() + ")" : "");
  }
}
