package org.cellscope.lib;

import java.util.Optional;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.BuiltinFunction;
import org.cellscope.objects.ClassMethodObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.MethodDescriptor;
import org.cellscope.objects.MethodObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PropertyObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.Signature;
import org.cellscope.objects.StaticMethodObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeObject;

/** The texts of {@code help}, laid out as pydoc does. */
final class Help {
  private Help() {}

  /** What {@code help()} says, as nobody can be asked here. */
  static String usage() {
    return "Type help(object) for help about object.\n";
  }

  /** The help on an object, or on what a string names. */
  static String about(Runtime rt, PyObject object) {
    if (object instanceof StrObject name) {
      PyObject named = rt.builtins().attributes().get(name.value());
      return named == null ? unknown(rt, name) : about(rt, named);
    }
    return "Help on " + title(rt, object) + ":\n\n" + body(rt, object) + "\n";
  }

  private static String unknown(Runtime rt, StrObject name) {
    return "No Python documentation found for "
        + Repr.repr(rt, name)
        + ".\nUse help() to get the interactive help utility.\n"
        + "Use help(str) for help on the str class.\n\n";
  }

  private static String title(Runtime rt, PyObject object) {
    return switch (object) {
      case FunctionObject function -> "function " + function.name() + inModule(rt, function);
      case MethodObject method -> "method " + name(rt, method) + inModule(rt, method);
      case BuiltinFunction function ->
          "built-in function "
              + name(rt, function)
              + (function.self() instanceof ModuleObject ? inModule(rt, function) : "");
      case TypeObject type -> "class " + type.name() + inModule(rt, type);
      case ModuleObject module -> "module " + module.name();
      case MethodDescriptor method -> method.type().name();
      default ->
          object.type().isBuiltin()
              ? object.type().name() + " object"
              : object.type().name() + inModule(rt, object.type()) + " object";
    };
  }

  private static String inModule(Runtime rt, PyObject object) {
    return Attributes.getOrNull(rt, object, "__module__") instanceof StrObject module
        ? " in module " + module.value()
        : "";
  }

  private static String name(Runtime rt, PyObject object) {
    return Attributes.getOrNull(rt, object, "__name__") instanceof StrObject name
        ? name.value()
        : "?";
  }

  private static String body(Runtime rt, PyObject object) {
    return switch (object) {
      case MethodDescriptor method ->
          routine(rt, method, name(rt, method), DocText.of(rt, method))
              .replaceFirst("\n", " unbound " + fullName(rt, method.owner()) + " method\n");
      case FunctionObject _, MethodObject _, BuiltinFunction _ ->
          routine(rt, object, name(rt, object), DocText.of(rt, object));
      case TypeObject type -> new ClassHelp(rt, type).text();
      case ModuleObject module -> module(rt, module);
      case PropertyObject property -> DocText.indent(DocText.of(rt, property), "    ") + "\n";
      default -> new ClassHelp(rt, object.type()).text();
    };
  }

  private static String module(Runtime rt, ModuleObject module) {
    String doc = DocText.of(rt, module);
    String about = doc.isEmpty() ? "" : "\nDESCRIPTION\n" + DocText.indent(doc, "    ") + "\n";
    return "NAME\n    " + module.name() + "\n" + about;
  }

  /** A function or method: how it is called, then its documentation. */
  static String routine(Runtime rt, PyObject routine, String name, String doc) {
    String text = doc.isEmpty() ? "" : DocText.indent(doc, "    ") + "\n";
    return declaration(rt, routine, name) + "\n" + text;
  }

  private static String declaration(Runtime rt, PyObject routine, String name) {
    return switch (routine) {
      case FunctionObject function when function.name().equals("<lambda>") -> {
        String signature = SignatureText.of(rt, function, false);
        yield name + " lambda " + signature.substring(1, signature.length() - 1);
      }
      case FunctionObject function -> name + SignatureText.of(rt, function, false);
      case MethodObject method -> name + boundSignature(rt, method) + boundTo(rt, method);
      case ClassMethodObject method when method.function() instanceof FunctionObject function ->
          name + SignatureText.of(rt, function, true);
      case StaticMethodObject method when method.function() instanceof FunctionObject function ->
          name + SignatureText.of(rt, function, false);
      case BuiltinFunction function ->
          name
              + written(rt, function, true)
                  .orElseGet(
                      () ->
                          "("
                              + function.code().signature().map(Signature::text).orElse("...")
                              + ")")
              + (function.self() instanceof ModuleObject
                  ? ""
                  : " method of " + fullName(rt, function.self().type()) + " instance");
      case MethodDescriptor method -> name + written(rt, method, false).orElse("(...)");
      default -> name + "(...)";
    };
  }

  /** {@code __text_signature__} without marks; of something bound without its first parameter. */
  private static Optional<String> written(Runtime rt, PyObject routine, boolean bound) {
    if (!(Attributes.getOrNull(rt, routine, "__text_signature__") instanceof StrObject text)) {
      return Optional.empty();
    }
    String plain =
        bound
            ? text.value().replaceFirst("^\\(\\$\\w+(, /(?=[,)]))?(, )?", "(")
            : text.value().replace("$", "");
    return Optional.of(plain);
  }

  private static String boundSignature(Runtime rt, MethodObject method) {
    return method.function() instanceof FunctionObject function
        ? SignatureText.of(rt, function, true)
        : "(...)";
  }

  private static String boundTo(Runtime rt, MethodObject method) {
    return method.self() instanceof TypeObject type
        ? " class method of " + fullName(rt, type)
        : " method of " + fullName(rt, method.self().type()) + " instance";
  }

  /** The name of a class with its module. */
  static String fullName(Runtime rt, TypeObject type) {
    String module =
        Attributes.getOrNull(rt, type, "__module__") instanceof StrObject text
            ? text.value() + "."
            : "";
    return module + type.name();
  }
}
