package org.cellscope.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.history.MachineState;
import org.cellscope.history.RecordedRestorer;
import org.cellscope.history.Recorder;
import org.cellscope.objects.Cell;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.TracebackText;
import org.cellscope.objects.TupleObject;
import org.cellscope.vm.Interpreter;
import org.cellscope.vm.Interruption;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates Python text in the frames of a recording, on copies of the objects as they were ({@link
 * RecordedRestorer}), with a machine of its own that nobody records. All methods but {@link
 * #interrupt} belong to the thread that moves the cursor; the program's machine must be parked.
 */
final class FrameEvaluator implements Conditions {
  private static final int MOST_CONDITIONS = 64;

  private final Recorder recorder;
  private final Interpreter program;
  private final String name;
  private final Duration patience;
  private final Heap heap;
  private final Map<String, FrameExpression> conditions = new HashMap<>();
  private volatile @Nullable Interpreter machine;
  private CapturingHost host;
  private volatile boolean interrupted;

  /**
   * Makes an evaluator.
   *
   * @param name the program's name
   * @param patience how long one evaluation may take
   */
  FrameEvaluator(Recorder recorder, Interpreter program, String name, Duration patience) {
    this.recorder = recorder;
    this.program = program;
    this.name = name;
    this.patience = patience;
    this.heap = program.heap();
    this.host = new CapturingHost(name, () -> {});
  }

  /** Ends the evaluation that is going on, if any. Any thread. */
  void interrupt() {
    interrupted = true;
    Interpreter running = machine;
    if (running != null) {
      running.interrupt();
    }
  }

  /** Evaluates an expression, or executes an interactive statement. */
  Evaluation evaluate(MachineState at, int frame, String text) {
    if (!isFrame(at, frame)) {
      return new Evaluation.Unanswered(new Unable.NoFrame(), "");
    }
    machine = null;
    interrupted = false;
    FrameExpression expression = FrameExpression.statement(text);
    Interpreter rt = ready(expression);
    try {
      PyObject value = run(rt, at, frame, expression);
      String repr = Repr.repr(rt, value);
      return expression.isStatement()
          ? new Evaluation.Done(host.take())
          : new Evaluation.Value(repr, value.type().name(), recorded(rt, at, value), host.take());
    } catch (PyException error) {
      return raised(rt, error);
    } catch (Interruption end) {
      return new Evaluation.Unanswered(reason(), host.take());
    } catch (OutOfMemoryError e) {
      return new Evaluation.Unanswered(new Unable.TooMuchMemory(), host.take());
    } finally {
      machine = null;
    }
  }

  @Override
  public Verdict test(MachineState at, int frame, String condition) {
    if (conditions.size() > MOST_CONDITIONS) {
      conditions.clear();
    }
    return test(at, frame, conditions.computeIfAbsent(condition, FrameExpression::expression));
  }

  /** Whether a condition holds; meant to be called with the same expression many times. */
  private Verdict test(MachineState at, int frame, FrameExpression condition) {
    if (!isFrame(at, frame)) {
      return Verdict.problem(new Unable.NoFrame());
    }
    interrupted = false;
    Interpreter rt = ready(condition);
    boolean ended = false;
    try {
      boolean holds = Operators.truth(rt, run(rt, at, frame, condition));
      ended = true;
      return holds ? Verdict.YES : Verdict.NO;
    } catch (PyException error) {
      ended = true;
      return Verdict.problem(new Unable.Raised(lastLine(rt, error)));
    } catch (Interruption end) {
      return Verdict.problem(reason());
    } catch (OutOfMemoryError e) {
      return Verdict.problem(new Unable.TooMuchMemory());
    } finally {
      host.take();
      if (!ended || !rt.isUnmarked()) {
        machine = null;
      }
    }
  }

  private boolean isFrame(MachineState at, int frame) {
    return frame > 0 && at.hasContent(frame) && recorder.object(frame) instanceof FrameObject;
  }

  /** The machine of the last evaluation if that left nothing behind, otherwise a new one. */
  private Interpreter ready(FrameExpression expression) {
    Interpreter known = machine;
    if (known != null) {
      expression.useOn(known);
      return known;
    }
    CapturingHost world = new CapturingHost(name, this::poll);
    Interpreter made = new Interpreter(program, world);
    host = world;
    machine = made;
    expression.useOn(made);
    return made;
  }

  private void poll() {
    Interpreter running = machine;
    if (running != null) {
      running.poll();
    }
  }

  private PyObject run(Interpreter rt, MachineState at, int frame, FrameExpression expression) {
    RecordedRestorer past = new RecordedRestorer(at, recorder, heap, rt);
    rt.inhabit(
        past.of(program.builtins()) instanceof ModuleObject module ? module : program.builtins(),
        () -> modules(at, past),
        patience.toNanos());
    FrameObject live = (FrameObject) recorder.object(frame);
    FrameExpression.Compiled compiled =
        expression.forFrame(rt, live.code, slot -> value(at, past, frame, slot) != null);
    DictObject globals = (DictObject) past.of(live.globals);
    DictObject builtins =
        past.of(live.builtins) instanceof DictObject dict ? dict : rt.builtins().attributes();
    if (!compiled.isNested()) {
      PyObject names = live.locals == null ? globals : past.of(live.locals);
      PyObject locals = withVariables(rt, at, past, frame, names);
      return rt.evaluate(new FrameObject(compiled.code(), globals, builtins, locals, null));
    }
    int[] slots = compiled.slots();
    PyObject[] cells = new PyObject[slots.length];
    for (int i = 0; i < slots.length; i++) {
      cells[i] = cell(at, past, frame, slots[i]);
    }
    FunctionObject function = new FunctionObject(compiled.code(), globals, TupleObject.of(cells));
    PyObject locals = compiled.callsAnything() ? variables(rt, at, past, frame) : null;
    return rt.evaluate(new FrameObject(compiled.code(), globals, builtins, locals, function));
  }

  /** The cell of a variable; one of its own for a variable that has none. */
  private Cell cell(MachineState at, RecordedRestorer past, int frame, int slot) {
    PyObject content = slot < at.size(frame) ? past.numbered(at.entry(frame, slot)) : null;
    return content instanceof Cell cell && isShared(frame, slot) ? cell : new Cell(content);
  }

  /** Whether the variable of a slot lives in a cell, once that is made. */
  private boolean isShared(int frame, int slot) {
    CodeValue code = ((FrameObject) recorder.object(frame)).code;
    return slot >= code.slotCount() - code.code().freevars().size()
        || code.code().cellvars().contains(code.slotNames().get(slot));
  }

  /** The value of a variable; null while it has none. */
  private @Nullable PyObject value(MachineState at, RecordedRestorer past, int frame, int slot) {
    return cell(at, past, frame, slot).content();
  }

  /** The names of a module or class body, and the variables of comprehensions that run in it. */
  private PyObject withVariables(
      Interpreter rt, MachineState at, RecordedRestorer past, int frame, PyObject names) {
    DictObject variables = variables(rt, at, past, frame);
    if (variables.size() == 0) {
      return names;
    }
    DictObject both = new DictObject();
    PyObject copy = rt.callMethod(names, "items");
    Iteration.forEach(
        rt, copy, item -> both.put(rt, ((TupleObject) item).get(0), ((TupleObject) item).get(1)));
    both.putAll(rt, variables);
    return both;
  }

  private DictObject variables(Interpreter rt, MachineState at, RecordedRestorer past, int frame) {
    DictObject variables = new DictObject();
    List<String> names = ((FrameObject) recorder.object(frame)).code.slotNames();
    for (int i = 0; i < names.size(); i++) {
      PyObject value = value(at, past, frame, i);
      if (value != null) {
        variables.put(rt.heap(), rt.heap().intern(names.get(i)), value);
      }
    }
    return variables;
  }

  /** The modules that the program knew; all others are loaded afresh. */
  private DictObject modules(MachineState at, RecordedRestorer past) {
    DictObject known = new DictObject();
    DictObject now = program.modules();
    for (int i = 0; i < now.entryCount(); i++) {
      PyObject name = now.keyAt(i);
      PyObject module = now.valueAt(i);
      if (name != null
          && module != null
          && heap.isKnown(module)
          && recorder.birth(heap.serial(module)) < at.step()) {
        known.put(name.toString(), past.of(module));
      }
    }
    return known;
  }

  private Optional<ValueView> recorded(Interpreter rt, MachineState at, PyObject value) {
    if (!rt.heap().isKnown(value)) {
      return Optional.empty();
    }
    int serial = rt.heap().serial(value);
    boolean known = serial < 0 || recorder.knows(serial) && recorder.birth(serial) < at.step();
    return known ? new Snapshot(at, recorder, heap).value(serial) : Optional.empty();
  }

  private Evaluation raised(Interpreter rt, PyException error) {
    try {
      String traceback = TracebackText.format(rt, error.value());
      return new Evaluation.Raised(lastLine(rt, error), traceback, host.take());
    } catch (Interruption end) {
      return new Evaluation.Unanswered(reason(), host.take());
    }
  }

  /** The class and the message, without the place that a SyntaxError shows before them. */
  private static String lastLine(Interpreter rt, PyException error) {
    return TracebackText.exceptionOnly(rt, error.value()).stream()
        .filter(piece -> !piece.startsWith(" "))
        .findFirst()
        .orElseGet(() -> error.value().type().name())
        .strip();
  }

  private Unable reason() {
    if (interrupted) {
      return new Unable.Stopped();
    }
    return host.isFull() ? new Unable.TooMuchOutput() : new Unable.TooLong(patience);
  }
}
