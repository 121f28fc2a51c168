package org.cellscope.vm;

import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Cell;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.TupleObject;
import org.jspecify.annotations.Nullable;

/**
 * The instructions that the interpreter's loop carries out by itself, for compiled code: each works
 * on the value stack of the frame as the loop does.
 */
final class Quick {
  private static final Comparison.Op[] COMPARISONS = Comparison.Op.values();

  /** Up to here floats hold every int. */
  private static final long EXACT = 1L << 53;

  private Quick() {}

  static void binary(Interpreter rt, FrameObject f, int arg) {
    Stack.binary(f, Arithmetic.binary(rt, arg, Stack.second(f), Stack.top(f)));
  }

  static void compare(Interpreter rt, FrameObject f, int arg) {
    Stack.binary(f, Arithmetic.compare(rt, COMPARISONS[arg >> 4], Stack.second(f), Stack.top(f)));
  }

  static void contains(Interpreter rt, FrameObject f, int negated) {
    boolean found = Comparison.contains(rt, Stack.top(f), Stack.second(f));
    Stack.binary(f, BoolObject.of(found == (negated == 0)));
  }

  static void negative(Interpreter rt, FrameObject f) {
    f.slots[f.top - 1] = Operators.unary(rt, "__neg__", "unary -", Stack.top(f));
  }

  static void invert(Interpreter rt, FrameObject f) {
    f.slots[f.top - 1] = Operators.unary(rt, "__invert__", "unary ~", Stack.top(f));
  }

  static boolean truth(Interpreter rt, FrameObject f) {
    return Operators.truth(rt, Stack.top(f));
  }

  static void iter(Interpreter rt, FrameObject f) {
    f.slots[f.top - 1] = Iteration.iter(rt, Stack.top(f));
  }

  static @Nullable PyObject next(Interpreter rt, FrameObject f) {
    return Iteration.next(rt, Stack.top(f));
  }

  static void subscr(Interpreter rt, FrameObject f) {
    Stack.binary(f, Operators.getItem(rt, Stack.second(f), Stack.top(f)));
  }

  static void storeSubscr(Interpreter rt, FrameObject f) {
    Operators.setItem(rt, Stack.second(f), Stack.top(f), Stack.at(f, 3));
    Stack.drop(f, 3);
  }

  static void deleteSubscr(Interpreter rt, FrameObject f) {
    Operators.deleteItem(rt, Stack.second(f), Stack.top(f));
    Stack.drop(f, 2);
  }

  /** An item of a plain list or tuple; null where the general way is to be taken. */
  static @Nullable PyObject item(PyObject container, long index) {
    if (container instanceof ListObject list) {
      return index >= 0 && index < list.size() && list.type() == ListObject.TYPE
          ? list.get((int) index)
          : null;
    }
    if (container instanceof TupleObject tuple) {
      return index >= 0 && index < tuple.size() && tuple.type() == TupleObject.TYPE
          ? tuple.get((int) index)
          : null;
    }
    return null;
  }

  static void setCell(Interpreter rt, PyObject cell, PyObject content) {
    ((Cell) cell).set(rt.heap(), content);
  }

  static void storeGlobal(Interpreter rt, FrameObject f, int name) {
    f.globals.put(rt.heap(), f.code.nameAt(name), Stack.top(f));
    Stack.drop(f, 1);
  }

  static void deleteFast(Interpreter rt, FrameObject f, int slot) {
    Names.deleteLocal(rt.heap(), f, slot);
  }

  static void deleteDeref(Interpreter rt, FrameObject f, int slot) {
    Names.deleteDeref(rt.heap(), f, slot);
  }

  static void makeCell(Interpreter rt, FrameObject f, int slot) {
    f.setSlot(rt.heap(), slot, new Cell(f.slots[slot]));
  }

  static void copyFreeVariables(Interpreter rt, FrameObject f, int count) {
    Names.copyFreeVariables(rt.heap(), f, count);
  }

  static void keywordNames(Interpreter rt, FrameObject f, int constant) {
    f.keywordNames = f.code.keywordNames(constant);
  }

  static void makeFunction(Interpreter rt, FrameObject f, int parts) {
    RareInstructions.makeFunction(rt, f, parts);
  }

  /** Whether the quotient of two ints is that of the floats nearest to them. */
  static boolean dividesExactly(long a, long b) {
    return b != 0 && a >= -EXACT && a <= EXACT && b >= -EXACT && b <= EXACT;
  }
}
