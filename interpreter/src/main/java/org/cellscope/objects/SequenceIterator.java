package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Iterates over an object that has {@code __getitem__} but no {@code __iter__}. */
public final class SequenceIterator extends SourceIterator<PyObject> {
  /** Class {@code iterator}. */
  public static final TypeObject TYPE = indexedIteratorType("iterator");

  private long index;

  public SequenceIterator(PyObject sequence) {
    super(TYPE, sequence);
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    PyObject sequence = source();
    if (sequence == null) {
      return null;
    }
    if (index == Long.MAX_VALUE) {
      throw Errors.overflow("iter index too large");
    }
    try {
      return Operators.getItem(rt, sequence, IntObject.of(index++));
    } catch (PyException error) {
      if (error.matches(ExceptionTypes.INDEX_ERROR)
          || error.matches(ExceptionTypes.STOP_ITERATION)) {
        return exhaust(rt);
      }
      throw error;
    }
  }

  @Override
  protected Remake remake(Runtime rt) {
    PyObject sequence = source();
    return sequence == null
        ? new Remake(TupleObject.EMPTY, null, false)
        : Remake.at(sequence, index);
  }

  @Override
  protected void moveTo(long index) {
    if (source() != null) {
      this.index = Math.max(index, 0);
    }
  }
}
