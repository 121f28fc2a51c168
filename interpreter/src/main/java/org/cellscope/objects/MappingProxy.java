package org.cellscope.objects;

/** A read-only view of a mapping ({@code mappingproxy}). */
public final class MappingProxy extends PyObject {
  /** Class {@code mappingproxy}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("mappingproxy", MappingProxy.class, null, MappingProxy::define).build();

  private final PyObject mapping;

  public MappingProxy(PyObject mapping) {
    this.mapping = mapping;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  /** The mapping behind it. */
  public PyObject mapping() {
    return mapping;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(mapping);
  }

  private static void define(TypeMembers members) {
    members.constructor("mapping, /", MappingProxy::make);
    members.noArgs(
        "__repr__",
        MappingProxy.class,
        (rt, self) -> StrObject.of("mappingproxy(" + Repr.repr(rt, self.mapping) + ")"));
    members.noArgs("__str__", MappingProxy.class, (rt, p) -> StrObject.of(Repr.str(rt, p.mapping)));
    members.noArgs(
        "__hash__", MappingProxy.class, (rt, p) -> IntObject.of(Comparison.hash(rt, p.mapping)));
    members.noArgs(
        "__len__", MappingProxy.class, (rt, p) -> IntObject.of(Operators.length(rt, p.mapping)));
    members.noArgs("__iter__", MappingProxy.class, (rt, p) -> Iteration.iter(rt, p.mapping));
    members.noArgs(
        "__reversed__", MappingProxy.class, (rt, p) -> rt.callMethod(p.mapping, "__reversed__"));
    members.oneArg(
        "__getitem__", MappingProxy.class, (rt, p, key) -> Operators.getItem(rt, p.mapping, key));
    members.oneArg(
        "__contains__",
        MappingProxy.class,
        (rt, p, key) -> BoolObject.of(Comparison.contains(rt, p.mapping, key)));
    members.oneArg("__or__", MappingProxy.class, (rt, p, other) -> union(rt, p, other));
    members.oneArg("__ror__", MappingProxy.class, (rt, p, other) -> union(rt, other, p));
    members.oneArg("__ior__", MappingProxy.class, MappingProxy::refuseUpdate);
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(),
          MappingProxy.class,
          (rt, p, other) -> Comparison.compare(rt, op, p.mapping, other));
    }
    members.method(
        "get",
        "key, default=None, /",
        MappingProxy.class,
        (rt, p, args) ->
            rt.callMethod(p.mapping, "get", args.get(0), args.or(1, SingletonObject.NONE)));
    for (String method : new String[] {"keys", "values", "items", "copy"}) {
      members.noArgs(method, MappingProxy.class, (rt, p) -> rt.callMethod(p.mapping, method));
    }
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    PyObject mapping = args.get(0);
    if (mapping.type().lookup("__getitem__") == null
        || mapping instanceof ListObject
        || mapping instanceof TupleObject) {
      throw Errors.type(
          "mappingproxy() argument must be a mapping, not " + mapping.type().fullName());
    }
    return new MappingProxy(mapping);
  }

  private static PyObject plain(PyObject object) {
    return object instanceof MappingProxy proxy ? proxy.mapping : object;
  }

  private static PyObject union(Runtime rt, PyObject left, PyObject right) {
    return Operators.binary(rt, Operators.Binary.OR, plain(left), plain(right));
  }

  private static PyObject refuseUpdate(Runtime rt, MappingProxy self, PyObject other) {
    throw Errors.type("'|=' is not supported by mappingproxy; use '|' instead");
  }
}
