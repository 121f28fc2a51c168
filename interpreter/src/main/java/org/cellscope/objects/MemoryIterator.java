package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Iterates over the items of a memoryview. */
final class MemoryIterator extends IteratorObject {
  /** Class {@code memory_iterator}. */
  static final TypeObject TYPE =
      TypeObject.builtin("memory_iterator", IteratorObject.class, null, IteratorObject::define)
          .build();

  private @Nullable MemoryViewObject view;
  private int at;

  MemoryIterator(MemoryViewObject view) {
    super(TYPE);
    this.view = view;
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    MemoryViewObject of = view;
    if (of == null) {
      return null;
    }
    MemoryViewObject.Layout layout = of.layout();
    if (at >= layout.shape()[0]) {
      view = null;
      return null;
    }
    return of.read(layout.offset() + layout.strides()[0] * at++);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(view);
  }
}
