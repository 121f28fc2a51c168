package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Flag;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** The parameters of a Python function as {@code inspect.signature} writes them. */
final class SignatureText {
  private final Runtime rt;
  private final CodeObject code;
  private final @Nullable PyObject defaults;
  private final @Nullable PyObject keywordDefaults;
  private final @Nullable PyObject annotations;

  private SignatureText(Runtime rt, FunctionObject function) {
    this.rt = rt;
    this.code = function.code().code();
    this.defaults = function.get(FunctionObject.Slot.DEFAULTS);
    this.keywordDefaults = function.get(FunctionObject.Slot.KWDEFAULTS);
    this.annotations = Attributes.getOrNull(rt, function, "__annotations__");
  }

  /**
   * The signature in parentheses, with what the function returns.
   *
   * @param bound whether the first parameter is left out
   */
  static String of(Runtime rt, FunctionObject function, boolean bound) {
    return new SignatureText(rt, function).text(bound ? 1 : 0);
  }

  private String text(int from) {
    List<String> parts = new ArrayList<>();
    for (int i = from; i < code.argCount(); i++) {
      parts.add(parameter(code.varnames().get(i), defaultOf(i)));
      if (i + 1 == code.posOnlyArgCount()) {
        parts.add("/");
      }
    }
    int next = code.argCount() + code.kwOnlyArgCount();
    if (code.has(Flag.VARARGS)) {
      String name = code.varnames().get(next++);
      parts.add("*" + parameter(name, null));
    } else if (code.kwOnlyArgCount() > 0) {
      parts.add("*");
    }
    for (int i = 0; i < code.kwOnlyArgCount(); i++) {
      String name = code.varnames().get(code.argCount() + i);
      PyObject value = keywordDefaults instanceof DictObject dict ? dict.get(name) : null;
      parts.add(parameter(name, value));
    }
    if (code.has(Flag.VARKEYWORDS)) {
      parts.add("**" + parameter(code.varnames().get(next), null));
    }
    PyObject returned = annotation("return");
    return "("
        + String.join(", ", parts)
        + ")"
        + (returned == null ? "" : " -> " + annotationText(returned));
  }

  private @Nullable PyObject defaultOf(int index) {
    if (!(defaults instanceof TupleObject values)) {
      return null;
    }
    int at = index - (code.argCount() - values.size());
    return at < 0 ? null : values.get(at);
  }

  private String parameter(String name, @Nullable PyObject value) {
    PyObject annotation = annotation(name);
    String typed = annotation == null ? name : name + ": " + annotationText(annotation);
    if (value == null) {
      return typed;
    }
    return typed + (annotation == null ? "=" : " = ") + Repr.repr(rt, value);
  }

  private @Nullable PyObject annotation(String name) {
    return annotations instanceof DictObject dict ? dict.get(name) : null;
  }

  private String annotationText(PyObject annotation) {
    if (!(annotation instanceof TypeObject type)) {
      return Repr.repr(rt, annotation);
    }
    String name = type.isBuiltin() ? type.name() : type.qualname();
    return Attributes.getOrNull(rt, type, "__module__") instanceof StrObject module
            && !module.value().equals("builtins")
        ? module.value() + "." + name
        : name;
  }
}
