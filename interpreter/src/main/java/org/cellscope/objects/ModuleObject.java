package org.cellscope.objects;

/** A module. */
public final class ModuleObject extends PyObject {
  /** Class {@code module}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("module", ModuleObject.class, null, ModuleMethods::define)
          .subclassable()
          .withAttributes()
          .build();

  private DictObject attributes = new DictObject();
  private final TypeObject type;
  private final boolean isBuiltin;

  private ModuleObject(TypeObject type, boolean isBuiltin) {
    this.type = type;
    this.isBuiltin = isBuiltin;
  }

  /** A module that a program makes; its dictionary is empty. */
  static ModuleObject empty(TypeObject type) {
    return new ModuleObject(type, false);
  }

  /** Makes a module of the library, whose dictionary has the usual names. */
  public ModuleObject(String name) {
    type = TYPE;
    isBuiltin = !name.equals("__main__");
    attributes.put("__name__", StrObject.of(name));
    attributes.put("__doc__", SingletonObject.NONE);
    attributes.put("__package__", SingletonObject.NONE);
    attributes.put("__loader__", SingletonObject.NONE);
    attributes.put("__spec__", SingletonObject.NONE);
  }

  @Override
  public TypeObject type() {
    return type;
  }

  /** Whether it is a module of the library. */
  public boolean isBuiltin() {
    return isBuiltin;
  }

  /** {@code __name__} as it was given; "?" when the program deleted it. */
  public String name() {
    return attributes.get("__name__") instanceof StrObject text ? text.value() : "?";
  }

  @Override
  public DictObject attributes() {
    return attributes;
  }

  @Override
  public DictObject ensureAttributes(Heap heap) {
    return attributes;
  }

  /** Defines a name while the module is made. */
  public ModuleObject define(String name, PyObject value) {
    attributes.put(name, value);
    return this;
  }

  /** Defines a function without arguments while the module is made. */
  public ModuleObject noArgs(String name, Native.NoArgs<ModuleObject> code) {
    return define(name, BuiltinFunction.noArgs(this, name, code));
  }

  /** Defines a function with one positional argument while the module is made. */
  public ModuleObject oneArg(String name, Native.OneArg<ModuleObject> code) {
    return define(name, BuiltinFunction.oneArg(this, name, code));
  }

  /** Defines a function with a signature ({@link Signature#parse}) while the module is made. */
  public ModuleObject function(String name, String signature, Native.WithArgs<ModuleObject> code) {
    return define(name, BuiltinFunction.withArgs(this, name, signature, code));
  }

  @Override
  protected PyObject restored(Restorer past) {
    ModuleObject copy = new ModuleObject(past.type(type), isBuiltin);
    DictObject before = past.content(this).attributes();
    copy.attributes = before == null ? new DictObject() : before;
    return copy;
  }
}
