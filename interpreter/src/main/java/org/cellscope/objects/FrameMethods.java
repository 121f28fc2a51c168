package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Members of classes {@code frame} and {@code traceback}. */
final class FrameMethods {
  private FrameMethods() {}

  static void define(TypeMembers members) {
    Class<FrameObject> self = FrameObject.class;
    members.noArgs("__repr__", self, FrameMethods::repr);
    members.noArgs("clear", self, FrameMethods::clear);
    Tracer.define(members);
    members.getter("f_back", self, (rt, me) -> me.back == null ? SingletonObject.NONE : me.back);
    members.getter("f_locals", self, Runtime::locals);
    members.property(
        "f_lineno",
        self,
        (rt, me) -> IntObject.of((long) Tracer.line(me)),
        (rt, me, value) -> {
          throw Errors.value("f_lineno can only be set in a trace function");
        });
    members.getter("f_lasti", self, (rt, me) -> IntObject.of(Math.max(-1L, me.unit * 2L)));
    members.getter("f_globals", self, (rt, me) -> me.globals);
    members.getter("f_builtins", self, (rt, me) -> me.builtins);
    members.getter("f_code", self, (rt, me) -> me.code);
  }

  private static PyObject repr(Runtime rt, FrameObject self) {
    return StrObject.of(
        "<frame at "
            + Repr.address(rt, self)
            + ", file "
            + Repr.repr(rt, StrObject.of(self.code.code().filename()))
            + ", line "
            + self.line()
            + ", code "
            + self.code.name()
            + ">");
  }

  private static PyObject clear(Runtime rt, FrameObject self) {
    for (FrameObject at = rt.currentFrame().orElse(null); at != null; at = at.back) {
      if (at == self) {
        throw Errors.runtime("cannot clear an executing frame");
      }
    }
    GeneratorObject generator = self.generator;
    if (generator != null) {
      if (generator.state() == GeneratorObject.State.CREATED) {
        rt.finalizers().abandoned(rt, generator);
      }
      GeneratorMethods.close(rt, generator);
    }
    for (int i = 0; i < self.code.slotCount(); i++) {
      if (self.slots[i] != null) {
        self.setSlot(rt.heap(), i, null);
      }
    }
    return SingletonObject.NONE;
  }

  static void defineTraceback(TypeMembers members) {
    Class<TracebackObject> self = TracebackObject.class;
    members.constructor(
        "tb_next, tb_frame, tb_lasti, tb_lineno", (rt, cls, args) -> makeTraceback(rt, args));
    members.property("tb_next", self, (rt, me) -> next(me), FrameMethods::setNext);
    members.member("tb_frame", self, (rt, me) -> me.frame(), null);
    members.member("tb_lasti", self, (rt, me) -> IntObject.of((long) me.lasti()), null);
    members.getter("tb_lineno", self, (rt, me) -> IntObject.of((long) me.line()));
  }

  private static PyObject makeTraceback(Runtime rt, Args args) {
    PyObject next = args.get(0);
    if (next != SingletonObject.NONE && !(next instanceof TracebackObject)) {
      throw Errors.type("expected traceback object or None, got '" + next.type().fullName() + "'");
    }
    if (!(args.get(1) instanceof FrameObject frame)) {
      throw Errors.type(
          "TracebackType() argument 'tb_frame' must be frame, not "
              + args.get(1).type().fullName());
    }
    int lasti = Operators.intIndex(rt, args.get(2));
    int line = Operators.intIndex(rt, args.get(3));
    return new TracebackObject(next instanceof TracebackObject t ? t : null, frame, lasti, line);
  }

  private static PyObject next(TracebackObject self) {
    TracebackObject next = self.next();
    return next == null ? SingletonObject.NONE : next;
  }

  private static void setNext(Runtime rt, TracebackObject self, @Nullable PyObject value) {
    if (value == null) {
      throw Errors.type("can't delete tb_next attribute");
    }
    if (value == SingletonObject.NONE) {
      self.setNext(rt.heap(), null);
      return;
    }
    if (!(value instanceof TracebackObject traceback)) {
      throw Errors.type("expected traceback object, got '" + value.type().fullName() + "'");
    }
    for (TracebackObject at = traceback; at != null; at = at.next()) {
      if (at == self) {
        throw Errors.value("traceback loop detected");
      }
    }
    self.setNext(rt.heap(), traceback);
  }
}
