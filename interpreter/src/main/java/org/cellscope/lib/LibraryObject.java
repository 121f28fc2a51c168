package org.cellscope.lib;

import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.Extension;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Restorer;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** An object of a class of the library, from which the classes of programs may be derived. */
abstract class LibraryObject extends PyObject {
  private final TypeObject builtin;
  private final @Nullable Extension extension;
  private @Nullable DictObject attributes;

  /** Makes an instance of a class of the library or of a class derived from it. */
  LibraryObject(TypeObject type, TypeObject builtin) {
    this.builtin = builtin;
    this.extension = Extension.of(type, builtin);
  }

  @Override
  public final TypeObject type() {
    return extension == null ? builtin : extension.type();
  }

  @Override
  public final @Nullable Extension extension() {
    return extension;
  }

  @Override
  public final @Nullable DictObject attributes() {
    DictObject own = extension == null ? null : extension.attributes();
    return own == null ? attributes : own;
  }

  @Override
  public final @Nullable DictObject ensureAttributes(Heap heap) {
    DictObject known = attributes();
    if (known == null && type().instancesHaveAttributes()) {
      known = new DictObject();
      attributes = known;
      heap.set(this, Heap.ATTRIBUTES, null, known);
    }
    return known;
  }

  /**
   * Replaces {@code __dict__}.
   *
   * @param value null for {@code del}
   */
  final void setAttributes(Heap heap, @Nullable PyObject value) {
    if (value == null) {
      throw Errors.type("cannot delete __dict__");
    }
    if (!(value instanceof DictObject now)) {
      throw Errors.type(
          "__dict__ must be set to a dictionary, not a '" + value.type().fullName() + "'");
    }
    if (extension != null && extension.attributes() != null) {
      extension.setAttributes(heap, this, now);
      return;
    }
    DictObject old = attributes;
    attributes = now;
    heap.set(this, Heap.ATTRIBUTES, old, now);
  }

  /** An attribute dictionary may come later, and is then a change that the recording must hold. */
  @Override
  public boolean isMutable() {
    return type().instancesHaveAttributes();
  }

  /** Gives a copy for the past the attributes that this object had. */
  final PyObject withAttributes(Restorer past, LibraryObject copy) {
    if (attributes != null) {
      copy.attributes = past.content(this).attributes();
    }
    return past.extended(this, copy);
  }
}
