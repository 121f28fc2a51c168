package org.cellscope.objects;

/** A special method of a built-in class bound to an object ({@code method-wrapper}). */
public final class MethodWrapper extends PyObject {
  /** Class {@code method-wrapper}. */
  public static final TypeObject TYPE =
      TypeObject.builtin(
              "method-wrapper", MethodWrapper.class, null, CallableMethods::defineMethodWrapper)
          .build();

  private final MethodDescriptor descriptor;
  private final PyObject self;

  MethodWrapper(MethodDescriptor descriptor, PyObject self) {
    this.descriptor = descriptor;
    this.self = self;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  public MethodDescriptor descriptor() {
    return descriptor;
  }

  public PyObject self() {
    return self;
  }

  /** Calls it. */
  public PyObject invoke(Runtime rt, PyObject[] args, String[] keywords) {
    return descriptor.code().run(rt, self, args, 0, keywords);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(self);
  }

  @Override
  protected PyObject restored(Restorer past) {
    return new MethodWrapper(descriptor, past.of(self));
  }
}
