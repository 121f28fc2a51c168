package org.cellscope.objects;

/** Members of built-in classes. */
final class IntMethods {
  private IntMethods() {}

  static void define(TypeMembers members) {}
}
