package org.cellscope.vm;

import static org.cellscope.bytecode.OpcodeNumber38.*;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SetObject;
import org.cellscope.objects.TupleObject;
import org.jspecify.annotations.Nullable;

/** The instructions of 3.8 that stay in their frame and go on with the next. */
final class Instructions38 {
  private static final Comparison.Op[] COMPARISONS = Comparison.Op.values();

  /** The numbers of operators in {@code BINARY_OP} of 3.12; {@code +=} and so on come behind. */
  private static final int IN_PLACE = 13;

  private Instructions38() {}

  static void execute(Interpreter rt, FrameObject f, int op, int arg) {
    @Nullable PyObject[] s = f.slots;
    switch (op) {
      case ROT_TWO -> rotate(f, 2);
      case ROT_THREE -> rotate(f, 3);
      case ROT_FOUR -> rotate(f, 4);
      case DUP_TOP -> Stack.push(f, s[f.top - 1]);
      case DUP_TOP_TWO -> {
        Stack.push(f, s[f.top - 2]);
        Stack.push(f, s[f.top - 2]);
      }
      case UNARY_POSITIVE -> s[f.top - 1] = Operators.unary(rt, "__pos__", "unary +", Stack.top(f));
      case UNARY_NEGATIVE -> s[f.top - 1] = Operators.unary(rt, "__neg__", "unary -", Stack.top(f));
      case UNARY_NOT -> s[f.top - 1] = BoolObject.of(!Operators.truth(rt, Stack.top(f)));
      case UNARY_INVERT ->
          s[f.top - 1] = Operators.unary(rt, "__invert__", "unary ~", Stack.top(f));
      case BINARY_ADD -> binary(rt, f, 0);
      case BINARY_AND -> binary(rt, f, 1);
      case BINARY_FLOOR_DIVIDE -> binary(rt, f, 2);
      case BINARY_LSHIFT -> binary(rt, f, 3);
      case BINARY_MATRIX_MULTIPLY -> binary(rt, f, 4);
      case BINARY_MULTIPLY -> binary(rt, f, 5);
      case BINARY_MODULO -> binary(rt, f, 6);
      case BINARY_OR -> binary(rt, f, 7);
      case BINARY_POWER -> binary(rt, f, 8);
      case BINARY_RSHIFT -> binary(rt, f, 9);
      case BINARY_SUBTRACT -> binary(rt, f, 10);
      case BINARY_TRUE_DIVIDE -> binary(rt, f, 11);
      case BINARY_XOR -> binary(rt, f, 12);
      case INPLACE_ADD -> binary(rt, f, IN_PLACE);
      case INPLACE_AND -> binary(rt, f, IN_PLACE + 1);
      case INPLACE_FLOOR_DIVIDE -> binary(rt, f, IN_PLACE + 2);
      case INPLACE_LSHIFT -> binary(rt, f, IN_PLACE + 3);
      case INPLACE_MATRIX_MULTIPLY -> binary(rt, f, IN_PLACE + 4);
      case INPLACE_MULTIPLY -> binary(rt, f, IN_PLACE + 5);
      case INPLACE_MODULO -> binary(rt, f, IN_PLACE + 6);
      case INPLACE_OR -> binary(rt, f, IN_PLACE + 7);
      case INPLACE_POWER -> binary(rt, f, IN_PLACE + 8);
      case INPLACE_RSHIFT -> binary(rt, f, IN_PLACE + 9);
      case INPLACE_SUBTRACT -> binary(rt, f, IN_PLACE + 10);
      case INPLACE_TRUE_DIVIDE -> binary(rt, f, IN_PLACE + 11);
      case INPLACE_XOR -> binary(rt, f, IN_PLACE + 12);
      case COMPARE_OP -> Stack.binary(f, compare(rt, arg, Stack.second(f), Stack.top(f)));
      case BINARY_SUBSCR -> Stack.binary(f, Operators.getItem(rt, Stack.second(f), Stack.top(f)));
      case STORE_SUBSCR -> {
        Operators.setItem(rt, Stack.second(f), Stack.top(f), Stack.at(f, 3));
        Stack.drop(f, 3);
      }
      case DELETE_SUBSCR -> {
        Operators.deleteItem(rt, Stack.second(f), Stack.top(f));
        Stack.drop(f, 2);
      }
      case LOAD_NAME -> Stack.push(f, Names.load(rt, f, arg));
      case STORE_NAME -> Names.store(rt, f, arg);
      case DELETE_NAME -> Names.delete(rt, f, arg);
      case STORE_GLOBAL -> {
        f.globals.put(rt.heap(), f.code.nameAt(arg), Stack.top(f));
        Stack.drop(f, 1);
      }
      case DELETE_GLOBAL -> Names.deleteGlobal(rt.heap(), f, arg);
      case DELETE_FAST -> Names.deleteLocal(rt.heap(), f, arg);
      case DELETE_DEREF -> Names.deleteDeref(rt.heap(), f, arg);
      case LOAD_CLOSURE -> Stack.push(f, s[arg]);
      case LOAD_CLASSDEREF -> {
        Stack.push(f, Names.requireLocals(f));
        Names.fromDictOrDeref(rt, f, arg);
      }
      case LOAD_ATTR -> AttributeAccess.load(rt, f, arg << 1);
      case LOAD_METHOD -> AttributeAccess.load(rt, f, arg << 1 | 1);
      case STORE_ATTR -> AttributeAccess.store(rt, f, arg);
      case DELETE_ATTR -> AttributeAccess.delete(rt, f, arg);
      case UNPACK_SEQUENCE -> Containers.unpackSequence(rt, f, arg);
      case UNPACK_EX -> Containers.unpackEx(rt, f, arg);
      case BUILD_TUPLE -> Containers.buildTuple(f, arg);
      case BUILD_LIST -> Containers.buildList(f, arg);
      case BUILD_SET -> Containers.buildSet(rt, f, arg);
      case BUILD_MAP -> Containers.buildMap(rt, f, arg);
      case BUILD_CONST_KEY_MAP -> Containers.buildConstKeyMap(rt, f, arg);
      case BUILD_STRING -> Containers.buildString(f, arg);
      case BUILD_SLICE -> Containers.buildSlice(f, arg);
      case FORMAT_VALUE -> Containers.formatValue(rt, f, arg);
      case LIST_APPEND -> Containers.listAppend(rt, f, arg);
      case SET_ADD -> Containers.setAdd(rt, f, arg);
      case MAP_ADD -> Containers.mapAdd(rt, f, arg);
      case BUILD_LIST_UNPACK -> replace(f, arg, new ListObject(unpacked(rt, f, arg)));
      case BUILD_TUPLE_UNPACK -> replace(f, arg, TupleObject.of(unpacked(rt, f, arg)));
      case BUILD_TUPLE_UNPACK_WITH_CALL -> {
        checkArguments(rt, f, arg);
        replace(f, arg, TupleObject.of(unpacked(rt, f, arg)));
      }
      case BUILD_SET_UNPACK -> replace(f, arg, unpackedSet(rt, f, arg));
      case BUILD_MAP_UNPACK -> replace(f, arg, merged(rt, f, arg));
      case BUILD_MAP_UNPACK_WITH_CALL -> replace(f, arg, keywords(rt, f, arg));
      case GET_ITER -> s[f.top - 1] = Iteration.iter(rt, Stack.top(f));
      case GET_YIELD_FROM_ITER -> s[f.top - 1] = Generators.yieldFromIter(rt, f, Stack.top(f));
      case GET_AWAITABLE -> s[f.top - 1] = Generators.awaitable(rt, Stack.top(f), awaits(f));
      case GET_AITER -> s[f.top - 1] = Generators.asyncIter(rt, Stack.top(f));
      case GET_ANEXT -> Stack.push(f, Generators.asyncNext(rt, Stack.top(f)));
      case END_ASYNC_FOR -> Unwinding38.endAsyncFor(rt, f);
      case LOAD_BUILD_CLASS -> Stack.push(f, Names.buildClass(f));
      case SETUP_ANNOTATIONS -> Names.setUpAnnotations(rt, f);
      case MAKE_FUNCTION -> makeFunction(rt, f, arg);
      case IMPORT_NAME -> {
        PyObject module =
            rt.importer().importName(f, f.code.nameAt(arg), Stack.second(f), Stack.top(f));
        Stack.binary(f, module);
      }
      case IMPORT_FROM ->
          Stack.push(f, rt.importer().importFrom(Stack.top(f), f.code.nameAt(arg).value()));
      case IMPORT_STAR -> {
        Intrinsics.unary(rt, f, Intrinsics.IMPORT_STAR, Stack.top(f));
        Stack.drop(f, 1);
      }
      case PRINT_EXPR -> {
        Intrinsics.unary(rt, f, Intrinsics.PRINT, Stack.top(f));
        Stack.drop(f, 1);
      }
      case RAISE_VARARGS -> Exceptions.raise(rt, f, arg);
      case POP_BLOCK -> Unwinding38.blocks(f).pop();
      case POP_EXCEPT -> Unwinding38.popExcept(rt, f);
      case BEGIN_FINALLY -> Stack.push(f, null);
      case POP_FINALLY -> Unwinding38.popFinally(rt, f, arg != 0);
      case BEFORE_ASYNC_WITH -> Exceptions.beforeAsyncWith(rt, f);
      case WITH_CLEANUP_START -> Unwinding38.withCleanupStart(rt, f);
      default -> throw new IllegalStateException("instruction " + op + " belongs to the loop");
    }
  }

  /** Lifts the entries below the top one up and puts that below them. */
  private static void rotate(FrameObject f, int count) {
    PyObject top = f.slots[f.top - 1];
    System.arraycopy(f.slots, f.top - count, f.slots, f.top - count + 1, count - 1);
    f.slots[f.top - count] = top;
  }

  private static void binary(Interpreter rt, FrameObject f, int number) {
    Stack.binary(f, Arithmetic.binary(rt, number, Stack.second(f), Stack.top(f)));
  }

  /** The operators in the order of 3.8's {@code dis.cmp_op}. */
  private static PyObject compare(Interpreter rt, int number, PyObject left, PyObject right) {
    return switch (number) {
      case 6 -> BoolObject.of(Comparison.contains(rt, right, left));
      case 7 -> BoolObject.of(!Comparison.contains(rt, right, left));
      case 8 -> BoolObject.of(left == right);
      case 9 -> BoolObject.of(left != right);
      case 10 -> BoolObject.of(Exceptions.matchesType(rt, left, right));
      default -> Arithmetic.compare(rt, COMPARISONS[number], left, right);
    };
  }

  /** What an awaitable is for, for the words of an error: the instruction before tells it. */
  private static int awaits(FrameObject f) {
    int before = f.unit == 0 ? 0 : (int) f.code.words()[f.unit - 1] & 0xff;
    return before == BEFORE_ASYNC_WITH ? 1 : before == WITH_CLEANUP_START ? 2 : 0;
  }

  private static void replace(FrameObject f, int count, PyObject result) {
    Stack.drop(f, count);
    Stack.push(f, result);
  }

  private static List<PyObject> unpacked(Interpreter rt, FrameObject f, int count) {
    List<PyObject> items = new ArrayList<>();
    for (int i = count; i > 0; i--) {
      PyObject iterable = Stack.at(f, i);
      if (!Iteration.isIterable(iterable)) {
        throw Errors.type("Value after * must be an iterable, not " + iterable.type().fullName());
      }
      items.addAll(Iteration.toList(rt, iterable));
    }
    return items;
  }

  private static void checkArguments(Interpreter rt, FrameObject f, int count) {
    for (int i = count; i > 0; i--) {
      if (!Iteration.isIterable(Stack.at(f, i))) {
        throw Errors.type(
            Calls.describe(rt, Stack.at(f, count + 1))
                + " argument after * must be an iterable, not "
                + Stack.at(f, i).type().fullName());
      }
    }
  }

  private static SetObject unpackedSet(Interpreter rt, FrameObject f, int count) {
    SetObject set = SetObject.set();
    for (int i = count; i > 0; i--) {
      set.update(rt, Stack.at(f, i));
    }
    return set;
  }

  private static DictObject merged(Interpreter rt, FrameObject f, int count) {
    DictObject dict = new DictObject();
    for (int i = count; i > 0; i--) {
      Mappings.update(rt, dict, Stack.at(f, i));
    }
    return dict;
  }

  private static DictObject keywords(Interpreter rt, FrameObject f, int count) {
    DictObject dict = new DictObject();
    String callable = Calls.describe(rt, Stack.at(f, count + 2));
    for (int i = count; i > 0; i--) {
      Mappings.merge(rt, dict, Stack.at(f, i), callable);
    }
    return dict;
  }

  /**
   * {@code MAKE_FUNCTION}: the qualified name is on top of the code; annotations are a dictionary.
   */
  private static void makeFunction(Interpreter rt, FrameObject f, int flags) {
    PyObject qualname = Stack.pop(f);
    RareInstructions.makeFunction(rt, f, flags);
    PyObject function = Stack.top(f);
    if (!qualname.toString().equals(Attributes.get(rt, function, "__qualname__").toString())) {
      Attributes.set(rt, function, "__qualname__", qualname);
    }
  }
}
