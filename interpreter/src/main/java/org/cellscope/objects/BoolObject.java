package org.cellscope.objects;

/** True and False. */
public final class BoolObject extends IntObject {
  /** Class {@code bool}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("bool", BoolObject.class, IntObject.TYPE, BoolMethods::define).build();

  /** True. */
  public static final BoolObject TRUE = new BoolObject(1, -4);

  /** False. */
  public static final BoolObject FALSE = new BoolObject(0, -5);

  private BoolObject(long value, int serial) {
    super(value, serial);
  }

  /** True or False. */
  public static BoolObject of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  /** Its repr. */
  @Override
  public String toString() {
    return this == TRUE ? "True" : "False";
  }
}
