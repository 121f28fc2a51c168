package org.cellscope.objects;

/** Members of built-in classes. */
final class BoolMethods {
  private BoolMethods() {}

  static void define(TypeMembers members) {}
}
