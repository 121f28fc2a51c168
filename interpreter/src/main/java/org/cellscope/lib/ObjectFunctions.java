package org.cellscope.lib;

import java.util.Locale;
import org.cellscope.objects.Args;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.BuiltinFunction;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.Instances;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.MethodObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeObject;

/** The built-in functions about any object. */
final class ObjectFunctions {
  private ObjectFunctions() {}

  static void define(ModuleObject module) {
    module.oneArg("ascii", (rt, m, object) -> StrObject.of(ascii(Repr.repr(rt, object))));
    module.oneArg("callable", (rt, m, object) -> BoolObject.of(isCallable(object)));
    module.oneArg("hash", (rt, m, object) -> IntObject.of(Comparison.hash(rt, object)));
    module.oneArg("id", (rt, m, object) -> IntObject.of(rt.heap().address(object)));
    module.oneArg("repr", (rt, m, object) -> StrObject.of(Repr.repr(rt, object)));
    module.function("delattr", "obj, name, /", ObjectFunctions::deleteAttribute);
    module.function("setattr", "obj, name, value, /", ObjectFunctions::setAttribute);
    module.function("getattr", "object, name, default=None, /", ObjectFunctions::getAttribute);
    module.function("hasattr", "obj, name, /", ObjectFunctions::hasAttribute);
    module.function("format", "value, format_spec='', /", ObjectFunctions::format);
    module.function(
        "isinstance",
        "obj, class_or_tuple, /",
        (rt, m, args) -> BoolObject.of(Instances.isInstance(rt, args.get(0), args.get(1))));
    module.function(
        "issubclass",
        "cls, class_or_tuple, /",
        (rt, m, args) -> BoolObject.of(Instances.isSubclass(rt, args.get(0), args.get(1))));
    module.function("vars", "object=None, /", ObjectFunctions::vars);
    module.function("dir", "object=None, /", ObjectFunctions::dir);
  }

  static boolean isCallable(PyObject object) {
    return switch (object) {
      case TypeObject _, FunctionObject _, BuiltinFunction _, MethodObject _ -> true;
      default -> object.type().lookup("__call__") != null;
    };
  }

  private static String ascii(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x80) {
                escaped.append((char) c);
              } else if (c < 0x100) {
                escaped.append(String.format(Locale.ROOT, "\\x%02x", c));
              } else if (c < 0x10000) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                escaped.append(String.format(Locale.ROOT, "\\U%08x", c));
              }
            });
    return escaped.toString();
  }

  private static String name(PyObject name) {
    if (name instanceof StrObject text) {
      return text.value();
    }
    throw Errors.type("attribute name must be string, not '" + name.type().fullName() + "'");
  }

  private static PyObject deleteAttribute(Runtime rt, ModuleObject module, Args args) {
    Attributes.set(rt, args.get(0), name(args.get(1)), null);
    return SingletonObject.NONE;
  }

  private static PyObject setAttribute(Runtime rt, ModuleObject module, Args args) {
    Attributes.set(rt, args.get(0), name(args.get(1)), args.get(2));
    return SingletonObject.NONE;
  }

  private static PyObject getAttribute(Runtime rt, ModuleObject module, Args args) {
    String name = name(args.get(1));
    if (!args.has(2)) {
      return Attributes.get(rt, args.get(0), name);
    }
    PyObject found = Attributes.getOrNull(rt, args.get(0), name);
    return found == null ? args.get(2) : found;
  }

  private static PyObject hasAttribute(Runtime rt, ModuleObject module, Args args) {
    return BoolObject.of(Attributes.getOrNull(rt, args.get(0), name(args.get(1))) != null);
  }

  private static PyObject format(Runtime rt, ModuleObject module, Args args) {
    PyObject specification = args.or(1, StrObject.EMPTY);
    if (!(specification instanceof StrObject)) {
      throw Errors.type("format() argument 2 must be str, not " + Errors.given(specification));
    }
    PyObject text = rt.callSpecial(args.get(0), "__format__", specification);
    if (text == null) {
      throw Errors.type("Type " + args.get(0).type().fullName() + " doesn't define __format__");
    }
    if (!(text instanceof StrObject)) {
      throw Errors.type("__format__ must return a str, not " + text.type().fullName());
    }
    return text;
  }

  /** The names of the frame that called. */
  static PyObject locals(Runtime rt) {
    return rt.locals(frame(rt));
  }

  /** The frame that called. */
  static FrameObject frame(Runtime rt) {
    return rt.currentFrame().orElseThrow(() -> Errors.runtime("no current frame"));
  }

  private static PyObject vars(Runtime rt, ModuleObject module, Args args) {
    if (!args.has(0)) {
      return locals(rt);
    }
    PyObject attributes = Attributes.getOrNull(rt, args.get(0), "__dict__");
    if (attributes == null) {
      throw Errors.type("vars() argument must have __dict__ attribute");
    }
    return attributes;
  }

  private static PyObject dir(Runtime rt, ModuleObject module, Args args) {
    PyObject names =
        args.has(0) ? rt.callSpecial(args.get(0), "__dir__") : rt.callMethod(locals(rt), "keys");
    if (names == null) {
      throw Errors.type("object does not provide __dir__");
    }
    ListObject sorted = new ListObject(Iteration.toList(rt, names));
    rt.callMethod(sorted, "sort");
    return sorted;
  }
}
