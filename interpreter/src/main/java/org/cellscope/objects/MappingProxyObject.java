package org.cellscope.objects;

/**
 * A read-only view of a mapping ({@code types.MappingProxyType}), as {@code __dict__} of classes.
 */
public final class MappingProxyObject extends PyObject {
  /** Class {@code mappingproxy}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("mappingproxy", MappingProxyObject.class, null, MappingProxyObject::define)
          .build();

  private final PyObject mapping;

  public MappingProxyObject(PyObject mapping) {
    this.mapping = mapping;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  /** The mapping that is shown. */
  public PyObject mapping() {
    return mapping;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(mapping);
  }

  private static void define(TypeMembers members) {
    Class<MappingProxyObject> self = MappingProxyObject.class;
    members.constructor("mapping", (rt, cls, args) -> make(args.get(0)));
    members.oneArg("__getitem__", self, (rt, me, key) -> Operators.getItem(rt, me.mapping, key));
    members.oneArg(
        "__contains__",
        self,
        (rt, me, key) -> BoolObject.of(Comparison.contains(rt, me.mapping, key)));
    members.noArgs("__len__", self, (rt, me) -> IntObject.of(Operators.length(rt, me.mapping)));
    members.noArgs("__iter__", self, (rt, me) -> Iteration.iter(rt, me.mapping));
    members.noArgs(
        "__repr__",
        self,
        (rt, me) -> StrObject.of("mappingproxy(" + Repr.repr(rt, me.mapping) + ")"));
    members.noArgs("__str__", self, (rt, me) -> StrObject.of(Repr.str(rt, me.mapping)));
    members.noArgs("__hash__", self, (rt, me) -> IntObject.of(Comparison.hash(rt, me.mapping)));
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(),
          self,
          (rt, me, other) -> Comparison.compare(rt, op, me.mapping, unwrapped(other)));
    }
    members.oneArg(
        "__or__",
        self,
        (rt, me, other) -> Operators.binary(rt, Operators.Binary.OR, me.mapping, unwrapped(other)));
    members.oneArg(
        "__ror__",
        self,
        (rt, me, other) -> Operators.binary(rt, Operators.Binary.OR, unwrapped(other), me.mapping));
    members.oneArg(
        "__ior__",
        self,
        (rt, me, other) -> {
          throw Errors.type("'|=' is not supported by mappingproxy; use '|' instead");
        });
    members.noArgs("__reversed__", self, (rt, me) -> rt.callMethod(me.mapping, "__reversed__"));
    members.method(
        "get",
        "key, default=None, /",
        self,
        (rt, me, args) ->
            rt.callMethod(me.mapping, "get", args.get(0), args.or(1, SingletonObject.NONE)));
    for (String name : new String[] {"keys", "values", "items", "copy"}) {
      members.noArgs(name, self, (rt, me) -> rt.callMethod(me.mapping, name));
    }
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
  }

  private static MappingProxyObject make(PyObject mapping) {
    if (mapping.type().lookup("__getitem__") == null
        || mapping instanceof ListObject
        || mapping instanceof TupleObject) {
      throw Errors.type(
          "mappingproxy() argument must be a mapping, not " + mapping.type().fullName());
    }
    return new MappingProxyObject(mapping);
  }

  private static PyObject unwrapped(PyObject other) {
    return other instanceof MappingProxyObject proxy ? proxy.mapping : other;
  }

  @Override
  protected PyObject restored(Restorer past) {
    return new MappingProxyObject(past.of(mapping));
  }
}
