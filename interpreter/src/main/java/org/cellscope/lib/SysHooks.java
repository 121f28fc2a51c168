package org.cellscope.lib;

import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TracebackObject;
import org.cellscope.objects.TracebackText;
import org.cellscope.objects.Unraisable;

/** The functions of {@code sys} that programs may replace by their own. */
final class SysHooks {
  private static final PyObject NONE = SingletonObject.NONE;

  private SysHooks() {}

  static void define(ModuleObject module) {
    module.oneArg("displayhook", SysHooks::display);
    module.function("excepthook", "exctype, value, traceback, /", SysHooks::reportException);
    module.oneArg("unraisablehook", SysHooks::reportUnraisable);
    module.function("breakpointhook", "*args, **kws", SysHooks::pause);
    for (String name : List.of("displayhook", "excepthook", "unraisablehook", "breakpointhook")) {
      PyObject hook = module.attributes().get(name);
      if (hook != null) {
        module.define("__" + name + "__", hook);
      }
    }
  }

  private static PyObject display(Runtime rt, ModuleObject module, PyObject value) {
    if (value != NONE) {
      rt.builtins().attributes().put(rt.heap(), rt.heap().intern("_"), NONE);
      PyObject out = module.attributes().get("stdout");
      if (out == null) {
        throw Errors.runtime("lost sys.stdout");
      }
      rt.callMethod(out, "write", StrObject.of(Repr.repr(rt, value)));
      rt.callMethod(out, "write", StrObject.of("\n"));
      rt.builtins().attributes().put(rt.heap(), rt.heap().intern("_"), value);
    }
    return NONE;
  }

  private static PyObject reportException(Runtime rt, ModuleObject module, Args args) {
    if (args.get(1) instanceof ExceptionObject error) {
      if (args.get(2) instanceof TracebackObject traceback && error.traceback() == null) {
        error.set(rt.heap(), ExceptionObject.Slot.TRACEBACK, traceback);
      }
      Streams.error(rt, TracebackText.format(rt, error));
      return NONE;
    }
    throw Errors.type(
        "print_exception(): Exception expected for value, "
            + args.get(1).type().fullName()
            + " found");
  }

  private static PyObject reportUnraisable(Runtime rt, ModuleObject module, PyObject info) {
    Unraisable.write(rt, info);
    return NONE;
  }

  private static PyObject pause(Runtime rt, ModuleObject module, Args args) {
    if (!rt.host().pause()) {
      String place =
          rt.currentFrame()
              .map(at -> "line " + at.line() + " of " + at.code.code().filename() + ": ")
              .orElse("");
      Streams.error(rt, "cellscope: " + place + "breakpoint() finds no debugger here; going on\n");
    }
    return NONE;
  }
}
