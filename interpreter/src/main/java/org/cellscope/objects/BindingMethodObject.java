package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code staticmethod} or {@code classmethod}: what it wraps, and the attributes it took over.
 */
public abstract sealed class BindingMethodObject extends PyObject
    permits StaticMethodObject, ClassMethodObject {
  private final TypeObject builtin;
  private PyObject function;
  private final @Nullable Extension extension;
  private @Nullable DictObject attributes;

  /**
   * Makes an instance of a class derived from {@code builtin}, or of that itself.
   *
   * @param builtin the class that this Java class is the layout of
   */
  BindingMethodObject(TypeObject type, TypeObject builtin, PyObject function) {
    this.builtin = builtin;
    this.function = function;
    this.extension = Extension.of(type, builtin);
    this.attributes = extension == null ? null : extension.attributes();
  }

  /** The built-in class, whichever class of a program the wrapper is of. */
  final TypeObject builtin() {
    return builtin;
  }

  /** A wrapper of the same kind, of the class {@code type}. */
  abstract BindingMethodObject similar(TypeObject type, PyObject function);

  @Override
  public final TypeObject type() {
    return extension == null ? builtin : extension.type();
  }

  @Override
  public final @Nullable Extension extension() {
    return extension;
  }

  /** Sets what is wrapped. */
  final void wrap(Heap heap, PyObject now) {
    PyObject old = function;
    function = now;
    heap.set(this, 0, old, now);
  }

  /** {@code __func__}. */
  public final PyObject function() {
    return function;
  }

  @Override
  public final @Nullable DictObject attributes() {
    return attributes;
  }

  @Override
  public final DictObject ensureAttributes(Heap heap) {
    DictObject known = attributes;
    if (known == null) {
      known = new DictObject();
      attributes = known;
      heap.set(this, Heap.ATTRIBUTES, null, known);
    }
    return known;
  }

  @Override
  public final List<String> referenceNames() {
    return List.of("__func__");
  }

  @Override
  public final void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(function);
  }

  @Override
  public final boolean isMutable() {
    return true;
  }

  @Override
  protected final PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    BindingMethodObject copy = similar(past.type(type()), function());
    past.later(
        () -> {
          copy.function = Restorer.present(before.get(0));
          copy.attributes = before.attributes();
        });
    return past.extended(this, copy);
  }
}
