package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Iterates over the numbers in a bytes object or a bytearray. */
final class BytesIterator extends IteratorObject {
  /** Class {@code bytes_iterator}. */
  static final TypeObject OF_BYTES = indexedIteratorType("bytes_iterator");

  /** Class {@code bytearray_iterator}. */
  static final TypeObject OF_ARRAY = indexedIteratorType("bytearray_iterator");

  private @Nullable ByteSequence sequence;
  private int at;

  BytesIterator(ByteSequence sequence) {
    super(sequence instanceof ByteArrayObject ? OF_ARRAY : OF_BYTES);
    this.sequence = sequence;
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    ByteSequence of = sequence;
    if (of == null) {
      return null;
    }
    if (at >= of.size()) {
      sequence = null;
      return null;
    }
    int next = of instanceof ByteArrayObject array ? array.get(at) : of.bytes()[at] & 0xff;
    at++;
    return IntObject.of(next);
  }

  @Override
  public long lengthHint() {
    ByteSequence of = sequence;
    return of == null ? 0 : Math.max(0, of.size() - at);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(sequence);
  }

  @Override
  protected Remake remake(Runtime rt) {
    ByteSequence of = sequence;
    return of == null ? new Remake(TupleObject.EMPTY, null, false) : Remake.at(of, at);
  }

  @Override
  protected void moveTo(long index) {
    ByteSequence of = sequence;
    if (of != null) {
      at = (int) Math.clamp(index, 0L, (long) of.size());
    }
  }
}
