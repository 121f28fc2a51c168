package org.cellscope.objects;

/**
 * Stands for an object of the past whose state only Java code has, such as an iterator: it can be
 * passed on, compared and printed, and says so when it is used.
 */
final class Unrestored extends PyObject {
  private static final TypeObject TYPE =
      TypeObject.builtin("unrecorded", Unrestored.class, null, Unrestored::define).build();

  private final PyObject original;

  Unrestored(PyObject original) {
    this.original = original;
  }

  private static void define(TypeMembers members) {
    Class<Unrestored> self = Unrestored.class;
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(me.repr(rt)));
    members.noArgs("__iter__", self, (rt, me) -> me.refuse());
    members.noArgs("__next__", self, (rt, me) -> me.refuse());
    members.noArgs("__len__", self, (rt, me) -> me.refuse());
    members.method("__call__", "*args, **kwargs", self, (rt, me, args) -> me.refuse());
    members.oneArg("__getattribute__", self, (rt, me, name) -> me.refuse());
  }

  private PyObject refuse() {
    throw Errors.runtime(
        "the recording does not hold the inner state of this "
            + original.type().name()
            + "; an expression about the past cannot use it");
  }

  private String repr(Runtime rt) {
    String name = original.type().fullName() + " object";
    String named =
        original instanceof GeneratorObject generator ? name + " " + generator.qualname() : name;
    return "<" + named + " at " + Repr.address(rt, this) + ">";
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }
}
