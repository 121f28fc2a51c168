package org.cellscope.objects;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A built-in function of a module, or a built-in method bound to its object ({@code
 * builtin_function_or_method}).
 */
public final class BuiltinFunction extends PyObject {
  /** Class {@code builtin_function_or_method}. */
  public static final TypeObject TYPE =
      TypeObject.builtin(
              "builtin_function_or_method",
              BuiltinFunction.class,
              null,
              CallableMethods::defineBuiltinFunction)
          .build();

  private final BuiltinCode code;
  private final PyObject self;
  private final boolean isConstructor;

  private BuiltinFunction(BuiltinCode code, PyObject self, boolean isConstructor, int serial) {
    super(serial);
    this.code = code;
    this.self = self;
    this.isConstructor = isConstructor;
  }

  /** A method found on an object of a built-in class. */
  static BuiltinFunction bound(BuiltinCode code, PyObject self) {
    return new BuiltinFunction(code, self, false, UNKNOWN);
  }

  /** A function that all sessions share. */
  static BuiltinFunction shared(BuiltinCode code, TypeObject self) {
    return new BuiltinFunction(code, self, false, SHARED);
  }

  /** {@code __new__} of a built-in class: takes the class to make first. */
  static BuiltinFunction constructor(
      TypeObject owner, String signature, Native.WithArgs<TypeObject> code) {
    BuiltinCode made = new ConstructorCode(owner, signature, code).code();
    return new BuiltinFunction(made, owner, true, SHARED);
  }

  /** A function of a module without arguments. */
  public static BuiltinFunction noArgs(
      ModuleObject module, String name, Native.NoArgs<ModuleObject> code) {
    return ofModule(module, BuiltinCode.noArgs(TypeObject.OBJECT, name, ModuleObject.class, code));
  }

  /** A function of a module with one positional argument. */
  public static BuiltinFunction oneArg(
      ModuleObject module, String name, Native.OneArg<ModuleObject> code) {
    return ofModule(module, BuiltinCode.oneArg(TypeObject.OBJECT, name, ModuleObject.class, code));
  }

  /** A function of a module with a signature. */
  public static BuiltinFunction withArgs(
      ModuleObject module, String name, String signature, Native.WithArgs<ModuleObject> code) {
    return ofModule(
        module, BuiltinCode.withArgs(TypeObject.OBJECT, name, signature, ModuleObject.class, code));
  }

  private static BuiltinFunction ofModule(ModuleObject module, BuiltinCode code) {
    return new BuiltinFunction(code.as(BuiltinCode.Kind.FUNCTION), module, false, UNKNOWN);
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  public BuiltinCode code() {
    return code;
  }

  /** {@code __name__}. */
  public String name() {
    return isConstructor ? "__new__" : code.name();
  }

  /**
   * The object it is bound to, the module it belongs to, or the class that {@code __new__} is of.
   */
  public PyObject self() {
    return self;
  }

  /** Whether it is the {@code __new__} of a built-in class. */
  public boolean isConstructor() {
    return isConstructor;
  }

  /**
   * Calls it.
   *
   * @param args positional arguments, then keyword values
   */
  public PyObject invoke(Runtime rt, PyObject[] args, String[] keywords) {
    if (!isConstructor) {
      return code.run(rt, self, args, 0, keywords);
    }
    TypeObject owner = (TypeObject) self;
    TypeObject made = ConstructorCode.check(owner, args, keywords);
    return keywords.length > 0 && leavesKeywords(owner, made)
        ? code.run(
            rt, made, Arrays.copyOf(args, args.length - keywords.length), 1, Runtime.NO_KEYWORDS)
        : code.run(rt, made, args, 1, keywords);
  }

  /** A constructor without keywords leaves them to the {@code __init__} of a derived class. */
  private boolean leavesKeywords(TypeObject owner, TypeObject made) {
    return code.signature().filter(Signature::isPositionalOnly).isPresent()
        && made.lookup("__init__") != owner.lookup("__init__");
  }

  /** Calls it with one argument. */
  public PyObject invokeOne(Runtime rt, PyObject arg) {
    return isConstructor
        ? invoke(rt, new PyObject[] {arg}, Runtime.NO_KEYWORDS)
        : code.runOne(rt, self, arg);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(boundObject());
  }

  /** The object that a bound method keeps alive; null for functions and constructors. */
  public @Nullable PyObject boundObject() {
    return isConstructor || self instanceof ModuleObject ? null : self;
  }

  @Override
  protected PyObject restored(Restorer past) {
    return boundObject() == null ? this : new BuiltinFunction(code, past.of(self), false, UNKNOWN);
  }
}
