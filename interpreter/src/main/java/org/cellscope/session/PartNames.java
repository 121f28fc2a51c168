package org.cellscope.session;

/** Which parts of objects are not worth a row. */
final class PartNames {
  private PartNames() {}

  /** Attributes that every class, or every wrapper of a function, has by itself. */
  static boolean isBookkeeping(String member) {
    return switch (member) {
      case "__module__",
          "__name__",
          "__qualname__",
          "__dict__",
          "__weakref__",
          "__doc__",
          "__annotations__",
          "__type_params__" ->
          true;
      default -> false;
    };
  }
}
