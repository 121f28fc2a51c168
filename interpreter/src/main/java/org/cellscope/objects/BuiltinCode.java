package org.cellscope.objects;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Java code behind one built-in function or method, with its name and how it takes arguments.
 * The self of a module's function is the module, that of {@code __new__} the class.
 */
public abstract sealed class BuiltinCode {
  /** What the code is called on, which decides how messages name it. */
  enum Kind {
    METHOD,
    CLASS_METHOD,
    FUNCTION
  }

  private final TypeObject owner;
  private final String name;
  private Kind kind = Kind.METHOD;
  private boolean slot;

  private BuiltinCode(TypeObject owner, String name) {
    this.owner = owner;
    this.name = name;
    this.slot = SpecialNames.isSlot(name);
  }

  static <T extends PyObject> BuiltinCode noArgs(
      TypeObject owner, String name, Class<T> self, Native.NoArgs<T> code) {
    return new NoArgs<>(owner, name, self, code);
  }

  static <T extends PyObject> BuiltinCode oneArg(
      TypeObject owner, String name, Class<T> self, Native.OneArg<T> code) {
    return new OneArg<>(owner, name, self, code);
  }

  static <T extends PyObject> BuiltinCode withArgs(
      TypeObject owner, String name, String signature, Class<T> self, Native.WithArgs<T> code) {
    Signature parsed = Signature.parse(functionName(owner, name), signature);
    return new WithArgs<>(owner, name, parsed, self, code);
  }

  /** The name in the messages about arguments: CPython's wrappers of type slots have none. */
  private static String functionName(TypeObject owner, String name) {
    if (name.equals("__init__")) {
      return owner.fullName();
    }
    return SpecialNames.isSlot(name) && !name.equals("__call__") ? "" : name;
  }

  /** Says what the code is called on. */
  BuiltinCode as(Kind now) {
    kind = now;
    return this;
  }

  /** Says that the special method is one of the few that stand in their class as plain methods. */
  BuiltinCode asPlainMethod() {
    slot = false;
    return this;
  }

  /** Whether the method is the wrapper of a type's slot. */
  boolean isSlot() {
    return slot;
  }

  static <T extends PyObject> BuiltinCode initializer(
      TypeObject owner, String signature, Class<T> self, Native.WithArgs<T> code) {
    Signature parsed = Signature.parse(owner.fullName(), signature);
    return new WithArgs<>(owner, "__init__", parsed, self, code);
  }

  /** The class that the code is a method of; {@code object} for functions of modules. */
  public TypeObject owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  /** The parameters without self, when they are more than none or one. */
  public Optional<Signature> signature() {
    return Optional.empty();
  }

  /**
   * Runs the code.
   *
   * @param args positional arguments, then keyword values
   * @param from the index of the first argument behind self in {@code args}
   * @throws PyException TypeError when the arguments do not fit
   */
  abstract PyObject run(Runtime rt, PyObject self, PyObject[] args, int from, String[] keywords);

  /** As {@link #run} for one argument; saves the array where the code takes exactly one. */
  PyObject runOne(Runtime rt, PyObject self, PyObject arg) {
    return run(rt, self, new PyObject[] {arg}, 0, Runtime.NO_KEYWORDS);
  }

  /** As {@link #runOne}, called through the descriptor in the class. */
  PyObject runUnbound(Runtime rt, PyObject self, PyObject arg) {
    return run(rt, self, new PyObject[] {self, arg}, 1, Runtime.NO_KEYWORDS);
  }

  /** As {@link #runUnbound} without an argument. */
  PyObject runUnbound(Runtime rt, PyObject self) {
    return run(rt, self, new PyObject[] {self}, 1, Runtime.NO_KEYWORDS);
  }

  /** Whether self is of the Java class that the code expects. */
  abstract boolean accepts(PyObject self);

  final void refuseKeywords(PyObject self, boolean bound, String[] keywords) {
    if (keywords.length > 0) {
      throw Errors.type(
          kind == Kind.METHOD && slot
              ? (name.equals("__init__") ? owner.fullName() : "wrapper " + name)
                  + "() takes no keyword arguments"
              : qualifiedName(self, bound) + "() takes no keyword arguments");
    }
  }

  /** {@code __qualname__} of a class. */
  private static String ownName(TypeObject type) {
    return type.isBuiltin() ? type.name() : type.qualname();
  }

  /**
   * The name as CPython's messages print it: with the class or the module in front.
   *
   * @param bound whether the method was bound before the call, which makes it the object's own
   */
  final String qualifiedName(PyObject self, boolean bound) {
    return switch (kind) {
      case METHOD -> ownName(bound ? self.type() : owner) + "." + name;
      case CLASS_METHOD -> self instanceof TypeObject type ? ownName(type) + "." + name : name;
      case FUNCTION ->
          self instanceof ModuleObject module && !module.name().equals("builtins")
              ? module.name() + "." + name
              : name;
    };
  }

  private static final class NoArgs<T extends PyObject> extends BuiltinCode {
    private final Class<T> self;
    private final Native.NoArgs<T> code;

    NoArgs(TypeObject owner, String name, Class<T> self, Native.NoArgs<T> code) {
      super(owner, name);
      this.self = self;
      this.code = code;
    }

    @Override
    PyObject run(Runtime rt, PyObject me, PyObject[] args, int from, String[] keywords) {
      refuseKeywords(me, from == 0, keywords);
      if (args.length != from) {
        throw Errors.type(
            isSlot()
                ? "expected 0 arguments, got " + (args.length - from)
                : qualifiedName(me, from == 0)
                    + "() takes no arguments ("
                    + (args.length - from)
                    + " given)");
      }
      return code.call(rt, self.cast(me));
    }

    @Override
    PyObject runUnbound(Runtime rt, PyObject me) {
      return code.call(rt, self.cast(me));
    }

    @Override
    boolean accepts(PyObject me) {
      return self.isInstance(me);
    }
  }

  private static final class OneArg<T extends PyObject> extends BuiltinCode {
    private final Class<T> self;
    private final Native.OneArg<T> code;

    OneArg(TypeObject owner, String name, Class<T> self, Native.OneArg<T> code) {
      super(owner, name);
      this.self = self;
      this.code = code;
    }

    @Override
    PyObject run(Runtime rt, PyObject me, PyObject[] args, int from, String[] keywords) {
      refuseKeywords(me, from == 0, keywords);
      int given = args.length - from;
      if (given != 1) {
        throw Errors.type(
            isSlot()
                ? "expected 1 argument, got " + given
                : qualifiedName(me, from == 0)
                    + "() takes exactly one argument ("
                    + given
                    + " given)");
      }
      return code.call(rt, self.cast(me), args[from]);
    }

    @Override
    PyObject runOne(Runtime rt, PyObject me, PyObject arg) {
      return code.call(rt, self.cast(me), arg);
    }

    @Override
    PyObject runUnbound(Runtime rt, PyObject me, PyObject arg) {
      return code.call(rt, self.cast(me), arg);
    }

    @Override
    boolean accepts(PyObject me) {
      return self.isInstance(me);
    }
  }

  private static final class WithArgs<T extends PyObject> extends BuiltinCode {
    private final Signature signature;
    private final Class<T> self;
    private final Native.WithArgs<T> code;

    WithArgs(
        TypeObject owner,
        String name,
        Signature signature,
        Class<T> self,
        Native.WithArgs<T> code) {
      super(owner, name);
      this.signature = signature;
      this.self = self;
      this.code = code;
    }

    @Override
    public Optional<Signature> signature() {
      return Optional.of(signature);
    }

    @Override
    PyObject run(Runtime rt, PyObject me, PyObject[] args, int from, String[] keywords) {
      @Nullable PyObject[] bound = signature.bind(this, me, args, from, keywords);
      return code.call(rt, self.cast(me), new Args(bound));
    }

    @Override
    boolean accepts(PyObject me) {
      return self.isInstance(me);
    }
  }
}
