package org.cellscope.objects;

/** Members of built-in classes. */
final class FunctionMethods {
  private FunctionMethods() {}

  static void define(TypeMembers members) {}

  static void defineCell(TypeMembers members) {}

  static void defineMethod(TypeMembers members) {}

  static void defineStaticMethod(TypeMembers members) {}

  static void defineClassMethod(TypeMembers members) {}

  static void defineProperty(TypeMembers members) {}

  static void defineModule(TypeMembers members) {}
}
