package org.cellscope.objects;

/** Members of built-in classes. */
final class BytesMethods {
  private BytesMethods() {}

  static void define(TypeMembers members) {}
}
