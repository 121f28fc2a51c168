package org.cellscope.objects;

/** Members of built-in classes. */
final class ComplexMethods {
  private ComplexMethods() {}

  static void define(TypeMembers members) {}
}
