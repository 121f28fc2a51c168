package org.cellscope.objects;

/** A callable bound to an object, as {@code instance.method} gives ({@code method}). */
public final class MethodObject extends PyObject {
  /** Class {@code method}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("method", MethodObject.class, null, FunctionMethods::defineMethod).build();

  private final PyObject function;
  private final PyObject self;

  public MethodObject(PyObject function, PyObject self) {
    this.function = function;
    this.self = self;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  /** {@code __func__}. */
  public PyObject function() {
    return function;
  }

  /** {@code __self__}. */
  public PyObject self() {
    return self;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(function);
    visitor.visit(self);
  }

  @Override
  protected PyObject restored(Restorer past) {
    return new MethodObject(past.of(function), past.of(self));
  }
}
