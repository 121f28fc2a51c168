package org.cellscope.objects;

/** Members of {@code bool}. */
final class BoolMethods {
  private interface Operation {
    boolean apply(boolean left, boolean right);
  }

  private BoolMethods() {}

  static void define(TypeMembers members) {
    members.doc("bool(x) -> bool\n\nTrue when the argument is true, False otherwise.");
    members.constructor(
        "x=False, /",
        (rt, cls, args) -> BoolObject.of(Operators.truth(rt, args.or(0, BoolObject.FALSE))));
    members.noArgs("__repr__", BoolObject.class, (rt, self) -> StrObject.of(self.toString()));
    members.noArgs("__invert__", BoolObject.class, BoolMethods::invert);
    operator(members, "and", "__and__", (left, right) -> left && right, Ints::and);
    operator(members, "or", "__or__", (left, right) -> left || right, Ints::or);
    operator(members, "xor", "__xor__", (left, right) -> left ^ right, Ints::xor);
  }

  private interface OfInts {
    IntObject apply(IntObject left, IntObject right);
  }

  private static void operator(
      TypeMembers members, String name, String method, Operation ofBools, OfInts ofInts) {
    for (String each : new String[] {method, "__r" + name + "__"}) {
      members.oneArg(
          each,
          BoolObject.class,
          (rt, self, other) ->
              switch (other) {
                case BoolObject right ->
                    BoolObject.of(ofBools.apply(self == BoolObject.TRUE, right == BoolObject.TRUE));
                case IntObject right -> ofInts.apply(self, right);
                default -> SingletonObject.NOT_IMPLEMENTED;
              });
    }
  }

  private static PyObject invert(Runtime rt, BoolObject self) {
    Warnings.deprecated(
        rt,
        "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the"
            + " underlying int object and is usually not what you expect from negating a bool. Use"
            + " the 'not' operator for boolean negation or ~int(x) if you really want the bitwise"
            + " inversion of the underlying int.");
    return Ints.invert(self);
  }
}
