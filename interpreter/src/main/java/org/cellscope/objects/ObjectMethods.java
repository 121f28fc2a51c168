package org.cellscope.objects;

/** Members of built-in classes. */
final class ObjectMethods {
  private ObjectMethods() {}

  static void define(TypeMembers members) {}
}
