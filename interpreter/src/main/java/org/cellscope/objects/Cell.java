package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * A cell: the box on the heap that holds a variable which an inner function uses (language
 * reference, section 4.2). Several functions may share one.
 */
public final class Cell extends PyObject {
  /** Class {@code cell}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("cell", Cell.class, null, FunctionMethods::defineCell).build();

  private @Nullable PyObject content;

  /** Makes a cell; null leaves it empty. */
  public Cell(@Nullable PyObject content) {
    this.content = content;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  /** What the cell holds; null while it is empty. */
  public @Nullable PyObject content() {
    return content;
  }

  /** Writes the cell; null empties it. */
  public void set(Heap heap, @Nullable PyObject now) {
    PyObject old = content;
    content = now;
    heap.set(this, 0, old, now);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(content);
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  protected PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    Cell copy = new Cell(null);
    past.later(() -> copy.content = before.get(0));
    return copy;
  }
}
