package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Iterates over the characters of a str. */
final class StrIterator extends IteratorObject {
  /** Class {@code str_iterator}. */
  static final TypeObject TYPE = iteratorType("str_iterator");

  /** Class {@code str_ascii_iterator}. */
  static final TypeObject ASCII = iteratorType("str_ascii_iterator");

  private final StrObject text;
  private int at;

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
}
