package org.cellscope.objects;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A class with type arguments, such as {@code list[int]} (PEP 585). */
public final class GenericAlias extends PyObject {
  /** Class {@code types.GenericAlias}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("types.GenericAlias", GenericAlias.class, null, GenericAlias::define)
          .subclassable()
          .build();

  /** Attributes that belong to the alias; all others are those of the class. */
  private static final List<String> OWN =
      List.of(
          "__class__",
          "__origin__",
          "__args__",
          "__parameters__",
          "__mro_entries__",
          "__reduce_ex__",
          "__reduce__",
          "__copy__",
          "__deepcopy__",
          "__unpacked__",
          "__typing_unpacked_tuple_args__");

  private final PyObject origin;
  private final TupleObject args;
  private final boolean starred;
  private final @Nullable Extension extension;

  private GenericAlias(PyObject origin, TupleObject args, boolean starred) {
    this(TYPE, origin, args, starred);
  }

  private GenericAlias(TypeObject type, PyObject origin, TupleObject args, boolean starred) {
    this.extension = Extension.of(type, TYPE);
    this.origin = origin;
    this.args = args;
    this.starred = starred;
  }

  /** {@code origin[args]}; one argument need not be in a tuple. */
  public static GenericAlias of(PyObject origin, PyObject args) {
    return new GenericAlias(
        origin, args instanceof TupleObject tuple ? tuple : TupleObject.of(args), false);
  }

  @Override
  public TypeObject type() {
    return extension == null ? TYPE : extension.type();
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
  }

  public PyObject origin() {
    return origin;
  }

  public TupleObject args() {
    return args;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(origin);
    visitor.visit(args);
  }

  private static void define(TypeMembers members) {
    members.constructor(
        "origin, args, /",
        (rt, cls, given) ->
            new GenericAlias(
                cls,
                given.get(0),
                given.get(1) instanceof TupleObject args ? args : TupleObject.of(given.get(1)),
                false));
    members.noArgs("__repr__", GenericAlias.class, (rt, self) -> StrObject.of(self.repr(rt)));
    members.noArgs(
        "__hash__",
        GenericAlias.class,
        (rt, self) ->
            IntObject.of(Comparison.hash(rt, self.origin) ^ Comparison.hash(rt, self.args)));
    members.oneArg("__eq__", GenericAlias.class, (rt, self, other) -> equal(rt, self, other));
    members.method(
        "__call__",
        "*args, **kwargs",
        GenericAlias.class,
        (rt, self, args) -> call(rt, self, args));
    members.oneArg("__getattribute__", GenericAlias.class, GenericAlias::attribute);
    members.oneArg("__or__", PyObject.class, (rt, self, other) -> UnionObject.or(rt, self, other));
    members.oneArg("__ror__", PyObject.class, (rt, self, other) -> UnionObject.or(rt, other, self));
    members.oneArg(
        "__mro_entries__", GenericAlias.class, (rt, self, bases) -> TupleObject.of(self.origin));
    members.oneArg("__instancecheck__", GenericAlias.class, GenericAlias::refuseCheck);
    members.oneArg("__subclasscheck__", GenericAlias.class, GenericAlias::refuseSubclassCheck);
    members.member("__origin__", GenericAlias.class, (rt, self) -> self.origin, null);
    members.member("__args__", GenericAlias.class, (rt, self) -> self.args, null);
    members.getter(
        "__parameters__",
        GenericAlias.class,
        (rt, self) -> TypeArguments.parameters(rt, self.args));
    members.oneArg(
        "__getitem__",
        GenericAlias.class,
        (rt, self, given) ->
            new GenericAlias(
                self.origin, TypeArguments.substitute(rt, self, self.args, given), self.starred));
    members.noArgs(
        "__iter__",
        GenericAlias.class,
        (rt, self) ->
            Iteration.iter(rt, TupleObject.of(new GenericAlias(self.origin, self.args, true))));
    members.member(
        "__unpacked__", GenericAlias.class, (rt, self) -> BoolObject.of(self.starred), null);
    members.getter(
        "__typing_unpacked_tuple_args__",
        GenericAlias.class,
        (rt, self) ->
            self.starred && self.origin == TupleObject.TYPE ? self.args : SingletonObject.NONE);
    members.noArgs("__reduce__", GenericAlias.class, GenericAlias::reduce);
  }

  private static PyObject reduce(Runtime rt, GenericAlias self) {
    if (!self.starred) {
      return TupleObject.of(List.of(TYPE, TupleObject.of(self.origin, self.args)));
    }
    PyObject plain = of(self.origin, self.args);
    PyObject next = Attributes.get(rt, rt.importModule("builtins"), "next");
    return TupleObject.of(next, TupleObject.of(Iteration.iter(rt, plain)));
  }

  /** Whether a built-in class takes type arguments without a method of its own for them. */
  static boolean isGeneric(TypeObject type) {
    return type == TypeObject.TYPE
        || type.isSubtype(DictObject.TYPE)
        || type.isSubtype(SetObject.SET)
        || type.isSubtype(SetObject.FROZENSET);
  }

  private String repr(Runtime rt) {
    String inner =
        args.size() == 0
            ? "()"
            : args.items().stream().map(a -> argument(rt, a)).collect(Collectors.joining(", "));
    return (starred ? "*" : "") + argument(rt, origin) + "[" + inner + "]";
  }

  static String argument(Runtime rt, PyObject argument) {
    if (argument == SingletonObject.ELLIPSIS) {
      return "...";
    }
    if (argument instanceof ListObject list) {
      return list.items().stream()
          .map(item -> argument(rt, item))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    PyObject name =
        isParameterized(rt, argument) ? null : Attributes.getOrNull(rt, argument, "__qualname__");
    PyObject module = name == null ? null : Attributes.getOrNull(rt, argument, "__module__");
    if (name == null || module == null || module == SingletonObject.NONE) {
      return Repr.repr(rt, argument);
    }
    String prefix = Repr.str(rt, module);
    return (prefix.equals("builtins") ? "" : prefix + ".") + Repr.str(rt, name);
  }

  private static boolean isParameterized(Runtime rt, PyObject object) {
    return !(object instanceof TypeObject)
        && Attributes.getOrNull(rt, object, "__origin__") != null
        && Attributes.getOrNull(rt, object, "__args__") != null;
  }

  private static PyObject equal(Runtime rt, GenericAlias self, PyObject other) {
    if (!(other instanceof GenericAlias alias)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    return BoolObject.of(
        self.starred == alias.starred
            && Comparison.equal(rt, self.origin, alias.origin)
            && Comparison.equal(rt, self.args, alias.args));
  }

  private static PyObject call(Runtime rt, GenericAlias self, Args args) {
    PyObject made = Calls.forward(rt, self.origin, args.rest(0), args.keywords(1));
    rt.hold(made);
    try {
      Attributes.set(rt, made, "__orig_class__", self);
    } catch (PyException error) {
      if (!error.matches(ExceptionTypes.ATTRIBUTE_ERROR)
          && !error.matches(ExceptionTypes.TYPE_ERROR)) {
        throw error;
      }
    } finally {
      rt.release();
    }
    return made;
  }

  private static PyObject attribute(Runtime rt, GenericAlias self, PyObject name) {
    String text = String.valueOf(name);
    boolean special = text.startsWith("__") && text.endsWith("__");
    if (OWN.contains(text) || special && self.origin.type().lookup(text) == null) {
      @Nullable PyObject own = Attributes.find(rt, self, text);
      if (own != null) {
        return own;
      }
    }
    return Attributes.get(rt, self.origin, text);
  }

  private static PyObject refuseCheck(Runtime rt, GenericAlias self, PyObject object) {
    throw Errors.type("isinstance() argument 2 cannot be a parameterized generic");
  }

  private static PyObject refuseSubclassCheck(Runtime rt, GenericAlias self, PyObject object) {
    throw Errors.type("issubclass() argument 2 cannot be a parameterized generic");
  }

  @Override
  protected PyObject restored(Restorer past) {
    return past.extended(
        this,
        new GenericAlias(past.type(type()), past.of(origin), (TupleObject) past.of(args), starred));
  }
}
