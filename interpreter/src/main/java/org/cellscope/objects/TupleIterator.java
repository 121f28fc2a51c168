package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Iterates over a tuple. */
final class TupleIterator extends SourceIterator<TupleObject> {
  /** Class {@code tuple_iterator}. */
  static final TypeObject TYPE = indexedIteratorType("tuple_iterator");

  private int index;

  TupleIterator(TupleObject tuple) {
    super(TYPE, tuple);
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    TupleObject tuple = source();
    if (tuple == null) {
      return null;
    }
    return index < tuple.size() ? tuple.get(index++) : exhaust(rt);
  }

  @Override
  public long lengthHint() {
    TupleObject tuple = source();
    return tuple == null ? 0 : tuple.size() - index;
  }

  @Override
  protected Remake remake(Runtime rt) {
    TupleObject tuple = source();
    return tuple == null ? new Remake(TupleObject.EMPTY, null, false) : Remake.at(tuple, index);
  }

  @Override
  protected void moveTo(long index) {
    TupleObject tuple = source();
    if (tuple != null) {
      this.index = (int) Math.clamp(index, 0L, (long) tuple.size());
    }
  }
}
