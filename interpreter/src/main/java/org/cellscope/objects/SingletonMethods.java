package org.cellscope.objects;

/** Members of the classes of None, Ellipsis and NotImplemented. */
final class SingletonMethods {
  private SingletonMethods() {}

  static void defineNone(TypeMembers members) {
    define(members, SingletonObject.NONE, "NoneType");
    members.noArgs("__bool__", SingletonObject.class, (rt, self) -> BoolObject.FALSE);
    members.noArgs("__hash__", SingletonObject.class, (rt, self) -> IntObject.of(Hashes.NONE));
  }

  static void defineEllipsis(TypeMembers members) {
    define(members, SingletonObject.ELLIPSIS, "EllipsisType");
    members.noArgs("__reduce__", SingletonObject.class, (rt, self) -> rt.heap().intern("Ellipsis"));
  }

  static void defineNotImplemented(TypeMembers members) {
    define(members, SingletonObject.NOT_IMPLEMENTED, "NotImplementedType");
    members.noArgs(
        "__reduce__", SingletonObject.class, (rt, self) -> rt.heap().intern("NotImplemented"));
    members.noArgs(
        "__bool__",
        SingletonObject.class,
        (rt, self) -> {
          Warnings.deprecated(rt, "NotImplemented should not be used in a boolean context");
          return BoolObject.TRUE;
        });
  }

  private static void define(TypeMembers members, SingletonObject value, String name) {
    members.constructor(
        "*args, **kwargs",
        (rt, cls, args) -> {
          if (args.rest(0).size() + args.keywords(1).size() > 0) {
            throw Errors.type(name + " takes no arguments");
          }
          return value;
        });
    members.noArgs("__repr__", SingletonObject.class, (rt, self) -> StrObject.of(self.repr()));
  }
}
