package org.cellscope.lib;

import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.Calls;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.Extension;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Restorer;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** Module {@code _collections}, on which {@code collections} is built. */
final class CollectionsModule {
  private static final PyObject NONE = SingletonObject.NONE;

  /** Class {@code collections.defaultdict}. */
  private static final TypeObject DEFAULT_DICT =
      TypeObject.builtin(
              "collections.defaultdict",
              DictObject.class,
              DictObject.TYPE,
              CollectionsModule::defineDefaultDict)
          .subclassable()
          .withSlots(1)
          .build();

  private CollectionsModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("_collections");
    module.define("deque", DequeObject.TYPE);
    module.define("defaultdict", DEFAULT_DICT);
    module.define("OrderedDict", OrderedDictMethods.TYPE);
    module.define("_tuplegetter", TupleGetter.TYPE);
    module.function("_count_elements", "mapping, iterable, /", CollectionsModule::count);
    return module;
  }

  private static PyObject count(Runtime rt, ModuleObject module, Args args) {
    PyObject mapping = args.get(0);
    PyObject one = IntObject.of(1L);
    boolean plain = mapping instanceof DictObject;
    Iteration.forEach(
        rt,
        args.get(1),
        item -> {
          PyObject old =
              plain
                  ? ((DictObject) mapping).get(rt, item)
                  : rt.callMethod(mapping, "get", item, IntObject.of(0L));
          PyObject now = old == null ? one : Operators.binary(rt, Operators.Binary.ADD, old, one);
          if (mapping instanceof DictObject dict) {
            dict.put(rt, item, now);
          } else {
            Operators.setItem(rt, mapping, item, now);
          }
        });
    return NONE;
  }

  private static void defineDefaultDict(TypeMembers members) {
    Class<DictObject> self = DictObject.class;
    members.initializer("*args, **kwargs", self, CollectionsModule::initDefaultDict);
    members.oneArg("__missing__", self, CollectionsModule::missing);
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(reprDefaultDict(rt, me)));
    members.noArgs("copy", self, CollectionsModule::copyDefaultDict);
    members.noArgs("__copy__", self, CollectionsModule::copyDefaultDict);
    members.noArgs("__reduce__", self, CollectionsModule::reduceDefaultDict);
    members.oneArg("__or__", self, (rt, me, other) -> merged(rt, me, me, other));
    members.oneArg("__ror__", self, (rt, me, other) -> merged(rt, me, other, me));
    members.member(
        "default_factory",
        self,
        (rt, me) -> Convert.orNone(slots(me)[0]),
        (rt, me, value) -> slots(me)[0] = value);
  }

  private static @Nullable PyObject[] slots(DictObject dict) {
    Extension extension = dict.extension();
    if (extension == null) {
      throw new IllegalStateException("a defaultdict without its slot");
    }
    return extension.slots();
  }

  private static PyObject initDefaultDict(Runtime rt, DictObject self, Args args) {
    List<PyObject> given = args.restItems(0);
    PyObject factory = given.isEmpty() ? NONE : given.getFirst();
    if (factory != NONE && !Attributes.isCallable(factory)) {
      throw Errors.type("first argument must be callable or None");
    }
    slots(self)[0] = factory;
    PyObject init = DictObject.TYPE.lookup("__init__");
    if (init == null) {
      throw new IllegalStateException("dict without __init__");
    }
    PyObject[] rest =
        given.isEmpty() ? new PyObject[0] : given.subList(1, given.size()).toArray(new PyObject[0]);
    PyObject bound = Attributes.bind(rt, init, self, self.type());
    return Calls.forward(rt, bound, TupleObject.of(rest), args.keywords(1));
  }

  private static PyObject missing(Runtime rt, DictObject self, PyObject key) {
    PyObject factory = slots(self)[0];
    if (factory == null || factory == NONE) {
      throw Errors.key(key);
    }
    PyObject value = rt.call(factory);
    Operators.setItem(rt, self, key, value);
    return value;
  }

  private static String reprDefaultDict(Runtime rt, DictObject self) {
    PyObject factory = Convert.orNone(slots(self)[0]);
    String inner = Repr.repr(rt, self.copy());
    if (!rt.heap().enterRepr(self)) {
      return self.type().name() + "(..., " + inner + ")";
    }
    try {
      return self.type().name() + "(" + Repr.repr(rt, factory) + ", " + inner + ")";
    } finally {
      rt.heap().leaveRepr(self);
    }
  }

  private static PyObject reduceDefaultDict(Runtime rt, DictObject self) {
    PyObject factory = Convert.orNone(slots(self)[0]);
    TupleObject args = factory == NONE ? TupleObject.EMPTY : TupleObject.of(factory);
    return TupleObject.of(List.of(self.type(), args, NONE, NONE, pairs(rt, self)));
  }

  static PyObject pairs(Runtime rt, DictObject self) {
    return Iteration.iter(rt, rt.callMethod(self, "items"));
  }

  private static PyObject copyDefaultDict(Runtime rt, DictObject self) {
    return rt.call(self.type(), Convert.orNone(slots(self)[0]), self);
  }

  private static PyObject merged(Runtime rt, DictObject self, PyObject left, PyObject right) {
    if (!(left instanceof DictObject first) || !(right instanceof DictObject second)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    PyObject made = rt.call(self.type(), Convert.orNone(slots(self)[0]), first);
    ((DictObject) made).putAll(rt, second);
    return made;
  }

  /** The property that gives an item of a named tuple. */
  private static final class TupleGetter extends PyObject {
    private static final TypeObject TYPE =
        TypeObject.builtin("collections._tuplegetter", TupleGetter.class, null, TupleGetter::define)
            .build();

    private final int index;
    private PyObject doc;

    TupleGetter(int index, PyObject doc) {
      this.index = index;
      this.doc = doc;
    }

    private static void define(TypeMembers members) {
      Class<TupleGetter> self = TupleGetter.class;
      members.constructor(
          "index, doc, /",
          (rt, cls, args) -> new TupleGetter(Operators.intIndex(rt, args.get(0)), args.get(1)));
      members.method("__get__", "instance, owner=None, /", self, TupleGetter::get);
      members.method("__set__", "instance, value, /", self, (rt, me, args) -> refuse());
      members.oneArg("__delete__", self, (rt, me, instance) -> refuse());
      members.member(
          "__doc__", self, (rt, me) -> me.doc, (rt, me, value) -> me.doc = Convert.orNone(value));
      members.noArgs(
          "__repr__",
          self,
          (rt, me) ->
              StrObject.of("_tuplegetter(" + me.index + ", " + Repr.repr(rt, me.doc) + ")"));
    }

    private static PyObject refuse() {
      throw Errors.attribute("can't set attribute");
    }

    private static PyObject get(Runtime rt, TupleGetter self, Args args) {
      PyObject instance = args.get(0);
      if (instance == NONE) {
        return self;
      }
      if (!(instance instanceof TupleObject tuple)) {
        throw Errors.type(
            "descriptor for index '"
                + self.index
                + "' for tuple subclasses doesn't apply to '"
                + instance.type().fullName()
                + "' object");
      }
      if (self.index >= tuple.size()) {
        throw Errors.index("tuple index out of range");
      }
      return tuple.get(self.index);
    }

    @Override
    public TypeObject type() {
      return TYPE;
    }

    @Override
    protected PyObject restored(Restorer past) {
      return new TupleGetter(index, past.of(doc));
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(doc);
    }
  }
}
