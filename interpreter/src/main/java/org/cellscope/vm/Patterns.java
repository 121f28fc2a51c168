package org.cellscope.vm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.ByteArrayObject;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.MatchKind;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.SetObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** The instructions of {@code match} (PEP 634). */
final class Patterns {
  /** Built-in classes whose one positional pattern matches the whole subject. */
  private static final List<TypeObject> MATCH_SELF =
      List.of(
          IntObject.TYPE,
          FloatObject.TYPE,
          StrObject.TYPE,
          BytesObject.TYPE,
          ByteArrayObject.TYPE,
          ListObject.TYPE,
          TupleObject.TYPE,
          DictObject.TYPE,
          SetObject.SET,
          SetObject.FROZENSET);

  private Patterns() {}

  static boolean isMapping(PyObject subject) {
    return subject.type() == DictObject.TYPE || MatchKind.of(subject.type()) == MatchKind.MAPPING;
  }

  static boolean isSequence(PyObject subject) {
    return subject.type() == ListObject.TYPE
        || subject.type() == TupleObject.TYPE
        || MatchKind.of(subject.type()) == MatchKind.SEQUENCE;
  }

  /** {@code MATCH_KEYS}: the values of all keys, or None when one is missing. */
  static PyObject keys(Interpreter rt, PyObject subject, PyObject keys) {
    List<PyObject> wanted = ((TupleObject) keys).items();
    List<PyObject> values = new ArrayList<>();
    PyObject sentinel = new ListObject();
    PyObject get = subject instanceof DictObject ? null : Attributes.get(rt, subject, "get");
    SetObject seen = SetObject.set();
    for (PyObject key : wanted) {
      if (!seen.add(rt, key)) {
        throw Errors.value("mapping pattern checks duplicate key (" + Repr.repr(rt, key) + ")");
      }
      PyObject value =
          subject instanceof DictObject dict && get == null
              ? dict.get(rt, key)
              : rt.call(Stack.require(get), key, sentinel);
      if (value == null || value == sentinel) {
        return SingletonObject.NONE;
      }
      values.add(value);
    }
    return TupleObject.of(values);
  }

  /** {@code MATCH_CLASS}: stack is the subject, the class, the names of the keyword patterns. */
  static void matchClass(Interpreter rt, FrameObject f, int positional) {
    PyObject subject = Stack.at(f, 3);
    PyObject type = Stack.second(f);
    TupleObject names = (TupleObject) Stack.top(f);
    if (!(type instanceof TypeObject wanted)) {
      throw Errors.type("called match pattern must be a class");
    }
    PyObject result = attributes(rt, subject, wanted, positional, names);
    Stack.drop(f, 3);
    f.slots[f.top++] = result == null ? SingletonObject.NONE : result;
  }

  private static @Nullable PyObject attributes(
      Interpreter rt, PyObject subject, TypeObject type, int positional, TupleObject names) {
    boolean isInstance =
        Operators.truth(
            rt,
            rt.call(Stack.require(rt.builtins().attributes().get("isinstance")), subject, type));
    if (!isInstance) {
      return null;
    }
    List<PyObject> values = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (positional > 0 && !takePositional(rt, subject, type, positional, values, seen)) {
      return null;
    }
    for (PyObject name : names.items()) {
      if (!take(rt, subject, type, name.toString(), values, seen)) {
        return null;
      }
    }
    return TupleObject.of(values);
  }

  private static boolean takePositional(
      Interpreter rt,
      PyObject subject,
      TypeObject type,
      int positional,
      List<PyObject> values,
      Set<String> seen) {
    PyObject declared = Attributes.getOrNull(rt, type, "__match_args__");
    boolean self = declared == null && MATCH_SELF.stream().anyMatch(type::isSubtype);
    if (declared != null && !(declared instanceof TupleObject)) {
      throw Errors.type(
          type.fullName()
              + ".__match_args__ must be a tuple (got "
              + declared.type().fullName()
              + ")");
    }
    List<PyObject> names = declared instanceof TupleObject tuple ? tuple.items() : List.of();
    int allowed = self ? 1 : names.size();
    if (positional > allowed) {
      throw Errors.type(
          type.fullName()
              + "() accepts "
              + allowed
              + " positional sub-pattern"
              + (allowed == 1 ? "" : "s")
              + " ("
              + positional
              + " given)");
    }
    if (self) {
      values.add(subject);
      return true;
    }
    for (PyObject name : names.subList(0, positional)) {
      if (!(name instanceof StrObject text)) {
        throw Errors.type(
            "__match_args__ elements must be strings (got " + name.type().fullName() + ")");
      }
      if (!take(rt, subject, type, text.value(), values, seen)) {
        return false;
      }
    }
    return true;
  }

  private static boolean take(
      Interpreter rt,
      PyObject subject,
      TypeObject type,
      String name,
      List<PyObject> values,
      Set<String> seen) {
    if (!seen.add(name)) {
      throw Errors.type(
          type.fullName() + "() got multiple sub-patterns for attribute '" + name + "'");
    }
    PyObject value = Attributes.getOrNull(rt, subject, name);
    if (value != null) {
      values.add(value);
    }
    return value != null;
  }
}
