package org.cellscope.objects;

import java.util.List;
import org.cellscope.objects.FunctionObject.Slot;
import org.jspecify.annotations.Nullable;

/** Members of classes {@code function}, {@code cell} and {@code method}. */
final class FunctionMethods {
  private FunctionMethods() {}

  static void define(TypeMembers members) {
    Class<FunctionObject> self = FunctionObject.class;
    members.constructor(
        "code, globals, name=None, argdefs=None, closure=None", (rt, cls, args) -> make(rt, args));
    members.noArgs(
        "__repr__",
        self,
        (rt, me) ->
            StrObject.of("<function " + me.qualname() + " at " + Repr.address(rt, me) + ">"));
    members.method(
        "__call__",
        "*args, **kwargs",
        self,
        (rt, me, args) -> Calls.forward(rt, me, args.rest(0), args.keywords(1)));
    members.method(
        "__get__",
        "instance, owner=None, /",
        self,
        (rt, me, args) -> isForClass(args) ? me : new MethodObject(me, args.get(0)));
    members.member("__closure__", self, (rt, me) -> orNone(me.get(Slot.CLOSURE)), null);
    members.member(
        "__doc__",
        self,
        (rt, me) -> orNone(me.get(Slot.DOC)),
        (rt, me, value) -> me.set(rt.heap(), Slot.DOC, value));
    members.member("__globals__", self, (rt, me) -> me.globals(), null);
    members.member(
        "__module__",
        self,
        (rt, me) -> orNone(me.get(Slot.MODULE)),
        (rt, me, value) -> me.set(rt.heap(), Slot.MODULE, value));
    members.member("__builtins__", self, Runtime::builtinsOf, null);
    members.property("__code__", self, (rt, me) -> me.code(), FunctionMethods::setCode);
    tupleOrNone(members, Slot.DEFAULTS, TupleObject.class, "tuple");
    tupleOrNone(members, Slot.KWDEFAULTS, DictObject.class, "dict");
    members.property(
        "__annotations__", self, FunctionMethods::annotations, FunctionMethods::setAnnotations);
    members.property(
        "__dict__",
        self,
        (rt, me) -> me.ensureAttributes(rt.heap()),
        FunctionMethods::setDictionary);
    string(members, Slot.NAME);
    string(members, Slot.QUALNAME);
    members.property(
        "__type_params__",
        self,
        (rt, me) -> orNone(me.get(Slot.TYPE_PARAMS)),
        (rt, me, value) -> {
          if (!(value instanceof TupleObject)) {
            throw Errors.type("__type_params__ must be set to a tuple");
          }
          me.set(rt.heap(), Slot.TYPE_PARAMS, value);
        });
  }

  private static PyObject orNone(@Nullable PyObject value) {
    return value == null ? SingletonObject.NONE : value;
  }

  /** Whether {@code __get__} was called for the class, not for an instance. */
  static boolean isForClass(Args args) {
    if (args.get(0) != SingletonObject.NONE) {
      return false;
    }
    if (args.or(1, SingletonObject.NONE) == SingletonObject.NONE) {
      throw Errors.type("__get__(None, None) is invalid");
    }
    return true;
  }

  private static FunctionObject make(Runtime rt, Args args) {
    if (!(args.get(0) instanceof CodeValue code)) {
      throw Errors.type(
          "function() argument 'code' must be code, not " + args.get(0).type().fullName());
    }
    if (!(args.get(1) instanceof DictObject globals)) {
      throw Errors.type(
          "function() argument 'globals' must be dict, not " + args.get(1).type().fullName());
    }
    PyObject name = args.or(2, SingletonObject.NONE);
    PyObject defaults = args.or(3, SingletonObject.NONE);
    if (name != SingletonObject.NONE && !(name instanceof StrObject)) {
      throw Errors.type("arg 3 (name) must be None or string");
    }
    if (defaults != SingletonObject.NONE && !(defaults instanceof TupleObject)) {
      throw Errors.type("arg 4 (defaults) must be None or tuple");
    }
    TupleObject closure = closure(code, args.or(4, SingletonObject.NONE));
    FunctionObject made = new FunctionObject(code, globals, closure);
    if (name != SingletonObject.NONE) {
      made.set(rt.heap(), Slot.NAME, name);
    }
    if (defaults != SingletonObject.NONE) {
      made.set(rt.heap(), Slot.DEFAULTS, defaults);
    }
    return made;
  }

  private static TupleObject closure(CodeValue code, PyObject given) {
    int wanted = code.code().freevars().size();
    if (given != SingletonObject.NONE && !(given instanceof TupleObject)) {
      throw Errors.type("arg 5 (closure) must be None or tuple");
    }
    if (given == SingletonObject.NONE && wanted > 0) {
      throw Errors.type("arg 5 (closure) must be tuple");
    }
    TupleObject cells = given instanceof TupleObject tuple ? tuple : TupleObject.EMPTY;
    if (cells.size() != wanted) {
      throw Errors.value(
          code.name() + " requires closure of length " + wanted + ", not " + cells.size());
    }
    for (PyObject cell : cells.items()) {
      if (!(cell instanceof Cell)) {
        throw Errors.type("arg 5 (closure) expected cell, found " + cell.type().fullName());
      }
    }
    return cells;
  }

  private static void setCode(Runtime rt, FunctionObject self, @Nullable PyObject value) {
    if (!(value instanceof CodeValue code)) {
      throw Errors.type("__code__ must be set to a code object");
    }
    int free = code.code().freevars().size();
    if (free != self.cellCount()) {
      throw Errors.value(
          self.name()
              + "() requires a code object with "
              + self.cellCount()
              + " free vars, not "
              + free);
    }
    self.setCode(rt.heap(), code);
  }

  private static void tupleOrNone(
      TypeMembers members, Slot slot, Class<? extends PyObject> wanted, String wantedName) {
    members.property(
        slot.attribute(),
        FunctionObject.class,
        (rt, me) -> orNone(me.get(slot)),
        (rt, me, value) -> {
          PyObject now = value == SingletonObject.NONE ? null : value;
          if (now != null && !wanted.isInstance(now)) {
            throw Errors.type(slot.attribute() + " must be set to a " + wantedName + " object");
          }
          me.set(rt.heap(), slot, now);
        });
  }

  private static void string(TypeMembers members, Slot slot) {
    members.property(
        slot.attribute(),
        FunctionObject.class,
        (rt, me) -> orNone(me.get(slot)),
        (rt, me, value) -> {
          if (!(value instanceof StrObject)) {
            throw Errors.type(slot.attribute() + " must be set to a string object");
          }
          me.set(rt.heap(), slot, value);
        });
  }

  /** Annotations are kept as the pairs that the compiler collected until somebody looks. */
  private static PyObject annotations(Runtime rt, FunctionObject self) {
    PyObject known = self.get(Slot.ANNOTATIONS);
    if (known instanceof DictObject) {
      return known;
    }
    DictObject made = new DictObject();
    if (known instanceof TupleObject pairs) {
      List<PyObject> items = pairs.items();
      for (int i = 0; i + 1 < items.size(); i += 2) {
        made.put(rt, items.get(i), items.get(i + 1));
      }
    }
    self.set(rt.heap(), Slot.ANNOTATIONS, made);
    return made;
  }

  private static void setAnnotations(Runtime rt, FunctionObject self, @Nullable PyObject value) {
    PyObject now = value == SingletonObject.NONE ? null : value;
    if (now != null && !(now instanceof DictObject)) {
      throw Errors.type("__annotations__ must be set to a dict object");
    }
    self.set(rt.heap(), Slot.ANNOTATIONS, now);
  }

  private static void setDictionary(Runtime rt, FunctionObject self, @Nullable PyObject value) {
    if (value == null) {
      throw Errors.type("cannot delete __dict__");
    }
    if (!(value instanceof DictObject dict)) {
      throw Errors.type(
          "__dict__ must be set to a dictionary, not a '" + value.type().fullName() + "'");
    }
    self.setAttributes(rt.heap(), dict);
  }

  static void defineCell(TypeMembers members) {
    Class<Cell> self = Cell.class;
    members.constructor("contents=None, /", (rt, cls, args) -> new Cell(args.orNull(0)));
    members.noArgs("__repr__", self, FunctionMethods::reprCell);
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(op.method(), self, (rt, me, other) -> compareCells(rt, op, me, other));
    }
    members.property(
        "cell_contents",
        self,
        (rt, me) -> {
          PyObject content = me.content();
          if (content == null) {
            throw Errors.value("Cell is empty");
          }
          return content;
        },
        (rt, me, value) -> me.set(rt.heap(), value));
    members.unhashable();
  }

  private static PyObject reprCell(Runtime rt, Cell self) {
    PyObject content = self.content();
    String inside =
        content == null
            ? "empty"
            : content.type().fullName() + " object at " + Repr.address(rt, content);
    return StrObject.of("<cell at " + Repr.address(rt, self) + ": " + inside + ">");
  }

  private static PyObject compareCells(Runtime rt, Comparison.Op op, Cell self, PyObject other) {
    if (!(other instanceof Cell cell)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    PyObject left = self.content();
    PyObject right = cell.content();
    if (left != null && right != null) {
      return Comparison.compare(rt, op, left, right);
    }
    int order = (left == null ? 0 : 1) - (right == null ? 0 : 1);
    return BoolObject.of(op.holds(order));
  }

  static void defineMethod(TypeMembers members) {
    Class<MethodObject> self = MethodObject.class;
    members.constructor("function, instance, /", (rt, cls, args) -> makeMethod(args));
    members.noArgs("__repr__", self, FunctionMethods::reprMethod);
    members.noArgs(
        "__hash__",
        self,
        (rt, me) ->
            IntObject.of(rt.heap().address(me.self()) >> 4 ^ Comparison.hash(rt, me.function())));
    members.method(
        "__call__",
        "*args, **kwargs",
        self,
        (rt, me, args) -> Calls.forward(rt, me, args.rest(0), args.keywords(1)));
    members.oneArg("__getattribute__", self, FunctionMethods::methodAttribute);
    members.oneArg(
        "__eq__",
        self,
        (rt, me, other) ->
            other instanceof MethodObject method
                ? BoolObject.of(
                    me.self() == method.self()
                        && Comparison.equal(rt, me.function(), method.function()))
                : SingletonObject.NOT_IMPLEMENTED);
    members.method("__get__", "instance, owner=None, /", self, (rt, me, args) -> me);
    members.member("__func__", self, (rt, me) -> me.function(), null);
    members.member("__self__", self, (rt, me) -> me.self(), null);
    members.getter("__doc__", self, (rt, me) -> Attributes.get(rt, me.function(), "__doc__"));
  }

  private static PyObject makeMethod(Args args) {
    PyObject function = args.get(0);
    if (!Attributes.isCallable(function)) {
      throw Errors.type("first argument must be callable");
    }
    if (args.get(1) == SingletonObject.NONE) {
      throw Errors.type("instance must not be None");
    }
    return new MethodObject(function, args.get(1));
  }

  private static PyObject reprMethod(Runtime rt, MethodObject self) {
    PyObject name = Attributes.getOrNull(rt, self.function(), "__qualname__");
    if (!(name instanceof StrObject)) {
      name = Attributes.getOrNull(rt, self.function(), "__name__");
    }
    return StrObject.of(
        "<bound method "
            + (name instanceof StrObject text ? text.value() : "?")
            + " of "
            + Repr.repr(rt, self.self())
            + ">");
  }

  private static PyObject methodAttribute(Runtime rt, MethodObject self, PyObject name) {
    String attribute = ObjectMethods.attributeName(name);
    PyObject own = MethodObject.TYPE.lookup(attribute);
    return own != null
        ? Attributes.bind(rt, own, self, MethodObject.TYPE)
        : Attributes.get(rt, self.function(), attribute);
  }
}
