package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What calling a class does: {@code type.__call__}, {@code object.__new__} and {@code __init__}.
 */
public final class Instantiation {
  private Instantiation() {}

  /**
   * Calls a class as {@code type.__call__} does: {@code __new__}, then {@code __init__} of what it
   * made if that is an instance.
   *
   * @param args positional arguments, then keyword values
   */
  public static PyObject call(Runtime rt, TypeObject type, PyObject[] args, String[] keywords) {
    if (type == TypeObject.TYPE) {
      int given = args.length - keywords.length;
      if (given == 1 && keywords.length == 0) {
        return args[0].type();
      }
      if (given == 1) {
        throw Errors.type("type() takes no keyword arguments");
      }
      if (given != 3) {
        throw Errors.type("type() takes 1 or 3 arguments");
      }
    }
    PyObject made = callNew(rt, type, args, keywords);
    if (!made.type().isSubtype(type)) {
      return made;
    }
    rt.finalizers().watch(rt, made);
    initialize(rt, made, args, keywords);
    return made;
  }

  /**
   * What {@code str}, {@code int} or {@code float} make of a plain object, where no code of a
   * program has a say.
   *
   * @return null when the call is to be made in the usual way
   */
  public static @Nullable PyObject converted(TypeObject type, PyObject argument) {
    if (type == StrObject.TYPE) {
      return argument.getClass() == IntObject.class
          ? StrObject.of(argument.toString())
          : argument.getClass() == StrObject.class ? argument : null;
    }
    return type == IntObject.TYPE && argument.getClass() == IntObject.class
            || type == FloatObject.TYPE && argument.getClass() == FloatObject.class
        ? argument
        : null;
  }

  private static void initialize(Runtime rt, PyObject made, PyObject[] args, String[] keywords) {
    PyObject init = made.type().lookup("__init__");
    if (init == null || init == TypeObject.OBJECT.own("__init__")) {
      checkInit(made, args.length > 0);
      return;
    }
    rt.hold(made);
    try {
      checkResult(callBound(rt, init, made, args, keywords));
    } finally {
      rt.release();
    }
  }

  /**
   * Checks what {@code __init__} returned.
   *
   * @throws PyException TypeError when it is not None
   */
  public static void checkResult(PyObject result) {
    if (result != SingletonObject.NONE) {
      throw Errors.type("__init__() should return None, not '" + result.type().fullName() + "'");
    }
  }

  private static PyObject callBound(
      Runtime rt, PyObject method, PyObject self, PyObject[] args, String[] keywords) {
    if (method instanceof FunctionObject || method instanceof MethodDescriptor) {
      return rt.call(method, behind(self, args), keywords);
    }
    return rt.call(Attributes.bind(rt, method, self, self.type()), args, keywords);
  }

  private static PyObject[] behind(PyObject first, PyObject[] args) {
    PyObject[] all = new PyObject[args.length + 1];
    all[0] = first;
    System.arraycopy(args, 0, all, 1, args.length);
    return all;
  }

  /** Calls the {@code __new__} of a class. */
  public static PyObject callNew(Runtime rt, TypeObject type, PyObject[] args, String[] keywords) {
    PyObject maker = type.lookup("__new__");
    if (maker == null || maker == TypeObject.OBJECT.own("__new__")) {
      if (type.builtinBase() != TypeObject.OBJECT) {
        throw Errors.type("cannot create '" + type.fullName() + "' instances");
      }
      return make(rt, type, args.length > 0);
    }
    PyObject callable = Attributes.bindToClass(rt, maker, type);
    return rt.call(callable, behind(type, args), keywords);
  }

  /** As {@link #callNew(Runtime, TypeObject, PyObject[], String[])}, from a tuple and a dict. */
  static PyObject callNew(Runtime rt, TypeObject type, TupleObject args, DictObject keywords) {
    List<PyObject> all = new ArrayList<>(args.items());
    List<String> names = new ArrayList<>();
    for (Namespaces.Entry entry : Namespaces.entries(keywords)) {
      names.add(String.valueOf(entry.key()));
      all.add(entry.value());
    }
    return callNew(rt, type, all.toArray(new PyObject[0]), names.toArray(new String[0]));
  }

  /** {@code object.__new__}. */
  static PyObject make(Runtime rt, TypeObject type, boolean hasArguments) {
    if (hasArguments) {
      if (type.lookup("__new__") != TypeObject.OBJECT.own("__new__")) {
        throw Errors.type("object.__new__() takes exactly one argument (the type to instantiate)");
      }
      if (type.lookup("__init__") == TypeObject.OBJECT.own("__init__")) {
        throw Errors.type(type.fullName() + "() takes no arguments");
      }
    }
    if (type.type() != TypeObject.TYPE) {
      refuseAbstract(rt, type);
    }
    InstanceObject made = new InstanceObject(type);
    rt.finalizers().watch(rt, made);
    return made;
  }

  private static void refuseAbstract(Runtime rt, TypeObject type) {
    PyObject missing = type.own("__abstractmethods__");
    if (missing == null || !Operators.truth(rt, missing)) {
      return;
    }
    List<String> names =
        Iteration.toList(rt, missing).stream().map(name -> Repr.str(rt, name)).sorted().toList();
    throw Errors.type(
        "Can't instantiate abstract class "
            + type.name()
            + " without an implementation for abstract method"
            + (names.size() == 1 ? " '" : "s '")
            + String.join("', '", names)
            + "'");
  }

  /** {@code object.__init__}, which only checks its arguments. */
  static void checkInit(PyObject self, boolean hasArguments) {
    if (!hasArguments) {
      return;
    }
    TypeObject type = self.type();
    @Nullable PyObject init = type.lookup("__init__");
    if (init != TypeObject.OBJECT.own("__init__")) {
      throw Errors.type(
          "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (type.lookup("__new__") == TypeObject.OBJECT.own("__new__")) {
      throw Errors.type(
          type.fullName() + ".__init__() takes exactly one argument (the instance to initialize)");
    }
  }
}
