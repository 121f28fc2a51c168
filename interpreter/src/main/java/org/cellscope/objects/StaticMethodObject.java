package org.cellscope.objects;

/** A {@code staticmethod} around a callable. */
public final class StaticMethodObject extends BindingMethodObject {
  /** Class {@code staticmethod}. */
  public static final TypeObject TYPE =
      TypeObject.builtin(
              "staticmethod", StaticMethodObject.class, null, DescriptorMethods::defineStaticMethod)
          .subclassable()
          .withAttributes()
          .build();

  public StaticMethodObject(PyObject function) {
    this(TYPE, function);
  }

  /** Makes an instance of the class or one derived from it. */
  public StaticMethodObject(TypeObject type, PyObject function) {
    super(type, TYPE, function);
  }

  /** A static method of a built-in class. */
  static StaticMethodObject shared(BuiltinFunction function) {
    StaticMethodObject made = new StaticMethodObject(function);
    made.serial = SHARED;
    return made;
  }

  @Override
  BindingMethodObject similar(TypeObject type, PyObject function) {
    return new StaticMethodObject(type, function);
  }
}
