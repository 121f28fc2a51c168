package org.cellscope.objects;

/** What is special about {@code __new__} of a built-in class: the class it is given. */
record ConstructorCode(TypeObject owner, String signature, Native.WithArgs<TypeObject> make) {
  BuiltinCode code() {
    return BuiltinCode.withArgs(TypeObject.OBJECT, owner.name(), signature, TypeObject.class, make)
        .as(BuiltinCode.Kind.FUNCTION);
  }

  /** The built-in class whose constructor makes instances of a class. */
  private static TypeObject newOwner(TypeObject base) {
    for (TypeObject type : base.mro()) {
      if (type.own("__new__") != null) {
        return type == TypeObject.OBJECT ? base : type;
      }
    }
    return base;
  }

  /** The class that is the first argument of a call of {@code __new__}. */
  static TypeObject check(TypeObject owner, PyObject[] args, String[] keywords) {
    String name = owner.fullName();
    if (args.length == keywords.length) {
      throw Errors.type(name + ".__new__(): not enough arguments");
    }
    if (!(args[0] instanceof TypeObject made)) {
      throw Errors.type(
          name + ".__new__(X): X is not a type object (" + args[0].type().fullName() + ")");
    }
    if (!made.isSubtype(owner)) {
      throw Errors.type(
          name
              + ".__new__("
              + made.fullName()
              + "): "
              + made.fullName()
              + " is not a subtype of "
              + name);
    }
    TypeObject base = made.builtinBase();
    if (base != owner && newOwner(base) != owner) {
      throw Errors.type(
          name
              + ".__new__("
              + made.fullName()
              + ") is not safe, use "
              + base.fullName()
              + ".__new__()");
    }
    return made;
  }
}
