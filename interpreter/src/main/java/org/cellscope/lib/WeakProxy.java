package org.cellscope.lib;

import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Calls;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.cellscope.objects.WeakReferences;
import org.jspecify.annotations.Nullable;

/** {@code weakref.proxy}: behaves as its object does. */
final class WeakProxy extends WeakReferences.Weak {
  /** Class {@code weakref.ProxyType}. */
  static final TypeObject PLAIN =
      TypeObject.builtin("weakref.ProxyType", WeakProxy.class, null, WeakProxy::define).build();

  /** Class {@code weakref.CallableProxyType}. */
  static final TypeObject CALLABLE =
      TypeObject.builtin(
              "weakref.CallableProxyType", WeakProxy.class, null, WeakProxy::defineCallable)
          .build();

  private final TypeObject type;

  private WeakProxy(PyObject referent, @Nullable PyObject callback) {
    super(referent, callback);
    type = Attributes.isCallable(referent) ? CALLABLE : PLAIN;
  }

  static PyObject make(Runtime rt, PyObject referent, @Nullable PyObject callback) {
    WeakReferences.require(referent);
    if (callback == null) {
      for (PyObject known : rt.weakReferences().of(referent)) {
        if (known instanceof WeakProxy proxy && proxy.callback() == null) {
          return proxy;
        }
      }
    }
    return rt.weakReferences().add(rt, referent, new WeakProxy(referent, callback));
  }

  @Override
  public TypeObject type() {
    return type;
  }

  private PyObject target() {
    PyObject target = referent();
    if (target == null) {
      throw Errors.of(ExceptionTypes.REFERENCE_ERROR, "weakly-referenced object no longer exists");
    }
    return target;
  }

  private static PyObject unwrapped(PyObject object) {
    return object instanceof WeakProxy proxy ? proxy.target() : object;
  }

  private static void defineCallable(TypeMembers members) {
    define(members);
    members.method(
        "__call__",
        "*args, **kwargs",
        WeakProxy.class,
        (rt, me, args) -> Calls.forward(rt, me.target(), args.rest(0), args.keywords(1)));
  }

  private static void define(TypeMembers members) {
    Class<WeakProxy> self = WeakProxy.class;
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(me.repr(rt)));
    members.noArgs("__str__", self, (rt, me) -> StrObject.of(Repr.str(rt, me.target())));
    members.noArgs("__bool__", self, (rt, me) -> BoolObject.of(Operators.truth(rt, me.target())));
    members.noArgs("__len__", self, (rt, me) -> IntObject.of(Operators.length(rt, me.target())));
    members.noArgs("__iter__", self, (rt, me) -> Iteration.iter(rt, me.target()));
    members.noArgs("__next__", self, WeakProxy::next);
    members.noArgs("__reversed__", self, (rt, me) -> rt.callMethod(me.target(), "__reversed__"));
    members.noArgs("__bytes__", self, (rt, me) -> rt.callMethod(me.target(), "__bytes__"));
    members.noArgs("__index__", self, (rt, me) -> Operators.index(rt, me.target()));
    members.noArgs("__int__", self, (rt, me) -> rt.call(IntObject.TYPE, me.target()));
    members.noArgs("__float__", self, (rt, me) -> rt.call(FloatObject.TYPE, me.target()));
    members.oneArg(
        "__contains__",
        self,
        (rt, me, item) -> BoolObject.of(Comparison.contains(rt, me.target(), item)));
    members.unhashable();
    defineItems(members);
    defineAttributes(members);
    defineOperators(members);
  }

  private static PyObject next(Runtime rt, WeakProxy self) {
    PyObject item = rt.callSpecial(self.target(), "__next__");
    if (item == null) {
      throw Errors.type(
          "Weakref proxy referenced a non-iterator '"
              + self.target().type().fullName()
              + "' object");
    }
    return item;
  }

  private static void defineItems(TypeMembers members) {
    Class<WeakProxy> self = WeakProxy.class;
    members.oneArg("__getitem__", self, (rt, me, key) -> Operators.getItem(rt, me.target(), key));
    members.method("__setitem__", "key, value, /", self, WeakProxy::setItem);
    members.oneArg(
        "__delitem__",
        self,
        (rt, me, key) -> {
          Operators.deleteItem(rt, me.target(), key);
          return SingletonObject.NONE;
        });
  }

  private static PyObject setItem(Runtime rt, WeakProxy self, Args args) {
    Operators.setItem(rt, self.target(), args.get(0), args.get(1));
    return SingletonObject.NONE;
  }

  private static void defineAttributes(TypeMembers members) {
    Class<WeakProxy> self = WeakProxy.class;
    members.oneArg(
        "__getattribute__",
        self,
        (rt, me, name) -> Attributes.get(rt, me.target(), String.valueOf(name)));
    members.method(
        "__setattr__",
        "name, value, /",
        self,
        (rt, me, args) -> {
          Attributes.set(rt, me.target(), String.valueOf(args.get(0)), args.get(1));
          return SingletonObject.NONE;
        });
    members.oneArg(
        "__delattr__",
        self,
        (rt, me, name) -> {
          Attributes.set(rt, me.target(), String.valueOf(name), null);
          return SingletonObject.NONE;
        });
  }

  private static void defineOperators(TypeMembers members) {
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(),
          WeakProxy.class,
          (rt, me, other) -> Comparison.compare(rt, op, me.target(), unwrapped(other)));
    }
    for (Operators.Binary op : Operators.Binary.values()) {
      members.oneArg(
          op.method(),
          WeakProxy.class,
          (rt, me, other) -> Operators.binary(rt, op, me.target(), unwrapped(other)));
      members.oneArg(
          op.reflected(),
          WeakProxy.class,
          (rt, me, other) -> Operators.binary(rt, op, unwrapped(other), me.target()));
      members.oneArg(
          op.inPlace(),
          WeakProxy.class,
          (rt, me, other) -> Operators.inPlace(rt, op, me.target(), unwrapped(other)));
    }
    for (String name : List.of("__neg__", "__pos__", "__invert__", "__abs__")) {
      members.noArgs(
          name,
          WeakProxy.class,
          (rt, me) -> Operators.unary(rt, name, "unary " + name, me.target()));
    }
  }

  private String repr(Runtime rt) {
    PyObject target = Convert.orNone(referent());
    return "<weakproxy at "
        + Repr.address(rt, this)
        + " to "
        + target.type().name()
        + " at "
        + Repr.address(rt, target)
        + ">";
  }
}
