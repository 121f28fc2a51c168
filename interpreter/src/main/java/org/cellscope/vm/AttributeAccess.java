package org.cellscope.vm;

import org.cellscope.objects.Attributes;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.InstanceObject;
import org.cellscope.objects.MethodDescriptor;
import org.cellscope.objects.MethodObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SuperObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** The instructions that read and write attributes. */
final class AttributeAccess {
  private AttributeAccess() {}

  /**
   * {@code LOAD_ATTR}: with the low bit set it prepares a method call and leaves the function with
   * its self, or NULL with any other attribute.
   */
  static void load(Interpreter rt, FrameObject f, int arg) {
    PyObject owner = Stack.top(f);
    String name = f.code.nameAt(arg >> 1).value();
    if ((arg & 1) == 0) {
      f.slots[f.top - 1] = Attributes.get(rt, owner, name);
      return;
    }
    PyObject method = method(owner, name);
    if (method != null) {
      f.slots[f.top - 1] = method;
      f.slots[f.top++] = owner;
    } else {
      PyObject value = Attributes.get(rt, owner, name);
      f.slots[f.top - 1] = null;
      f.slots[f.top++] = value;
    }
  }

  /** The function that a method call would call, if nothing comes before it; null otherwise. */
  private static @Nullable PyObject method(PyObject owner, String name) {
    if (owner instanceof TypeObject) {
      return null;
    }
    TypeObject type = owner.type();
    PyObject found = type.lookup(name);
    boolean isMethod =
        found instanceof FunctionObject
            || found instanceof MethodDescriptor descriptor && !descriptor.isWrapper();
    if (!isMethod || !hasDefaultAccess(type)) {
      return null;
    }
    DictObject attributes = owner.attributes();
    return attributes != null && attributes.get(name) != null ? null : found;
  }

  private static boolean hasDefaultAccess(TypeObject type) {
    return type.lookup("__getattribute__") instanceof MethodDescriptor descriptor
        && descriptor.owner() == TypeObject.OBJECT;
  }

  static void store(Interpreter rt, FrameObject f, int arg) {
    PyObject owner = Stack.top(f);
    PyObject value = Stack.second(f);
    String name = f.code.nameAt(arg).value();
    if (owner instanceof InstanceObject
        && owner.attributes() instanceof DictObject attributes
        && owner.type().lookup(name) == null
        && isObjectMethod(owner.type().lookup("__setattr__"))) {
      attributes.put(rt.heap(), f.code.nameAt(arg), value);
    } else {
      Attributes.set(rt, owner, name, value);
    }
    Stack.drop(f, 2);
  }

  private static boolean isObjectMethod(@Nullable PyObject hook) {
    return hook == null
        || hook instanceof MethodDescriptor descriptor && descriptor.owner() == TypeObject.OBJECT;
  }

  static void delete(Interpreter rt, FrameObject f, int arg) {
    Attributes.set(rt, Stack.top(f), f.code.nameAt(arg).value(), null);
    Stack.drop(f, 1);
  }

  /** {@code LOAD_SUPER_ATTR}: stack is the global {@code super}, the class, self. */
  static void loadSuper(Interpreter rt, FrameObject f, int arg) {
    PyObject superType = Stack.at(f, 3);
    boolean explicit = (arg & 2) != 0;
    PyObject proxy =
        explicit || superType == SuperObject.TYPE
            ? rt.call(superType, Stack.second(f), Stack.top(f))
            : rt.call(superType);
    PyObject self = Stack.top(f);
    PyObject value = Attributes.get(rt, proxy, f.code.nameAt(arg >> 2).value());
    Stack.drop(f, 3);
    if ((arg & 1) == 0) {
      Stack.push(f, value);
    } else if (value instanceof MethodObject method && method.self() == self) {
      Stack.push(f, method.function());
      Stack.push(f, self);
    } else {
      Stack.push(f, null);
      Stack.push(f, value);
    }
  }
}
