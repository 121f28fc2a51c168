package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Iterates over the characters of a str. */
final class StrIterator extends IteratorObject {
  /** Class {@code str_iterator}. */
  static final TypeObject TYPE = indexedIteratorType("str_iterator");

  /** Class {@code str_ascii_iterator}. */
  static final TypeObject ASCII = indexedIteratorType("str_ascii_iterator");

  private final StrObject text;
  private int at;
  private boolean ended;

  private StrIterator(TypeObject type, StrObject text) {
    super(type);
    this.text = text;
  }

  static StrIterator of(StrObject text) {
    return new StrIterator(StrTests.isAscii(text.value()) ? ASCII : TYPE, text);
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    String value = text.value();
    if (at >= value.length()) {
      ended = true;
      return null;
    }
    int c = value.codePointAt(at);
    at += Character.charCount(c);
    return StrObject.ofCodePoint(c);
  }

  @Override
  public long lengthHint() {
    return text.value().codePointCount(at, text.value().length());
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(text);
  }

  @Override
  protected Remake remake(Runtime rt) {
    String value = text.value();
    return ended
        ? new Remake(StrObject.of(""), null, false)
        : Remake.at(text, value.codePointCount(0, at));
  }

  @Override
  protected void moveTo(long index) {
    if (ended) {
      return;
    }
    String value = text.value();
    long size = value.codePointCount(0, value.length());
    at = value.offsetByCodePoints(0, (int) Math.clamp(index, 0L, size));
  }
}
