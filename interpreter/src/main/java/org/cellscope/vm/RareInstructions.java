package org.cellscope.vm;

import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Cell;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.TupleObject;
import org.jspecify.annotations.Nullable;

/** The instructions that the loop of {@link Evaluator} leaves out, so that it stays small. */
final class RareInstructions {
  private RareInstructions() {}

  /**
   * Executes an instruction.
   *
   * @param next the unit behind the instruction, without its caches
   * @return the unit to go on with
   */
  static int execute(Interpreter rt, FrameObject f, Opcode op, int arg, int next) {
    @Nullable PyObject[] s = f.slots;
    int pc = next;
    switch (op) {
      case BUILD_TUPLE -> Containers.buildTuple(f, arg);
      case BUILD_LIST -> Containers.buildList(f, arg);
      case LOAD_FAST_AND_CLEAR -> {
        s[f.top++] = s[arg];
        f.setSlot(rt.heap(), arg, null);
      }
      case DELETE_FAST -> Names.deleteLocal(rt.heap(), f, arg);
      case DELETE_DEREF -> Names.deleteDeref(rt.heap(), f, arg);
      case MAKE_CELL -> f.setSlot(rt.heap(), arg, new Cell(s[arg]));
      case DELETE_NAME -> Names.delete(rt, f, arg);
      case STORE_GLOBAL -> {
        f.globals.put(rt.heap(), f.code.nameAt(arg), Stack.top(f));
        s[--f.top] = null;
      }
      case DELETE_GLOBAL -> Names.deleteGlobal(rt.heap(), f, arg);
      case LOAD_LOCALS -> s[f.top++] = Names.requireLocals(f);
      case LOAD_FROM_DICT_OR_DEREF -> Names.fromDictOrDeref(rt, f, arg);
      case LOAD_FROM_DICT_OR_GLOBALS -> Names.fromDictOrGlobals(rt, f, arg);
      case SETUP_ANNOTATIONS -> Names.setUpAnnotations(rt, f);
      case DELETE_ATTR -> AttributeAccess.delete(rt, f, arg);
      case LOAD_SUPER_ATTR -> {
        AttributeAccess.loadSuper(rt, f, arg);
        pc += 1;
      }
      case UNARY_NEGATIVE -> s[f.top - 1] = Operators.unary(rt, "__neg__", "unary -", Stack.top(f));
      case UNARY_INVERT ->
          s[f.top - 1] = Operators.unary(rt, "__invert__", "unary ~", Stack.top(f));
      case DELETE_SUBSCR -> {
        Operators.deleteItem(rt, Stack.second(f), Stack.top(f));
        Stack.drop(f, 2);
      }
      case BINARY_SLICE -> Containers.binarySlice(rt, f);
      case STORE_SLICE -> Containers.storeSlice(rt, f);
      case BUILD_SLICE -> Containers.buildSlice(f, arg);
      case BUILD_SET -> Containers.buildSet(rt, f, arg);
      case BUILD_MAP -> Containers.buildMap(rt, f, arg);
      case BUILD_CONST_KEY_MAP -> Containers.buildConstKeyMap(rt, f, arg);
      case BUILD_STRING -> Containers.buildString(f, arg);
      case FORMAT_VALUE -> Containers.formatValue(rt, f, arg);
      case LIST_EXTEND -> Containers.listExtend(rt, f, arg);
      case SET_ADD -> Containers.setAdd(rt, f, arg);
      case SET_UPDATE -> Containers.setUpdate(rt, f, arg);
      case MAP_ADD -> Containers.mapAdd(rt, f, arg);
      case DICT_UPDATE -> Containers.dictUpdate(rt, f, arg);
      case DICT_MERGE -> Calls.dictMerge(rt, f, arg);
      case UNPACK_EX -> Containers.unpackEx(rt, f, arg);
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
      default -> throw new IllegalStateException(op + " belongs to the loop");
    }
    return pc;
  }

  static void makeFunction(Interpreter rt, FrameObject f, int flags) {
    CodeValue code = (CodeValue) Stack.top(f);
    int at = f.top - 1;
    PyObject closure = (flags & 8) != 0 ? f.slots[--at] : null;
    PyObject annotations = (flags & 4) != 0 ? f.slots[--at] : null;
    PyObject keywordDefaults = (flags & 2) != 0 ? f.slots[--at] : null;
    PyObject defaults = (flags & 1) != 0 ? f.slots[--at] : null;
    TupleObject cells = closure instanceof TupleObject given ? given : TupleObject.EMPTY;
    if (cells.size() != code.code().freevars().size()) {
      throw new IllegalStateException("another number of cells than free variables");
    }
    FunctionObject made = new FunctionObject(code, f.globals, cells);
    if (defaults != null) {
      made.set(rt.heap(), FunctionObject.Slot.DEFAULTS, defaults);
    }
    if (keywordDefaults instanceof DictObject) {
      made.set(rt.heap(), FunctionObject.Slot.KWDEFAULTS, keywordDefaults);
    }
    if (annotations != null) {
      made.set(rt.heap(), FunctionObject.Slot.ANNOTATIONS, annotations);
    }
    made.setBuiltins(rt.builtinsOf(f.globals));
    Stack.drop(f, f.top - at);
    f.slots[f.top++] = made;
  }
}
