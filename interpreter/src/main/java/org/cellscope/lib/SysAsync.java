package org.cellscope.lib;

import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.AsyncHooks;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StructSequence;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** What module {@code sys} says about asynchronous generators (PEP 525). */
final class SysAsync {
  private static final TypeObject HOOKS =
      StructSequence.type("sys.asyncgen_hooks", List.of("firstiter", "finalizer"));

  private SysAsync() {}

  static void define(ModuleObject module) {
    module.noArgs("get_asyncgen_hooks", (rt, self) -> hooks(rt));
    module.function("set_asyncgen_hooks", "firstiter=None, finalizer=None", SysAsync::setHooks);
  }

  private static PyObject hooks(Runtime rt) {
    AsyncHooks hooks = rt.finalizers().asyncHooks();
    return StructSequence.of(
        HOOKS, Convert.orNone(hooks.firstIteration()), Convert.orNone(hooks.finalizer()));
  }

  private static PyObject setHooks(Runtime rt, ModuleObject module, Args args) {
    AsyncHooks old = rt.finalizers().asyncHooks();
    PyObject finalizer = hook(args, 1, "finalizer", old.finalizer());
    PyObject first = hook(args, 0, "firstiter", old.firstIteration());
    rt.finalizers().setAsyncHooks(new AsyncHooks(first, finalizer));
    return SingletonObject.NONE;
  }

  private static @Nullable PyObject hook(
      Args args, int index, String name, @Nullable PyObject old) {
    if (!args.has(index)) {
      return old;
    }
    PyObject given = args.get(index);
    if (given == SingletonObject.NONE) {
      return null;
    }
    if (!ObjectFunctions.isCallable(given)) {
      throw Errors.type("callable " + name + " expected, got " + given.type().fullName());
    }
    return given;
  }
}
