package org.cellscope.objects;

/** A class method as it stands in a built-in class ({@code classmethod_descriptor}). */
public final class ClassMethodDescriptor extends PyObject {
  /** Class {@code classmethod_descriptor}. */
  public static final TypeObject TYPE =
      TypeObject.builtin(
              "classmethod_descriptor",
              ClassMethodDescriptor.class,
              null,
              CallableMethods::defineClassMethodDescriptor)
          .build();

  private final TypeObject owner;
  private final BuiltinCode code;

  ClassMethodDescriptor(TypeObject owner, BuiltinCode code) {
    super(SHARED);
    this.owner = owner;
    this.code = code;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  public TypeObject owner() {
    return owner;
  }

  public BuiltinCode code() {
    return code;
  }

  /** The method bound to a class. */
  public BuiltinFunction bind(TypeObject type) {
    return BuiltinFunction.bound(code, type);
  }

  @Override
  protected PyObject restored(Restorer past) {
    return this;
  }
}
