package org.cellscope.objects;

import java.util.List;
import java.util.function.Consumer;
import org.cellscope.objects.ExceptionObject.Slot;
import org.jspecify.annotations.Nullable;

/** Members of the built-in exception classes. */
final class ExceptionMethods {
  /** Which class an OSError with an error number is made an instance of (PEP 3151). */
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
      OsErrorMethods.define(members);
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
      if (field.equals(OsErrorMethods.WRITTEN)) {
        continue;
      }
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
    TupleObject args = self.args();
    DictObject attributes = self.attributes();
    PyObject state = attributes;
    switch (String.valueOf(ExceptionFields.owner(self.type()))) {
      case "OSError" -> args = OsErrorMethods.reducedArgs(self);
      case "ImportError" -> state = withFields(rt, self, List.of("name", "path"));
      case "AttributeError" -> {
        DictObject fields = new DictObject();
        if (attributes != null) {
          fields.putAll(rt, attributes);
        }
        addField(rt, self, "name", fields);
        fields.put("args", args);
        state = fields;
      }
      default -> {}
    }
    return state == null
        ? TupleObject.of(List.of(self.type(), args))
        : TupleObject.of(List.of(self.type(), args, state));
  }

  /** The attributes with fields that are set; null for none at all. */
  private static @Nullable DictObject withFields(
      Runtime rt, ExceptionObject self, List<String> names) {
    DictObject attributes = self.attributes();
    DictObject fields = new DictObject();
    if (attributes != null) {
      fields.putAll(rt, attributes);
    }
    names.forEach(name -> addField(rt, self, name, fields));
    return fields.size() == 0 ? attributes : fields;
  }

  private static void addField(Runtime rt, ExceptionObject self, String name, DictObject fields) {
    PyObject value = self.hint(name);
    if (value != null) {
      fields.put(rt, StrObject.of(name), value);
    }
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
}
