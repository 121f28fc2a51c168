package org.cellscope.objects;

/** The members of {@code set} that combine it in place with others. */
final class SetUpdates {
  private SetUpdates() {}

  /** Changes a set. */
  @FunctionalInterface
  private interface Change {
    void apply(Runtime rt, SetObject set, PyObject other);
  }

  static void define(TypeMembers members) {
    operator(members, "__ior__", SetAlgebra::update);
    operator(members, "__iand__", SetUpdates::intersect);
    operator(members, "__isub__", SetAlgebra::remove);
    operator(members, "__ixor__", SetAlgebra::exchange);
    members.method("update", "*others", SetObject.class, each(SetAlgebra::update));
    members.method("difference_update", "*others", SetObject.class, each(SetAlgebra::remove));
    members.method("intersection_update", "*others", SetObject.class, SetUpdates::intersectAll);
    members.oneArg(
        "symmetric_difference_update",
        SetObject.class,
        (rt, self, other) -> {
          SetAlgebra.exchange(rt, self, other);
          return SingletonObject.NONE;
        });
  }

  private static void operator(TypeMembers members, String name, Change change) {
    members.oneArg(
        name,
        SetObject.class,
        (rt, self, other) -> {
          if (!(other instanceof SetObject)) {
            return SingletonObject.NOT_IMPLEMENTED;
          }
          change.apply(rt, self, other);
          return self;
        });
  }

  private static Native.WithArgs<SetObject> each(Change change) {
    return (rt, self, args) -> {
      for (PyObject other : args.restItems(0)) {
        change.apply(rt, self, other);
      }
      return SingletonObject.NONE;
    };
  }

  private static void intersect(Runtime rt, SetObject set, PyObject other) {
    set.takeFrom(rt.heap(), SetAlgebra.intersection(rt, set, other));
  }

  private static PyObject intersectAll(Runtime rt, SetObject self, Args args) {
    self.takeFrom(rt.heap(), SetMethods.intersection(rt, self, args));
    return SingletonObject.NONE;
  }
}
