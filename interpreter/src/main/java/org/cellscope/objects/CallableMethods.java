package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Members of the classes of built-in functions, methods and descriptors. */
final class CallableMethods {
  private CallableMethods() {}

  static void defineBuiltinFunction(TypeMembers members) {
    Class<BuiltinFunction> self = BuiltinFunction.class;
    members.noArgs("__repr__", self, CallableMethods::reprFunction);
    members.noArgs(
        "__hash__",
        self,
        (rt, me) -> IntObject.of(rt.heap().address(me.self()) >> 4 ^ me.name().hashCode()));
    members.method(
        "__call__", "*args, **kwargs", self, (rt, me, args) -> call(rt, args, me::invoke));
    members.oneArg(
        "__eq__",
        self,
        (rt, me, other) ->
            other instanceof BuiltinFunction function
                ? BoolObject.of(
                    me == function
                        || me.code() == function.code()
                            && me.self() == function.self()
                            && me.isConstructor() == function.isConstructor())
                : SingletonObject.NOT_IMPLEMENTED);
    members.getter(
        "__module__",
        self,
        (rt, me) ->
            me.self() instanceof ModuleObject module
                ? StrObject.of(module.name())
                : SingletonObject.NONE);
    members.getter("__doc__", self, (rt, me) -> documentation(rt, ownerOf(me), me.name()));
    members.getter("__name__", self, (rt, me) -> rt.heap().intern(me.name()));
    members.getter("__qualname__", self, (rt, me) -> StrObject.of(qualname(me)));
    members.getter("__self__", self, (rt, me) -> me.self());
    members.getter(
        "__text_signature__", self, (rt, me) -> textSignature(rt, ownerOf(me), me.name()));
  }

  private static String ownerOf(BuiltinFunction function) {
    return function.self() instanceof ModuleObject module
        ? module.name()
        : function.code().owner().fullName();
  }

  private static PyObject reprFunction(Runtime rt, BuiltinFunction self) {
    if (self.self() instanceof ModuleObject) {
      return StrObject.of("<built-in function " + self.name() + ">");
    }
    return StrObject.of(
        "<built-in method "
            + self.name()
            + " of "
            + self.self().type().fullName()
            + " object at "
            + Repr.address(rt, self.self())
            + ">");
  }

  private static String qualname(BuiltinFunction function) {
    return switch (function.self()) {
      case ModuleObject _ -> function.name();
      case TypeObject type -> shortName(type) + "." + function.name();
      default -> shortName(function.self().type()) + "." + function.name();
    };
  }

  /** {@code __qualname__} of a class, which for a built-in one is without the module. */
  private static String shortName(TypeObject type) {
    return type.isBuiltin() ? type.name() : type.qualname();
  }

  /** The signature of a member of a class or module, as the library lists it; None without one. */
  static PyObject textSignature(Runtime rt, String owner, String name) {
    return rt.callMethod(
        rt.importModule("_signatures"), "find", StrObject.of(owner), StrObject.of(name));
  }

  /** What a built-in says of itself; None for nothing. */
  static PyObject documentation(Runtime rt, String owner, String name) {
    return rt.callMethod(rt.importModule("_docs"), "find", StrObject.of(owner), StrObject.of(name));
  }

  /** Something that takes the arguments of a call. */
  @FunctionalInterface
  interface Invocation {
    PyObject invoke(Runtime rt, PyObject[] args, String[] keywords);
  }

  /** Calls with the arguments that {@code *args, **kwargs} collected. */
  static PyObject call(Runtime rt, Args args, Invocation target) {
    List<PyObject> all = new ArrayList<>(args.restItems(0));
    List<String> names = new ArrayList<>();
    for (Namespaces.Entry entry : Namespaces.entries(args.keywords(1))) {
      names.add(String.valueOf(entry.key()));
      all.add(entry.value());
    }
    return target.invoke(rt, all.toArray(new PyObject[0]), names.toArray(new String[0]));
  }

  static void defineMethodDescriptor(TypeMembers members) {
    Class<MethodDescriptor> self = MethodDescriptor.class;
    members.noArgs(
        "__repr__",
        self,
        (rt, me) ->
            StrObject.of(
                (me.isWrapper() ? "<slot wrapper '" : "<method '")
                    + me.code().name()
                    + "' of '"
                    + me.owner().fullName()
                    + "' objects>"));
    members.method(
        "__call__", "*args, **kwargs", self, (rt, me, args) -> call(rt, args, me::invoke));
    members.method(
        "__get__",
        "instance, owner=None, /",
        self,
        (rt, me, args) -> boundTo(args) == null ? me : me.bind(args.get(0)));
    describe(members, self, MethodDescriptor::owner, me -> me.code().name());
    members.getter(
        "__text_signature__",
        self,
        (rt, me) -> textSignature(rt, me.owner().fullName(), me.code().name()));
  }

  /** The instance that {@code __get__} was given; null for None. */
  private static @Nullable PyObject boundTo(Args args) {
    if (args.get(0) != SingletonObject.NONE) {
      return args.get(0);
    }
    if (args.or(1, SingletonObject.NONE) == SingletonObject.NONE) {
      throw Errors.type("__get__(None, None) is invalid");
    }
    return null;
  }

  private static <T extends PyObject> void describe(
      TypeMembers members, Class<T> self, Function<T, TypeObject> owner, Function<T, String> name) {
    members.member("__objclass__", self, (rt, me) -> owner.apply(me), null);
    members.member("__name__", self, (rt, me) -> rt.heap().intern(name.apply(me)), null);
    members.getter(
        "__doc__", self, (rt, me) -> documentation(rt, owner.apply(me).fullName(), name.apply(me)));
    members.getter(
        "__qualname__",
        self,
        (rt, me) -> StrObject.of(shortName(owner.apply(me)) + "." + name.apply(me)));
  }

  static void defineMethodWrapper(TypeMembers members) {
    Class<MethodWrapper> self = MethodWrapper.class;
    members.noArgs(
        "__repr__",
        self,
        (rt, me) ->
            StrObject.of(
                "<method-wrapper '"
                    + me.descriptor().code().name()
                    + "' of "
                    + me.self().type().fullName()
                    + " object at "
                    + Repr.address(rt, me.self())
                    + ">"));
    members.noArgs(
        "__hash__",
        self,
        (rt, me) ->
            IntObject.of(
                rt.heap().address(me.self()) >> 4 ^ rt.heap().address(me.descriptor()) >> 4));
    members.method(
        "__call__", "*args, **kwargs", self, (rt, me, args) -> call(rt, args, me::invoke));
    members.oneArg(
        "__eq__",
        self,
        (rt, me, other) ->
            other instanceof MethodWrapper wrapper
                ? BoolObject.of(
                    me.descriptor() == wrapper.descriptor() && me.self() == wrapper.self())
                : SingletonObject.NOT_IMPLEMENTED);
    members.getter("__self__", self, (rt, me) -> me.self());
    members.getter("__objclass__", self, (rt, me) -> me.descriptor().owner());
    members.getter("__name__", self, (rt, me) -> rt.heap().intern(me.descriptor().code().name()));
    members.getter(
        "__qualname__",
        self,
        (rt, me) ->
            StrObject.of(shortName(me.descriptor().owner()) + "." + me.descriptor().code().name()));
    members.getter("__doc__", self, (rt, me) -> SingletonObject.NONE);
    members.getter(
        "__text_signature__",
        self,
        (rt, me) ->
            textSignature(rt, me.descriptor().owner().fullName(), me.descriptor().code().name()));
  }

  @SuppressWarnings("rawtypes")
  static void defineGetSetDescriptor(TypeMembers members) {
    Class<GetSetDescriptor> self = GetSetDescriptor.class;
    members.noArgs(
        "__repr__",
        self,
        (rt, me) ->
            StrObject.of(
                (me.type() == GetSetDescriptor.MEMBER ? "<member '" : "<attribute '")
                    + me.name()
                    + "' of '"
                    + me.owner().fullName()
                    + "' objects>"));
    members.method(
        "__get__",
        "instance, owner=None, /",
        self,
        (rt, me, args) -> boundTo(args) == null ? me : me.get(rt, args.get(0)));
    members.method(
        "__set__",
        "instance, value, /",
        self,
        (rt, me, args) -> {
          me.set(rt, args.get(0), args.get(1));
          return SingletonObject.NONE;
        });
    members.oneArg(
        "__delete__",
        self,
        (rt, me, instance) -> {
          me.set(rt, instance, null);
          return SingletonObject.NONE;
        });
    describe(members, self, me -> me.owner(), me -> me.name());
  }

  static void defineClassMethodDescriptor(TypeMembers members) {
    Class<ClassMethodDescriptor> self = ClassMethodDescriptor.class;
    members.noArgs(
        "__repr__",
        self,
        (rt, me) ->
            StrObject.of(
                "<method '" + me.code().name() + "' of '" + me.owner().fullName() + "' objects>"));
    members.method(
        "__call__",
        "*args, **kwargs",
        self,
        (rt, me, args) -> call(rt, args, (machine, all, names) -> invoke(machine, me, all, names)));
    members.method(
        "__get__",
        "instance, owner=None, /",
        self,
        (rt, me, args) ->
            me.bind(
                classOf(
                    me,
                    args.or(1, SingletonObject.NONE) == SingletonObject.NONE
                        ? args.get(0).type()
                        : args.get(1))));
    describe(members, self, ClassMethodDescriptor::owner, me -> me.code().name());
    members.getter(
        "__text_signature__",
        self,
        (rt, me) -> textSignature(rt, me.owner().fullName(), me.code().name()));
  }

  private static PyObject invoke(
      Runtime rt, ClassMethodDescriptor self, PyObject[] args, String[] keywords) {
    if (args.length == keywords.length) {
      throw Errors.type(
          "descriptor '"
              + self.code().name()
              + "' of '"
              + self.owner().fullName()
              + "' object needs an argument");
    }
    return self.code().run(rt, classOf(self, args[0]), args, 1, keywords);
  }

  private static TypeObject classOf(ClassMethodDescriptor self, PyObject given) {
    String subject =
        "descriptor '" + self.code().name() + "' for type '" + self.owner().fullName() + "' ";
    if (!(given instanceof TypeObject type)) {
      throw Errors.type(subject + "needs a type, not a '" + given.type().fullName() + "' as arg 2");
    }
    if (!type.isSubtype(self.owner())) {
      throw Errors.type(subject + "doesn't apply to type '" + type.fullName() + "'");
    }
    return type;
  }
}
