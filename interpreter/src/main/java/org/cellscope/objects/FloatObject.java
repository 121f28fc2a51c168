package org.cellscope.objects;

/** A float. */
public sealed class FloatObject extends PyObject {
  /** Class {@code float}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("float", FloatObject.class, null, FloatMethods::define)
          .subclassable()
          .build();

  private final double value;

  private FloatObject(double value) {
    this.value = value;
  }

  public static FloatObject of(double value) {
    return new FloatObject(value);
  }

  /** An instance of {@code float} or a class derived from it. */
  public static FloatObject of(TypeObject type, double value) {
    return type == TYPE ? of(value) : new Derived(type, value);
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  public final double value() {
    return value;
  }

  private static final class Derived extends FloatObject {
    private final Extension extension;

    Derived(TypeObject type, double value) {
      super(value);
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
    return extension() == null ? this : past.extended(this, of(past.type(type()), value));
  }
}
