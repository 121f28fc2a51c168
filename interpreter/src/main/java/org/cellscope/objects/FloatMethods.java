package org.cellscope.objects;

/** Members of built-in classes. */
final class FloatMethods {
  private FloatMethods() {}

  static void define(TypeMembers members) {}
}
