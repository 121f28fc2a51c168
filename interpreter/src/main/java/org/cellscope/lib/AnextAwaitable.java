package org.cellscope.lib;

import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** What {@code anext(iterator, default)} returns: the next item, or the default at the end. */
final class AnextAwaitable extends PyObject {
  static final TypeObject TYPE =
      TypeObject.builtin("anext_awaitable", AnextAwaitable.class, null, AnextAwaitable::define)
          .build();

  private final PyObject awaitable;
  private final PyObject otherwise;

  AnextAwaitable(PyObject awaitable, PyObject otherwise) {
    this.awaitable = awaitable;
    this.otherwise = otherwise;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(awaitable);
    visitor.visit(otherwise);
  }

  private static void define(TypeMembers members) {
    Class<AnextAwaitable> self = AnextAwaitable.class;
    members.noArgs("__iter__", self, (rt, me) -> me);
    members.noArgs("__await__", self, (rt, me) -> me);
    members.noArgs("__next__", self, (rt, me) -> me.forward(rt, "__next__"));
    members.oneArg("send", self, (rt, me, value) -> me.forward(rt, "send", value));
    members.method(
        "throw",
        "type, value=None, traceback=None, /",
        self,
        (rt, me, args) -> me.forward(rt, "throw", args.get(0)));
    members.noArgs("close", self, (rt, me) -> me.forward(rt, "close"));
  }

  private PyObject forward(Runtime rt, String method, PyObject... args) {
    @Nullable PyObject iterator = rt.callSpecial(awaitable, "__await__");
    if (iterator == null) {
      throw Errors.type(
          "object " + awaitable.type().fullName() + " can't be used in 'await' expression");
    }
    try {
      return rt.callMethod(iterator, method, args);
    } catch (PyException error) {
      if (error.matches(ExceptionTypes.STOP_ASYNC_ITERATION)) {
        throw Errors.stopIteration(otherwise);
      }
      throw error;
    }
  }
}
