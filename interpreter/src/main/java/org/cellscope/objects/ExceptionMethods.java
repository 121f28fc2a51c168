package org.cellscope.objects;

import java.util.Map;
import java.util.function.Consumer;
import org.cellscope.objects.ExceptionObject.Slot;
import org.jspecify.annotations.Nullable;

/** Members of the built-in exception classes. */
final class ExceptionMethods {
  /** Which class an OSError with an error number is made an instance of (PEP 3151). */
  private static final Map<Integer, String> BY_ERRNO =
      Map.ofEntries(
          Map.entry(11, "BlockingIOError"),
          Map.entry(114, "BlockingIOError"),
          Map.entry(115, "BlockingIOError"),
          Map.entry(32, "BrokenPipeError"),
          Map.entry(108, "BrokenPipeError"),
          Map.entry(10, "ChildProcessError"),
          Map.entry(103, "ConnectionAbortedError"),
          Map.entry(111, "ConnectionRefusedError"),
          Map.entry(104, "ConnectionResetError"),
          Map.entry(17, "FileExistsError"),
          Map.entry(2, "FileNotFoundError"),
          Map.entry(21, "IsADirectoryError"),
          Map.entry(20, "NotADirectoryError"),
          Map.entry(4, "InterruptedError"),
          Map.entry(13, "PermissionError"),
          Map.entry(1, "PermissionError"),
          Map.entry(3, "ProcessLookupError"),
          Map.entry(110, "TimeoutError"));

  private ExceptionMethods() {}

  /** {@code add_note}. */
  static void addNote(Runtime rt, ExceptionObject error, StrObject note) {
    DictObject attributes = error.ensureAttributes(rt.heap());
    PyObject notes = attributes.get("__notes__");
    if (notes == null) {
      notes = new ListObject();
      attributes.put(rt.heap(), rt.heap().intern("__notes__"), notes);
    }
    if (!(notes instanceof ListObject list)) {
      throw Errors.type("Cannot add note: __notes__ is not a list");
    }
    list.add(rt.heap(), note);
  }

  /** What defines the members of an exception class. */
  static Consumer<TypeMembers> definition(String name) {
    return members -> define(name, members);
  }

  private static void define(String name, TypeMembers members) {
    Class<ExceptionObject> self = ExceptionObject.class;
    if (name.equals("BaseException")) {
      defineBase(members);
    }
    if (name.equals("OSError")) {
      members.constructor("*args, **kwargs", (rt, cls, args) -> newOsError(cls, args.rest(0)));
    }
    if (name.equals("BaseExceptionGroup")) {
      ExceptionGroupMethods.define(members);
    }
    switch (name) {
      case "KeyError" -> members.noArgs("__str__", self, ExceptionTexts::keyError);
      case "ImportError" -> members.noArgs("__str__", self, ExceptionTexts::importError);
      case "OSError" -> members.noArgs("__str__", self, ExceptionTexts::osError);
      case "SyntaxError" -> members.noArgs("__str__", self, ExceptionTexts::syntaxError);
      case "UnicodeDecodeError" -> members.noArgs("__str__", self, ExceptionTexts::decodeError);
      case "UnicodeEncodeError" -> members.noArgs("__str__", self, ExceptionTexts::encodeError);
      case "UnicodeTranslateError" ->
          members.noArgs("__str__", self, ExceptionTexts::translateError);
      default -> {}
    }
    boolean readOnly = name.equals("BaseExceptionGroup");
    for (String field : ExceptionFields.ofClass(name)) {
      members.member(
          field,
          self,
          (rt, me) -> orNone(me.hint(field)),
          readOnly ? null : (rt, me, value) -> me.setField(rt.heap(), field, value));
    }
  }

  private static PyObject orNone(@Nullable PyObject value) {
    return value == null ? SingletonObject.NONE : value;
  }

  private static void defineBase(TypeMembers members) {
    Class<ExceptionObject> self = ExceptionObject.class;
    members.constructor(
        "*args, **kwargs", (rt, cls, args) -> ExceptionObject.uninitialized(cls, args.rest(0)));
    members.noArgs("__repr__", self, ExceptionTexts::repr);
    members.noArgs("__str__", self, ExceptionTexts::base);
    members.method(
        "__init__",
        "*args, **kwargs",
        self,
        (rt, me, args) -> {
          ExceptionFields.initialize(rt, me, args.rest(0), args.keywords(1));
          return SingletonObject.NONE;
        });
    members.noArgs("__reduce__", self, ExceptionMethods::reduce);
    members.oneArg("__setstate__", self, ExceptionMethods::setState);
    members.oneArg(
        "with_traceback",
        self,
        (rt, me, traceback) -> {
          setTraceback(rt, me, traceback);
          return me;
        });
    members.oneArg(
        "add_note",
        self,
        (rt, me, note) -> {
          if (!(note instanceof StrObject text)) {
            throw Errors.type("note must be a str, not '" + note.type().fullName() + "'");
          }
          addNote(rt, me, text);
          return SingletonObject.NONE;
        });
    defineAttributes(members);
  }

  private static void defineAttributes(TypeMembers members) {
    Class<ExceptionObject> self = ExceptionObject.class;
    members.member(
        "__suppress_context__",
        self,
        (rt, me) -> BoolObject.of(me.suppressesContext()),
        (rt, me, value) -> {
          if (value == null) {
            throw Errors.type("can't delete numeric/char attribute");
          }
          if (!(value instanceof BoolObject)) {
            throw Errors.type("attribute value type must be bool");
          }
          me.setSuppressContext(value == BoolObject.TRUE);
        });
    members.property(
        "__dict__",
        self,
        (rt, me) -> me.ensureAttributes(rt.heap()),
        (rt, me, value) -> {
          if (value == null) {
            throw Errors.type("cannot delete __dict__");
          }
          ClassLayout.replaceDictionary(rt, me, value);
        });
    members.property(
        "args",
        self,
        (rt, me) -> me.args(),
        (rt, me, value) ->
            me.set(
                rt.heap(),
                Slot.ARGS,
                TupleObject.of(Iteration.toList(rt, required("args", value)))));
    members.property(
        "__traceback__",
        self,
        (rt, me) -> orNone(me.traceback()),
        (rt, me, value) -> setTraceback(rt, me, required("__traceback__", value)));
    members.property(
        "__context__",
        self,
        (rt, me) -> orNone(me.context()),
        (rt, me, value) ->
            me.set(rt.heap(), Slot.CONTEXT, linked("context", required("__context__", value))));
    members.property(
        "__cause__",
        self,
        (rt, me) -> orNone(me.cause()),
        (rt, me, value) -> {
          me.set(rt.heap(), Slot.CAUSE, linked("cause", required("__cause__", value)));
          me.setSuppressContext(true);
        });
  }

  private static PyObject required(String name, @Nullable PyObject value) {
    if (value == null) {
      throw Errors.type(name + " may not be deleted");
    }
    return value;
  }

  private static @Nullable PyObject linked(String kind, PyObject value) {
    if (value == SingletonObject.NONE) {
      return null;
    }
    if (!(value instanceof ExceptionObject)) {
      throw Errors.type("exception " + kind + " must be None or derive from BaseException");
    }
    return value;
  }

  private static void setTraceback(Runtime rt, ExceptionObject self, PyObject value) {
    if (value != SingletonObject.NONE && !(value instanceof TracebackObject)) {
      throw Errors.type("__traceback__ must be a traceback or None");
    }
    self.set(rt.heap(), Slot.TRACEBACK, value == SingletonObject.NONE ? null : value);
  }

  private static PyObject reduce(Runtime rt, ExceptionObject self) {
    DictObject attributes = self.attributes();
    return attributes == null || attributes.size() == 0
        ? TupleObject.of(new PyObject[] {self.type(), self.args()})
        : TupleObject.of(new PyObject[] {self.type(), self.args(), attributes});
  }

  private static PyObject setState(Runtime rt, ExceptionObject self, PyObject state) {
    if (state == SingletonObject.NONE) {
      return state;
    }
    if (!(state instanceof DictObject dict)) {
      throw Errors.type("state is not a dictionary");
    }
    for (Namespaces.Entry entry : Namespaces.entries(dict)) {
      Attributes.set(rt, self, ObjectMethods.attributeName(entry.key()), entry.value());
    }
    return SingletonObject.NONE;
  }

  private static PyObject newOsError(TypeObject cls, TupleObject args) {
    TypeObject made = cls;
    if (cls == ExceptionTypes.OS_ERROR
        && args.size() >= 2
        && args.size() <= 5
        && args.get(0) instanceof IntObject number
        && number.isLong()) {
      String name = BY_ERRNO.get((int) number.longValue());
      made =
          ExceptionTypes.ALL.stream()
              .filter(type -> type.name().equals(name))
              .findFirst()
              .orElse(cls);
    }
    return ExceptionObject.uninitialized(made, args);
  }
}
