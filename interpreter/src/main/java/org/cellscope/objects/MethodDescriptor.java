package org.cellscope.objects;

/**
 * A method as it stands in a built-in class: {@code method_descriptor}, or {@code
 * wrapper_descriptor} for special methods. Called unbound it takes self first.
 */
public final class MethodDescriptor extends PyObject {
  /** Class {@code method_descriptor}. */
  public static final TypeObject METHOD =
      TypeObject.builtin(
              "method_descriptor",
              MethodDescriptor.class,
              null,
              CallableMethods::defineMethodDescriptor)
          .build();

  /** Class {@code wrapper_descriptor}. */
  public static final TypeObject WRAPPER =
      TypeObject.builtin(
              "wrapper_descriptor",
              MethodDescriptor.class,
              null,
              CallableMethods::defineMethodDescriptor)
          .build();

  private final TypeObject owner;
  private final BuiltinCode code;

  MethodDescriptor(TypeObject owner, BuiltinCode code) {
    super(SHARED);
    this.owner = owner;
    this.code = code;
  }

  @Override
  public TypeObject type() {
    return isWrapper() ? WRAPPER : METHOD;
  }

  /** Whether it is a special method that the interpreter itself calls. */
  public boolean isWrapper() {
    return code.isSlot();
  }

  public TypeObject owner() {
    return owner;
  }

  public BuiltinCode code() {
    return code;
  }

  /** Calls it with self as first argument. */
  public PyObject invoke(Runtime rt, PyObject[] args, String[] keywords) {
    if (args.length == keywords.length) {
      throw Errors.type(
          (isWrapper() ? "descriptor '" + code.name() + "' of '" : "unbound method ")
              + (isWrapper()
                  ? owner.fullName() + "' object"
                  : owner.fullName() + "." + code.name() + "()")
              + " needs an argument");
    }
    PyObject self = args[0];
    check(self);
    return code.run(rt, self, args, 1, keywords);
  }

  /** Whether an object is an instance of the owner, so that {@link #invokeOne} may be called. */
  public boolean isFor(PyObject self) {
    return self.type().isSubtype(owner) && code.accepts(self);
  }

  /** Calls it on an object in whose class it was found, which may be a stranger to it. */
  public PyObject invokeOn(Runtime rt, PyObject self, PyObject... args) {
    checkFound(self);
    return code.run(rt, self, args, 0, Runtime.NO_KEYWORDS);
  }

  /** As {@link #invokeOn} for one argument. */
  public PyObject invokeOne(Runtime rt, PyObject self, PyObject arg) {
    checkFound(self);
    return code.runUnbound(rt, self, arg);
  }

  /** As {@link #invokeOne} without an argument. */
  public PyObject invokeNone(Runtime rt, PyObject self) {
    checkFound(self);
    return code.runUnbound(rt, self);
  }

  /** The method bound to an object. */
  public PyObject bind(PyObject self) {
    check(self);
    return isWrapper() ? new MethodWrapper(this, self) : BuiltinFunction.bound(code, self);
  }

  private void checkFound(PyObject self) {
    if (!code.accepts(self)) {
      check(self);
    }
  }

  private void check(PyObject self) {
    if (!self.type().isSubtype(owner) || !code.accepts(self)) {
      throw Errors.type(
          "descriptor '"
              + code.name()
              + "' "
              + (isWrapper() ? "requires a '" : "for '")
              + owner.fullName()
              + (isWrapper() ? "' object but received a '" : "' objects doesn't apply to a '")
              + self.type().fullName()
              + (isWrapper() ? "'" : "' object"));
    }
  }

  @Override
  protected PyObject restored(Restorer past) {
    return this;
  }
}
