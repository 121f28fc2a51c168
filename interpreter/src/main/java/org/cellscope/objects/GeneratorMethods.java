package org.cellscope.objects;

/** Members of built-in classes. */
final class GeneratorMethods {
  private GeneratorMethods() {}

  static void defineGenerator(TypeMembers members) {}

  static void defineCoroutine(TypeMembers members) {}

  static void defineAsyncGenerator(TypeMembers members) {}
}
