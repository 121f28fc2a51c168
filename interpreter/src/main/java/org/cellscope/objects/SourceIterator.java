package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * An iterator over one object that it lets go of at its end. Its vector of references is that
 * object, then a hole.
 *
 * @param <T> the Java class of the object
 */
abstract class SourceIterator<T extends PyObject> extends IteratorObject {
  private @Nullable T source;

  SourceIterator(TypeObject type, T source) {
    super(type);
    this.source = source;
  }

  /** What is iterated over; null once the end was reached. */
  final @Nullable T source() {
    return source;
  }

  /** Lets go of the object; returns null, so that {@code next} can end with it. */
  final @Nullable PyObject exhaust(Runtime rt) {
    T old = source;
    source = null;
    rt.heap().set(this, 0, old, null);
    return null;
  }

  @Override
  public final void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(source);
  }

  @Override
  public final boolean isMutable() {
    return true;
  }
}
