package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** A {@code property}. */
public final class PropertyObject extends PyObject {
  /** Class {@code property}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("property", PropertyObject.class, null, FunctionMethods::defineProperty)
          .subclassable()
          .build();

  private final @Nullable PyObject getter;
  private final @Nullable PyObject setter;
  private final @Nullable PyObject deleter;
  private final @Nullable PyObject doc;
  private final @Nullable Extension extension;
  private @Nullable PyObject name;

  /** Makes a property; null for the parts that it does not have. */
  public PropertyObject(
      TypeObject type,
      @Nullable PyObject getter,
      @Nullable PyObject setter,
      @Nullable PyObject deleter,
      @Nullable PyObject doc) {
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
    this.doc = doc;
    this.extension = Extension.of(type, TYPE);
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
  public @Nullable DictObject attributes() {
    return extension == null ? null : extension.attributes();
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(getter);
    visitor.visit(setter);
    visitor.visit(deleter);
    visitor.visit(doc);
  }
}
