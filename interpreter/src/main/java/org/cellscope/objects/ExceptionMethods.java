package org.cellscope.objects;

import java.util.function.Consumer;

/** Members of the built-in exception classes. */
final class ExceptionMethods {
  private ExceptionMethods() {}

  /** What defines the members of an exception class. */
  static Consumer<TypeMembers> definition(String name) {
    return members -> {};
  }
}
