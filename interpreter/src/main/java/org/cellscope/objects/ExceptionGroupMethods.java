package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cellscope.objects.ExceptionObject.Slot;
import org.jspecify.annotations.Nullable;

/** Members of {@code BaseExceptionGroup} (PEP 654). */
final class ExceptionGroupMethods {
  private ExceptionGroupMethods() {}

  static void define(TypeMembers members) {
    Class<ExceptionObject> self = ExceptionObject.class;
    members.constructor("*args, **kwargs", (rt, cls, args) -> make(rt, cls, args.rest(0)));
    members.noArgs("__str__", self, ExceptionGroupMethods::text);
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
    members.oneArg(
        "derive",
        self,
        (rt, me, parts) -> rt.call(ExceptionTypes.BASE_EXCEPTION_GROUP, message(me), parts));
    members.oneArg("split", self, ExceptionGroupMethods::split);
    members.oneArg("subgroup", self, ExceptionGroupMethods::subgroup);
  }

  private static PyObject message(ExceptionObject self) {
    PyObject message = self.hint("message");
    return message == null ? StrObject.EMPTY : message;
  }

  /** The exceptions that a group holds. */
  static List<ExceptionObject> exceptions(ExceptionObject group) {
    return group.hint("exceptions") instanceof TupleObject tuple
        ? tuple.items().stream().map(ExceptionObject.class::cast).toList()
        : List.of();
  }

  static boolean isGroup(PyObject object) {
    return object.type().isSubtype(ExceptionTypes.BASE_EXCEPTION_GROUP);
  }

  private static PyObject text(Runtime rt, ExceptionObject self) {
    int count = exceptions(self).size();
    return StrObject.of(
        Repr.str(rt, message(self))
            + " ("
            + count
            + " sub-exception"
            + (count == 1 ? "" : "s")
            + ")");
  }

  private static PyObject make(Runtime rt, TypeObject cls, TupleObject args) {
    if (args.size() != 2) {
      throw Errors.type(
          "BaseExceptionGroup.__new__() takes exactly 2 arguments (" + args.size() + " given)");
    }
    if (!(args.get(0) instanceof StrObject)) {
      throw Errors.type(
          "BaseExceptionGroup.__new__() argument 1 must be str, not " + Errors.given(args.get(0)));
    }
    List<PyObject> parts = parts(rt, args.get(1));
    boolean nestsBase =
        parts.stream().anyMatch(part -> !part.type().isSubtype(ExceptionTypes.EXCEPTION));
    TypeObject made = cls;
    if (cls == ExceptionTypes.BASE_EXCEPTION_GROUP && !nestsBase) {
      made = ExceptionTypes.EXCEPTION_GROUP;
    } else if (cls == ExceptionTypes.EXCEPTION_GROUP && nestsBase) {
      throw Errors.type("Cannot nest BaseExceptions in an ExceptionGroup");
    } else if (nestsBase && cls.isSubtype(ExceptionTypes.EXCEPTION)) {
      throw Errors.type("Cannot nest BaseExceptions in '" + cls.name() + "'");
    }
    ExceptionObject group = ExceptionObject.uninitialized(made, args);
    group.hint("message", args.get(0));
    group.hint("exceptions", TupleObject.of(parts));
    return group;
  }

  private static List<PyObject> parts(Runtime rt, PyObject given) {
    if (given.type().lookup("__getitem__") == null || given instanceof DictObject) {
      throw Errors.type("second argument (exceptions) must be a sequence");
    }
    List<PyObject> parts = Iteration.toList(rt, given);
    if (parts.isEmpty()) {
      throw Errors.value("second argument (exceptions) must be a non-empty sequence");
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof ExceptionObject)) {
        throw Errors.value("Item " + i + " of second argument (exceptions) is not an exception");
      }
    }
    return parts;
  }

  private static PyObject split(Runtime rt, ExceptionObject self, PyObject condition) {
    Predicate<ExceptionObject> matches = matcher(rt, condition);
    Parts parts = split(rt, self, matches, true);
    return TupleObject.of(orNone(parts.match), orNone(parts.rest));
  }

  private static PyObject subgroup(Runtime rt, ExceptionObject self, PyObject condition) {
    return orNone(split(rt, self, matcher(rt, condition), false).match);
  }

  private static PyObject orNone(@Nullable PyObject value) {
    return value == null ? SingletonObject.NONE : value;
  }

  private static Predicate<ExceptionObject> matcher(Runtime rt, PyObject condition) {
    if (isExceptionClass(condition)) {
      return error -> error.type().isSubtype((TypeObject) condition);
    }
    if (condition instanceof TupleObject tuple
        && tuple.items().stream().allMatch(ExceptionGroupMethods::isExceptionClass)) {
      return error ->
          tuple.items().stream().anyMatch(type -> error.type().isSubtype((TypeObject) type));
    }
    if (condition instanceof TypeObject || !Attributes.isCallable(condition)) {
      throw Errors.type("expected a function, exception type or tuple of exception types");
    }
    return error -> Operators.truth(rt, rt.call(condition, error));
  }

  private static boolean isExceptionClass(PyObject object) {
    return object instanceof TypeObject type && type.isSubtype(ExceptionTypes.BASE_EXCEPTION);
  }

  private record Parts(@Nullable PyObject match, @Nullable PyObject rest) {}

  private static Parts split(
      Runtime rt, ExceptionObject self, Predicate<ExceptionObject> matches, boolean withRest) {
    if (matches.test(self)) {
      return new Parts(self, null);
    }
    if (!isGroup(self)) {
      return new Parts(null, withRest ? self : null);
    }
    rt.enter(" in exceptiongroup_split_recursive");
    try {
      List<PyObject> match = new ArrayList<>();
      List<PyObject> rest = new ArrayList<>();
      for (ExceptionObject part : exceptions(self)) {
        Parts inner = split(rt, part, matches, withRest);
        if (inner.match != null) {
          match.add(inner.match);
        }
        if (inner.rest != null) {
          rest.add(inner.rest);
        }
      }
      return new Parts(subset(rt, self, match), withRest ? subset(rt, self, rest) : null);
    } finally {
      rt.leave();
    }
  }

  private static @Nullable PyObject subset(Runtime rt, ExceptionObject self, List<PyObject> parts) {
    if (parts.isEmpty()) {
      return null;
    }
    PyObject made = rt.callMethod(self, "derive", new ListObject(parts));
    if (!(made instanceof ExceptionObject group) || !isGroup(made)) {
      throw Errors.type("derive must return an instance of BaseExceptionGroup");
    }
    Heap heap = rt.heap();
    group.set(heap, Slot.TRACEBACK, self.traceback());
    group.set(heap, Slot.CONTEXT, self.context());
    group.set(heap, Slot.CAUSE, self.cause());
    group.setSuppressContext(self.suppressesContext());
    DictObject attributes = self.attributes();
    if (attributes != null && attributes.get("__notes__") instanceof ListObject notes) {
      group
          .ensureAttributes(heap)
          .put(heap, heap.intern("__notes__"), new ListObject(notes.items()));
    }
    return group;
  }
}
