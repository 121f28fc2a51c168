package org.cellscope.objects;

/** Members of built-in classes. */
final class CodeMethods {
  private CodeMethods() {}

  static void define(TypeMembers members) {}
}
