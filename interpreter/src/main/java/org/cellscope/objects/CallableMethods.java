package org.cellscope.objects;

/** Members of built-in classes. */
final class CallableMethods {
  private CallableMethods() {}

  static void defineBuiltinFunction(TypeMembers members) {}

  static void defineMethodDescriptor(TypeMembers members) {}

  static void defineMethodWrapper(TypeMembers members) {}

  static void defineGetSetDescriptor(TypeMembers members) {}

  static void defineClassMethodDescriptor(TypeMembers members) {}
}
