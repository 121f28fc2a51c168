package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Receives the entries of an object's vector of references in order. */
@FunctionalInterface
public interface ReferenceVisitor {
  /** One entry; null for a hole (an unbound slot, a deleted dictionary entry). */
  void visit(@Nullable PyObject reference);
}
