package org.cellscope.objects;

import java.util.function.Consumer;

/** Members of the built-in exception classes. */
final class ExceptionMethods {
  private ExceptionMethods() {}

  /** {@code add_note}. */
  static void addNote(Runtime rt, ExceptionObject error, StrObject note) {
    DictObject attributes = error.ensureAttributes(rt.heap());
    PyObject notes = attributes.get("__notes__");
    if (notes == null) {
      notes = new ListObject();
      attributes.put(rt.heap(), rt.heap().intern("__notes__"), notes);
    }
    if (!(notes instanceof ListObject list)) {
      throw Errors.type("Cannot add note: __notes__ is not a list");
    }
    list.add(rt.heap(), note);
  }

  /** What defines the members of an exception class. */
  static Consumer<TypeMembers> definition(String name) {
    return members -> {};
  }
}
