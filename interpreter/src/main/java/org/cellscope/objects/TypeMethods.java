package org.cellscope.objects;

/** Members of built-in classes. */
final class TypeMethods {
  private TypeMethods() {}

  static void define(TypeMembers members) {}
}
