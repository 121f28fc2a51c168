package org.cellscope.objects;

/** Members of built-in classes. */
final class DictMethods {
  private DictMethods() {}

  static void define(TypeMembers members) {}
}
