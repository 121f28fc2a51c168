package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * Attribute access (data model, sections 3.3.2 and 3.3.2.2): classes along the method resolution
 * order, descriptors, the instance dictionary, {@code __getattr__}.
 */
public final class Attributes {
  private Attributes() {}

  /** {@code object.name}. */
  public static PyObject get(Runtime rt, PyObject object, String name) {
    PyObject hook = object.type().lookup("__getattribute__");
    if (hook == null || isDefault(hook)) {
      PyObject found = findOrExplain(rt, object, name);
      return found != null ? found : missing(rt, object, name, null);
    }
    try {
      return rt.callUnbound(hook, object, rt.heap().intern(name));
    } catch (PyException error) {
      if (!error.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw error;
      }
      explain(error, object, name);
      return missing(rt, object, name, error);
    }
  }

  /** As {@link #find}; an AttributeError of a descriptor goes to {@code __getattr__} as well. */
  private static @Nullable PyObject findOrExplain(Runtime rt, PyObject object, String name) {
    try {
      return find(rt, object, name);
    } catch (PyException error) {
      if (!error.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw error;
      }
      explain(error, object, name);
      return missing(rt, object, name, error);
    }
  }

  /** Notes the object and the name in an AttributeError that has neither, for suggestions. */
  private static void explain(PyException error, PyObject object, String name) {
    ExceptionObject value = error.value();
    if (value.hint("name") == null && value.hint("obj") == null) {
      value.hint("name", StrObject.of(name));
      value.hint("obj", object);
    }
  }

  /** {@code getattr(object, name, None)} for the machine's own use: null for an AttributeError. */
  public static @Nullable PyObject getOrNull(Runtime rt, PyObject object, String name) {
    if (isDefault(object.type().lookup("__getattribute__"))
        && object.type().lookup("__getattr__") == null
        && !(object instanceof ModuleObject module
            && module.attributes().get("__getattr__") != null)) {
      try {
        return find(rt, object, name);
      } catch (PyException error) {
        return nullIfAttributeError(error);
      }
    }
    try {
      return get(rt, object, name);
    } catch (PyException error) {
      return nullIfAttributeError(error);
    }
  }

  private static @Nullable PyObject nullIfAttributeError(PyException error) {
    if (error.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
      return null;
    }
    throw error;
  }

  private static boolean isDefault(@Nullable PyObject hook) {
    return hook instanceof MethodDescriptor descriptor
        && (descriptor.owner() == TypeObject.OBJECT
            || descriptor.owner() == TypeObject.TYPE
            || descriptor.owner() == ModuleObject.TYPE);
  }

  private static PyObject missing(
      Runtime rt, PyObject object, String name, @Nullable PyException error) {
    PyObject hook = object.type().lookup("__getattr__");
    if (hook != null) {
      return rt.callUnbound(hook, object, rt.heap().intern(name));
    }
    PyObject moduleHook =
        object instanceof ModuleObject m ? m.attributes().get("__getattr__") : null;
    if (moduleHook != null) {
      return rt.call(moduleHook, rt.heap().intern(name));
    }
    throw error != null ? error : noAttribute(object, name);
  }

  /** The AttributeError for a name that an object does not have. */
  public static PyException noAttribute(PyObject object, String name) {
    String subject =
        switch (object) {
          case TypeObject type -> "type object '" + type.name() + "'";
          case ModuleObject module ->
              module.attributes().get("__name__") instanceof StrObject
                  ? "module '" + module.name() + "'"
                  : "module";
          default -> "'" + object.type().fullName() + "' object";
        };
    return Errors.attribute(subject + " has no attribute '" + name + "'", object, name);
  }

  /**
   * What {@code object.__getattribute__}, {@code type.__getattribute__} find; null when they find
   * nothing.
   */
  public static @Nullable PyObject find(Runtime rt, PyObject object, String name) {
    return object instanceof TypeObject type
        ? findOnType(rt, type, name)
        : findOnInstance(rt, object, name);
  }

  static @Nullable PyObject findOnInstance(Runtime rt, PyObject object, String name) {
    TypeObject type = object.type();
    PyObject member = type.lookup(name);
    if (member != null && isDataDescriptor(member) && hasGet(member)) {
      return bind(rt, member, object, type);
    }
    DictObject attributes = object.attributes();
    if (attributes != null) {
      PyObject own = attributes.get(name);
      if (own != null) {
        return own;
      }
    }
    return member == null ? null : bind(rt, member, object, type);
  }

  private static @Nullable PyObject findOnType(Runtime rt, TypeObject type, String name) {
    TypeObject metatype = type.type();
    PyObject meta = metatype.lookup(name);
    if (meta != null && isDataDescriptor(meta) && hasGet(meta)) {
      return bind(rt, meta, type, metatype);
    }
    PyObject member = type.lookup(name);
    if (member != null) {
      return bindToClass(rt, member, type);
    }
    return meta == null ? null : bind(rt, meta, type, metatype);
  }

  /** A descriptor that can only be set leaves reading to the instance's dictionary. */
  private static boolean hasGet(PyObject member) {
    return member instanceof GetSetDescriptor<?> || member.type().lookup("__get__") != null;
  }

  /** Whether setting the attribute goes to the descriptor before the instance's dictionary. */
  public static boolean isDataDescriptor(PyObject member) {
    return switch (member) {
      case FunctionObject _, MethodDescriptor _, StaticMethodObject _, ClassMethodObject _ -> false;
      case GetSetDescriptor<?> _, PropertyObject _ -> true;
      default ->
          member.type().lookup("__set__") != null || member.type().lookup("__delete__") != null;
    };
  }

  /** What a member of the class of an object becomes when it is read through the object. */
  public static PyObject bind(Runtime rt, PyObject member, PyObject self, TypeObject owner) {
    return switch (member) {
      case FunctionObject function -> new MethodObject(function, self);
      case MethodDescriptor descriptor -> descriptor.bind(self);
      case StaticMethodObject method when method.type() == StaticMethodObject.TYPE ->
          method.function();
      case ClassMethodObject method when method.type() == ClassMethodObject.TYPE ->
          bindClassMethod(rt, method, owner);
      case ClassMethodDescriptor descriptor -> descriptor.bind(owner);
      case GetSetDescriptor<?> descriptor -> descriptor.get(rt, self);
      default -> bindByProtocol(rt, member, self, owner);
    };
  }

  static PyObject bindToClass(Runtime rt, PyObject member, TypeObject owner) {
    return switch (member) {
      case FunctionObject _, MethodDescriptor _, GetSetDescriptor<?> _ -> member;
      case StaticMethodObject method when method.type() == StaticMethodObject.TYPE ->
          method.function();
      case ClassMethodObject method when method.type() == ClassMethodObject.TYPE ->
          bindClassMethod(rt, method, owner);
      case ClassMethodDescriptor descriptor -> descriptor.bind(owner);
      default -> bindByProtocol(rt, member, SingletonObject.NONE, owner);
    };
  }

  /** Whether an object can be called: {@code callable(object)}. */
  public static boolean isCallable(PyObject object) {
    return object.type().lookup("__call__") != null;
  }

  /** {@code classmethod.__get__}: a method bound to the class, through descriptors of its own. */
  static PyObject bindClassMethod(Runtime rt, ClassMethodObject method, PyObject owner) {
    PyObject function = method.function();
    if (!(function instanceof FunctionObject || function instanceof MethodObject)
        && function.type().lookup("__get__") != null) {
      return bind(rt, function, owner, owner instanceof TypeObject type ? type : owner.type());
    }
    return new MethodObject(function, owner);
  }

  private static PyObject bindByProtocol(
      Runtime rt, PyObject member, PyObject self, TypeObject owner) {
    PyObject get = member.type().lookup("__get__");
    return get == null ? member : rt.callUnbound(get, member, self, owner);
  }

  /** {@code object.name = value}, or {@code del object.name} for a null value. */
  public static void set(Runtime rt, PyObject object, String name, @Nullable PyObject value) {
    PyObject hook = object.type().lookup(value == null ? "__delattr__" : "__setattr__");
    if (hook == null || hook instanceof MethodDescriptor descriptor && isBasic(descriptor)) {
      store(rt, object, name, value);
    } else if (value == null) {
      rt.callUnbound(hook, object, rt.heap().intern(name));
    } else {
      rt.callUnbound(hook, object, rt.heap().intern(name), value);
    }
  }

  private static boolean isBasic(MethodDescriptor descriptor) {
    return descriptor.owner() == TypeObject.OBJECT || descriptor.owner() == TypeObject.TYPE;
  }

  /**
   * What {@code object.__setattr__} and {@code type.__setattr__} do; null deletes.
   *
   * @throws PyException AttributeError or TypeError when the object does not take the attribute
   */
  public static void store(Runtime rt, PyObject object, String name, @Nullable PyObject value) {
    PyObject member = object.type().lookup(name);
    if (object instanceof TypeObject type && type.isBuiltin()) {
      throw Errors.type(
          "cannot set '" + name + "' attribute of immutable type '" + type.fullName() + "'");
    }
    if (member != null && isDataDescriptor(member)) {
      storeByDescriptor(rt, member, object, name, value);
      return;
    }
    DictObject attributes = object.ensureAttributes(rt.heap());
    if (attributes == null) {
      attributes = object.attributes();
    }
    if (attributes == null) {
      throw notSettable(object, name, member);
    }
    if (value != null) {
      attributes.put(rt.heap(), rt.heap().intern(name), value);
    } else if (attributes.remove(rt.heap(), name) == null) {
      throw noAttribute(object, name);
    }
    if (object instanceof TypeObject type) {
      type.changed(rt.heap());
    }
  }

  private static PyException notSettable(PyObject object, String name, @Nullable PyObject member) {
    return member == null
        ? noAttribute(object, name)
        : Errors.attribute(
            "'" + object.type().fullName() + "' object attribute '" + name + "' is read-only",
            object,
            name);
  }

  private static void storeByDescriptor(
      Runtime rt, PyObject member, PyObject object, String name, @Nullable PyObject value) {
    if (member instanceof GetSetDescriptor<?> descriptor) {
      descriptor.set(rt, object, value);
      return;
    }
    String hook = value == null ? "__delete__" : "__set__";
    PyObject method = member.type().lookup(hook);
    if (method == null) {
      throw Errors.attribute(value == null ? "__delete__" : "__set__", object, name);
    }
    if (value == null) {
      rt.callUnbound(method, member, object);
    } else {
      rt.callUnbound(method, member, object, value);
    }
  }
}
