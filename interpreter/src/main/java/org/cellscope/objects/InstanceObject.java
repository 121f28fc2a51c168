package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** An instance of a class of a program, or a plain {@code object()}. */
public final class InstanceObject extends PyObject {
  private TypeObject type;
  private @Nullable DictObject attributes;
  private final @Nullable PyObject[] slots;

  public InstanceObject(TypeObject type) {
    this.type = type;
    this.attributes = type.instancesHaveAttributes() ? new DictObject() : null;
    this.slots = new PyObject[type.slotCount()];
  }

  @Override
  public TypeObject type() {
    return type;
  }

  /** Changes {@code __class__}; the layouts must be the same. */
  public void setType(TypeObject newType) {
    type = newType;
  }

  @Override
  public @Nullable DictObject attributes() {
    return attributes;
  }

  @Override
  public @Nullable DictObject ensureAttributes(Heap heap) {
    return attributes;
  }

  /** Replaces {@code __dict__}. */
  public void setAttributes(Heap heap, DictObject now) {
    DictObject old = attributes;
    attributes = now;
    heap.set(this, Heap.ATTRIBUTES, old, now);
  }

  /** The value of one of the {@code __slots__}; null while it is unset. */
  public @Nullable PyObject slot(int index) {
    return slots[index];
  }

  /** Sets one of the {@code __slots__}; null deletes it. */
  public void setSlot(Heap heap, int index, @Nullable PyObject now) {
    PyObject old = slots[index];
    slots[index] = now;
    heap.set(this, index, old, now);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    for (PyObject slot : slots) {
      visitor.visit(slot);
    }
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  protected PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    InstanceObject copy = new InstanceObject(past.type(type));
    past.later(
        () -> {
          copy.attributes = before.attributes();
          for (int i = 0; i < copy.slots.length; i++) {
            copy.slots[i] = before.get(i);
          }
        });
    return copy;
  }
}
