package org.cellscope.vm;

import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Cell;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.ExecutionListener;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TupleObject;
import org.jspecify.annotations.Nullable;

/**
 * The instruction loop. Each case does the least that is common and hands the rest to a class of
 * its subject: names, calls, containers, exceptions, generators, pattern matching. Arguments stay
 * on the value stack until a call has returned.
 */
final class Evaluator {
  private static final Opcode[] OPCODES = Opcode.values();
  private static final Comparison.Op[] COMPARISONS = Comparison.Op.values();
  private static final int POLL_INTERVAL = 1 << 10;

  private final Interpreter rt;
  private final Heap heap;
  private final @Nullable ExecutionListener listener;
  private final Lifetimes lifetimes;
  private final @Nullable HotCode hot;
  private int untilPoll = POLL_INTERVAL;

  Evaluator(Interpreter rt, @Nullable ExecutionListener listener, Hotness hotness) {
    this.rt = rt;
    this.heap = rt.heap();
    this.listener = listener;
    this.lifetimes = rt.lifetimes();
    this.hot = listener == null ? new HotCode(rt, lifetimes, hotness) : null;
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
      FrameObject frame = unwind(entry, entry, error.value(), true);
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
    while (true) {
      try {
        if (pc == 0 && hot != null) {
          pc = hot.enter(frame);
        }
        return execute(entry, frame, pc);
      } catch (PyException error) {
        frame = unwind(entry, running(), error.value(), true);
      } catch (Reraise error) {
        frame = unwind(entry, running(), error.value(), false);
      } catch (StackOverflowError overflow) {
        PyException error =
            Errors.of(
                ExceptionTypes.RECURSION_ERROR,
                "maximum recursion depth exceeded while calling a Python object");
        frame = unwind(entry, running(), error.value(), true);
      }
      pc = frame.unit;
      rt.nestAgain(nesting);
    }
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
      FrameObject entry, FrameObject from, ExceptionObject error, boolean traced) {
    FrameObject frame = from;
    if (traced) {
      Exceptions.chain(rt, error);
    }
    if (listener != null) {
      listener.raised(error);
    }
    boolean trace = traced;
    while (true) {
      if (trace) {
        Exceptions.addTraceback(rt, error, frame);
      }
      trace = true;
      if (Exceptions.enterHandler(rt, listener, frame, error)) {
        return frame;
      }
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

  private void tick() {
    if (--untilPoll <= 0) {
      untilPoll = POLL_INTERVAL;
      rt.poll();
    }
  }

  /** Executes instructions from a unit of a frame on, until the entry frame returns or yields. */
  private PyObject execute(FrameObject entry, FrameObject first, int from) {
    FrameObject f = first;
    @Nullable PyObject[] s = f.slots;
    byte[] ops = f.code.opcodes();
    int[] args = f.code.args();
    int pc = from;
    while (true) {
      f.unit = pc;
      if (listener != null) {
        listener.step(f);
      }
      int arg = args[pc];
      Opcode op = OPCODES[ops[pc]];
      if (lifetimes.isActive()) {
        lifetimes.before(op);
      }
      pc++;
      switch (op) {
        case NOP, EXTENDED_ARG -> {}
        case RESUME -> tick();
        case POP_TOP -> s[--f.top] = null;
        case PUSH_NULL -> s[f.top++] = null;
        case LOAD_FAST, LOAD_CLOSURE -> s[f.top++] = s[arg];
        case LOAD_FAST_CHECK -> s[f.top++] = Names.checkedLocal(f, arg);
        case LOAD_FAST_AND_CLEAR -> {
          s[f.top++] = s[arg];
          f.setSlot(heap, arg, null);
        }
        case LOAD_CONST -> s[f.top++] = f.code.constant(arg);
        case STORE_FAST -> {
          PyObject value = s[--f.top];
          s[f.top] = null;
          f.setSlot(heap, arg, value);
        }
        case DELETE_FAST -> Names.deleteLocal(heap, f, arg);
        case LOAD_DEREF -> s[f.top++] = Names.derefChecked(f, arg);
        case STORE_DEREF -> {
          PyObject value = s[f.top - 1];
          ((Cell) Stack.require(s[arg])).set(heap, value);
          s[--f.top] = null;
        }
        case DELETE_DEREF -> Names.deleteDeref(heap, f, arg);
        case MAKE_CELL -> f.setSlot(heap, arg, new Cell(s[arg]));
        case COPY_FREE_VARS -> Names.copyFreeVariables(heap, f, arg);
        case LOAD_NAME -> s[f.top++] = Names.load(rt, f, arg);
        case STORE_NAME -> Names.store(rt, f, arg);
        case DELETE_NAME -> Names.delete(rt, f, arg);
        case LOAD_GLOBAL -> {
          if ((arg & 1) != 0) {
            s[f.top++] = null;
          }
          s[f.top++] = Names.loadGlobal(rt, f, f.unit, arg >> 1);
          pc += 4;
        }
        case STORE_GLOBAL -> {
          f.globals.put(heap, f.code.nameAt(arg), Stack.top(f));
          s[--f.top] = null;
        }
        case DELETE_GLOBAL -> Names.deleteGlobal(heap, f, arg);
        case LOAD_LOCALS -> s[f.top++] = Names.requireLocals(f);
        case LOAD_FROM_DICT_OR_DEREF -> Names.fromDictOrDeref(rt, f, arg);
        case LOAD_FROM_DICT_OR_GLOBALS -> Names.fromDictOrGlobals(rt, f, arg);
        case SETUP_ANNOTATIONS -> Names.setUpAnnotations(rt, f);
        case LOAD_ATTR -> {
          AttributeAccess.load(rt, f, arg);
          pc += 9;
        }
        case STORE_ATTR -> {
          AttributeAccess.store(rt, f, arg);
          pc += 4;
        }
        case DELETE_ATTR -> AttributeAccess.delete(rt, f, arg);
        case LOAD_SUPER_ATTR -> {
          AttributeAccess.loadSuper(rt, f, arg);
          pc += 1;
        }
        case COPY -> {
          s[f.top] = s[f.top - arg];
          f.top++;
        }
        case SWAP -> {
          PyObject top = s[f.top - 1];
          s[f.top - 1] = s[f.top - arg];
          s[f.top - arg] = top;
        }
        case BINARY_OP -> {
          Stack.binary(f, Arithmetic.binary(rt, arg, Stack.second(f), Stack.top(f)));
          pc += 1;
        }
        case COMPARE_OP -> {
          Stack.binary(
              f, Arithmetic.compare(rt, COMPARISONS[arg >> 4], Stack.second(f), Stack.top(f)));
          pc += 1;
        }
        case IS_OP -> {
          boolean same = s[f.top - 2] == s[f.top - 1];
          Stack.binary(f, BoolObject.of(same == (arg == 0)));
        }
        case CONTAINS_OP -> {
          boolean found = Comparison.contains(rt, Stack.top(f), Stack.second(f));
          Stack.binary(f, BoolObject.of(found == (arg == 0)));
        }
        case UNARY_NOT -> s[f.top - 1] = BoolObject.of(!Operators.truth(rt, Stack.top(f)));
        case UNARY_NEGATIVE ->
            s[f.top - 1] = Operators.unary(rt, "__neg__", "unary -", Stack.top(f));
        case UNARY_INVERT ->
            s[f.top - 1] = Operators.unary(rt, "__invert__", "unary ~", Stack.top(f));
        case BINARY_SUBSCR -> {
          Stack.binary(f, Operators.getItem(rt, Stack.second(f), Stack.top(f)));
          pc += 1;
        }
        case STORE_SUBSCR -> {
          Operators.setItem(rt, Stack.second(f), Stack.top(f), Stack.at(f, 3));
          Stack.drop(f, 3);
          pc += 1;
        }
        case DELETE_SUBSCR -> {
          Operators.deleteItem(rt, Stack.second(f), Stack.top(f));
          Stack.drop(f, 2);
        }
        case BINARY_SLICE -> Containers.binarySlice(rt, f);
        case STORE_SLICE -> Containers.storeSlice(rt, f);
        case BUILD_SLICE -> Containers.buildSlice(f, arg);
        case BUILD_TUPLE -> Containers.buildTuple(f, arg);
        case BUILD_LIST -> Containers.buildList(f, arg);
        case BUILD_SET -> Containers.buildSet(rt, f, arg);
        case BUILD_MAP -> Containers.buildMap(rt, f, arg);
        case BUILD_CONST_KEY_MAP -> Containers.buildConstKeyMap(rt, f, arg);
        case BUILD_STRING -> Containers.buildString(f, arg);
        case FORMAT_VALUE -> Containers.formatValue(rt, f, arg);
        case LIST_APPEND -> Containers.listAppend(rt, f, arg);
        case LIST_EXTEND -> Containers.listExtend(rt, f, arg);
        case SET_ADD -> Containers.setAdd(rt, f, arg);
        case SET_UPDATE -> Containers.setUpdate(rt, f, arg);
        case MAP_ADD -> Containers.mapAdd(rt, f, arg);
        case DICT_UPDATE -> Containers.dictUpdate(rt, f, arg);
        case DICT_MERGE -> Calls.dictMerge(rt, f, arg);
        case UNPACK_SEQUENCE -> {
          Containers.unpackSequence(rt, f, arg);
          pc += 1;
        }
        case UNPACK_EX -> Containers.unpackEx(rt, f, arg);
        case GET_ITER -> s[f.top - 1] = Iteration.iter(rt, Stack.top(f));
        case FOR_ITER -> {
          PyObject item = Iteration.next(rt, Stack.top(f));
          if (item != null) {
            s[f.top++] = item;
            pc += 1;
          } else {
            s[--f.top] = null;
            pc += 1 + arg + 1;
          }
        }
        case END_FOR -> Stack.drop(f, 2);
        case JUMP_FORWARD -> pc += arg;
        case JUMP_BACKWARD -> {
          pc -= arg;
          tick();
          if (hot != null) {
            pc = hot.loop(f, pc);
          }
        }
        case JUMP_BACKWARD_NO_INTERRUPT -> pc -= arg;
        case POP_JUMP_IF_FALSE -> {
          if (!Operators.truth(rt, Stack.top(f))) {
            pc += arg;
          }
          s[--f.top] = null;
        }
        case POP_JUMP_IF_TRUE -> {
          if (Operators.truth(rt, Stack.top(f))) {
            pc += arg;
          }
          s[--f.top] = null;
        }
        case POP_JUMP_IF_NONE -> {
          if (s[f.top - 1] == SingletonObject.NONE) {
            pc += arg;
          }
          s[--f.top] = null;
        }
        case POP_JUMP_IF_NOT_NONE -> {
          if (s[f.top - 1] != SingletonObject.NONE) {
            pc += arg;
          }
          s[--f.top] = null;
        }
        case KW_NAMES -> f.keywordNames = Calls.keywordNames(f.code.constant(arg));
        case CALL -> {
          FrameObject called = Calls.prepare(rt, f, arg);
          if (called != null) {
            rt.push(called);
            f = called;
            s = f.slots;
            ops = f.code.opcodes();
            args = f.code.args();
            pc = hot == null ? 0 : hot.enter(f);
          } else {
            pc += 3;
          }
        }
        case CALL_FUNCTION_EX -> {
          FrameObject called = Calls.prepareEx(rt, f, (arg & 1) != 0);
          if (called != null) {
            rt.push(called);
            f = called;
            s = f.slots;
            ops = f.code.opcodes();
            args = f.code.args();
            pc = hot == null ? 0 : hot.enter(f);
          }
        }
        case RETURN_VALUE, RETURN_CONST, RETURN_GENERATOR -> {
          PyObject result =
              switch (op) {
                case RETURN_VALUE -> Stack.pop(f);
                case RETURN_CONST -> f.code.constant(arg);
                default -> Generators.make(f);
              };
          FrameObject caller = rt.pop(f);
          if (f == entry || caller == null) {
            return result;
          }
          f = caller;
          s = f.slots;
          ops = f.code.opcodes();
          args = f.code.args();
          s[f.top++] = result;
          pc = f.unit + 1 + OPCODES[ops[f.unit]].caches();
        }
        case YIELD_VALUE -> {
          PyObject value = Stack.pop(f);
          Generators.suspend(rt, f);
          rt.pop(f);
          return value;
        }
        case SEND -> pc += Generators.send(rt, f) ? 1 : 1 + arg;
        case END_SEND -> {
          s[f.top - 2] = s[f.top - 1];
          s[--f.top] = null;
        }
        case GET_YIELD_FROM_ITER -> s[f.top - 1] = Generators.yieldFromIter(rt, f, Stack.top(f));
        case GET_AWAITABLE -> s[f.top - 1] = Generators.awaitable(rt, Stack.top(f), arg);
        case GET_AITER -> s[f.top - 1] = Generators.asyncIter(rt, Stack.top(f));
        case GET_ANEXT -> Stack.push(f, Generators.asyncNext(rt, Stack.top(f)));
        case END_ASYNC_FOR -> Generators.endAsyncFor(rt, f);
        case CLEANUP_THROW -> Generators.cleanUpThrow(f);
        case MAKE_FUNCTION -> makeFunction(rt, f, arg);
        case LOAD_BUILD_CLASS -> s[f.top++] = Names.buildClass(f);
        case LOAD_ASSERTION_ERROR -> s[f.top++] = ExceptionTypes.ASSERTION_ERROR;
        case IMPORT_NAME -> {
          PyObject module =
              rt.importer().importName(f, f.code.nameAt(arg), Stack.second(f), Stack.top(f));
          Stack.binary(f, module);
        }
        case IMPORT_FROM -> {
          s[f.top] = rt.importer().importFrom(Stack.top(f), f.code.nameAt(arg).value());
          f.top++;
        }
        case BEFORE_WITH -> Exceptions.beforeWith(rt, f);
        case BEFORE_ASYNC_WITH -> Exceptions.beforeAsyncWith(rt, f);
        case WITH_EXCEPT_START -> Exceptions.withExceptStart(rt, f);
        case PUSH_EXC_INFO -> Exceptions.pushExcInfo(rt, f);
        case POP_EXCEPT -> Exceptions.popExcept(rt, f);
        case CHECK_EXC_MATCH ->
            s[f.top - 1] = BoolObject.of(Exceptions.matches(rt, Stack.second(f), Stack.top(f)));
        case CHECK_EG_MATCH -> Exceptions.matchGroup(rt, f);
        case RAISE_VARARGS -> Exceptions.raise(rt, f, arg);
        case RERAISE -> throw Exceptions.reraise(f);
        case GET_LEN -> {
          s[f.top] = IntObject.of(Operators.length(rt, Stack.top(f)));
          f.top++;
        }
        case MATCH_MAPPING -> {
          s[f.top] = BoolObject.of(Patterns.isMapping(Stack.top(f)));
          f.top++;
        }
        case MATCH_SEQUENCE -> {
          s[f.top] = BoolObject.of(Patterns.isSequence(Stack.top(f)));
          f.top++;
        }
        case MATCH_KEYS -> {
          s[f.top] = Patterns.keys(rt, Stack.second(f), Stack.top(f));
          f.top++;
        }
        case MATCH_CLASS -> Patterns.matchClass(rt, f, arg);
        case CALL_INTRINSIC_1 -> s[f.top - 1] = Intrinsics.unary(rt, f, arg, Stack.top(f));
        case CALL_INTRINSIC_2 ->
            Stack.binary(f, Intrinsics.binary(rt, f, arg, Stack.second(f), Stack.top(f)));
      }
    }
  }

  static void makeFunction(Interpreter rt, FrameObject f, int flags) {
    Heap heap = rt.heap();
    CodeValue code = (CodeValue) Stack.top(f);
    int at = f.top - 1;
    PyObject closure = (flags & 8) != 0 ? f.slots[--at] : null;
    PyObject annotations = (flags & 4) != 0 ? f.slots[--at] : null;
    PyObject keywordDefaults = (flags & 2) != 0 ? f.slots[--at] : null;
    PyObject defaults = (flags & 1) != 0 ? f.slots[--at] : null;
    FunctionObject made =
        new FunctionObject(
            code, f.globals, closure instanceof TupleObject cells ? cells : TupleObject.EMPTY);
    if (defaults != null) {
      made.set(heap, FunctionObject.Slot.DEFAULTS, defaults);
    }
    if (keywordDefaults instanceof DictObject) {
      made.set(heap, FunctionObject.Slot.KWDEFAULTS, keywordDefaults);
    }
    if (annotations != null) {
      made.set(heap, FunctionObject.Slot.ANNOTATIONS, annotations);
    }
    made.setBuiltins(rt.builtinsOf(f.globals));
    Stack.drop(f, f.top - at);
    f.slots[f.top++] = made;
  }
}
