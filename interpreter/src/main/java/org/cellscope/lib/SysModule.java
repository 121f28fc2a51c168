package org.cellscope.lib;

import java.util.List;
import java.util.Locale;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.MethodDescriptor;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;

/** Module {@code sys}. */
final class SysModule {
  private static final PyObject NONE = SingletonObject.NONE;

  private SysModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("sys");
    module.define("__doc__", StrObject.of("This module provides access to the interpreter."));
    SysFacts.define(rt, module);
    defineStreams(module);
    defineState(rt, module);
    SysHooks.define(module);
    SysAsync.define(module);
    module.function("exit", "status=None, /", SysModule::exit);
    module.noArgs("exc_info", (rt2, self) -> exceptionInfo(rt2));
    module.noArgs("exception", (rt2, self) -> Convert.orNone(rt2.handledException()));
    module.function("_getframe", "depth=0, /", SysModule::frame);
    module.oneArg("intern", SysModule::intern);
    module.oneArg(
        "getrefcount", (rt2, self, object) -> IntObject.of(References.count(rt2, object)));
    module.function("getsizeof", "object, default=None", SysModule::sizeOf);
    return module;
  }

  private static void defineStreams(ModuleObject module) {
    for (TextStream.Kind kind : TextStream.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      TextStream stream = new TextStream(kind);
      module.define(name, stream);
      module.define("__" + name + "__", stream);
    }
  }

  private static void defineState(Runtime rt, ModuleObject module) {
    module.define("argv", list(rt.host().arguments()));
    module.define("orig_argv", list(rt.host().arguments()));
    module.define("path", list(List.of("")));
    module.define("modules", rt.modules());
    for (String name : List.of("meta_path", "path_hooks", "warnoptions")) {
      module.define(name, new ListObject());
    }
    module.define("path_importer_cache", new DictObject());
    module.define("_xoptions", new DictObject());
    module.noArgs("getrecursionlimit", (rt2, self) -> IntObject.of((long) rt2.recursionLimit()));
    module.oneArg("setrecursionlimit", SysModule::setRecursionLimit);
    module.noArgs("getdefaultencoding", (rt2, self) -> StrObject.of("utf-8"));
    module.noArgs("getfilesystemencoding", (rt2, self) -> StrObject.of("utf-8"));
    module.noArgs("getfilesystemencodeerrors", (rt2, self) -> StrObject.of("surrogateescape"));
    module.noArgs("get_int_max_str_digits", (rt2, self) -> IntObject.of(4300L));
    module.noArgs("getswitchinterval", (rt2, self) -> FloatObject.of(0.005));
    module.noArgs("is_finalizing", (rt2, self) -> BoolObject.FALSE);
    module.noArgs("gettrace", (rt2, self) -> Convert.orNone(rt2.tracer().hook()));
    module.noArgs("getprofile", (rt2, self) -> NONE);
    module.oneArg("settrace", SysModule::setTrace);
    module.oneArg("setprofile", SysModule::setProfile);
  }

  private static PyObject setTrace(Runtime rt, ModuleObject module, PyObject hook) {
    rt.tracer().set(rt, Convert.nullIfNone(hook));
    return NONE;
  }

  private static PyObject setProfile(Runtime rt, ModuleObject module, PyObject hook) {
    if (hook == NONE) {
      return NONE;
    }
    throw Errors.of(
        ExceptionTypes.NOT_IMPLEMENTED_ERROR,
        "sys.setprofile() is not provided: Cellscope itself steps through the program");
  }

  private static ListObject list(List<String> texts) {
    return new ListObject(texts.stream().map(StrObject::of).toList());
  }

  private static PyObject setRecursionLimit(Runtime rt, ModuleObject module, PyObject value) {
    int limit = Operators.intIndex(rt, value);
    if (limit < 1) {
      throw Errors.value("recursion limit must be greater or equal than 1");
    }
    int depth = 0;
    for (FrameObject at = rt.currentFrame().orElse(null); at != null; at = at.back) {
      depth++;
    }
    if (depth >= limit) {
      throw Errors.of(
          ExceptionTypes.RECURSION_ERROR,
          "cannot set the recursion limit to "
              + limit
              + " at the recursion depth "
              + depth
              + ": the limit is too low");
    }
    rt.setRecursionLimit(limit);
    return NONE;
  }

  private static PyObject exit(Runtime rt, ModuleObject module, Args args) {
    PyObject status = args.or(0, NONE);
    throw switch (status) {
      case SingletonObject none when none == NONE -> Errors.of(ExceptionTypes.SYSTEM_EXIT);
      case TupleObject several when several.type() == TupleObject.TYPE ->
          Errors.of(ExceptionTypes.SYSTEM_EXIT, several.toArray());
      default -> Errors.of(ExceptionTypes.SYSTEM_EXIT, status);
    };
  }

  private static PyObject exceptionInfo(Runtime rt) {
    ExceptionObject error = rt.handledException();
    return error == null
        ? TupleObject.of(NONE, NONE, NONE)
        : TupleObject.of(List.of(error.type(), error, Convert.orNone(error.traceback())));
  }

  private static PyObject frame(Runtime rt, ModuleObject module, Args args) {
    int depth = args.has(0) ? Operators.intIndex(rt, args.get(0)) : 0;
    FrameObject at = rt.currentFrame().orElse(null);
    for (int i = 0; i < depth && at != null; i++) {
      at = at.back;
    }
    if (at == null) {
      throw Errors.value("call stack is not deep enough");
    }
    return at;
  }

  private static PyObject intern(Runtime rt, ModuleObject module, PyObject text) {
    if (!(text instanceof StrObject string)) {
      throw Errors.type("intern() argument must be str, not " + text.type().fullName());
    }
    if (string.type() != StrObject.TYPE) {
      throw Errors.type("can't intern " + text.type().fullName());
    }
    return rt.heap().intern(string);
  }

  private static PyObject sizeOf(Runtime rt, ModuleObject module, Args args) {
    PyObject object = args.get(0);
    PyObject method = object.type().lookup("__sizeof__");
    try {
      if (method == null || method instanceof MethodDescriptor) {
        return IntObject.of(Sizes.of(object));
      }
      PyObject size = rt.callUnbound(method, object);
      if (size instanceof IntObject number) {
        return IntObject.of(number.longValue() + Sizes.header(object));
      }
      throw Errors.type(
          "'" + size.type().fullName() + "' object cannot be interpreted as an integer");
    } catch (PyException error) {
      if (args.has(1) && error.matches(ExceptionTypes.TYPE_ERROR)) {
        return args.get(1);
      }
      throw error;
    }
  }
}
