package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code classmethod} around a callable. */
public final class ClassMethodObject extends PyObject {
  /** Class {@code classmethod}. */
  public static final TypeObject TYPE =
      TypeObject.builtin(
              "classmethod", ClassMethodObject.class, null, DescriptorMethods::defineClassMethod)
          .subclassable()
          .withAttributes()
          .build();

  private PyObject function;
  private final @Nullable Extension extension;
  private @Nullable DictObject attributes;

  public ClassMethodObject(PyObject function) {
    this(TYPE, function);
  }

  /** Makes an instance of the class or one derived from it. */
  public ClassMethodObject(TypeObject type, PyObject function) {
    this.function = function;
    this.extension = Extension.of(type, TYPE);
    this.attributes = extension == null ? null : extension.attributes();
  }

  @Override
  public TypeObject type() {
    return extension == null ? TYPE : extension.type();
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
  }

  /** Sets what is wrapped. */
  void wrap(Heap heap, PyObject now) {
    PyObject old = function;
    function = now;
    heap.set(this, 0, old, now);
  }

  /** {@code __func__}. */
  public PyObject function() {
    return function;
  }

  @Override
  public @Nullable DictObject attributes() {
    return attributes;
  }

  @Override
  public DictObject ensureAttributes(Heap heap) {
    DictObject known = attributes;
    if (known == null) {
      known = new DictObject();
      attributes = known;
      heap.set(this, Heap.ATTRIBUTES, null, known);
    }
    return known;
  }

  @Override
  public List<String> referenceNames() {
    return List.of("__func__");
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(function);
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  protected PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    ClassMethodObject copy = new ClassMethodObject(past.type(type()), function);
    past.later(
        () -> {
          copy.function = Restorer.present(before.get(0));
          copy.attributes = before.attributes();
        });
    return past.extended(this, copy);
  }
}
