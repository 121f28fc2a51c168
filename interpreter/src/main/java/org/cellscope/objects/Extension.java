package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * What a class of a program adds to an object whose layout is that of a built-in class: its class,
 * its attributes and its {@code __slots__}.
 */
public final class Extension {
  private final TypeObject type;
  private final @Nullable DictObject attributes;
  private final @Nullable PyObject[] slots;

  private Extension(TypeObject type) {
    this.type = type;
    this.attributes = type.instancesHaveAttributes() ? new DictObject() : null;
    this.slots = new PyObject[type.slotCount()];
  }

  /**
   * The extension of an object.
   *
   * @return null when the class is the built-in one itself
   */
  public static @Nullable Extension of(TypeObject type, TypeObject builtin) {
    return type == builtin ? null : new Extension(type);
  }

  /** The extension of an object of a derived class. */
  static Extension require(TypeObject type) {
    return new Extension(type);
  }

  public TypeObject type() {
    return type;
  }

  public @Nullable DictObject attributes() {
    return attributes;
  }

  public @Nullable PyObject[] slots() {
    return slots;
  }
}
