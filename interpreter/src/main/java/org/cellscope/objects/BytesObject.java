package org.cellscope.objects;

/** A bytes object. */
public sealed class BytesObject extends ByteSequence {
  /** Class {@code bytes}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("bytes", BytesObject.class, null, BytesMethods::define)
          .subclassable()
          .build();

  /** The one empty bytes object. */
  public static final BytesObject EMPTY = new BytesObject(new byte[0], -8);

  private static final int FIRST_FIXED = -1024;
  private static final BytesObject[] SINGLE = single();

  private final byte[] value;

  private BytesObject(byte[] value, int serial) {
    super(serial);
    this.value = value;
  }

  private static BytesObject[] single() {
    BytesObject[] all = new BytesObject[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = new BytesObject(new byte[] {(byte) i}, FIRST_FIXED - i);
    }
    return all;
  }

  /** A bytes object that owns the array from now on; empty and single bytes are shared. */
  public static BytesObject owning(byte[] value) {
    return switch (value.length) {
      case 0 -> EMPTY;
      case 1 -> SINGLE[value[0] & 0xff];
      default -> new BytesObject(value, UNKNOWN);
    };
  }

  /** An instance of {@code bytes} or a class derived from it; owns the array from now on. */
  public static BytesObject owning(TypeObject type, byte[] value) {
    return type == TYPE ? owning(value) : new Derived(type, value);
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  @Override
  final PyObject similar(byte[] bytes) {
    return owning(bytes);
  }

  @Override
  final byte[] bytes() {
    return value;
  }

  @Override
  public final int size() {
    return value.length;
  }

  @Override
  public final int get(int index) {
    return value[index] & 0xff;
  }

  /** A copy of the bytes. */
  public final byte[] toArray() {
    return value.clone();
  }

  private static final class Derived extends BytesObject {
    private final Extension extension;

    Derived(TypeObject type, byte[] value) {
      super(value, UNKNOWN);
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
    return extension() == null ? this : past.extended(this, owning(past.type(type()), toArray()));
  }
}
