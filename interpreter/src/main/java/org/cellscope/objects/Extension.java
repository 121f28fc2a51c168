package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * What a class of a program adds to an object whose layout is that of a built-in class: its class,
 * its attributes and its {@code __slots__}.
 */
public final class Extension {
  private TypeObject type;
  private @Nullable DictObject attributes;
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

  /** Changes {@code __class__}; the layouts must be the same. */
  void setType(TypeObject newType) {
    type = newType;
  }

  /** Replaces {@code __dict__} of the object that the extension belongs to. */
  public void setAttributes(Heap heap, PyObject owner, DictObject now) {
    DictObject old = attributes;
    attributes = now;
    heap.set(owner, Heap.ATTRIBUTES, old, now);
  }

  /** Takes over what the extension of the original held. */
  void restore(Restorer past, PyObject original, Extension before) {
    if (before.attributes != null) {
      attributes = past.content(original).attributes();
    }
    past.later(
        () -> {
          for (int i = 0; i < slots.length; i++) {
            slots[i] = past.ofNullable(before.slots[i]);
          }
        });
  }

  public @Nullable DictObject attributes() {
    return attributes;
  }

  public @Nullable PyObject[] slots() {
    return slots;
  }
}
