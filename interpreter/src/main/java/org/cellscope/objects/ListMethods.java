package org.cellscope.objects;

/** Members of built-in classes. */
final class ListMethods {
  private ListMethods() {}

  static void define(TypeMembers members) {}
}
