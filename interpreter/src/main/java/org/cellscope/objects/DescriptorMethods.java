package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members of classes {@code staticmethod}, {@code classmethod} and {@code property}. */
final class DescriptorMethods {
  /** What a wrapper takes over from the function it wraps. */
  private static final List<String> WRAPPED =
      List.of("__module__", "__name__", "__qualname__", "__doc__", "__annotations__");

  private DescriptorMethods() {}

  static void defineStaticMethod(TypeMembers members) {
    Class<StaticMethodObject> self = StaticMethodObject.class;
    members.constructor(
        "*args, **kwargs", (rt, cls, args) -> new StaticMethodObject(cls, SingletonObject.NONE));
    members.method(
        "__call__",
        "*args, **kwargs",
        self,
        (rt, me, args) -> Calls.forward(rt, me.function(), args.rest(0), args.keywords(1)));
    members.method("__get__", "instance, owner=None, /", self, (rt, me, args) -> me.function());
    defineWrapper(members, self);
  }

  static void defineClassMethod(TypeMembers members) {
    Class<ClassMethodObject> self = ClassMethodObject.class;
    members.constructor(
        "*args, **kwargs", (rt, cls, args) -> new ClassMethodObject(cls, SingletonObject.NONE));
    members.method(
        "__get__",
        "instance, owner=None, /",
        self,
        (rt, me, args) ->
            Attributes.bindClassMethod(
                rt,
                me,
                args.or(1, SingletonObject.NONE) == SingletonObject.NONE
                    ? args.get(0).type()
                    : args.get(1)));
    defineWrapper(members, self);
  }

  private static void defineWrapper(
      TypeMembers members, Class<? extends BindingMethodObject> self) {
    members.noArgs(
        "__repr__",
        self,
        (rt, me) ->
            StrObject.of("<" + me.builtin().name() + "(" + Repr.repr(rt, me.function()) + ")>"));
    members.method(
        "__init__",
        "function, /",
        self,
        (rt, me, args) -> {
          me.wrap(rt.heap(), args.get(0));
          takeOver(rt, me.ensureAttributes(rt.heap()), args.get(0));
          return SingletonObject.NONE;
        });
    members.member("__func__", self, (rt, me) -> me.function(), null);
    members.member("__wrapped__", self, (rt, me) -> me.function(), null);
    members.getter(
        "__isabstractmethod__", self, (rt, me) -> BoolObject.of(isAbstract(rt, me.function())));
    members.getter("__dict__", self, (rt, me) -> me.ensureAttributes(rt.heap()));
  }

  private static void takeOver(Runtime rt, DictObject attributes, PyObject function) {
    for (String name : WRAPPED) {
      PyObject value = Attributes.getOrNull(rt, function, name);
      if (value != null) {
        attributes.put(rt.heap(), rt.heap().intern(name), value);
      }
    }
  }

  private static boolean isAbstract(Runtime rt, @Nullable PyObject function) {
    PyObject flag =
        function == null ? null : Attributes.getOrNull(rt, function, "__isabstractmethod__");
    return flag != null && Operators.truth(rt, flag);
  }

  static void defineProperty(TypeMembers members) {
    Class<PropertyObject> self = PropertyObject.class;
    members.constructor("*args, **kwargs", (rt, cls, args) -> new PropertyObject(cls));
    members.method("__get__", "instance, owner=None, /", self, DescriptorMethods::getProperty);
    members.method(
        "__set__",
        "instance, value, /",
        self,
        (rt, me, args) -> {
          PyObject setter = me.setter();
          if (setter == null) {
            throw lacks(rt, me, args.get(0), "setter");
          }
          rt.call(setter, args.get(0), args.get(1));
          return SingletonObject.NONE;
        });
    members.oneArg(
        "__delete__",
        self,
        (rt, me, instance) -> {
          PyObject deleter = me.deleter();
          if (deleter == null) {
            throw lacks(rt, me, instance, "deleter");
          }
          rt.call(deleter, instance);
          return SingletonObject.NONE;
        });
    members.method(
        "__init__", "fget=None, fset=None, fdel=None, doc=None", self, DescriptorMethods::init);
    members.oneArg("getter", self, (rt, me, f) -> copy(rt, me, f, me.setter(), me.deleter()));
    members.oneArg("setter", self, (rt, me, f) -> copy(rt, me, me.getter(), f, me.deleter()));
    members.oneArg("deleter", self, (rt, me, f) -> copy(rt, me, me.getter(), me.setter(), f));
    members.method("__set_name__", "*args", self, DescriptorMethods::setName);
    members.member("fget", self, (rt, me) -> orNone(me.getter()), null);
    members.member("fset", self, (rt, me) -> orNone(me.setter()), null);
    members.member("fdel", self, (rt, me) -> orNone(me.deleter()), null);
    members.member(
        "__doc__",
        self,
        (rt, me) -> orNone(me.doc()),
        (rt, me, value) -> me.setDoc(rt.heap(), value));
    members.getter(
        "__isabstractmethod__",
        self,
        (rt, me) ->
            BoolObject.of(
                isAbstract(rt, me.getter())
                    || isAbstract(rt, me.setter())
                    || isAbstract(rt, me.deleter())));
  }

  private static PyObject orNone(@Nullable PyObject value) {
    return value == null ? SingletonObject.NONE : value;
  }

  private static @Nullable PyObject orNull(PyObject value) {
    return value == SingletonObject.NONE ? null : value;
  }

  private static PyObject getProperty(Runtime rt, PropertyObject self, Args args) {
    if (FunctionMethods.isForClass(args)) {
      return self;
    }
    PyObject getter = self.getter();
    if (getter == null) {
      throw lacks(rt, self, args.get(0), "getter");
    }
    return rt.call(getter, args.get(0));
  }

  private static PyException lacks(
      Runtime rt, PropertyObject self, PyObject instance, String what) {
    PyObject name = self.name();
    return Errors.attribute(
        "property "
            + (name == null ? "" : Repr.repr(rt, name) + " ")
            + "of '"
            + (instance.type().isBuiltin() ? instance.type().name() : instance.type().qualname())
            + "' object has no "
            + what);
  }

  private static PyObject init(Runtime rt, PropertyObject self, Args args) {
    PyObject getter = orNull(args.or(0, SingletonObject.NONE));
    PyObject doc = orNull(args.or(3, SingletonObject.NONE));
    boolean fromGetter = false;
    if (doc == null && getter != null) {
      doc = Attributes.getOrNull(rt, getter, "__doc__");
      fromGetter = doc != null && doc != SingletonObject.NONE;
    }
    boolean derived = self.type() != PropertyObject.TYPE;
    self.init(
        rt.heap(),
        getter,
        orNull(args.or(1, SingletonObject.NONE)),
        orNull(args.or(2, SingletonObject.NONE)),
        derived ? null : doc,
        fromGetter);
    if (derived) {
      setDocOfDerived(rt, self, orNone(doc), fromGetter);
    }
    return SingletonObject.NONE;
  }

  /** The instances of a derived class have it as an attribute; one that cannot be set is lost. */
  private static void setDocOfDerived(
      Runtime rt, PropertyObject self, PyObject doc, boolean fromGetter) {
    try {
      Attributes.set(rt, self, "__doc__", doc);
    } catch (PyException error) {
      if (fromGetter || !error.value().type().isSubtype(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw error;
      }
    }
  }

  private static PyObject copy(
      Runtime rt,
      PropertyObject self,
      @Nullable PyObject getter,
      @Nullable PyObject setter,
      @Nullable PyObject deleter) {
    PyObject doc = self.isDocFromGetter() && getter != null ? null : self.doc();
    PyObject made =
        rt.call(self.type(), orNone(getter), orNone(setter), orNone(deleter), orNone(doc));
    PyObject name = self.name();
    if (made instanceof PropertyObject property && name != null) {
      property.setName(name);
    }
    return made;
  }

  private static PyObject setName(Runtime rt, PropertyObject self, Args args) {
    List<PyObject> given = args.restItems(0);
    if (given.size() != 2) {
      throw Errors.type(
          "__set_name__() takes 2 positional arguments but " + given.size() + " were given");
    }
    self.setName(given.get(1));
    return SingletonObject.NONE;
  }
}
