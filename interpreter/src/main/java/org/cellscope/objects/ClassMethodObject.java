package org.cellscope.objects;

/** A {@code classmethod} around a callable. */
public final class ClassMethodObject extends BindingMethodObject {
  /** Class {@code classmethod}. */
  public static final TypeObject TYPE =
      TypeObject.builtin(
              "classmethod", ClassMethodObject.class, null, DescriptorMethods::defineClassMethod)
          .subclassable()
          .withAttributes()
          .build();

  public ClassMethodObject(PyObject function) {
    this(TYPE, function);
  }

  /** Makes an instance of the class or one derived from it. */
  public ClassMethodObject(TypeObject type, PyObject function) {
    super(type, TYPE, function);
  }

  @Override
  BindingMethodObject similar(TypeObject type, PyObject function) {
    return new ClassMethodObject(type, function);
  }
}
