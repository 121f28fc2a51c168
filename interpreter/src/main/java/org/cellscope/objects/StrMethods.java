package org.cellscope.objects;

/** Members of built-in classes. */
final class StrMethods {
  private StrMethods() {}

  static void define(TypeMembers members) {}
}
