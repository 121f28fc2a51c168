package org.cellscope.objects;

/** Members of built-in classes. */
final class FrameMethods {
  private FrameMethods() {}

  static void define(TypeMembers members) {}

  static void defineTraceback(TypeMembers members) {}
}
