package org.cellscope.objects;

import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.jspecify.annotations.Nullable;

/** A {@code super} object: attributes of the classes behind one in a method resolution order. */
public final class SuperObject extends PyObject {
  /** Class {@code super}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("super", SuperObject.class, null, SuperObject::define)
          .subclassable()
          .build();

  private final TypeObject thisClass;
  private final @Nullable PyObject object;
  private final @Nullable TypeObject objectType;
  private final @Nullable Extension extension;

  private SuperObject(
      TypeObject type,
      TypeObject thisClass,
      @Nullable PyObject object,
      @Nullable TypeObject objectType) {
    this.thisClass = thisClass;
    this.object = object;
    this.objectType = objectType;
    this.extension = Extension.of(type, TYPE);
  }

  /**
   * {@code super(thisClass, object)}.
   *
   * @throws PyException TypeError when the object is neither an instance nor a subclass
   */
  public static SuperObject of(Runtime rt, TypeObject thisClass, PyObject object) {
    return new SuperObject(TYPE, thisClass, object, startOf(rt, thisClass, object));
  }

  @Override
  public TypeObject type() {
    return extension == null ? TYPE : extension.type();
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
  }

  /** The class whose order is searched. */
  private static TypeObject startOf(Runtime rt, TypeObject thisClass, PyObject object) {
    if (object instanceof TypeObject type && type.isSubtype(thisClass)) {
      return type;
    }
    if (object.type().isSubtype(thisClass)) {
      return object.type();
    }
    if (Attributes.getOrNull(rt, object, "__class__") instanceof TypeObject claimed
        && claimed != object.type()
        && claimed.isSubtype(thisClass)) {
      return claimed;
    }
    throw Errors.type("super(type, obj): obj must be an instance or subtype of type");
  }

  /** What the classes behind {@code thisClass} in the order of {@code start} have; or null. */
  static @Nullable PyObject lookup(TypeObject thisClass, TypeObject start, String name) {
    List<TypeObject> order = start.mro();
    for (int i = order.indexOf(thisClass) + 1; i < order.size(); i++) {
      PyObject found = order.get(i).own(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** {@code super(thisClass, object).name}, without the object in between. */
  public static PyObject attribute(Runtime rt, TypeObject thisClass, PyObject object, String name) {
    return of(rt, thisClass, object).get(rt, name);
  }

  private PyObject get(Runtime rt, String name) {
    PyObject of = object;
    TypeObject start = objectType;
    if (of != null && start != null && !name.equals("__class__")) {
      PyObject found = lookup(thisClass, start, name);
      if (found != null) {
        return of == start
            ? Attributes.bindToClass(rt, found, start)
            : Attributes.bind(rt, found, of, start);
      }
    }
    PyObject own = Attributes.findOnInstance(rt, this, name);
    if (own == null) {
      throw Attributes.noAttribute(this, name);
    }
    return own;
  }

  private static void define(TypeMembers members) {
    members.constructor("*args", (rt, cls, args) -> make(rt, cls, args.restItems(0)));
    members.noArgs("__repr__", SuperObject.class, (rt, self) -> StrObject.of(self.repr()));
    members.oneArg(
        "__getattribute__",
        SuperObject.class,
        (rt, self, name) -> self.get(rt, ObjectMethods.attributeName(name)));
    members.method(
        "__get__",
        "instance, owner=None, /",
        SuperObject.class,
        (rt, self, args) ->
            args.get(0) == SingletonObject.NONE || self.object != null
                ? self
                : self.type() == TYPE
                    ? of(rt, self.thisClass, args.get(0))
                    : rt.call(self.type(), self.thisClass, args.get(0)));
    members.method(
        "__init__", "*args", SuperObject.class, (rt, self, args) -> SingletonObject.NONE);
    members.member("__thisclass__", SuperObject.class, (rt, self) -> self.thisClass, null);
    members.member("__self__", SuperObject.class, (rt, self) -> orNone(self.object), null);
    members.member(
        "__self_class__", SuperObject.class, (rt, self) -> orNone(self.objectType), null);
  }

  private static PyObject orNone(@Nullable PyObject value) {
    return value == null ? SingletonObject.NONE : value;
  }

  private String repr() {
    TypeObject start = objectType;
    return "<super: <class '"
        + thisClass.name()
        + "'>, "
        + (start == null ? "NULL" : "<" + start.name() + " object>")
        + ">";
  }

  private static PyObject make(Runtime rt, TypeObject cls, List<PyObject> args) {
    if (args.size() > 2) {
      throw Errors.type("super() expected at most 2 arguments, got " + args.size());
    }
    if (args.isEmpty()) {
      FrameObject frame =
          rt.currentFrame().orElseThrow(() -> Errors.runtime("super(): no current frame"));
      PyObject self = firstArgument(frame);
      TypeObject thisClass = classOf(frame);
      return new SuperObject(cls, thisClass, self, startOf(rt, thisClass, self));
    }
    if (!(args.get(0) instanceof TypeObject thisClass)) {
      throw Errors.type("super() argument 1 must be a type, not " + args.get(0).type().fullName());
    }
    if (args.size() == 1 || args.get(1) == SingletonObject.NONE) {
      return new SuperObject(cls, thisClass, null, null);
    }
    return new SuperObject(cls, thisClass, args.get(1), startOf(rt, thisClass, args.get(1)));
  }

  private static PyObject firstArgument(FrameObject frame) {
    CodeObject code = frame.code.code();
    if (code.argCount() == 0) {
      throw Errors.runtime("super(): no arguments");
    }
    PyObject first = frame.slots[0];
    if (first instanceof Cell cell && code.cellvars().contains(code.varnames().getFirst())) {
      first = cell.content();
    }
    if (first == null) {
      throw Errors.runtime("super(): arg[0] deleted");
    }
    return first;
  }

  private static TypeObject classOf(FrameObject frame) {
    CodeObject code = frame.code.code();
    int index = code.freevars().indexOf("__class__");
    if (index < 0) {
      throw Errors.runtime("super(): __class__ cell not found");
    }
    int slot = frame.code.slotCount() - code.freevars().size() + index;
    PyObject content = frame.slots[slot] instanceof Cell cell ? cell.content() : null;
    if (content == null) {
      throw Errors.runtime("super(): empty __class__ cell");
    }
    if (!(content instanceof TypeObject type)) {
      throw Errors.runtime("super(): __class__ is not a type (" + content.type().fullName() + ")");
    }
    return type;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(thisClass);
    visitor.visit(object);
    visitor.visit(objectType);
  }

  @Override
  protected PyObject restored(Restorer past) {
    SuperObject copy =
        new SuperObject(
            past.type(type()),
            past.type(thisClass),
            past.ofNullable(object),
            objectType == null ? null : past.type(objectType));
    return past.extended(this, copy);
  }
}
