package org.cellscope.objects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that every class has through {@code type}. */
final class TypeAttributes {
  private TypeAttributes() {}

  static void define(TypeMembers members, String doc) {
    members.getter(
        "__base__",
        TypeObject.class,
        (rt, self) -> {
          TypeObject base = self.base();
          return base == null ? SingletonObject.NONE : base;
        });
    members.property(
        "__name__",
        TypeObject.class,
        (rt, self) -> rt.heap().intern(self.name()),
        (rt, self, value) -> self.rename(nameOf(self, "__name__", value)));
    members.property(
        "__qualname__",
        TypeObject.class,
        (rt, self) -> rt.heap().intern(self.isBuiltin() ? self.name() : self.qualname()),
        (rt, self, value) -> self.requalify(nameOf(self, "__qualname__", value)));
    members.property(
        "__bases__",
        TypeObject.class,
        (rt, self) -> TupleObject.of(self.bases()),
        TypeAttributes::setBases);
    members.getter("__mro__", TypeObject.class, (rt, self) -> TupleObject.of(self.mro()));
    members.property(
        "__module__",
        TypeObject.class,
        (rt, self) -> module(rt, self),
        (rt, self, value) ->
            put(rt, self, "__module__", TypeMethods.required(self, "__module__", value)));
    members.property(
        "__abstractmethods__",
        TypeObject.class,
        (rt, self) -> {
          PyObject known = self == TypeObject.TYPE ? null : self.own("__abstractmethods__");
          if (known == null) {
            throw Errors.attribute("__abstractmethods__", self, "__abstractmethods__");
          }
          return known;
        },
        (rt, self, value) -> replace(rt, self, "__abstractmethods__", value));
    members.getter(
        "__dict__",
        TypeObject.class,
        (rt, self) -> new MappingProxyObject(Namespaces.members(self)));
    members.property(
        "__doc__",
        TypeObject.class,
        (rt, self) -> self == TypeObject.TYPE ? StrObject.of(doc) : documentation(rt, self),
        (rt, self, value) ->
            put(rt, self, "__doc__", TypeMethods.required(self, "__doc__", value)));
    members.getter(
        "__text_signature__",
        TypeObject.class,
        (rt, self) ->
            self.isBuiltin()
                ? CallableMethods.textSignature(rt, "", self.fullName())
                : SingletonObject.NONE);
    members.property(
        "__annotations__",
        TypeObject.class,
        TypeAttributes::annotations,
        (rt, self, value) -> replace(rt, self, "__annotations__", value));
    members.property(
        "__type_params__",
        TypeObject.class,
        (rt, self) -> {
          PyObject known = self == TypeObject.TYPE ? null : self.own("__type_params__");
          return known == null ? TupleObject.EMPTY : known;
        },
        (rt, self, value) ->
            put(rt, self, "__type_params__", TypeMethods.required(self, "__type_params__", value)));
  }

  private static String nameOf(TypeObject self, String attribute, @Nullable PyObject value) {
    PyObject name = TypeMethods.required(self, attribute, value);
    if (!(name instanceof StrObject text)) {
      throw Errors.type(
          "can only assign string to "
              + self.name()
              + "."
              + attribute
              + ", not '"
              + name.type().fullName()
              + "'");
    }
    if (attribute.equals("__name__") && text.value().indexOf('\0') >= 0) {
      throw Errors.value("type name must not contain null characters");
    }
    return text.value();
  }

  private static PyObject module(Runtime rt, TypeObject self) {
    if (self.isBuiltin()) {
      int dot = self.qualname().lastIndexOf('.');
      return rt.heap().intern(dot < 0 ? "builtins" : self.qualname().substring(0, dot));
    }
    PyObject own = self.own("__module__");
    if (own == null) {
      throw Errors.attribute("__module__", self, "__module__");
    }
    return own;
  }

  private static PyObject documentation(Runtime rt, TypeObject self) {
    PyObject own = self.own("__doc__");
    if (own == null) {
      return SingletonObject.NONE;
    }
    return self.isBuiltin() && !(own instanceof StrObject)
        ? SingletonObject.NONE
        : Attributes.bindToClass(rt, own, self);
  }

  private static PyObject annotations(Runtime rt, TypeObject self) {
    DictObject members = self.members().orElse(null);
    if (members == null) {
      throw Attributes.noAttribute(self, "__annotations__");
    }
    PyObject known = members.get("__annotations__");
    if (known == null) {
      known = new DictObject();
      put(rt, self, "__annotations__", known);
      return known;
    }
    return Attributes.bindToClass(rt, known, self);
  }

  private static void put(Runtime rt, TypeObject self, String name, PyObject value) {
    if (self.isBuiltin()) {
      throw Errors.type(
          "cannot set '" + name + "' attribute of immutable type '" + self.name() + "'");
    }
    self.members().ifPresent(members -> members.put(rt.heap(), rt.heap().intern(name), value));
    self.changed(rt.heap());
  }

  private static void replace(Runtime rt, TypeObject self, String name, @Nullable PyObject value) {
    if (value != null) {
      put(rt, self, name, value);
      return;
    }
    DictObject members = self.members().orElse(null);
    if (members == null || members.remove(rt.heap(), name) == null) {
      throw Errors.attribute(name, self, name);
    }
    self.changed(rt.heap());
  }

  private static void setBases(Runtime rt, TypeObject self, @Nullable PyObject value) {
    PyObject given = TypeMethods.required(self, "__bases__", value);
    if (!(given instanceof TupleObject tuple)) {
      throw Errors.type(
          "can only assign tuple to " + self.name() + ".__bases__, not " + given.type().fullName());
    }
    if (tuple.size() == 0) {
      throw Errors.type("can only assign non-empty tuple to " + self.name() + ".__bases__, not ()");
    }
    List<TypeObject> bases = new ArrayList<>();
    for (PyObject item : tuple.items()) {
      if (!(item instanceof TypeObject base)) {
        throw Errors.type(
            self.name()
                + ".__bases__ must be tuple of classes, not '"
                + item.type().fullName()
                + "'");
      }
      if (base.isSubtype(self)) {
        throw Errors.type("a __bases__ item causes an inheritance cycle");
      }
      bases.add(base);
    }
    TypeObject best = ClassLayout.bestBase(bases);
    TypeObject old = self.base();
    if (old == null || ClassLayout.solid(best) != ClassLayout.solid(old)) {
      throw Errors.type(
          "__bases__ assignment: '"
              + best.fullName()
              + "' object layout differs from '"
              + (old == null ? "object" : old.fullName())
              + "'");
    }
    List<TypeObject> oldBases = self.bases();
    Map<TypeObject, List<TypeObject>> orders = new LinkedHashMap<>();
    self.rebase(rt.heap(), bases, best, rest(self));
    try {
      reorder(rt, self, orders);
    } catch (PyException failed) {
      orders.forEach((type, order) -> type.reorder(rt.heap(), order));
      if (self.bases().equals(bases)) {
        self.rebase(rt.heap(), oldBases, old, rest(self));
      }
      throw failed;
    }
  }

  private static List<TypeObject> rest(TypeObject self) {
    return self.mro().stream().filter(each -> each != self).toList();
  }

  /** Orders a class and those derived from it anew; takes down how they were ordered before. */
  private static void reorder(
      Runtime rt, TypeObject self, Map<TypeObject, List<TypeObject>> orders) {
    List<TypeObject> order = ClassCreation.order(rt, self);
    orders.putIfAbsent(self, self.mro());
    self.reorder(rt.heap(), order);
    for (TypeObject derived : List.copyOf(rt.heap().subclasses(self))) {
      reorder(rt, derived, orders);
    }
  }
}
