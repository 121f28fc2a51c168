package org.cellscope.vm;

import org.cellscope.objects.Attributes;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.MethodDescriptor;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/**
 * What one instruction knows about a name on the objects of one class: that nothing comes before
 * the object's dictionary, where the name stood there last, and what the class has for it. Made
 * only where that settles what the attribute is: the class has the ordinary access, and either
 * nothing under the name or something that the dictionary goes before. Valid until the class or one
 * that it derives from changes.
 */
final class AttributeCache {
  private final TypeObject type;
  private final int version;
  private final StrObject name;
  private final @Nullable PyObject member;
  private int entry = -1;

  private AttributeCache(TypeObject type, StrObject name, @Nullable PyObject member) {
    this.type = type;
    this.version = type.version();
    this.name = name;
    this.member = member;
  }

  /** The cache for reading a name; null when the class has ways of its own. */
  static @Nullable AttributeCache reading(FrameObject f, PyObject owner, StrObject name) {
    return of(f, owner, name, "__getattribute__");
  }

  /** The cache for setting a name; null when the class has ways of its own. */
  static @Nullable AttributeCache setting(FrameObject f, PyObject owner, StrObject name) {
    return of(f, owner, name, "__setattr__");
  }

  private static @Nullable AttributeCache of(
      FrameObject f, PyObject owner, StrObject name, String hook) {
    @Nullable Object[] caches = f.code.caches();
    TypeObject type = owner.type();
    if (caches[f.unit] instanceof AttributeCache known
        && known.type == type
        && known.version == type.version()
        && known.name == name) {
      return known;
    }
    if (owner instanceof TypeObject || !isOrdinary(type.lookup(hook))) {
      return null;
    }
    PyObject member = type.lookup(name.value());
    if (member != null && !givesWay(member)) {
      return null;
    }
    AttributeCache made = new AttributeCache(type, name, member);
    caches[f.unit] = made;
    return made;
  }

  private static boolean isOrdinary(@Nullable PyObject hook) {
    return hook instanceof MethodDescriptor descriptor
        && (descriptor.owner() == TypeObject.OBJECT || descriptor.owner() == ModuleObject.TYPE);
  }

  /** Whether what a class has is a method, or something that is no descriptor and never will be. */
  private static boolean givesWay(PyObject member) {
    TypeObject kind = member.type();
    return isMethod(member)
        || kind.isBuiltin()
            && kind.lookup("__get__") == null
            && !Attributes.isDataDescriptor(member);
  }

  private static boolean isMethod(PyObject member) {
    return member instanceof FunctionObject || member instanceof MethodDescriptor;
  }

  /** What the object's dictionary has under the name; null when it has nothing. */
  @Nullable PyObject own(PyObject owner) {
    DictObject attributes = owner.attributes();
    if (attributes == null) {
      return null;
    }
    PyObject value = attributes.valueAt(entry, name);
    if (value == null) {
      entry = attributes.entryOf(name.value());
      value = entry < 0 ? null : attributes.valueAt(entry);
    }
    return value;
  }

  /** Sets the name in an object's dictionary. */
  void set(Heap heap, DictObject attributes, PyObject value) {
    if (!attributes.replaceAt(heap, entry, name, value)) {
      attributes.put(heap, name, value);
      entry = attributes.entryOf(name.value());
    }
  }

  /** The method that the class has; null when it has something else. */
  @Nullable PyObject method() {
    return member != null && isMethod(member) ? member : null;
  }

  /** What the class has that is read as it is; null for methods and where there is nothing. */
  @Nullable PyObject plain() {
    return member != null && !isMethod(member) ? member : null;
  }
}
