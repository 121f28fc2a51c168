package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** A {@code staticmethod} around a callable. */
public final class StaticMethodObject extends PyObject {
  /** Class {@code staticmethod}. */
  public static final TypeObject TYPE =
      TypeObject.builtin(
              "staticmethod", StaticMethodObject.class, null, FunctionMethods::defineStaticMethod)
          .subclassable()
          .withAttributes()
          .build();

  private final PyObject function;
  private final @Nullable Extension extension;
  private @Nullable DictObject attributes;

  public StaticMethodObject(PyObject function) {
    this(TYPE, function);
  }

  /** Makes an instance of the class or one derived from it. */
  public StaticMethodObject(TypeObject type, PyObject function) {
    this.function = function;
    this.extension = Extension.of(type, TYPE);
    this.attributes = extension == null ? null : extension.attributes();
  }

  /** A static method of a built-in class. */
  static StaticMethodObject shared(BuiltinFunction function) {
    StaticMethodObject made = new StaticMethodObject(function);
    made.serial = SHARED;
    return made;
  }

  @Override
  public TypeObject type() {
    return extension == null ? TYPE : extension.type();
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
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
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(function);
  }
}
