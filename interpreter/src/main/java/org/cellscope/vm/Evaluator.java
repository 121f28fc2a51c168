package org.cellscope.vm;

import static org.cellscope.bytecode.OpcodeNumber.BINARY_OP;
import static org.cellscope.bytecode.OpcodeNumber.BINARY_SUBSCR;
import static org.cellscope.bytecode.OpcodeNumber.CALL;
import static org.cellscope.bytecode.OpcodeNumber.CALL_FUNCTION_EX;
import static org.cellscope.bytecode.OpcodeNumber.COMPARE_OP;
import static org.cellscope.bytecode.OpcodeNumber.CONTAINS_OP;
import static org.cellscope.bytecode.OpcodeNumber.COPY;
import static org.cellscope.bytecode.OpcodeNumber.COPY_FREE_VARS;
import static org.cellscope.bytecode.OpcodeNumber.END_FOR;
import static org.cellscope.bytecode.OpcodeNumber.EXTENDED_ARG;
import static org.cellscope.bytecode.OpcodeNumber.FOR_ITER;
import static org.cellscope.bytecode.OpcodeNumber.GET_ITER;
import static org.cellscope.bytecode.OpcodeNumber.IS_OP;
import static org.cellscope.bytecode.OpcodeNumber.JUMP_BACKWARD;
import static org.cellscope.bytecode.OpcodeNumber.JUMP_BACKWARD_NO_INTERRUPT;
import static org.cellscope.bytecode.OpcodeNumber.JUMP_FORWARD;
import static org.cellscope.bytecode.OpcodeNumber.KW_NAMES;
import static org.cellscope.bytecode.OpcodeNumber.LIST_APPEND;
import static org.cellscope.bytecode.OpcodeNumber.LOAD_ATTR;
import static org.cellscope.bytecode.OpcodeNumber.LOAD_CLOSURE;
import static org.cellscope.bytecode.OpcodeNumber.LOAD_CONST;
import static org.cellscope.bytecode.OpcodeNumber.LOAD_DEREF;
import static org.cellscope.bytecode.OpcodeNumber.LOAD_FAST;
import static org.cellscope.bytecode.OpcodeNumber.LOAD_FAST_CHECK;
import static org.cellscope.bytecode.OpcodeNumber.LOAD_GLOBAL;
import static org.cellscope.bytecode.OpcodeNumber.LOAD_NAME;
import static org.cellscope.bytecode.OpcodeNumber.NOP;
import static org.cellscope.bytecode.OpcodeNumber.POP_JUMP_IF_FALSE;
import static org.cellscope.bytecode.OpcodeNumber.POP_JUMP_IF_NONE;
import static org.cellscope.bytecode.OpcodeNumber.POP_JUMP_IF_NOT_NONE;
import static org.cellscope.bytecode.OpcodeNumber.POP_JUMP_IF_TRUE;
import static org.cellscope.bytecode.OpcodeNumber.POP_TOP;
import static org.cellscope.bytecode.OpcodeNumber.PUSH_NULL;
import static org.cellscope.bytecode.OpcodeNumber.RESUME;
import static org.cellscope.bytecode.OpcodeNumber.RETURN_CONST;
import static org.cellscope.bytecode.OpcodeNumber.RETURN_GENERATOR;
import static org.cellscope.bytecode.OpcodeNumber.RETURN_VALUE;
import static org.cellscope.bytecode.OpcodeNumber.STORE_ATTR;
import static org.cellscope.bytecode.OpcodeNumber.STORE_DEREF;
import static org.cellscope.bytecode.OpcodeNumber.STORE_FAST;
import static org.cellscope.bytecode.OpcodeNumber.STORE_NAME;
import static org.cellscope.bytecode.OpcodeNumber.STORE_SUBSCR;
import static org.cellscope.bytecode.OpcodeNumber.SWAP;
import static org.cellscope.bytecode.OpcodeNumber.UNARY_NOT;
import static org.cellscope.bytecode.OpcodeNumber.UNPACK_SEQUENCE;
import static org.cellscope.bytecode.OpcodeNumber.YIELD_VALUE;

import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Cell;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.ExecutionListener;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ListenerLeft;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.jspecify.annotations.Nullable;

/**
 * The instruction loop. Each case does the least that is common and hands the rest to a class of
 * its subject: names, calls, containers, exceptions, generators, pattern matching. Arguments stay
 * on the value stack until a call has returned.
 */
final class Evaluator {
  private static final Comparison.Op[] COMPARISONS = Comparison.Op.values();

  private final Interpreter rt;
  private final Heap heap;
  private final Lifetimes lifetimes;
  private final CompiledClasses classes;
  private @Nullable ExecutionListener listener;
  private @Nullable HotCode hot;

  Evaluator(Interpreter rt, @Nullable ExecutionListener listener, CompiledClasses classes) {
    this.rt = rt;
    this.heap = rt.heap();
    this.listener = listener;
    this.classes = classes;
    this.lifetimes = rt.lifetimes();
    this.hot = listener == null ? new HotCode(rt, lifetimes, classes) : null;
  }

  /** Goes on with nobody listening. */
  void listenNoMore() {
    if (listener != null) {
      listener = null;
      hot = new HotCode(rt, lifetimes, classes);
    }
  }

  /** Runs a frame, and those that it calls, until it returns or yields. */
  PyObject run(FrameObject entry) {
    rt.enter(" while calling a Python object");
    try {
      rt.push(entry);
      return loop(entry, entry, entry.unit + 1);
    } catch (StackOverflowError overflow) {
      throw Errors.of(
          ExceptionTypes.RECURSION_ERROR,
          "maximum recursion depth exceeded while calling a Python object");
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

  /**
   * Runs a frame that compiled code calls, in a Java frame above that of its caller. An exception
   * leaves the frames as they are: the loop below that catches it takes them away.
   */
  PyObject runNested(FrameObject called) {
    rt.push(called);
    rt.nest();
    rt.poll();
    CompiledCode code = hot == null ? null : hot.start(called);
    PyObject result = code == null ? null : code.run(rt, called, Integer.MAX_VALUE);
    if (result != null) {
      rt.pop(called);
    } else {
      lifetimes.missed();
      result = loop(called, called, code == null ? 0 : called.unit);
    }
    rt.unnest();
    return result;
  }

  private PyObject loop(FrameObject entry, FrameObject start, int from) {
    FrameObject frame = start;
    int pc = from;
    int nesting = rt.nesting();
    boolean unwound = false;
    while (true) {
      try {
        if (unwound) {
          // A handler made by hand may be its own.
          rt.poll();
        }
        if (pc == 0 && hot != null) {
          pc = hot.enter(frame);
        }
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
      } catch (ListenerLeft left) {
        rt.listenNoMore();
        frame = running();
      }
      pc = frame.unit;
      unwound = true;
      rt.nestAgain(nesting);
    }
  }

  /** See {@link HotCode#runShort}. */
  @Nullable PyObject runShort(
      FunctionObject function, @Nullable PyObject a, @Nullable PyObject b, @Nullable PyObject c) {
    return hot == null ? null : hot.runShort(function, a, b, c);
  }

  private FrameObject running() {
    FrameObject frame = rt.current();
    if (frame == null) {
      throw new IllegalStateException("no frame is running");
    }
    return frame;
  }

  /**
   * Finds the handler of an exception, popping frames on the way.
   *
   * @param traced whether the innermost frame is to be added to the traceback
   * @return the frame that handles it, its unit being the handler's
   * @throws PyException when the entry frame does not handle it either
   */
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
      if (Exceptions.enterHandler(rt, listener, frame, error)) {
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
    ExecutionListener recording = listener;
    FrameObject f = first;
    @Nullable PyObject[] s = f.slots;
    CodeValue code = f.code;
    long[] words = code.words();
    int pc = from;
    int top = f.top;
    while (true) {
      f.unit = pc;
      f.top = top;
      if (recording != null) {
        recording.step(f);
      }
      long word = words[pc];
      int arg = (int) (word >>> Byte.SIZE);
      if (lifetimes.isActive()) {
        lifetimes.before(code.opcodeAt(pc));
        rt.tracer().before(rt, f);
      }
      pc++;
      switch ((int) word & 0xff) {
        case NOP, EXTENDED_ARG -> {}
        case RESUME -> rt.poll();
        case POP_TOP -> s[--top] = null;
        case PUSH_NULL -> s[top++] = null;
        case LOAD_FAST, LOAD_CLOSURE -> s[top++] = s[arg];
        case LOAD_FAST_CHECK -> s[top++] = Names.checkedLocal(f, arg);
        case LOAD_CONST -> s[top++] = code.constant(arg);
        case STORE_FAST -> {
          PyObject value = s[--top];
          s[top] = null;
          f.top = top;
          f.setSlot(heap, arg, value);
        }
        case LOAD_DEREF -> s[top++] = Names.derefChecked(f, arg);
        case STORE_DEREF -> {
          ((Cell) Stack.require(s[arg])).set(heap, s[top - 1]);
          s[--top] = null;
        }
        case COPY_FREE_VARS -> Names.copyFreeVariables(heap, f, arg);
        case LOAD_NAME -> s[top++] = Names.load(rt, f, arg);
        case STORE_NAME -> {
          Names.store(rt, f, arg);
          top--;
        }
        case LOAD_GLOBAL -> {
          PyObject value = Names.loadGlobal(rt, f, f.unit, arg >> 1);
          if ((arg & 1) != 0) {
            s[top++] = null;
          }
          s[top++] = value;
          pc += 4;
        }
        case LOAD_ATTR -> {
          AttributeAccess.load(rt, f, arg);
          top = f.top;
          pc += 9;
        }
        case STORE_ATTR -> {
          AttributeAccess.store(rt, f, arg);
          top -= 2;
          pc += 4;
        }
        case COPY -> {
          s[top] = s[top - arg];
          top++;
        }
        case SWAP -> {
          PyObject last = s[top - 1];
          s[top - 1] = s[top - arg];
          s[top - arg] = last;
        }
        case BINARY_OP -> {
          s[top - 2] =
              Arithmetic.binary(rt, arg, Stack.require(s[top - 2]), Stack.require(s[top - 1]));
          s[--top] = null;
          pc += 1;
        }
        case COMPARE_OP -> {
          s[top - 2] =
              Arithmetic.compare(
                  rt, COMPARISONS[arg >> 4], Stack.require(s[top - 2]), Stack.require(s[top - 1]));
          s[--top] = null;
          pc += 1;
        }
        case IS_OP -> {
          s[top - 2] = BoolObject.of((s[top - 2] == s[top - 1]) == (arg == 0));
          s[--top] = null;
        }
        case CONTAINS_OP -> {
          boolean found =
              Comparison.contains(rt, Stack.require(s[top - 1]), Stack.require(s[top - 2]));
          s[top - 2] = BoolObject.of(found == (arg == 0));
          s[--top] = null;
        }
        case UNARY_NOT ->
            s[top - 1] = BoolObject.of(!Operators.truth(rt, Stack.require(s[top - 1])));
        case BINARY_SUBSCR -> {
          s[top - 2] = Operators.getItem(rt, Stack.require(s[top - 2]), Stack.require(s[top - 1]));
          s[--top] = null;
          pc += 1;
        }
        case STORE_SUBSCR -> {
          Operators.setItem(
              rt, Stack.require(s[top - 2]), Stack.require(s[top - 1]), Stack.require(s[top - 3]));
          Stack.drop(f, 3);
          top -= 3;
          pc += 1;
        }
        case UNPACK_SEQUENCE -> {
          Containers.unpackSequence(rt, f, arg);
          top = f.top;
          pc += 1;
        }
        case LIST_APPEND -> {
          Containers.listAppend(rt, f, arg);
          top--;
        }
        case GET_ITER -> s[top - 1] = Iteration.iter(rt, Stack.require(s[top - 1]));
        case FOR_ITER -> {
          PyObject item = Iteration.next(rt, Stack.require(s[top - 1]));
          if (item != null) {
            s[top++] = item;
            pc += 1;
          } else {
            s[--top] = null;
            pc += 1 + arg + 1;
          }
        }
        case END_FOR -> {
          s[--top] = null;
          s[--top] = null;
        }
        case JUMP_FORWARD -> pc += arg;
        case JUMP_BACKWARD -> {
          pc -= arg;
          rt.poll();
          if (hot != null) {
            pc = hot.loop(f, pc);
            top = f.top;
          }
        }
        case JUMP_BACKWARD_NO_INTERRUPT -> {
          pc -= arg;
          rt.poll();
        }
        case POP_JUMP_IF_FALSE -> {
          if (!Operators.truth(rt, Stack.require(s[top - 1]))) {
            pc += arg;
          }
          s[--top] = null;
        }
        case POP_JUMP_IF_TRUE -> {
          if (Operators.truth(rt, Stack.require(s[top - 1]))) {
            pc += arg;
          }
          s[--top] = null;
        }
        case POP_JUMP_IF_NONE -> {
          if (s[top - 1] == SingletonObject.NONE) {
            pc += arg;
          }
          s[--top] = null;
        }
        case POP_JUMP_IF_NOT_NONE -> {
          if (s[top - 1] != SingletonObject.NONE) {
            pc += arg;
          }
          s[--top] = null;
        }
        case KW_NAMES -> f.keywordNames = code.keywordNames(arg);
        case CALL, CALL_FUNCTION_EX -> {
          FrameObject called =
              ((int) word & 0xff) == CALL
                  ? Calls.prepare(rt, f, arg)
                  : Calls.prepareEx(rt, f, (arg & 1) != 0);
          if (called != null) {
            rt.push(called);
            f = called;
            s = f.slots;
            code = f.code;
            words = code.words();
            pc = hot == null ? 0 : hot.enter(f);
          } else if (((int) word & 0xff) == CALL) {
            pc += 3;
          }
          top = f.top;
        }
        case RETURN_VALUE, RETURN_CONST, RETURN_GENERATOR -> {
          PyObject result =
              switch ((int) word & 0xff) {
                case RETURN_VALUE -> Stack.pop(f);
                case RETURN_CONST -> code.constant(arg);
                default -> Generators.make(rt, f);
              };
          FrameObject caller = rt.pop(f);
          if (f == entry || caller == null) {
            return result;
          }
          f = caller;
          s = f.slots;
          code = f.code;
          words = code.words();
          top = f.top;
          s[top++] = result;
          pc = f.unit + 1 + code.opcodeAt(f.unit).caches();
        }
        case YIELD_VALUE -> {
          PyObject value = Stack.pop(f);
          Generators.suspend(rt, f);
          rt.pop(f);
          return value;
        }
        default -> {
          pc = RareInstructions.execute(rt, f, code.opcodeAt(f.unit), arg, pc);
          top = f.top;
        }
      }
    }
  }
}
