package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
  static PyObject or(Runtime rt, PyObject left, PyObject right) {
    if (!isUnionable(left) || !isUnionable(right)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    List<PyObject> all = new ArrayList<>();
    addTo(rt, all, left);
    addTo(rt, all, right);
    return all.size() == 1 ? all.getFirst() : new UnionObject(all);
  }

  private static boolean isUnionable(PyObject object) {
    return object == SingletonObject.NONE
        || object instanceof TypeObject
        || object instanceof GenericAlias
        || object instanceof UnionObject;
  }

  private static void addTo(Runtime rt, List<PyObject> all, PyObject object) {
    if (object instanceof UnionObject union) {
      union.members.forEach(member -> addTo(rt, all, member));
      return;
    }
    PyObject type = object == SingletonObject.NONE ? SingletonObject.NONE_TYPE : object;
    if (all.stream().noneMatch(known -> isSame(rt, known, type))) {
      all.add(type);
    }
  }

  /** Classes are the same only if they are one; parameterized ones are compared. */
  private static boolean isSame(Runtime rt, PyObject one, PyObject other) {
    return one == other
        || one instanceof GenericAlias
            && other instanceof GenericAlias
            && Comparison.equal(rt, one, other);
  }

  private static void define(TypeMembers members) {
    Class<UnionObject> self = UnionObject.class;
    members.noArgs(
        "__repr__",
        self,
        (rt, me) ->
            StrObject.of(
                me.members.stream()
                    .map(member -> shown(rt, member))
                    .collect(Collectors.joining(" | "))));
    members.oneArg("__eq__", self, (rt, me, other) -> equal(rt, me, other));
    members.noArgs("__hash__", self, (rt, me) -> IntObject.of(me.asSet(rt).frozenHash()));
    members.oneArg("__or__", PyObject.class, (rt, me, other) -> or(rt, me, other));
    members.oneArg("__ror__", PyObject.class, (rt, me, other) -> or(rt, other, me));
    members.oneArg(
        "__instancecheck__",
        self,
        (rt, me, other) -> me.check("isinstance", type -> Instances.isInstance(rt, other, type)));
    members.oneArg("__subclasscheck__", self, UnionObject::subclassCheck);
    members.member("__args__", self, (rt, me) -> TupleObject.of(me.members), null);
    members.getter(
        "__parameters__",
        self,
        (rt, me) -> TypeArguments.parameters(rt, TupleObject.of(me.members)));
    members.oneArg("__getitem__", self, UnionObject::item);
  }

  private static String shown(Runtime rt, PyObject member) {
    return member == SingletonObject.NONE_TYPE ? "None" : GenericAlias.argument(rt, member);
  }

  private static PyObject item(Runtime rt, UnionObject self, PyObject given) {
    TupleObject now = TypeArguments.substitute(rt, self, TupleObject.of(self.members), given);
    PyObject union = now.get(0);
    for (int i = 1; i < now.size(); i++) {
      union = Operators.binary(rt, Operators.Binary.OR, union, now.get(i));
    }
    return union;
  }

  private static PyObject equal(Runtime rt, UnionObject self, PyObject other) {
    return other instanceof UnionObject union
        ? BoolObject.of(Comparison.equal(rt, self.asSet(rt), union.asSet(rt)))
        : SingletonObject.NOT_IMPLEMENTED;
  }

  private SetObject asSet(Runtime rt) {
    SetObject set = SetObject.frozenSet();
    members.forEach(member -> set.add(rt, member));
    return set;
  }

  private static PyObject subclassCheck(Runtime rt, UnionObject self, PyObject other) {
    if (!(other instanceof TypeObject)) {
      throw Errors.type("issubclass() arg 1 must be a class");
    }
    return self.check("issubclass", type -> Instances.isSubclass(rt, other, type));
  }

  /** Asks the members in turn, until one agrees. */
  private BoolObject check(String function, Predicate<PyObject> asked) {
    for (PyObject member : members) {
      if (!(member instanceof TypeObject)) {
        throw Errors.type(function + "() argument 2 cannot be a parameterized generic");
      }
      if (asked.test(member)) {
        return BoolObject.TRUE;
      }
    }
    return BoolObject.FALSE;
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
