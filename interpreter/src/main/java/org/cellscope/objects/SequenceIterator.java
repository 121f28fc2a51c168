package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Iterates over an object that has {@code __getitem__} but no {@code __iter__}. */
public final class SequenceIterator extends IteratorObject {
  /** Class {@code iterator}. */
  public static final TypeObject TYPE = iteratorType("iterator");

  private @Nullable PyObject sequence;
  private long index;

  public SequenceIterator(PyObject sequence) {
    super(TYPE);
    this.sequence = sequence;
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    PyObject of = sequence;
    if (of == null) {
      return null;
    }
    try {
      return Operators.getItem(rt, of, IntObject.of(index++));
    } catch (PyException error) {
      if (error.matches(ExceptionTypes.INDEX_ERROR)
          || error.matches(ExceptionTypes.STOP_ITERATION)) {
        sequence = null;
        return null;
      }
      throw error;
    }
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(sequence);
  }
}
