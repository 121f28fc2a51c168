package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A union of types, as {@code int | None} makes ({@code types.UnionType}). */
public final class UnionObject extends PyObject {
  /** Class {@code types.UnionType}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("types.UnionType", UnionObject.class, null, UnionObject::define).build();

  private final List<PyObject> members;

  private UnionObject(List<PyObject> members) {
    this.members = List.copyOf(members);
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  /** {@code __args__}, without duplicates. */
  public List<PyObject> members() {
    return members;
  }

  /** {@code left | right}; NotImplemented when one of them is not a type. */
  static PyObject or(PyObject left, PyObject right) {
    if (!isUnionable(left) || !isUnionable(right)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    List<PyObject> all = new ArrayList<>();
    addTo(all, left);
    addTo(all, right);
    return all.size() == 1 ? all.getFirst() : new UnionObject(all);
  }

  private static boolean isUnionable(PyObject object) {
    return object == SingletonObject.NONE
        || object instanceof TypeObject
        || object instanceof GenericAlias
        || object instanceof UnionObject;
  }

  private static void addTo(List<PyObject> all, PyObject object) {
    if (object instanceof UnionObject union) {
      union.members.forEach(member -> addTo(all, member));
      return;
    }
    PyObject type = object == SingletonObject.NONE ? SingletonObject.NONE_TYPE : object;
    if (all.stream().noneMatch(known -> isSame(known, type))) {
      all.add(type);
    }
  }

  private static boolean isSame(PyObject one, PyObject other) {
    return one == other
        || one instanceof GenericAlias first
            && other instanceof GenericAlias second
            && first.origin() == second.origin()
            && first.args().items().equals(second.args().items());
  }

  private static void define(TypeMembers members) {
    Class<UnionObject> self = UnionObject.class;
    members.noArgs(
        "__repr__",
        self,
        (rt, me) ->
            StrObject.of(
                me.members.stream()
                    .map(member -> GenericAlias.argument(rt, member))
                    .collect(Collectors.joining(" | "))));
    members.oneArg("__eq__", self, (rt, me, other) -> equal(me, other));
    members.noArgs(
        "__hash__",
        self,
        (rt, me) -> IntObject.of(me.members.stream().mapToLong(m -> Comparison.hash(rt, m)).sum()));
    members.oneArg("__or__", PyObject.class, (rt, me, other) -> or(me, other));
    members.oneArg("__ror__", PyObject.class, (rt, me, other) -> or(other, me));
    members.oneArg(
        "__instancecheck__",
        self,
        (rt, me, other) ->
            BoolObject.of(
                me.plainMembers("isinstance").stream()
                    .anyMatch(type -> TypeMethods.isInstance(rt, other, type))));
    members.oneArg("__subclasscheck__", self, UnionObject::subclassCheck);
    members.member("__args__", self, (rt, me) -> TupleObject.of(me.members), null);
    members.getter("__parameters__", self, (rt, me) -> TupleObject.EMPTY);
  }

  private static PyObject equal(UnionObject self, PyObject other) {
    if (!(other instanceof UnionObject union)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    return BoolObject.of(
        self.members.size() == union.members.size()
            && self.members.stream()
                .allMatch(one -> union.members.stream().anyMatch(two -> isSame(one, two))));
  }

  private static PyObject subclassCheck(Runtime rt, UnionObject self, PyObject other) {
    if (!(other instanceof TypeObject type)) {
      throw Errors.type("issubclass() arg 1 must be a class");
    }
    return BoolObject.of(self.plainMembers("issubclass").stream().anyMatch(type::isSubtype));
  }

  private List<TypeObject> plainMembers(String function) {
    List<TypeObject> types = new ArrayList<>();
    for (PyObject member : members) {
      if (!(member instanceof TypeObject type)) {
        throw Errors.type(function + "() argument 2 cannot be a parameterized generic");
      }
      types.add(type);
    }
    return types;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    members.forEach(visitor::visit);
  }

  @Override
  protected PyObject restored(Restorer past) {
    return new UnionObject(members.stream().map(past::of).toList());
  }
}
