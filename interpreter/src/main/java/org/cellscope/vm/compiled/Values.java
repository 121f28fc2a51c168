package org.cellscope.vm.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cellscope.objects.CodeValue;

/**
 * Where the generated code has the value stack while it is being written: entries stay in Java
 * variables, unboxed if they can, until something needs them in the frame. The fast slots are
 * always in the frame; of those that were found to hold a plain int the value is known besides.
 */
final class Values {
  static final int INTERPRETER = 1;
  static final int FRAME = 2;
  static final int BUDGET = 3;
  private static final int SLOTS = 4;

  /** The code object that runs. */
  static final int CODE = 6;

  private static final int FIRST_FREE = 7;

  /** What the entries are at one point; the other half of a branch starts from it. */
  record Snapshot(List<Entry> stack, BitSet stored) {}

  private final CodeBuilder code;
  private final int base;
  private final List<Entry> stack = new ArrayList<>();
  private final BitSet stored = new BitSet();
  private final Numbers numbers;
  private int free = FIRST_FREE;

  Values(CodeBuilder code, CodeValue value, Observed observed) {
    this.code = code;
    this.base = value.slotCount();
    this.numbers = new Numbers(code, value, observed, this);
  }

  /** The first instructions of the method. */
  void prologue() {
    code.aload(FRAME).getfield(Machine.FRAME, "slots", Machine.OBJECTS).astore(SLOTS);
    code.aload(FRAME).getfield(Machine.FRAME, "code", Machine.CODE).astore(CODE);
  }

  /** Starts a straight run: all entries are in the frame, and nothing is known of the slots. */
  void start(int depth) {
    restart(depth);
    free = FIRST_FREE;
  }

  /** As {@link #start}, keeping the variables that are in use. */
  void restart(int depth) {
    stack.clear();
    stored.clear();
    numbers.clear();
    for (int i = 0; i < depth; i++) {
      stack.add(new Entry.Stored());
    }
    stored.set(0, depth);
  }

  Snapshot snapshot() {
    return new Snapshot(List.copyOf(stack), (BitSet) stored.clone());
  }

  void restore(Snapshot snapshot) {
    stack.clear();
    stack.addAll(snapshot.stack());
    stored.clear();
    stored.or(snapshot.stored());
  }

  /** What is known of their kinds, and the numbers among them. */
  Numbers numbers() {
    return numbers;
  }

  int depth() {
    return stack.size();
  }

  /** An entry, the top being number 1. */
  Entry peek(int depth) {
    return stack.get(stack.size() - depth);
  }

  int newVariable() {
    return free++;
  }

  int newWideVariable() {
    int variable = free;
    free += 2;
    return variable;
  }

  // ------------------------------------------------------------------ pushing and dropping

  void push(Entry entry) {
    stored.clear(stack.size());
    stack.add(entry);
  }

  /** The object on Java's stack becomes the new top. */
  void pushObject(Kind kind) {
    int variable = newVariable();
    code.astore(variable);
    numbers.setKind(variable, kind);
    push(new Entry.Obj(variable));
  }

  /** An object in a variable becomes the new top. */
  void pushVariable(int variable, Kind kind) {
    numbers.setKind(variable, kind);
    push(new Entry.Obj(variable));
  }

  /** Entries that are in the frame become the new top. */
  void pushStored(int count) {
    for (int i = 0; i < count; i++) {
      stored.set(stack.size());
      stack.add(new Entry.Stored());
    }
  }

  /** Takes entries away, and clears their places in the frame. */
  void drop(int count) {
    for (int i = 0; i < count; i++) {
      int at = stack.size() - 1;
      if (stored.get(at)) {
        code.aload(SLOTS).loadConstant(base + at).aconst_null().aastore();
      }
      stack.removeLast();
    }
  }

  /** Takes entries away that somebody else has cleared. */
  void forget(int count) {
    for (int i = 0; i < count; i++) {
      stack.removeLast();
    }
  }

  /** {@code COPY}: both entries are one object from now on. */
  void copy(int depth) {
    int at = stack.size() - depth;
    Entry entry = fixed(at);
    push(entry);
  }

  /** {@code SWAP}. */
  void swap(int depth) {
    int low = stack.size() - depth;
    int high = stack.size() - 1;
    Entry lower = fixed(low);
    Entry upper = fixed(high);
    stack.set(low, upper);
    stack.set(high, lower);
    storeAgain(low);
    storeAgain(high);
  }

  /** Writes another entry to a place of the frame that is in use. */
  private void storeAgain(int at) {
    if (stored.get(at)) {
      code.aload(SLOTS).loadConstant(base + at);
      load(at);
      code.aastore();
    }
  }

  /** The top as something that can stand twice, or in another place. */
  Entry fixTop() {
    return fixed(stack.size() - 1);
  }

  /** The entry as something that can stand twice, or in another place. */
  private Entry fixed(int at) {
    Entry entry = stack.get(at);
    return switch (entry) {
      case Entry.Null _, Entry.Fast _, Entry.Const _, Entry.Obj _, Entry.Truth _ -> entry;
      case Entry.Stored _, Entry.Int _, Entry.Real _ -> {
        int variable = newVariable();
        load(at);
        code.astore(variable);
        numbers.setKind(variable, numbers.kind(entry));
        Entry now = new Entry.Obj(variable);
        stack.set(at, now);
        yield now;
      }
    };
  }

  // ------------------------------------------------------------------ objects

  /** Puts an entry, the top being number 1, on Java's stack as an object. */
  void loadObject(int depth) {
    load(stack.size() - depth);
  }

  private void load(int at) {
    switch (stack.get(at)) {
      case Entry.Stored _ -> code.aload(SLOTS).loadConstant(base + at).aaload();
      case Entry.Null _ -> code.aconst_null();
      case Entry.Fast(int slot) -> loadSlot(slot);
      case Entry.Const(int index) -> loadConstant(index);
      case Entry.Obj(int variable) -> code.aload(variable);
      case Entry.Int(int variable) ->
          code.lload(variable)
              .invokestatic(
                  Machine.INT, "of", MethodTypeDesc.of(Machine.INT, ConstantDescs.CD_long));
      case Entry.Real(int variable) ->
          code.dload(variable)
              .invokestatic(
                  Machine.FLOAT, "of", MethodTypeDesc.of(Machine.FLOAT, ConstantDescs.CD_double));
      case Entry.Truth(int variable) ->
          code.iload(variable)
              .invokestatic(
                  Machine.BOOL, "of", MethodTypeDesc.of(Machine.BOOL, ConstantDescs.CD_boolean));
    }
  }

  void loadConstant(int index) {
    code.aload(CODE)
        .loadConstant(index)
        .invokevirtual(
            Machine.CODE, "constant", MethodTypeDesc.of(Machine.OBJECT, ConstantDescs.CD_int));
  }

  void loadSlot(int slot) {
    code.aload(SLOTS).loadConstant(slot).aaload();
  }

  /** {@code STORE_FAST}: the top goes to a slot. */
  void storeSlot(int slot) {
    freeSlot(slot);
    Entry entry = peek(1);
    code.aload(SLOTS).loadConstant(slot);
    loadObject(1);
    code.aastore();
    numbers.stored(slot, entry);
    drop(1);
  }

  /** Unbinds a slot. */
  void clearSlot(int slot) {
    freeSlot(slot);
    code.aload(SLOTS).loadConstant(slot).aconst_null().aastore();
    numbers.unbound(slot);
  }

  /** Entries that stand for a slot take the object that is in it now. */
  void freeSlot(int slot) {
    for (int i = 0; i < stack.size(); i++) {
      if (stack.get(i) instanceof Entry.Fast(int other) && other == slot) {
        int variable = newVariable();
        loadSlot(slot);
        code.astore(variable);
        numbers.setKind(variable, numbers.kind(stack.get(i)));
        stack.set(i, new Entry.Obj(variable));
      }
    }
    numbers.forget(slot);
  }

  // ------------------------------------------------------------------ the frame

  /** Writes what is not yet in the frame. */
  void spill() {
    spill(stack.size());
  }

  private void spill(int count) {
    for (int i = 0; i < count; i++) {
      // Free places of the frame hold null already.
      if (!stored.get(i) && !(stack.get(i) instanceof Entry.Null)) {
        code.aload(SLOTS).loadConstant(base + i);
        load(i);
        code.aastore();
        stored.set(i);
        fixAfterBoxing(i);
      }
    }
  }

  /** A number that was boxed is that object from now on, should somebody ask for it again. */
  private void fixAfterBoxing(int at) {
    if (stack.get(at) instanceof Entry.Int || stack.get(at) instanceof Entry.Real) {
      stack.set(at, new Entry.Stored());
    }
  }

  /** Makes the frame what the interpreter would have made it before an instruction. */
  void synchronise(int unit) {
    spill();
    code.aload(FRAME).loadConstant(unit).putfield(Machine.FRAME, "unit", ConstantDescs.CD_int);
    setTop(depth());
  }

  /**
   * As {@link #synchronise}, as if the topmost entries were gone already.
   *
   * @return false when some of them are in the frame; then nothing was done
   */
  boolean synchroniseBelow(int unit, int count) {
    int below = depth() - count;
    if (stored.nextSetBit(below) >= 0) {
      return false;
    }
    spill(below);
    code.aload(FRAME).loadConstant(unit).putfield(Machine.FRAME, "unit", ConstantDescs.CD_int);
    setTop(below);
    return true;
  }

  void setTop(int depth) {
    code.aload(FRAME)
        .loadConstant(base + depth)
        .putfield(Machine.FRAME, "top", ConstantDescs.CD_int);
  }
}
