package org.cellscope.objects;

/** Members of built-in classes. */
final class TupleMethods {
  private TupleMethods() {}

  static void define(TypeMembers members) {}
}
