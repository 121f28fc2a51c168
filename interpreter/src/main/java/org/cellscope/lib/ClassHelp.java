package org.cellscope.lib;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.BuiltinFunction;
import org.cellscope.objects.ClassMethodDescriptor;
import org.cellscope.objects.ClassMethodObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.GetSetDescriptor;
import org.cellscope.objects.MethodDescriptor;
import org.cellscope.objects.PropertyObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.StaticMethodObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeObject;

/** The help on a class: its members by the class that defines them and by their kind. */
final class ClassHelp {
  private static final Set<String> HIDDEN =
      Set.of("__doc__", "__module__", "__name__", "__qualname__", "__slots__", "__path__");

  private static final int RULE = 70;

  /** The kinds of members, in the order of their sections. */
  private enum Kind {
    METHOD("Methods"),
    CLASS_METHOD("Class methods"),
    STATIC_METHOD("Static methods"),
    PROPERTY("Readonly properties"),
    DESCRIPTOR("Data descriptors"),
    DATA("Data and other attributes");

    private final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  private final Runtime rt;
  private final TypeObject type;
  private final List<String> parts = new ArrayList<>();
  private boolean needsRule;

  ClassHelp(Runtime rt, TypeObject type) {
    this.rt = rt;
    this.type = type;
  }

  String text() {
    String bases = type.bases().stream().map(this::baseName).collect(Collectors.joining(", "));
    String head = "class " + type.name() + (bases.isEmpty() ? "" : "(" + bases + ")");
    addSignature();
    String doc = DocText.of(rt, type);
    if (!doc.isEmpty()) {
      parts.add(doc + "\n");
    }
    addOrder();
    Set<String> seen = new HashSet<>();
    for (TypeObject owner : type.mro()) {
      if (owner != TypeObject.OBJECT || type == TypeObject.OBJECT) {
        addMembers(owner, seen);
      }
    }
    String body = String.join("\n", parts).stripTrailing();
    return head + "\n" + DocText.indent(body, " |  ") + "\n";
  }

  private String baseName(TypeObject base) {
    String module = module(base);
    return module.equals(module(type)) ? base.name() : module + "." + base.name();
  }

  private String module(TypeObject of) {
    return Attributes.getOrNull(rt, of, "__module__") instanceof StrObject text
        ? text.value()
        : "builtins";
  }

  private void addSignature() {
    PyObject maker = type.lookup("__init__");
    if (!(maker instanceof FunctionObject)) {
      maker =
          type.lookup("__new__") instanceof StaticMethodObject method ? method.function() : maker;
    }
    if (maker instanceof FunctionObject function) {
      String signature = SignatureText.of(rt, function, true).replaceFirst(" -> None$", "");
      if (!signature.equals("()")) {
        parts.add(type.name() + signature + "\n");
      }
    }
  }

  private void addOrder() {
    if (type.mro().size() <= 2) {
      return;
    }
    parts.add("Method resolution order:");
    type.mro().forEach(base -> parts.add("    " + baseName(base)));
    parts.add("");
  }

  private Map<Kind, Map<String, PyObject>> membersOf(TypeObject owner, Set<String> seen) {
    Map<Kind, Map<String, PyObject>> members = new TreeMap<>();
    Map<String, PyObject> own = new TreeMap<>(owner.builtinMembers());
    owner.members().ifPresent(dict -> putAll(own, dict));
    own.forEach(
        (name, value) -> {
          if (seen.add(name) && isVisible(name)) {
            members.computeIfAbsent(kindOf(value), k -> new TreeMap<>()).put(name, value);
          }
        });
    return members;
  }

  private static void putAll(Map<String, PyObject> members, DictObject dict) {
    for (int i = 0; i < dict.entryCount(); i++) {
      PyObject value = dict.valueAt(i);
      if (value != null) {
        members.put(String.valueOf(dict.keyAt(i)), value);
      }
    }
  }

  private static boolean isVisible(String name) {
    boolean special = name.startsWith("__") && name.endsWith("__");
    return !HIDDEN.contains(name) && (special || !name.startsWith("_"));
  }

  private static Kind kindOf(PyObject value) {
    return switch (value) {
      case FunctionObject _, MethodDescriptor _ -> Kind.METHOD;
      case ClassMethodObject _, ClassMethodDescriptor _ -> Kind.CLASS_METHOD;
      case StaticMethodObject _, BuiltinFunction _ -> Kind.STATIC_METHOD;
      case PropertyObject property ->
          property.setter() == null && property.deleter() == null ? Kind.PROPERTY : Kind.DESCRIPTOR;
      case GetSetDescriptor<?> _ -> Kind.DESCRIPTOR;
      default -> Kind.DATA;
    };
  }

  private void addMembers(TypeObject owner, Set<String> seen) {
    String where = owner == type ? "defined here" : "inherited from " + baseName(owner);
    membersOf(owner, seen)
        .forEach(
            (kind, members) -> {
              if (needsRule) {
                parts.add("-".repeat(RULE));
              }
              needsRule = true;
              parts.add(kind.title + " " + where + ":\n");
              members.forEach((name, value) -> parts.add(member(kind, name, value)));
            });
  }

  private String member(Kind kind, String name, PyObject value) {
    return switch (kind) {
      case METHOD -> Help.routine(rt, value, name, DocText.ofMethod(rt, type, name, value));
      case CLASS_METHOD, STATIC_METHOD ->
          Help.routine(rt, value, name, DocText.ofMethod(rt, type, name, wrapped(value)));
      case PROPERTY, DESCRIPTOR -> described(name, DocText.of(rt, value));
      case DATA -> name + " = " + shortened(Repr.repr(rt, value), RULE - name.length() - 3) + "\n";
    };
  }

  private static PyObject wrapped(PyObject method) {
    return switch (method) {
      case ClassMethodObject classMethod -> classMethod.function();
      case StaticMethodObject staticMethod -> staticMethod.function();
      default -> method;
    };
  }

  private static String described(String name, String ownDoc) {
    String doc =
        switch (name) {
          case "__dict__" -> "dictionary for instance variables";
          case "__weakref__" -> "list of weak references to the object";
          default -> ownDoc;
        };
    return name + "\n" + (doc.isEmpty() ? "" : DocText.indent(doc, "    ") + "\n");
  }

  private static String shortened(String text, int most) {
    return text.length() > most && most > 0 ? text.substring(0, most) + "..." : text;
  }
}
