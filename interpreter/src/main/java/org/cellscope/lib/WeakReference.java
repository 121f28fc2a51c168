package org.cellscope.lib;

import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.Errors;
import org.cellscope.objects.Extension;
import org.cellscope.objects.GenericAlias;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.cellscope.objects.WeakReferences;
import org.jspecify.annotations.Nullable;

/** {@code weakref.ref}. */
final class WeakReference extends WeakReferences.Weak {
  /** Class {@code weakref.ReferenceType}. */
  static final TypeObject TYPE =
      TypeObject.builtin("weakref.ReferenceType", WeakReference.class, null, WeakReference::define)
          .subclassable()
          .build();

  private final @Nullable Extension extension;
  private @Nullable Long hash;

  private WeakReference(TypeObject type, PyObject referent, @Nullable PyObject callback) {
    super(referent, callback);
    this.extension = Extension.of(type, TYPE);
  }

  private static void define(TypeMembers members) {
    Class<WeakReference> self = WeakReference.class;
    members.constructor("*args, **kwargs", WeakReference::make);
    members.initializer("*args, **kwargs", self, WeakReference::init);
    members.method("__call__", "*args", self, WeakReference::call);
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(me.repr(rt)));
    members.noArgs("__hash__", self, (rt, me) -> IntObject.of(me.hash(rt)));
    members.oneArg("__eq__", self, (rt, me, other) -> me.compare(rt, Comparison.Op.EQ, other));
    members.oneArg("__ne__", self, (rt, me, other) -> me.compare(rt, Comparison.Op.NE, other));
    members.getter(
        "__callback__",
        self,
        (rt, me) -> me.referent() == null ? SingletonObject.NONE : Convert.orNone(me.callback()));
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
  }

  @Override
  public TypeObject type() {
    return extension == null ? TYPE : extension.type();
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
  }

  /** Plain references without callback are one object for each referent. */
  private static PyObject make(Runtime rt, TypeObject type, Args args) {
    int given = args.rest(0).size();
    if (given < 1 || given > 2) {
      throw Errors.type(
          "__new__ expected at "
              + (given < 1 ? "least 1 argument" : "most 2 arguments")
              + ", got "
              + given);
    }
    PyObject referent = args.rest(0).get(0);
    PyObject callback = given == 1 ? null : Convert.nullIfNone(args.rest(0).get(1));
    WeakReferences.require(referent);
    if (callback == null && type == TYPE) {
      for (PyObject known : rt.weakReferences().of(referent)) {
        if (known.type() == TYPE && ((WeakReference) known).callback() == null) {
          return known;
        }
      }
    }
    return rt.weakReferences().add(rt, referent, new WeakReference(type, referent, callback));
  }

  private static PyObject call(Runtime rt, WeakReference self, Args args) {
    int given = args.rest(0).size();
    if (given != 0) {
      throw Errors.type("weakref expected 0 arguments, got " + given);
    }
    return Convert.orNone(self.referent());
  }

  private static PyObject init(Runtime rt, WeakReference self, Args args) {
    if (args.keywords(1).size() > 0) {
      throw Errors.type("ref() takes no keyword arguments");
    }
    int given = args.rest(0).size();
    if (given < 1 || given > 2) {
      throw Errors.type(
          "__init__ expected at "
              + (given < 1 ? "least 1 argument" : "most 2 arguments")
              + ", got "
              + given);
    }
    return SingletonObject.NONE;
  }

  private String repr(Runtime rt) {
    String at = "<weakref at " + Repr.address(rt, this) + "; ";
    PyObject target = referent();
    return target == null ? at + "dead>" : at + WeakModule.describe(rt, target) + ">";
  }

  private long hash(Runtime rt) {
    Long known = hash;
    if (known != null) {
      return known;
    }
    PyObject target = referent();
    if (target == null) {
      throw Errors.type("weak object has gone away");
    }
    long computed = Comparison.hash(rt, target);
    hash = computed;
    return computed;
  }

  private PyObject compare(Runtime rt, Comparison.Op op, PyObject other) {
    if (!(other instanceof WeakReference reference)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    PyObject left = referent();
    PyObject right = reference.referent();
    if (left == null || right == null) {
      return BoolObject.of((this == other) == (op == Comparison.Op.EQ));
    }
    return Comparison.compare(rt, op, left, right);
  }
}
