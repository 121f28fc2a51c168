package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellscope.objects.Args;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Calls;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
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

/** Module {@code operator}. */
final class OperatorModule {
  private static final PyObject NONE = SingletonObject.NONE;

  private OperatorModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("operator");
    defineOperators(module);
    defineItems(module);
    defineSequences(module);
    module.define("itemgetter", Getter.ITEM);
    module.define("attrgetter", Getter.ATTRIBUTE);
    module.define("methodcaller", MethodCaller.TYPE);
    module.define("__all__", names(module));
    defineUnderscored(module);
    return module;
  }

  private static ListObject names(ModuleObject module) {
    return new ListObject(
        Convert.entries(module.attributes()).stream()
            .map(entry -> String.valueOf(entry.key()))
            .filter(name -> !name.startsWith("_"))
            .sorted()
            .<PyObject>map(StrObject::of)
            .toList());
  }

  private static void defineOperators(ModuleObject module) {
    for (Comparison.Op op : Comparison.Op.values()) {
      module.function(
          op.name().toLowerCase(Locale.ROOT),
          "a, b, /",
          (rt, self, args) -> Comparison.compare(rt, op, args.get(0), args.get(1)));
    }
    for (Operators.Binary op : Operators.Binary.values()) {
      String name = op.method().replace("_", "");
      boolean reserved = op == Operators.Binary.AND || op == Operators.Binary.OR;
      module.function(
          reserved ? name + "_" : name,
          "a, b, /",
          (rt, self, args) -> Operators.binary(rt, op, args.get(0), args.get(1)));
      module.function(
          "i" + name,
          "a, b, /",
          (rt, self, args) -> Operators.inPlace(rt, op, args.get(0), args.get(1)));
    }
    unary(module, "neg", "unary -");
    unary(module, "pos", "unary +");
    unary(module, "invert", "unary ~");
    unary(module, "abs", "abs()");
    module.define("inv", Convert.orNone(module.attributes().get("invert")));
    module.oneArg("not_", (rt, self, a) -> BoolObject.of(!Operators.truth(rt, a)));
    module.oneArg("truth", (rt, self, a) -> BoolObject.of(Operators.truth(rt, a)));
    module.function(
        "is_", "a, b, /", (rt, self, args) -> BoolObject.of(args.get(0) == args.get(1)));
    module.function(
        "is_not", "a, b, /", (rt, self, args) -> BoolObject.of(args.get(0) != args.get(1)));
    module.oneArg("index", (rt, self, a) -> Operators.index(rt, a));
  }

  private static void unary(ModuleObject module, String name, String label) {
    module.oneArg(name, (rt, self, a) -> Operators.unary(rt, "__" + name + "__", label, a));
  }

  private static void defineItems(ModuleObject module) {
    module.function(
        "getitem", "a, b, /", (rt, self, args) -> Operators.getItem(rt, args.get(0), args.get(1)));
    module.function(
        "setitem",
        "a, b, c, /",
        (rt, self, args) -> {
          Operators.setItem(rt, args.get(0), args.get(1), args.get(2));
          return NONE;
        });
    module.function(
        "delitem",
        "a, b, /",
        (rt, self, args) -> {
          Operators.deleteItem(rt, args.get(0), args.get(1));
          return NONE;
        });
    module.function(
        "contains",
        "a, b, /",
        (rt, self, args) -> BoolObject.of(Comparison.contains(rt, args.get(0), args.get(1))));
    module.function(
        "call",
        "obj, /, *args, **kwargs",
        (rt, self, args) -> Calls.forward(rt, args.get(0), args.rest(1), args.keywords(2)));
  }

  private static void defineSequences(ModuleObject module) {
    module.function("concat", "a, b, /", (rt, self, args) -> concat(rt, args, false));
    module.function("iconcat", "a, b, /", (rt, self, args) -> concat(rt, args, true));
    module.function("countOf", "a, b, /", OperatorModule::countOf);
    module.function("indexOf", "a, b, /", OperatorModule::indexOf);
    module.function("length_hint", "obj, default=0, /", OperatorModule::lengthHint);
  }

  private static PyObject concat(Runtime rt, Args args, boolean inPlace) {
    if (args.get(0).type().lookup("__getitem__") == null) {
      throw Errors.type("'" + args.get(0).type().fullName() + "' object can't be concatenated");
    }
    return inPlace
        ? Operators.inPlace(rt, Operators.Binary.ADD, args.get(0), args.get(1))
        : Operators.binary(rt, Operators.Binary.ADD, args.get(0), args.get(1));
  }

  private static PyObject countOf(Runtime rt, ModuleObject module, Args args) {
    long[] count = new long[1];
    Iteration.forEach(
        rt, args.get(0), item -> count[0] += Comparison.equal(rt, item, args.get(1)) ? 1 : 0);
    return IntObject.of(count[0]);
  }

  private static PyObject indexOf(Runtime rt, ModuleObject module, Args args) {
    PyObject iterator = Iteration.iter(rt, args.get(0));
    long index = 0;
    for (PyObject item = Iteration.next(rt, iterator);
        item != null;
        item = Iteration.next(rt, iterator)) {
      rt.poll();
      if (Comparison.equal(rt, item, args.get(1))) {
        return IntObject.of(index);
      }
      index++;
    }
    throw Errors.value("sequence.index(x): x not in sequence");
  }

  private static PyObject lengthHint(Runtime rt, ModuleObject module, Args args) {
    PyObject object = args.get(0);
    PyObject fallback = args.or(1, IntObject.of(0L));
    if (!(fallback instanceof IntObject)) {
      throw Errors.type(
          "'" + fallback.type().fullName() + "' object cannot be interpreted as an integer");
    }
    PyObject hint = lengthOrHint(rt, object);
    if (hint == null || hint == SingletonObject.NOT_IMPLEMENTED) {
      return fallback;
    }
    if (!(hint instanceof IntObject number)) {
      throw Errors.type("__length_hint__ must be an integer, not " + hint.type().fullName());
    }
    if (number.signum() < 0) {
      throw Errors.value("__length_hint__() should return >= 0");
    }
    return number;
  }

  /** A TypeError of either method means that the object does not know its length. */
  private static @Nullable PyObject lengthOrHint(Runtime rt, PyObject object) {
    try {
      return object.type().lookup("__len__") != null
          ? IntObject.of(Operators.length(rt, object))
          : rt.callSpecial(object, "__length_hint__");
    } catch (PyException error) {
      if (error.matches(ExceptionTypes.TYPE_ERROR)) {
        return null;
      }
      throw error;
    }
  }

  /** {@code operator.__add__} and the like. */
  private static void defineUnderscored(ModuleObject module) {
    for (Convert.Entry entry : Convert.entries(module.attributes())) {
      String name = String.valueOf(entry.key());
      boolean hasTwin =
          !name.startsWith("_")
              && !List.of(
                      "is_",
                      "is_not",
                      "truth",
                      "countOf",
                      "indexOf",
                      "length_hint",
                      "itemgetter",
                      "attrgetter",
                      "methodcaller")
                  .contains(name);
      if (hasTwin) {
        String bare = name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
        module.define("__" + bare + "__", entry.value());
      }
    }
  }

  /** {@code itemgetter} and {@code attrgetter}. */
  private static final class Getter extends PyObject {
    private static final TypeObject ITEM =
        TypeObject.builtin(
                "operator.itemgetter", Getter.class, null, members -> define(members, true))
            .build();
    private static final TypeObject ATTRIBUTE =
        TypeObject.builtin(
                "operator.attrgetter", Getter.class, null, members -> define(members, false))
            .build();

    private final TypeObject type;
    private final TupleObject keys;

    Getter(TypeObject type, TupleObject keys) {
      this.type = type;
      this.keys = keys;
    }

    private static void define(TypeMembers members, boolean items) {
      members.constructor("*args", (rt, cls, args) -> make(cls, args.rest(0), items));
      members.method("__call__", "*args", Getter.class, (rt, me, args) -> me.call(rt, args));
      members.noArgs("__repr__", Getter.class, (rt, me) -> StrObject.of(me.repr(rt)));
    }

    private static PyObject make(TypeObject type, TupleObject keys, boolean items) {
      String name = items ? "itemgetter" : "attrgetter";
      if (keys.size() == 0) {
        throw Errors.type(name + " expected 1 argument, got 0");
      }
      if (!items && keys.items().stream().anyMatch(key -> !(key instanceof StrObject))) {
        throw Errors.type("attribute name must be a string");
      }
      return new Getter(type, keys);
    }

    @Override
    public TypeObject type() {
      return type;
    }

    private PyObject call(Runtime rt, Args args) {
      if (args.rest(0).size() != 1) {
        throw Errors.type(type.name() + " expected 1 argument, got " + args.rest(0).size());
      }
      PyObject object = args.rest(0).get(0);
      if (keys.size() == 1) {
        return get(rt, object, keys.get(0));
      }
      List<PyObject> found = new ArrayList<>();
      for (PyObject key : keys.items()) {
        found.add(get(rt, object, key));
      }
      return TupleObject.of(found);
    }

    private PyObject get(Runtime rt, PyObject object, PyObject key) {
      if (type == ITEM) {
        return Operators.getItem(rt, object, key);
      }
      PyObject at = object;
      for (String name : key.toString().split("\\.", -1)) {
        at = Attributes.get(rt, at, name);
      }
      return at;
    }

    private String repr(Runtime rt) {
      List<String> shown = keys.items().stream().map(key -> Repr.repr(rt, key)).toList();
      return type.qualname() + "(" + String.join(", ", shown) + ")";
    }

    @Override
    protected PyObject restored(Restorer past) {
      return new Getter(type, (TupleObject) past.of(keys));
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(keys);
    }
  }

  /** {@code methodcaller}. */
  private static final class MethodCaller extends PyObject {
    private static final TypeObject TYPE =
        TypeObject.builtin("operator.methodcaller", MethodCaller.class, null, MethodCaller::define)
            .build();

    private final String name;
    private final TupleObject args;
    private final DictObject keywords;

    MethodCaller(String name, TupleObject args, DictObject keywords) {
      this.name = name;
      this.args = args;
      this.keywords = keywords;
    }

    private static void define(TypeMembers members) {
      members.constructor("*args, **kwargs", MethodCaller::make);
      members.oneArg(
          "__call__",
          MethodCaller.class,
          (rt, me, object) ->
              Calls.forward(rt, Attributes.get(rt, object, me.name), me.args, me.keywords));
      members.noArgs("__repr__", MethodCaller.class, (rt, me) -> StrObject.of(me.repr(rt)));
    }

    private static PyObject make(Runtime rt, TypeObject type, Args given) {
      List<PyObject> all = given.restItems(0);
      if (all.isEmpty()) {
        throw Errors.type("methodcaller needs at least one argument, the method name");
      }
      if (!(all.getFirst() instanceof StrObject name)) {
        throw Errors.type("method name must be a string");
      }
      return new MethodCaller(
          name.value(), TupleObject.of(all.subList(1, all.size())), given.keywords(1));
    }

    @Override
    public TypeObject type() {
      return TYPE;
    }

    private String repr(Runtime rt) {
      StringBuilder text =
          new StringBuilder("operator.methodcaller(").append(Repr.repr(rt, StrObject.of(name)));
      args.items().forEach(item -> text.append(", ").append(Repr.repr(rt, item)));
      for (Convert.Entry entry : Convert.entries(keywords)) {
        text.append(", ").append(entry.key()).append('=').append(Repr.repr(rt, entry.value()));
      }
      return text.append(')').toString();
    }

    @Override
    protected PyObject restored(Restorer past) {
      return new MethodCaller(name, (TupleObject) past.of(args), (DictObject) past.of(keywords));
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(args);
      visitor.visit(keywords);
    }
  }
}
