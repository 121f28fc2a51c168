package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code property}. */
public final class PropertyObject extends PyObject {
  /** Class {@code property}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("property", PropertyObject.class, null, DescriptorMethods::defineProperty)
          .subclassable()
          .build();

  private @Nullable PyObject getter;
  private @Nullable PyObject setter;
  private @Nullable PyObject deleter;
  private @Nullable PyObject doc;
  private boolean docFromGetter;
  private final @Nullable Extension extension;
  private @Nullable PyObject name;

  /** Makes a property without parts. */
  PropertyObject(TypeObject type) {
    this.extension = Extension.of(type, TYPE);
  }

  /** Sets the parts; null for those that it does not have. */
  void init(
      Heap heap,
      @Nullable PyObject newGetter,
      @Nullable PyObject newSetter,
      @Nullable PyObject newDeleter,
      @Nullable PyObject newDoc,
      boolean isDocFromGetter) {
    heap.set(this, 0, getter, newGetter);
    heap.set(this, 1, setter, newSetter);
    heap.set(this, 2, deleter, newDeleter);
    getter = newGetter;
    setter = newSetter;
    deleter = newDeleter;
    setDoc(heap, newDoc);
    docFromGetter = isDocFromGetter;
  }

  void setDoc(Heap heap, @Nullable PyObject now) {
    PyObject old = doc;
    doc = now;
    heap.set(this, 3, old, now);
  }

  /** Whether the documentation is that of the getter. */
  boolean isDocFromGetter() {
    return docFromGetter;
  }

  @Override
  public TypeObject type() {
    return extension == null ? TYPE : extension.type();
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
  }

  public @Nullable PyObject getter() {
    return getter;
  }

  public @Nullable PyObject setter() {
    return setter;
  }

  public @Nullable PyObject deleter() {
    return deleter;
  }

  public @Nullable PyObject doc() {
    return doc;
  }

  /** The name that {@code __set_name__} gave; for messages. */
  public @Nullable PyObject name() {
    return name;
  }

  public void setName(PyObject newName) {
    name = newName;
  }

  @Override
  public List<String> referenceNames() {
    return List.of("fget", "fset", "fdel");
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(getter);
    visitor.visit(setter);
    visitor.visit(deleter);
    visitor.visit(doc);
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  public @Nullable DictObject ensureAttributes(Heap heap) {
    return attributes();
  }

  @Override
  protected PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    PropertyObject copy = new PropertyObject(past.type(type()));
    copy.docFromGetter = docFromGetter;
    copy.name = name;
    past.later(
        () -> {
          copy.getter = before.get(0);
          copy.setter = before.get(1);
          copy.deleter = before.get(2);
          copy.doc = before.get(3);
        });
    return past.extended(this, copy);
  }
}
