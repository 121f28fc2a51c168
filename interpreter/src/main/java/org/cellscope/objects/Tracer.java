package org.cellscope.objects;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cellscope.bytecode.Opcode;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code sys.settrace}: tells a function of the program about calls, lines, returns and exceptions.
 * The function for calls is one for all frames; each frame has its own for the rest, which that for
 * calls returns ({@code sys} in the library reference).
 */
public final class Tracer {
  private @Nullable PyObject hook;
  private boolean calling;

  Tracer() {}

  /** {@code sys.gettrace()}; null for None. */
  public @Nullable PyObject hook() {
    return hook;
  }

  /** {@code sys.settrace()}; null for None. */
  public void set(Runtime rt, @Nullable PyObject newHook) {
    hook = newHook;
    rt.watchSteps(newHook != null);
  }

  private boolean isOn() {
    return hook != null && !calling;
  }

  /** An instruction of a frame of 3.12 is about to be executed. */
  public void before(Runtime rt, FrameObject frame) {
    if (!isOn()) {
      return;
    }
    Opcode opcode = frame.code.opcodeAt(frame.unit);
    if (opcode == Opcode.RESUME) {
      entered(rt, frame);
      return;
    }
    FrameTrace trace = frame.trace;
    if (trace == null || trace.function == null) {
      return;
    }
    line(rt, frame, trace, opcode);
    if (trace.opcodes) {
      tell(rt, frame, "opcode", SingletonObject.NONE);
    }
    switch (opcode) {
      case RETURN_VALUE, YIELD_VALUE ->
          returns(rt, frame, Objects.requireNonNull(frame.slots[frame.top - 1]));
      case RETURN_CONST -> {
        int arg = (int) (frame.code.words()[frame.unit] >>> Byte.SIZE);
        returns(rt, frame, frame.code.constant(arg));
      }
      default -> {}
    }
  }

  /** A frame of 3.8, which has no instruction for that, is about to begin or to go on. */
  public void enters38(FrameObject frame) {
    if (isOn()) {
      ensure(frame).enters = true;
    }
  }

  /**
   * An instruction of a frame of 3.8 is about to be executed. A line begins with its first
   * instruction, and again wherever a jump leads back.
   */
  public void before38(Runtime rt, FrameObject frame) {
    FrameTrace trace = frame.trace;
    if (trace == null || !isOn()) {
      return;
    }
    if (trace.enters) {
      trace.enters = false;
      trace.unit = FrameTrace.NO_UNIT;
      enter38(rt, frame);
    }
    if (trace.function == null) {
      return;
    }
    int line = frame.position().map(Span::line).orElse(FrameTrace.NO_LINE);
    boolean begins = isFirstOfLine(frame, line) || frame.unit < trace.unit;
    trace.unit = frame.unit;
    trace.line = begins ? line : trace.line;
    if (begins && trace.lines) {
      tell(rt, frame, "line", SingletonObject.NONE);
    }
    if (trace.opcodes) {
      tell(rt, frame, "opcode", SingletonObject.NONE);
    }
  }

  /** A call is told of before the first instruction, which need not be of the first line. */
  private void enter38(Runtime rt, FrameObject frame) {
    frame.unit--;
    try {
      entered(rt, frame);
    } finally {
      frame.unit++;
    }
  }

  /**
   * A loop of 3.8 has met the end of what it runs over, which a generator tells by an exception.
   */
  public void ended38(Runtime rt, FrameObject frame, PyObject iterator) {
    if (isOn() && iterator instanceof GeneratorObject) {
      ExceptionObject end = Errors.stopIteration().value();
      tell(rt, frame, "exception", TupleObject.of(List.of(end.type(), end, SingletonObject.NONE)));
    }
  }

  /** {@code frame.f_lineno}: in 3.8 a frame that is traced is in the line that was told of last. */
  static int line(FrameObject frame) {
    FrameTrace trace = frame.trace;
    if (trace == null || trace.function == null || trace.line == FrameTrace.NO_LINE) {
      return frame.line();
    }
    return frame.code.isPython38() ? trace.line : frame.line();
  }

  /** A frame returns or yields a value. */
  public void returns(Runtime rt, FrameObject frame, PyObject value) {
    if (isOn()) {
      tell(rt, frame, "return", value);
    }
  }

  /** A frame begins or goes on. */
  public void entered(Runtime rt, FrameObject frame) {
    PyObject function = hook;
    if (function == null || calling) {
      return;
    }
    FrameTrace trace = ensure(frame);
    trace.seen = true;
    PyObject own = call(rt, function, frame, "call", SingletonObject.NONE);
    if (own != SingletonObject.NONE) {
      trace.function = own;
    }
  }

  private void line(Runtime rt, FrameObject frame, FrameTrace trace, Opcode opcode) {
    int now = frame.position().map(Span::line).orElse(FrameTrace.NO_LINE);
    boolean begins = now != FrameTrace.NO_LINE && (now != trace.line || trace.begins);
    begins &= trace.seen || isFirstOfLine(frame, now);
    trace.seen = true;
    if (now != FrameTrace.NO_LINE) {
      trace.line = now;
      trace.begins = false;
    }
    if (opcode == Opcode.JUMP_BACKWARD) {
      trace.begins = true;
    }
    boolean silent = opcode == Opcode.END_FOR || opcode == Opcode.END_SEND;
    if (begins && !silent && trace.lines) {
      tell(rt, frame, "line", SingletonObject.NONE);
    }
  }

  private static boolean isFirstOfLine(FrameObject frame, int line) {
    List<Optional<Span>> positions = frame.code.code().positions();
    return frame.unit == 0
        || positions.get(frame.unit - 1).map(Span::line).orElse(FrameTrace.NO_LINE) != line;
  }

  /** An exception has reached a frame. Returns it, or what the trace function raises instead. */
  public ExceptionObject raised(Runtime rt, FrameObject frame, ExceptionObject error) {
    PyObject traceback = error.traceback() == null ? SingletonObject.NONE : error.traceback();
    return tellOf(
        rt, frame, error, "exception", TupleObject.of(List.of(error.type(), error, traceback)));
  }

  /** An exception leaves a frame. Returns it, or what the trace function raises instead. */
  public ExceptionObject left(Runtime rt, FrameObject frame, ExceptionObject error) {
    return tellOf(rt, frame, error, "return", SingletonObject.NONE);
  }

  private ExceptionObject tellOf(
      Runtime rt, FrameObject frame, ExceptionObject error, String event, PyObject value) {
    if (isOn()) {
      try {
        tell(rt, frame, event, value);
      } catch (PyException failed) {
        return failed.value();
      }
    }
    return error;
  }

  private void tell(Runtime rt, FrameObject frame, String event, PyObject value) {
    FrameTrace trace = frame.trace;
    PyObject function = trace == null ? null : trace.function;
    if (trace == null || function == null) {
      return;
    }
    PyObject next = call(rt, function, frame, event, value);
    if (next != SingletonObject.NONE) {
      trace.function = next;
    }
  }

  /** A function that raises is not called again. */
  private PyObject call(
      Runtime rt, PyObject function, FrameObject frame, String event, PyObject value) {
    calling = true;
    try {
      return rt.call(function, frame, rt.heap().intern(event), value);
    } catch (PyException failed) {
      set(rt, null);
      ensure(frame).function = null;
      throw failed;
    } finally {
      calling = false;
    }
  }

  private static FrameTrace ensure(FrameObject frame) {
    FrameTrace known = frame.trace;
    if (known == null) {
      known = new FrameTrace();
      frame.trace = known;
    }
    return known;
  }

  /** {@code frame.f_trace} and the like. */
  static void define(TypeMembers members) {
    Class<FrameObject> self = FrameObject.class;
    members.property(
        "f_trace",
        self,
        (rt, me) ->
            Optional.ofNullable(me.trace).map(trace -> trace.function).orElse(SingletonObject.NONE),
        (rt, me, value) -> ensure(me).function = value == SingletonObject.NONE ? null : value);
    members.property(
        "f_trace_lines",
        self,
        (rt, me) -> BoolObject.of(me.trace == null || me.trace.lines),
        (rt, me, value) -> ensure(me).lines = truth(value));
    members.property(
        "f_trace_opcodes",
        self,
        (rt, me) -> BoolObject.of(me.trace != null && me.trace.opcodes),
        (rt, me, value) -> ensure(me).opcodes = truth(value));
  }

  private static boolean truth(@Nullable PyObject value) {
    if (value == null) {
      throw Errors.type("can't delete numeric/char attribute");
    }
    if (!(value instanceof BoolObject)) {
      throw Errors.type("attribute value type must be bool");
    }
    return value == BoolObject.TRUE;
  }

  /** Lists what is held. */
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(hook);
  }
}
