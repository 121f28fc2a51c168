package org.cellscope.objects;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the members of a built-in class while it is defined. */
public final class TypeMembers {
  private final TypeObject owner;
  private final Map<String, PyObject> members = new LinkedHashMap<>();

  TypeMembers(TypeObject owner) {
    this.owner = owner;
  }

  Map<String, PyObject> members() {
    return members;
  }

  /** A method without arguments, or a special method of the same shape. */
  public <T extends PyObject> TypeMembers noArgs(
      String name, Class<T> self, Native.NoArgs<T> code) {
    return method(name, BuiltinCode.noArgs(owner, name, self, code));
  }

  /** A method with one positional argument, or a binary operator. */
  public <T extends PyObject> TypeMembers oneArg(
      String name, Class<T> self, Native.OneArg<T> code) {
    return method(name, BuiltinCode.oneArg(owner, name, self, code));
  }

  /** A special method with one argument that CPython lists as a plain method of the class. */
  public <T extends PyObject> TypeMembers plainOneArg(
      String name, Class<T> self, Native.OneArg<T> code) {
    return method(name, BuiltinCode.oneArg(owner, name, self, code).asPlainMethod());
  }

  /**
   * A method with a signature.
   *
   * @param signature the parameters without self, as {@link Signature#parse} reads them
   */
  public <T extends PyObject> TypeMembers method(
      String name, String signature, Class<T> self, Native.WithArgs<T> code) {
    return method(name, BuiltinCode.withArgs(owner, name, signature, self, code));
  }

  /**
   * {@code __init__} of a class whose {@code __new__} makes an empty object; error messages name
   * the class.
   *
   * @param signature the parameters without self
   */
  public <T extends PyObject> TypeMembers initializer(
      String signature, Class<T> self, Native.WithArgs<T> code) {
    return method("__init__", BuiltinCode.initializer(owner, signature, self, code));
  }

  private TypeMembers method(String name, BuiltinCode code) {
    members.put(name, new MethodDescriptor(owner, code));
    return this;
  }

  /** A class method; self is the class. */
  public TypeMembers classMethod(String name, String signature, Native.WithArgs<TypeObject> code) {
    BuiltinCode made = BuiltinCode.withArgs(owner, name, signature, TypeObject.class, code);
    members.put(name, new ClassMethodDescriptor(owner, made.as(BuiltinCode.Kind.CLASS_METHOD)));
    return this;
  }

  /** A class method without arguments; self is the class. */
  public TypeMembers classNoArgs(String name, Native.NoArgs<TypeObject> code) {
    BuiltinCode made = BuiltinCode.noArgs(owner, name, TypeObject.class, code);
    members.put(name, new ClassMethodDescriptor(owner, made.as(BuiltinCode.Kind.CLASS_METHOD)));
    return this;
  }

  /** A class method with one positional argument; self is the class. */
  public TypeMembers classOneArg(String name, Native.OneArg<TypeObject> code) {
    BuiltinCode made = BuiltinCode.oneArg(owner, name, TypeObject.class, code);
    members.put(name, new ClassMethodDescriptor(owner, made.as(BuiltinCode.Kind.CLASS_METHOD)));
    return this;
  }

  /** A static method; self is the class and of no meaning. */
  public TypeMembers staticMethod(String name, String signature, Native.WithArgs<TypeObject> code) {
    BuiltinCode made =
        BuiltinCode.withArgs(owner, name, signature, TypeObject.class, code)
            .as(BuiltinCode.Kind.CLASS_METHOD);
    members.put(name, StaticMethodObject.shared(BuiltinFunction.shared(made, owner)));
    return this;
  }

  /**
   * {@code __new__}; self is the class to make an instance of, which may be derived from the owner.
   *
   * @param signature the parameters behind the class
   */
  public TypeMembers constructor(String signature, Native.WithArgs<TypeObject> code) {
    members.put("__new__", BuiltinFunction.constructor(owner, signature, code));
    return this;
  }

  /** An attribute that is computed and cannot be set. */
  public <T extends PyObject> TypeMembers getter(String name, Class<T> self, Native.NoArgs<T> get) {
    members.put(name, new GetSetDescriptor<>(owner, name, self, get, null, false));
    return this;
  }

  /** An attribute that is computed and can be set. */
  public <T extends PyObject> TypeMembers property(
      String name, Class<T> self, Native.NoArgs<T> get, Native.Setter<T> set) {
    members.put(name, new GetSetDescriptor<>(owner, name, self, get, set, false));
    return this;
  }

  /** As {@link #getter}; CPython calls it a member (a field of the structure). */
  public <T extends PyObject> TypeMembers member(
      String name, Class<T> self, Native.NoArgs<T> get, Native.@Nullable Setter<T> set) {
    members.put(name, new GetSetDescriptor<>(owner, name, self, get, set, true));
    return this;
  }

  /** A plain value. */
  public TypeMembers value(String name, PyObject value) {
    members.put(name, value);
    return this;
  }

  /** {@code __doc__}. */
  public TypeMembers doc(String text) {
    return value("__doc__", StrObject.shared(text));
  }

  /** Says that instances cannot be hashed. */
  public TypeMembers unhashable() {
    return value("__hash__", SingletonObject.NONE);
  }
}
