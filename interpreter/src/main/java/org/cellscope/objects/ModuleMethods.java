package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members of class {@code module}. */
final class ModuleMethods {
  private ModuleMethods() {}

  static void define(TypeMembers members) {
    Class<ModuleObject> self = ModuleObject.class;
    members.constructor("*args, **kwargs", (rt, cls, args) -> ModuleObject.empty(cls));
    members.noArgs("__repr__", self, ModuleMethods::repr);
    members.oneArg(
        "__getattribute__",
        self,
        (rt, me, name) -> {
          String attribute = ObjectMethods.attributeName(name);
          PyObject found = Attributes.find(rt, me, attribute);
          if (found == null) {
            throw Attributes.noAttribute(me, attribute);
          }
          return found;
        });
    members.method("__init__", "name, doc=None", self, ModuleMethods::init);
    members.noArgs("__dir__", self, ModuleMethods::dir);
    members.member("__dict__", self, (rt, me) -> me.attributes(), null);
    members.property(
        "__annotations__", self, ModuleMethods::annotations, ModuleMethods::setAnnotations);
  }

  private static PyObject repr(Runtime rt, ModuleObject self) {
    PyObject file = self.attributes().get("__file__");
    String name = Repr.repr(rt, StrObject.of(self.name()));
    if (file != null) {
      return StrObject.of("<module " + name + " from " + Repr.repr(rt, file) + ">");
    }
    return StrObject.of("<module " + name + (self.isBuiltin() ? " (built-in)>" : ">"));
  }

  private static PyObject init(Runtime rt, ModuleObject self, Args args) {
    if (!(args.get(0) instanceof StrObject name)) {
      throw Errors.type("module() argument 'name' must be str, not " + Errors.given(args.get(0)));
    }
    Heap heap = rt.heap();
    self.attributes().put(heap, heap.intern("__name__"), name);
    self.attributes().put(heap, heap.intern("__doc__"), args.or(1, SingletonObject.NONE));
    for (String other : List.of("__package__", "__loader__", "__spec__")) {
      self.attributes().put(heap, heap.intern(other), SingletonObject.NONE);
    }
    return SingletonObject.NONE;
  }

  private static PyObject dir(Runtime rt, ModuleObject self) {
    PyObject hook = self.attributes().get("__dir__");
    if (hook != null) {
      return rt.call(hook);
    }
    List<PyObject> names = new ArrayList<>();
    Namespaces.entries(self.attributes()).forEach(entry -> names.add(entry.key()));
    return new ListObject(names);
  }

  private static PyObject annotations(Runtime rt, ModuleObject self) {
    PyObject known = self.attributes().get("__annotations__");
    if (known == null) {
      known = new DictObject();
      self.attributes().put(rt.heap(), rt.heap().intern("__annotations__"), known);
    }
    return known;
  }

  private static void setAnnotations(Runtime rt, ModuleObject self, @Nullable PyObject value) {
    if (value != null) {
      self.attributes().put(rt.heap(), rt.heap().intern("__annotations__"), value);
    } else if (self.attributes().remove(rt.heap(), "__annotations__") == null) {
      throw Errors.attribute("__annotations__");
    }
  }
}
