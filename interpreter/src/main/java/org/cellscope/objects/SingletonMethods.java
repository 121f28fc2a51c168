package org.cellscope.objects;

/** Members of built-in classes. */
final class SingletonMethods {
  private SingletonMethods() {}

  static void defineNone(TypeMembers members) {}

  static void defineEllipsis(TypeMembers members) {}

  static void defineNotImplemented(TypeMembers members) {}
}
