package org.cellscope.vm.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.CodeValue;

/**
 * Writes the straight runs of a region, each from its head to a jump or an end. Between runs the
 * value stack is in the frame. Within a run the instructions are first written as the observed
 * values suggest; where one of them finds other values it goes on in a second, general version of
 * the rest of the run:
 *
 * <pre>
 *   head:      total += i * j     if i is a plain int ... else goto other1
 *              next run
 *   other1:    write what is still in variables to the frame; goto general1
 *   general1:  the same instructions, by the interpreter's methods
 * </pre>
 */
final class Runs {
  /** Another version of the code is needed from an instruction on. */
  private record Other(Label label, Values.Snapshot values) {}

  private final CodeBuilder code;
  private final CodeValue value;
  private final Region region;
  private final Observed observed;
  private final BitSet rangeLoops;
  private final Values values;
  private final Exits exits;
  private final Instructions instructions;
  private final Map<Integer, Label> labels = new HashMap<>();
  private final Map<Integer, Integer> depths = new HashMap<>();
  private final Deque<Integer> pending = new ArrayDeque<>();

  Runs(CodeBuilder code, CodeValue value, Region region, Observed observed) {
    this.code = code;
    this.value = value;
    this.region = region;
    this.observed = observed;
    this.rangeLoops = RangeLoops.of(value);
    this.values = new Values(code, value, observed);
    this.exits = new Exits(code, values);
    this.instructions = new Instructions(code, value, observed, values, exits);
  }

  void writeAll(int depth) {
    values.prologue();
    label(region.entry(), depth);
    BitSet written = new BitSet();
    while (!pending.isEmpty()) {
      int head = pending.poll();
      if (!written.get(head)) {
        written.set(head);
        writeRun(head);
      }
    }
  }

  /** The label of a head, whose run is written if it has not been. */
  private Label label(int head, int depth) {
    depths.put(head, depth);
    pending.add(head);
    return labels.computeIfAbsent(head, _ -> code.newLabel());
  }

  private int depthOf(int head) {
    return depths.getOrDefault(head, 0);
  }

  private void writeRun(int head) {
    code.labelBinding(label(head, depthOf(head)));
    values.start(depthOf(head));
    if (!region.contains(head)) {
      exits.leave(head);
      return;
    }
    if (head == region.entry() && head > 0) {
      spendBudget(head);
    }
    Map<Integer, Other> others = new TreeMap<>();
    int unit = head;
    boolean goesOn = true;
    while (goesOn) {
      int at = unit;
      Supplier<Label> otherwise = () -> other(others, at);
      goesOn = writeOne(unit, Optional.of(otherwise));
      unit = Region.next(value, unit);
      goesOn = goesOn && !meetsHead(unit);
    }
    writeGeneral(others);
  }

  private Label other(Map<Integer, Other> others, int unit) {
    return others.computeIfAbsent(unit, _ -> new Other(code.newLabel(), values.snapshot())).label();
  }

  private void writeGeneral(Map<Integer, Other> others) {
    if (others.isEmpty()) {
      return;
    }
    Map<Integer, Label> general = new HashMap<>();
    others.forEach(
        (unit, other) -> {
          Label label = code.newLabel();
          general.put(unit, label);
          code.labelBinding(other.label());
          values.restore(other.values());
          values.spill();
          code.goto_(label);
        });
    var firstOther = others.entrySet().iterator().next();
    int unit = firstOther.getKey();
    int depth = firstOther.getValue().values().stack().size();
    values.restart(depth);
    boolean goesOn = true;
    while (goesOn) {
      Label label = general.get(unit);
      if (label != null) {
        values.spill();
        code.labelBinding(label);
        values.restart(values.depth());
      }
      goesOn = writeOne(unit, Optional.empty());
      unit = Region.next(value, unit);
      goesOn = goesOn && !meetsHead(unit);
    }
  }

  /** Where a run meets the head of another it goes on there. */
  private boolean meetsHead(int unit) {
    if (!region.isHead(unit) && region.contains(unit)) {
      return false;
    }
    values.spill();
    code.goto_(label(unit, values.depth()));
    return true;
  }

  private boolean writeOne(int unit, Optional<Supplier<Label>> otherwise) {
    Opcode op = value.opcodeAt(unit);
    int target = Region.target(value, unit);
    switch (op) {
      case JUMP_FORWARD, JUMP_BACKWARD_NO_INTERRUPT -> {
        values.spill();
        code.goto_(label(target, values.depth()));
      }
      case JUMP_BACKWARD -> {
        values.spill();
        if (target != region.entry()) {
          exits.leaveIfWatched(target);
        }
        code.goto_(label(target, values.depth()));
      }
      case POP_JUMP_IF_TRUE, POP_JUMP_IF_FALSE -> {
        branch(unit, op, target);
        return true;
      }
      case POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> {
        branchOnNone(op, target);
        return true;
      }
      case FOR_ITER -> {
        iterate(unit, target, otherwise);
        return true;
      }
      default -> {
        return instructions.write(unit, otherwise);
      }
    }
    return false;
  }

  private void branch(int unit, Opcode op, int target) {
    int condition = values.newVariable();
    instructions.truth(unit);
    code.istore(condition);
    values.spill();
    Label there = label(target, values.depth());
    code.iload(condition);
    if (op == Opcode.POP_JUMP_IF_TRUE) {
      code.ifne(there);
    } else {
      code.ifeq(there);
    }
  }

  private void branchOnNone(Opcode op, int target) {
    int object = values.newVariable();
    values.loadObject(1);
    code.astore(object);
    values.drop(1);
    values.spill();
    Label there = label(target, values.depth());
    code.aload(object).getstatic(Machine.NONE, "NONE", Machine.NONE);
    if (op == Opcode.POP_JUMP_IF_NONE) {
      code.if_acmpeq(there);
    } else {
      code.if_acmpne(there);
    }
  }

  private void iterate(int unit, int target, Optional<Supplier<Label>> otherwise) {
    boolean range =
        otherwise.isPresent()
            && (observed.iteratesOverRange(values.depth() - 1) || rangeLoops.get(unit));
    if (range) {
      iterateRange(target, otherwise.get().get());
    } else {
      iterateAny(unit, target);
    }
  }

  /** The next number of a range, as a {@code long}. */
  private void iterateRange(int target, Label otherwise) {
    int iterator = values.newVariable();
    int number = values.newWideVariable();
    Label more = code.newLabel();
    values.loadObject(1);
    code.astore(iterator)
        .aload(iterator)
        .instanceOf(Machine.RANGE_ITERATOR)
        .ifeq(otherwise)
        .aload(iterator)
        .checkcast(Machine.RANGE_ITERATOR)
        .invokevirtual(
            Machine.RANGE_ITERATOR, "hasNext", MethodTypeDesc.of(ConstantDescs.CD_boolean))
        .ifne(more);
    exhausted(target);
    code.labelBinding(more)
        .aload(iterator)
        .checkcast(Machine.RANGE_ITERATOR)
        .invokevirtual(Machine.RANGE_ITERATOR, "nextLong", MethodTypeDesc.of(ConstantDescs.CD_long))
        .lstore(number);
    values.push(new Entry.Int(number));
  }

  private void iterateAny(int unit, int target) {
    int item = values.newVariable();
    Label more = code.newLabel();
    values.synchronise(unit);
    code.aload(Values.INTERPRETER)
        .aload(Values.FRAME)
        .invokestatic(
            Machine.QUICK,
            "next",
            MethodTypeDesc.of(Machine.OBJECT, Machine.INTERPRETER, Machine.FRAME))
        .astore(item)
        .aload(item)
        .ifnonnull(more);
    exhausted(target);
    code.labelBinding(more);
    values.pushVariable(item, Kind.UNKNOWN);
    exits.leaveIfWatched(Region.next(value, unit));
  }

  /** The iterator has ended: it is dropped, and the code goes on behind the loop. */
  private void exhausted(int target) {
    Values.Snapshot here = values.snapshot();
    values.drop(1);
    values.spill();
    code.goto_(label(target, values.depth()));
    values.restore(here);
  }

  private void spendBudget(int head) {
    Label enough = code.newLabel();
    code.iinc(Values.BUDGET, -1).iload(Values.BUDGET).ifge(enough);
    exits.leave(head);
    code.labelBinding(enough);
  }
}
