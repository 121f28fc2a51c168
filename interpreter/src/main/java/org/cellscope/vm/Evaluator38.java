package org.cellscope.vm;

import static org.cellscope.bytecode.OpcodeNumber38.*;

import org.cellscope.bytecode.Flag;
import org.cellscope.objects.Cell;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.ExecutionListener;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * The loop for instructions of 3.8, built as {@link Evaluator} is for those of 3.12. Code of one
 * version calls code of the other through a loop of its own.
 */
final class Evaluator38 {

  private final Interpreter rt;
  private final @Nullable ExecutionListener listener;
  private final Lifetimes lifetimes;

  Evaluator38(Interpreter rt, @Nullable ExecutionListener listener) {
    this.rt = rt;
    this.listener = listener;
    this.lifetimes = rt.lifetimes();
  }

  /**
   * Runs a frame, and those that it calls, until it returns or yields; that of a generator is not
   * run when it is new.
   */
  PyObject run(FrameObject entry) {
    if (entry.unit < 0 && entry.generator == null) {
      prepare(entry);
      if (isResumable(entry)) {
        return Generators.make(rt, entry);
      }
    }
    rt.enter(" while calling a Python object");
    try {
      rt.push(entry);
      rt.tracer().enters38(entry);
      return loop(entry, entry, entry.unit + 1);
    } finally {
      rt.leave();
    }
  }

  /**
   * As {@link #run}, starting with an exception at the instruction where the frame is suspended.
   */
  PyObject runRaising(FrameObject entry, PyException error) {
    rt.enter(" while calling a Python object");
    try {
      rt.push(entry);
      rt.tracer().entered(rt, entry);
      FrameObject frame = passOn(entry, entry, error.value(), true);
      return loop(entry, frame, frame.unit);
    } finally {
      rt.leave();
    }
  }

  private static boolean isResumable(FrameObject f) {
    var code = f.code.code();
    return code.has(Flag.GENERATOR) || code.has(Flag.COROUTINE) || code.has(Flag.ASYNC_GENERATOR);
  }

  /** Makes the cells of a new frame and takes those of its function. */
  private void prepare(FrameObject f) {
    int free = f.code.code().freevars().size();
    for (int slot : f.code.cellSlots()) {
      f.setSlot(rt.heap(), slot, new Cell(f.slots[slot]));
    }
    if (free > 0) {
      Names.copyFreeVariables(rt.heap(), f, free);
    }
  }

  private PyObject loop(FrameObject entry, FrameObject start, int from) {
    FrameObject frame = start;
    int pc = from;
    while (true) {
      try {
        return execute(entry, frame, pc);
      } catch (PyException error) {
        frame = unwind(entry, running(), error.value(), true);
      } catch (Reraise error) {
        frame = unwind(entry, running(), error.value(), false);
      } catch (StackOverflowError overflow) {
        rt.requireCompleteListener(overflow);
        PyException error =
            Errors.of(
                ExceptionTypes.RECURSION_ERROR,
                "maximum recursion depth exceeded while calling a Python object");
        frame = unwind(entry, running(), error.value(), true);
      } catch (OutOfMemoryError exhausted) {
        rt.requireCompleteListener(exhausted);
        frame = unwind(entry, running(), Errors.memory().value(), true);
      } catch (ClassCastException
          | IllegalStateException
          | IndexOutOfBoundsException
          | NegativeArraySizeException
          | NullPointerException invalid) {
        frame = unwind(entry, running(), HandMade.error(running(), invalid), true);
      }
      pc = frame.unit;
    }
  }

  private FrameObject running() {
    FrameObject frame = rt.current();
    if (frame == null) {
      throw new IllegalStateException("no frame is running");
    }
    return frame;
  }

  private FrameObject unwind(
      FrameObject entry, FrameObject from, ExceptionObject raised, boolean traced) {
    if (traced) {
      Exceptions.chain(rt, raised);
    }
    return passOn(entry, from, raised, traced);
  }

  /** Looks for the handler of an exception that has the context that it shall have. */
  private FrameObject passOn(
      FrameObject entry, FrameObject from, ExceptionObject raised, boolean traced) {
    FrameObject frame = from;
    ExceptionObject error = raised;
    if (listener != null) {
      listener.raised(error);
    }
    boolean trace = traced;
    while (true) {
      if (trace) {
        Exceptions.addTraceback(rt, error, frame);
        error = rt.tracer().raised(rt, frame, error);
      }
      trace = true;
      if (Unwinding38.enterHandler(rt, listener, frame, error)) {
        return frame;
      }
      error = rt.tracer().left(rt, frame, error);
      boolean last = frame == entry;
      if (listener != null) {
        listener.unwinding(frame, frame.stackBase());
      }
      Exceptions.clearStack(frame);
      FrameObject caller = rt.pop(frame);
      if (last || caller == null) {
        throw new PyException(error);
      }
      frame = caller;
    }
  }

  /** Executes instructions from a unit of a frame on, until the entry frame returns or yields. */
  private PyObject execute(FrameObject entry, FrameObject first, int from) {
    FrameObject f = first;
    CodeValue code = f.code;
    long[] words = code.words();
    @Nullable PyObject[] s = f.slots;
    int pc = from;
    while (true) {
      f.unit = pc;
      if (listener != null) {
        listener.step(f);
      }
      if (lifetimes.isActive()) {
        lifetimes.before(code.opcodeAt(pc));
        rt.tracer().before38(rt, f);
      }
      long word = words[pc++];
      int arg = (int) (word >>> Byte.SIZE);
      int op = (int) word & 0xff;
      switch (op) {
        case NOP, EXTENDED_ARG -> {}
        case POP_TOP -> Stack.drop(f, 1);
        case LOAD_FAST -> s[f.top++] = Names.checkedLocal(f, arg);
        case LOAD_CONST -> s[f.top++] = code.constant(arg);
        case STORE_FAST -> {
          PyObject value = Stack.pop(f);
          f.setSlot(rt.heap(), arg, value);
        }
        case LOAD_GLOBAL -> s[f.top++] = Names.loadGlobal(rt, f, f.unit, arg);
        case LOAD_DEREF -> s[f.top++] = Names.derefChecked(f, arg);
        case STORE_DEREF -> {
          ((Cell) Stack.require(s[arg])).set(rt.heap(), Stack.top(f));
          Stack.drop(f, 1);
        }
        case FOR_ITER -> {
          PyObject item = Iteration.next(rt, Stack.top(f));
          if (item != null) {
            s[f.top++] = item;
          } else {
            rt.tracer().ended38(rt, f, Stack.top(f));
            Stack.drop(f, 1);
            pc += arg / 2;
          }
        }
        case JUMP_FORWARD -> pc += arg / 2;
        case JUMP_ABSOLUTE -> {
          pc = arg / 2;
          rt.poll();
        }
        case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> {
          rt.poll();
          boolean jumps = Operators.truth(rt, Stack.top(f)) == (op == POP_JUMP_IF_TRUE);
          Stack.drop(f, 1);
          pc = jumps ? arg / 2 : pc;
        }
        case JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> {
          rt.poll();
          if (Operators.truth(rt, Stack.top(f)) == (op == JUMP_IF_TRUE_OR_POP)) {
            pc = arg / 2;
          } else {
            Stack.drop(f, 1);
          }
        }
        case SETUP_FINALLY -> Unwinding38.setUp(f, pc + arg / 2);
        case SETUP_WITH -> {
          Exceptions.beforeWith(rt, f);
          PyObject result = Stack.pop(f);
          Unwinding38.setUp(f, pc + arg / 2);
          s[f.top++] = result;
        }
        case SETUP_ASYNC_WITH -> {
          PyObject result = Stack.pop(f);
          Unwinding38.setUp(f, pc + arg / 2);
          s[f.top++] = result;
        }
        case CALL_FINALLY -> {
          s[f.top++] = IntObject.of(2L * pc);
          pc += arg / 2;
        }
        case END_FINALLY -> pc = Unwinding38.endFinally(f, pc);
        case WITH_CLEANUP_FINISH ->
            Unwinding38.withCleanupFinish(rt, f, Operators.truth(rt, Stack.top(f)));
        case CALL_FUNCTION, CALL_FUNCTION_KW, CALL_FUNCTION_EX, CALL_METHOD -> {
          FrameObject called = Calls38.prepare(rt, f, op, arg);
          if (called != null) {
            prepare(called);
            if (isResumable(called)) {
              s[f.top++] = Generators.make(rt, called);
            } else {
              rt.push(called);
              rt.tracer().enters38(called);
              rt.poll();
              f = called;
              code = f.code;
              words = code.words();
              s = f.slots;
              pc = 0;
            }
          }
        }
        case RETURN_VALUE -> {
          rt.tracer().returns(rt, f, Stack.top(f));
          PyObject result = Stack.pop(f);
          FrameObject caller = rt.pop(f);
          if (f == entry || caller == null) {
            return result;
          }
          f = caller;
          code = f.code;
          words = code.words();
          s = f.slots;
          s[f.top++] = result;
          pc = f.unit + 1;
        }
        case YIELD_VALUE -> {
          rt.tracer().returns(rt, f, Stack.top(f));
          PyObject value = Stack.pop(f);
          Generators.suspend(rt, f);
          rt.pop(f);
          return f.code.code().has(Flag.ASYNC_GENERATOR)
              ? Intrinsics.unary(rt, f, Intrinsics.ASYNC_GEN_WRAP, value)
              : value;
        }
        case YIELD_FROM -> {
          if (Generators.send(rt, f)) {
            rt.tracer().returns(rt, f, Stack.top(f));
            PyObject value = Stack.pop(f);
            // The frame is resumed at this very instruction, with what is sent on the stack.
            f.unit--;
            Generators.suspend(rt, f);
            rt.pop(f);
            return value;
          }
          Stack.binary(f, Stack.top(f));
        }
        default -> Instructions38.execute(rt, f, op, arg);
      }
    }
  }
}
