package org.cellscope.objects;

/** Members of built-in classes. */
final class SetMethods {
  private SetMethods() {}

  static void defineSet(TypeMembers members) {}

  static void defineFrozenSet(TypeMembers members) {}
}
