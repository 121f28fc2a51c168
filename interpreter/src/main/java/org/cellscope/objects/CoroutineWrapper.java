package org.cellscope.objects;

/** What {@code __await__} of a coroutine returns: an iterator that drives it. */
public final class CoroutineWrapper extends PyObject {
  /** Class {@code coroutine_wrapper}. */
  public static final TypeObject TYPE =
      TypeObject.builtin(
              "coroutine_wrapper", CoroutineWrapper.class, null, CoroutineWrapper::define)
          .build();

  private final GeneratorObject coroutine;

  CoroutineWrapper(GeneratorObject coroutine) {
    this.coroutine = coroutine;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(coroutine);
  }

  private static void define(TypeMembers members) {
    Class<CoroutineWrapper> self = CoroutineWrapper.class;
    members.noArgs("__iter__", self, (rt, me) -> me);
    members.noArgs(
        "__next__",
        self,
        (rt, me) -> GeneratorMethods.send(rt, me.coroutine, SingletonObject.NONE));
    members.oneArg("send", self, (rt, me, value) -> GeneratorMethods.send(rt, me.coroutine, value));
    members.method(
        "throw",
        "type, value=None, traceback=None, /",
        self,
        (rt, me, args) ->
            GeneratorMethods.raise(rt, me.coroutine, GeneratorMethods.thrown(rt, args)));
    members.noArgs("close", self, (rt, me) -> GeneratorMethods.close(rt, me.coroutine));
  }
}
