package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of a built-in class that Java code reads and sets ({@code getset_descriptor}, {@code
 * member_descriptor}).
 *
 * @param <T> the Java class of the objects that have it
 */
public final class GetSetDescriptor<T extends PyObject> extends PyObject {
  /** Class {@code getset_descriptor}. */
  public static final TypeObject GETSET =
      TypeObject.builtin(
              "getset_descriptor",
              GetSetDescriptor.class,
              null,
              CallableMethods::defineGetSetDescriptor)
          .build();

  /** Class {@code member_descriptor}, for a field of the built-in structure. */
  public static final TypeObject MEMBER =
      TypeObject.builtin(
              "member_descriptor",
              GetSetDescriptor.class,
              null,
              CallableMethods::defineGetSetDescriptor)
          .build();

  private final TypeObject owner;
  private final String name;
  private final Class<T> self;
  private final Native.NoArgs<T> get;
  private final Native.@Nullable Setter<T> set;
  private final boolean isMember;

  GetSetDescriptor(
      TypeObject owner,
      String name,
      Class<T> self,
      Native.NoArgs<T> get,
      Native.@Nullable Setter<T> set,
      boolean isMember) {
    super(owner.isBuiltin() ? SHARED : UNKNOWN);
    this.owner = owner;
    this.name = name;
    this.self = self;
    this.get = get;
    this.set = set;
    this.isMember = isMember;
  }

  /**
   * An attribute of a program's class that is kept in the object itself, as for {@code __slots__}.
   */
  public static <T extends PyObject> GetSetDescriptor<T> member(
      TypeObject owner, String name, Class<T> self, Native.NoArgs<T> get, Native.Setter<T> set) {
    return new GetSetDescriptor<>(owner, name, self, get, set, true);
  }

  @Override
  public TypeObject type() {
    return isMember ? MEMBER : GETSET;
  }

  public TypeObject owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  /** Reads the attribute. */
  public PyObject get(Runtime rt, PyObject object) {
    return get.call(rt, check(object));
  }

  /**
   * Sets the attribute.
   *
   * @param value null to delete it
   */
  public void set(Runtime rt, PyObject object, @Nullable PyObject value) {
    T checked = check(object);
    if (set == null) {
      throw Errors.attribute(
          isMember
              ? "readonly attribute"
              : "attribute '" + name + "' of '" + owner.fullName() + "' objects is not writable");
    }
    set.set(rt, checked, value);
  }

  private T check(PyObject object) {
    if (!object.type().isSubtype(owner) || !self.isInstance(object)) {
      throw Errors.type(
          "descriptor '"
              + name
              + "' for '"
              + owner.fullName()
              + "' objects doesn't apply to a '"
              + object.type().fullName()
              + "' object");
    }
    return self.cast(object);
  }

  @Override
  protected PyObject restored(Restorer past) {
    return owner.isBuiltin()
        ? this
        : new GetSetDescriptor<>(past.type(owner), name, self, get, set, isMember);
  }
}
