package org.cellscope.objects;

/** A complex number. */
public sealed class ComplexObject extends PyObject {
  /** Class {@code complex}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("complex", ComplexObject.class, null, ComplexMethods::define)
          .subclassable()
          .build();

  private final double real;
  private final double imaginary;

  private ComplexObject(double real, double imaginary) {
    this.real = real;
    this.imaginary = imaginary;
  }

  public static ComplexObject of(double real, double imaginary) {
    return new ComplexObject(real, imaginary);
  }

  /** An instance of {@code complex} or a class derived from it. */
  public static ComplexObject of(TypeObject type, double real, double imaginary) {
    return type == TYPE ? of(real, imaginary) : new Derived(type, real, imaginary);
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  public final double imaginary() {
    return imaginary;
  }

  public final double real() {
    return real;
  }

  private static final class Derived extends ComplexObject {
    private final Extension extension;

    Derived(TypeObject type, double real, double imaginary) {
      super(real, imaginary);
      this.extension = Extension.require(type);
    }

    @Override
    public TypeObject type() {
      return extension.type();
    }

    @Override
    public Extension extension() {
      return extension;
    }
  }

  @Override
  protected PyObject restored(Restorer past) {
    return extension() == null ? this : past.extended(this, of(past.type(type()), real, imaginary));
  }
}
