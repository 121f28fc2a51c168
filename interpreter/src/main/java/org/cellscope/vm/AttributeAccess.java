package org.cellscope.vm;

import org.cellscope.objects.Attributes;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.InstanceObject;
import org.cellscope.objects.MethodDescriptor;
import org.cellscope.objects.MethodObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.SuperObject;
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
    StrObject name = f.code.nameAt(arg >> 1);
    AttributeCache cache = AttributeCache.reading(f, owner, name);
    PyObject value = cache == null ? null : cache.own(owner);
    boolean forCall = (arg & 1) != 0;
    if (cache != null && value == null) {
      PyObject method = cache.method();
      if (forCall && isUnbound(method)) {
        f.slots[f.top - 1] = method;
        f.slots[f.top++] = owner;
        return;
      }
      value = cache.plain();
    }
    if (value == null) {
      value = Attributes.get(rt, owner, name.value());
    }
    if (forCall) {
      f.slots[f.top - 1] = null;
      f.slots[f.top++] = value;
    } else {
      f.slots[f.top - 1] = value;
    }
  }

  /** Whether a method is called with its self in front, without making a bound one. */
  private static boolean isUnbound(@Nullable PyObject method) {
    return method instanceof FunctionObject
        || method instanceof MethodDescriptor descriptor && !descriptor.isWrapper();
  }

  static void store(Interpreter rt, FrameObject f, int arg) {
    PyObject owner = Stack.top(f);
    PyObject value = Stack.second(f);
    StrObject name = f.code.nameAt(arg);
    AttributeCache cache =
        owner instanceof InstanceObject ? AttributeCache.setting(f, owner, name) : null;
    DictObject attributes = owner.attributes();
    if (cache != null && attributes != null) {
      cache.set(rt.heap(), attributes, value);
    } else {
      Attributes.set(rt, owner, name.value(), value);
    }
    Stack.drop(f, 2);
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
