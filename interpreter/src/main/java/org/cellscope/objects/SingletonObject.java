package org.cellscope.objects;

/** The single objects None, Ellipsis and NotImplemented. */
public final class SingletonObject extends PyObject {
  /** Class {@code NoneType}. */
  public static final TypeObject NONE_TYPE =
      TypeObject.builtin("NoneType", SingletonObject.class, null, SingletonMethods::defineNone)
          .build();

  /** Class {@code ellipsis}. */
  public static final TypeObject ELLIPSIS_TYPE =
      TypeObject.builtin("ellipsis", SingletonObject.class, null, SingletonMethods::defineEllipsis)
          .build();

  /** Class {@code NotImplementedType}. */
  public static final TypeObject NOT_IMPLEMENTED_TYPE =
      TypeObject.builtin(
              "NotImplementedType",
              SingletonObject.class,
              null,
              SingletonMethods::defineNotImplemented)
          .build();

  /** None. */
  public static final SingletonObject NONE = new SingletonObject(NONE_TYPE, "None", -3);

  /** Ellipsis. */
  public static final SingletonObject ELLIPSIS = new SingletonObject(ELLIPSIS_TYPE, "Ellipsis", -6);

  /** NotImplemented. */
  public static final SingletonObject NOT_IMPLEMENTED =
      new SingletonObject(NOT_IMPLEMENTED_TYPE, "NotImplemented", -7);

  private final TypeObject type;
  private final String repr;

  private SingletonObject(TypeObject type, String repr, int serial) {
    super(serial);
    this.type = type;
    this.repr = repr;
  }

  @Override
  public TypeObject type() {
    return type;
  }

  /** Its repr. */
  public String repr() {
    return repr;
  }
}
