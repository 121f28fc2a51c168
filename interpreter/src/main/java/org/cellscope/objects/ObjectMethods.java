package org.cellscope.objects;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members of class {@code object}. */
final class ObjectMethods {
  private ObjectMethods() {}

  static void define(TypeMembers members) {
    members.constructor(
        "*args, **kwargs",
        (rt, cls, args) ->
            Instantiation.make(rt, cls, args.rest(0).size() + args.keywords(1).size() > 0));
    members.noArgs("__repr__", PyObject.class, (rt, self) -> StrObject.of(Repr.plain(rt, self)));
    members.noArgs(
        "__hash__", PyObject.class, (rt, self) -> IntObject.of(rt.heap().address(self) >> 4));
    members.noArgs("__str__", PyObject.class, (rt, self) -> StrObject.of(Repr.repr(rt, self)));
    defineAttributes(members);
    defineComparison(members);
    members.method(
        "__init__",
        "*args, **kwargs",
        PyObject.class,
        (rt, self, args) -> {
          Instantiation.checkInit(self, args.rest(0).size() + args.keywords(1).size() > 0);
          return SingletonObject.NONE;
        });
    defineCopying(members);
    members.classOneArg("__subclasshook__", (rt, cls, other) -> SingletonObject.NOT_IMPLEMENTED);
    members.classNoArgs("__init_subclass__", (rt, cls) -> SingletonObject.NONE);
    members.oneArg("__format__", PyObject.class, ObjectMethods::format);
    members.noArgs("__sizeof__", PyObject.class, (rt, self) -> IntObject.of(16));
    members.noArgs("__dir__", PyObject.class, ObjectMethods::dir);
    members.property(
        "__class__", PyObject.class, (rt, self) -> self.type(), ObjectMethods::setClass);
    members.doc(
        "The base class of the class hierarchy.\n\n"
            + "When called, it accepts no arguments and returns a new featureless\n"
            + "instance that has no instance attributes and cannot be given any.\n");
  }

  private static void defineAttributes(TypeMembers members) {
    members.oneArg(
        "__getattribute__",
        PyObject.class,
        (rt, self, name) -> {
          String attribute = attributeName(name);
          PyObject found = Attributes.findOnInstance(rt, self, attribute);
          if (found == null) {
            throw Attributes.noAttribute(self, attribute);
          }
          return found;
        });
    members.method(
        "__setattr__",
        "name, value, /",
        PyObject.class,
        (rt, self, args) -> {
          refuseType(self, "__setattr__");
          Attributes.store(rt, self, attributeName(args.get(0)), args.get(1));
          return SingletonObject.NONE;
        });
    members.oneArg(
        "__delattr__",
        PyObject.class,
        (rt, self, name) -> {
          refuseType(self, "__delattr__");
          Attributes.store(rt, self, attributeName(name), null);
          return SingletonObject.NONE;
        });
  }

  private static void refuseType(PyObject self, String method) {
    if (self instanceof TypeObject) {
      throw Errors.type("can't apply this " + method + " to " + self.type().fullName() + " object");
    }
  }

  /** The name that an attribute function was given. */
  static String attributeName(PyObject name) {
    if (name instanceof StrObject text) {
      return text.value();
    }
    throw Errors.type("attribute name must be string, not '" + name.type().fullName() + "'");
  }

  private static void defineComparison(TypeMembers members) {
    for (String order : List.of("__lt__", "__le__")) {
      members.oneArg(order, PyObject.class, (rt, self, other) -> SingletonObject.NOT_IMPLEMENTED);
    }
    members.oneArg(
        "__eq__",
        PyObject.class,
        (rt, self, other) -> self == other ? BoolObject.TRUE : SingletonObject.NOT_IMPLEMENTED);
    members.oneArg("__ne__", PyObject.class, ObjectMethods::notEqual);
    for (String order : List.of("__gt__", "__ge__")) {
      members.oneArg(order, PyObject.class, (rt, self, other) -> SingletonObject.NOT_IMPLEMENTED);
    }
  }

  private static PyObject notEqual(Runtime rt, PyObject self, PyObject other) {
    PyObject equal = Operators.callOperator(rt, self, "__eq__", other);
    return equal == null
        ? SingletonObject.NOT_IMPLEMENTED
        : BoolObject.of(!Operators.truth(rt, equal));
  }

  private static void defineCopying(TypeMembers members) {
    members.method("__reduce_ex__", "protocol, /", PyObject.class, ObjectMethods::reduceEx);
    members.noArgs("__reduce__", PyObject.class, (rt, self) -> reduce(rt, self, 0));
    members.noArgs("__getstate__", PyObject.class, ObjectMethods::state);
  }

  private static PyObject reduceEx(Runtime rt, PyObject self, Args args) {
    int protocol = Operators.intIndex(rt, args.get(0));
    PyObject own = self.type().lookup("__reduce__");
    if (own != null && own != TypeObject.OBJECT.own("__reduce__")) {
      return rt.callUnbound(own, self);
    }
    return reduce(rt, self, protocol);
  }

  private static PyObject reduce(Runtime rt, PyObject self, int protocol) {
    return rt.callMethod(
        rt.importModule("copyreg"),
        "_reduce_ex",
        self,
        IntObject.of(protocol),
        self.type().builtinBase());
  }

  /** The attributes; with those in slots a tuple of both. */
  private static PyObject state(Runtime rt, PyObject self) {
    DictObject attributes = self.attributes();
    boolean none = attributes == null || attributes.size() == 0;
    Extension extension = self.extension();
    if (extension == null && !(self instanceof InstanceObject)) {
      return none || attributes == null ? SingletonObject.NONE : attributes;
    }
    return rt.callMethod(
        rt.importModule("copyreg"),
        "_state",
        self,
        none || attributes == null ? SingletonObject.NONE : attributes);
  }

  private static PyObject format(Runtime rt, PyObject self, PyObject specification) {
    if (!(specification instanceof StrObject text)) {
      throw Errors.type("__format__() argument must be str, not " + Errors.given(specification));
    }
    if (!text.value().isEmpty()) {
      throw Errors.type(
          "unsupported format string passed to " + self.type().fullName() + ".__format__");
    }
    return StrObject.of(Repr.str(rt, self));
  }

  private static PyObject dir(Runtime rt, PyObject self) {
    Set<String> names = new LinkedHashSet<>();
    if (Attributes.getOrNull(rt, self, "__dict__") instanceof DictObject own) {
      addKeys(names, own);
    }
    if (Attributes.getOrNull(rt, self, "__class__") instanceof TypeObject type) {
      addMembers(names, type);
    }
    return listOf(rt, names);
  }

  private static void addKeys(Set<String> names, DictObject dict) {
    for (Namespaces.Entry entry : Namespaces.entries(dict)) {
      if (entry.key() instanceof StrObject name) {
        names.add(name.value());
      }
    }
  }

  /** Adds the names of the members of a class and its bases. */
  static void addMembers(Set<String> names, TypeObject type) {
    for (TypeObject each : type.mro()) {
      addKeys(names, Namespaces.members(each));
    }
  }

  static PyObject listOf(Runtime rt, Set<String> names) {
    List<PyObject> items = new ArrayList<>();
    names.forEach(name -> items.add(rt.heap().intern(name)));
    return new ListObject(items);
  }

  private static void setClass(Runtime rt, PyObject self, @Nullable PyObject value) {
    if (value == null) {
      throw Errors.type("can't delete __class__ attribute");
    }
    if (!(value instanceof TypeObject now)) {
      throw Errors.type(
          "__class__ must be set to a class, not '" + value.type().fullName() + "' object");
    }
    TypeObject old = self.type();
    if (old == now) {
      return;
    }
    if (old.isBuiltin() || now.isBuiltin()) {
      throw Errors.type(
          "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (!ClassLayout.isSame(old, now)) {
      throw Errors.type(
          "__class__ assignment: '"
              + now.name()
              + "' object layout differs from '"
              + old.name()
              + "'");
    }
    Extension extension = self.extension();
    switch (self) {
      case InstanceObject instance -> instance.setType(now);
      case ExceptionObject error -> error.setType(now);
      default -> {
        if (extension == null) {
          throw Errors.type("the class of '" + old.name() + "' objects cannot be changed here");
        }
        extension.setType(now);
      }
    }
  }
}
