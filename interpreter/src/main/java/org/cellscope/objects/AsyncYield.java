package org.cellscope.objects;

/**
 * The value of a {@code yield} in an asynchronous generator, marked so that it can be told from
 * what an {@code await} inside hands to the event loop.
 */
public final class AsyncYield extends PyObject {
  /** Class {@code async_generator_wrapped_value}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("async_generator_wrapped_value", AsyncYield.class, null, members -> {})
          .build();

  private final PyObject value;

  public AsyncYield(PyObject value) {
    this.value = value;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  public PyObject value() {
    return value;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(value);
  }
}
