package org.cellscope.objects;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members of class {@code type}. */
final class TypeMethods {
  private static final String DOC =
      "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type";

  private TypeMethods() {}

  static void define(TypeMembers members) {
    members.constructor(
        "*args, **kwargs",
        (rt, cls, args) -> ClassCreation.create(rt, cls, args.rest(0), args.keywords(1)));
    members.noArgs("__repr__", TypeObject.class, TypeMethods::repr);
    members.method("__call__", "*args, **kwargs", TypeObject.class, TypeMethods::call);
    defineAttributes(members);
    members.method("__init__", "*args, **kwargs", TypeObject.class, TypeMethods::init);
    members.oneArg("__or__", PyObject.class, (rt, self, other) -> UnionObject.or(rt, self, other));
    members.oneArg("__ror__", PyObject.class, (rt, self, other) -> UnionObject.or(rt, other, self));
    members.noArgs(
        "mro",
        TypeObject.class,
        (rt, self) -> {
          List<PyObject> order = new ArrayList<>();
          order.add(self);
          order.addAll(self == TypeObject.OBJECT ? List.of() : Linearization.of(self.bases()));
          return new ListObject(order);
        });
    members.noArgs("__subclasses__", TypeObject.class, TypeMethods::subclasses);
    members.classMethod("__prepare__", "*args, **kwargs", (rt, cls, args) -> new DictObject());
    members.oneArg(
        "__instancecheck__",
        TypeObject.class,
        (rt, self, other) -> BoolObject.of(isInstance(rt, other, self)));
    members.oneArg("__subclasscheck__", TypeObject.class, TypeMethods::subclassCheck);
    members.noArgs("__dir__", TypeObject.class, TypeMethods::dir);
    members.noArgs("__sizeof__", TypeObject.class, (rt, self) -> IntObject.of(920));
    TypeAttributes.define(members, DOC);
  }

  private static void defineAttributes(TypeMembers members) {
    members.oneArg(
        "__getattribute__",
        TypeObject.class,
        (rt, self, name) -> {
          String attribute = ObjectMethods.attributeName(name);
          PyObject found = Attributes.find(rt, self, attribute);
          if (found == null) {
            throw Attributes.noAttribute(self, attribute);
          }
          return found;
        });
    members.method(
        "__setattr__",
        "name, value, /",
        TypeObject.class,
        (rt, self, args) -> {
          Attributes.store(rt, self, ObjectMethods.attributeName(args.get(0)), args.get(1));
          return SingletonObject.NONE;
        });
    members.oneArg(
        "__delattr__",
        TypeObject.class,
        (rt, self, name) -> {
          Attributes.store(rt, self, ObjectMethods.attributeName(name), null);
          return SingletonObject.NONE;
        });
  }

  private static PyObject repr(Runtime rt, TypeObject self) {
    if (self.isBuiltin()) {
      return StrObject.of("<class '" + self.qualname() + "'>");
    }
    String module =
        self.own("__module__") instanceof StrObject text && !text.value().equals("builtins")
            ? text.value() + "."
            : "";
    return StrObject.of(
        "<class '" + module + (module.isEmpty() ? self.name() : self.qualname()) + "'>");
  }

  private static PyObject call(Runtime rt, TypeObject self, Args args) {
    List<PyObject> all = new ArrayList<>(args.restItems(0));
    List<String> names = new ArrayList<>();
    for (Namespaces.Entry entry : Namespaces.entries(args.keywords(1))) {
      names.add(String.valueOf(entry.key()));
      all.add(entry.value());
    }
    return Instantiation.call(rt, self, all.toArray(new PyObject[0]), names.toArray(new String[0]));
  }

  private static PyObject init(Runtime rt, TypeObject self, Args args) {
    int given = args.rest(0).size();
    if (given == 1 && args.keywords(1).size() > 0) {
      throw Errors.type("type.__init__() takes no keyword arguments");
    }
    if (given != 1 && given != 3) {
      throw Errors.type("type.__init__() takes 1 or 3 arguments");
    }
    return SingletonObject.NONE;
  }

  private static PyObject subclasses(Runtime rt, TypeObject self) {
    List<PyObject> all = new ArrayList<>();
    if (self == IntObject.TYPE) {
      all.add(BoolObject.TYPE);
    }
    for (TypeObject type : ExceptionTypes.ALL) {
      if (type.bases().contains(self) && type != self) {
        all.add(type);
      }
    }
    all.addAll(rt.heap().subclasses(self));
    return new ListObject(all);
  }

  /** Whether an object is an instance of a class or says so by its {@code __class__}. */
  static boolean isInstance(Runtime rt, PyObject object, TypeObject type) {
    if (object.type().isSubtype(type)) {
      return true;
    }
    return Attributes.getOrNull(rt, object, "__class__") instanceof TypeObject claimed
        && claimed != object.type()
        && claimed.isSubtype(type);
  }

  private static PyObject subclassCheck(Runtime rt, TypeObject self, PyObject other) {
    if (other instanceof TypeObject type) {
      return BoolObject.of(type.isSubtype(self));
    }
    if (!(Attributes.getOrNull(rt, other, "__bases__") instanceof TupleObject bases)) {
      throw Errors.type("issubclass() arg 1 must be a class");
    }
    rt.enter(" in __issubclass__");
    try {
      for (PyObject base : bases.items()) {
        if (subclassCheck(rt, self, base) == BoolObject.TRUE) {
          return BoolObject.TRUE;
        }
      }
      return BoolObject.FALSE;
    } finally {
      rt.leave();
    }
  }

  private static PyObject dir(Runtime rt, TypeObject self) {
    Set<String> names = new LinkedHashSet<>();
    ObjectMethods.addMembers(names, self);
    return ObjectMethods.listOf(rt, names);
  }

  /** The error for deleting a special attribute of a class. */
  static PyObject required(TypeObject self, String name, @Nullable PyObject value) {
    if (value != null && self.isBuiltin()) {
      throw Errors.type(
          "cannot set '" + name + "' attribute of immutable type '" + self.name() + "'");
    }
    if (value == null) {
      throw Errors.type(
          "cannot delete '" + name + "' attribute of immutable type '" + self.name() + "'");
    }
    return value;
  }
}
