package org.cellscope.lib;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.cellscope.objects.Args;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.Heap;
import org.cellscope.objects.Instances;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.MatchKind;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Restorer;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SetObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** Module {@code _abc}: what abstract base classes remember and check (PEP 3119). */
final class AbcModule {
  private static final String DATA = "_abc_impl";

  private AbcModule() {}

  /** What a class remembers: who registered with it, and who is or is not derived from it. */
  private static final class Data extends PyObject {
    private static final TypeObject TYPE =
        TypeObject.builtin("_abc._abc_data", Data.class, null, Data::define).build();

    private final List<PyObject> registry = new ArrayList<>();
    private final Set<PyObject> derived = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<PyObject> others = Collections.newSetFromMap(new IdentityHashMap<>());
    private long version;

    private static void define(TypeMembers members) {
      members.doc("Internal state held by ABC machinery.");
    }

    @Override
    public TypeObject type() {
      return TYPE;
    }

    @Override
    protected PyObject restored(Restorer past) {
      Restorer.Content before = past.content(this);
      Data copy = new Data();
      past.later(
          () -> {
            for (int i = 0; i < before.size(); i++) {
              PyObject registered = before.get(i);
              if (registered != null) {
                copy.registry.add(registered);
              }
            }
          });
      return copy;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      registry.forEach(visitor::visit);
    }

    @Override
    public boolean isMutable() {
      return true;
    }

    void register(Heap heap, PyObject subclass) {
      registry.add(subclass);
      heap.splice(this, registry.size() - 1, List.of(), List.of(subclass));
    }
  }

  /** Counts the registrations, so that what was found out before one is forgotten. */
  private static final class Counter {
    private long registrations;
  }

  static ModuleObject create(Runtime rt) {
    Counter counter = new Counter();
    ModuleObject module = new ModuleObject("_abc");
    module.oneArg("_abc_init", (rt2, self, type) -> init(rt2, type));
    module.function(
        "_abc_register", "cls, subclass, /", (rt2, self, args) -> register(rt2, counter, args));
    module.function(
        "_abc_instancecheck",
        "cls, instance, /",
        (rt2, self, args) -> BoolObject.of(isInstance(rt2, args.get(0), args.get(1))));
    module.function(
        "_abc_subclasscheck",
        "cls, subclass, /",
        (rt2, self, args) -> BoolObject.of(isSubclass(rt2, counter, args.get(0), args.get(1))));
    module.noArgs("get_cache_token", (rt2, self) -> IntObject.of(counter.registrations));
    module.oneArg("_update", (rt2, self, type) -> findAbstract(rt2, (TypeObject) type));
    return module;
  }

  private static PyObject init(Runtime rt, PyObject type) {
    if (!(type instanceof TypeObject made)) {
      throw Errors.type("_abc_init() argument must be a class");
    }
    findAbstract(rt, made);
    Attributes.set(rt, made, DATA, new Data());
    return SingletonObject.NONE;
  }

  /** Sets {@code __abstractmethods__}: the names that neither the class nor a base implements. */
  private static PyObject findAbstract(Runtime rt, TypeObject type) {
    SetObject names = SetObject.frozenSet();
    DictObject members = type.members().orElseGet(DictObject::new);
    for (Convert.Entry entry : Convert.entries(members)) {
      if (isAbstract(rt, entry.value())) {
        names.add(rt, entry.key());
      }
    }
    for (TypeObject base : type.bases()) {
      PyObject inherited = base.own("__abstractmethods__");
      if (inherited == null) {
        continue;
      }
      for (PyObject name : Iteration.toList(rt, inherited)) {
        PyObject value = Attributes.getOrNull(rt, type, String.valueOf(name));
        if (value != null && isAbstract(rt, value)) {
          names.add(rt, name);
        }
      }
    }
    Attributes.set(rt, type, "__abstractmethods__", names);
    return type;
  }

  private static boolean isAbstract(Runtime rt, PyObject value) {
    PyObject flag = Attributes.getOrNull(rt, value, "__isabstractmethod__");
    return flag != null && Operators.truth(rt, flag);
  }

  private static Data data(PyObject type) {
    if (type instanceof TypeObject known && known.own(DATA) instanceof Data data) {
      return data;
    }
    throw Errors.type("_abc_impl is set to a wrong type");
  }

  private static PyObject register(Runtime rt, Counter counter, Args args) {
    PyObject subclass = args.get(1);
    if (!(subclass instanceof TypeObject derived)) {
      throw Errors.type("Can only register classes");
    }
    if (isSubclass(rt, counter, args.get(0), subclass)) {
      return subclass;
    }
    if (isSubclass(rt, counter, subclass, args.get(0))) {
      throw Errors.runtime("Refusing to create an inheritance cycle");
    }
    data(args.get(0)).register(rt.heap(), subclass);
    counter.registrations++;
    if (args.get(0) instanceof TypeObject type && MatchKind.of(type) instanceof MatchKind kind) {
      derived.register(kind);
    }
    return subclass;
  }

  private static boolean isInstance(Runtime rt, PyObject type, PyObject instance) {
    PyObject subclass = Attributes.get(rt, instance, "__class__");
    return ask(rt, type, subclass) || subclass != instance.type() && ask(rt, type, instance.type());
  }

  private static boolean ask(Runtime rt, PyObject type, PyObject subclass) {
    return Operators.truth(rt, rt.callMethod(type, "__subclasscheck__", subclass));
  }

  private static boolean isSubclass(Runtime rt, Counter counter, PyObject type, PyObject subclass) {
    if (!(subclass instanceof TypeObject candidate)) {
      throw Errors.type("issubclass() arg 1 must be a class");
    }
    if (!(type instanceof TypeObject known) || !(known.own(DATA) instanceof Data data)) {
      return candidate.isSubtype((TypeObject) type);
    }
    if (data.derived.contains(candidate)) {
      return true;
    }
    if (data.version < counter.registrations) {
      data.others.clear();
      data.version = counter.registrations;
    } else if (data.others.contains(candidate)) {
      return false;
    }
    boolean found = find(rt, known, data, candidate);
    (found ? data.derived : data.others).add(candidate);
    return found;
  }

  private static boolean find(Runtime rt, TypeObject type, Data data, TypeObject candidate) {
    PyObject answer = rt.callMethod(type, "__subclasshook__", candidate);
    if (answer != SingletonObject.NOT_IMPLEMENTED) {
      return Operators.truth(rt, answer);
    }
    if (candidate.isSubtype(type)) {
      return true;
    }
    for (PyObject registered : List.copyOf(data.registry)) {
      if (Instances.isSubclass(rt, candidate, registered)) {
        return true;
      }
    }
    for (PyObject derived : subclasses(rt, type)) {
      if (Instances.isSubclass(rt, candidate, derived)) {
        return true;
      }
    }
    return false;
  }

  private static List<PyObject> subclasses(Runtime rt, TypeObject type) {
    @Nullable PyObject method = Attributes.getOrNull(rt, type, "__subclasses__");
    return method == null ? List.of() : Iteration.toList(rt, rt.call(method));
  }
}
