package org.cellscope.lib.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A pattern as instructions for the {@link Machine}. */
final class Program {
  private static final Op[] OPS = Op.values();

  private int[] code = new int[64];
  private int size;
  private final List<CharTest> tests = new ArrayList<>();
  private int registers;

  private Program(int groups) {
    registers = 2 * (groups + 1) + 1;
  }

  static Program of(Node node, int groups, Groups widths) {
    Program program = new Program(groups);
    program.emit(node, widths);
    program.add(Op.MATCH);
    return program;
  }

  Op op(int at) {
    return OPS[code[at]];
  }

  /** Whether a match can only begin where the text does. */
  boolean startsAtStart() {
    return op(0) == Op.AT && code[1] == Node.Place.START.ordinal();
  }

  int operand(int at, int number) {
    return code[at + number];
  }

  CharTest test(int number) {
    return tests.get(number);
  }

  /** How many registers a run needs: bounds of the groups, the last group, counters and marks. */
  int registers() {
    return registers;
  }

  private int add(Op op, int... operands) {
    int at = size;
    if (size + operands.length + 1 > code.length) {
      code = Arrays.copyOf(code, code.length * 2 + operands.length);
    }
    code[size++] = op.ordinal();
    for (int operand : operands) {
      code[size++] = operand;
    }
    return at;
  }

  private void patch(int at, int number) {
    code[at + number] = size;
  }

  private int register(int count) {
    registers += count;
    return registers - count;
  }

  private int addTest(CharTest test) {
    int known = tests.indexOf(test);
    if (known >= 0) {
      return known;
    }
    tests.add(test);
    return tests.size() - 1;
  }

  private void emit(Node node, Groups widths) {
    switch (node) {
      case Node.One one -> add(Op.ONE, addTest(one.test()));
      case Node.Sequence all -> all.parts().forEach(part -> emit(part, widths));
      case Node.Choice choice -> choice(choice, widths);
      case Node.Repeat repeat -> repeat(repeat, widths);
      case Node.Group group -> {
        add(Op.OPEN, group.number());
        emit(group.body(), widths);
        add(Op.CLOSE, group.number());
      }
      case Node.Atomic atomic -> atomic(atomic.body(), widths);
      case Node.Look look -> look(look, widths);
      case Node.Reference same ->
          add(Op.REFERENCE, same.group(), same.ignoreCase() ? 1 : 0, same.ascii() ? 1 : 0);
      case Node.Condition condition -> condition(condition, widths);
      case Node.At at -> add(Op.AT, at.place().ordinal(), at.ascii() ? 1 : 0);
      case Node.Never never -> add(Op.FAIL);
    }
  }

  private void choice(Node.Choice choice, Groups widths) {
    List<Integer> ends = new ArrayList<>();
    int last = choice.branches().size() - 1;
    for (int i = 0; i < last; i++) {
      int split = add(Op.SPLIT, 0);
      emit(choice.branches().get(i), widths);
      ends.add(add(Op.JUMP, 0));
      patch(split, 1);
    }
    emit(choice.branches().get(last), widths);
    ends.forEach(end -> patch(end, 1));
  }

  private void repeat(Node.Repeat repeat, Groups widths) {
    if (repeat.body() instanceof Node.One one) {
      Op op =
          switch (repeat.greed()) {
            case GREEDY -> Op.MANY_GREEDY;
            case LAZY -> Op.MANY_LAZY;
            case POSSESSIVE -> Op.MANY_POSSESSIVE;
          };
      add(op, addTest(one.test()), repeat.min(), repeat.max());
      return;
    }
    if (repeat.greed() == Node.Greed.POSSESSIVE) {
      atomic(new Node.Repeat(repeat.body(), repeat.min(), repeat.max(), Node.Greed.GREEDY), widths);
      return;
    }
    int register = register(2);
    add(Op.COUNT, register);
    int jump = add(Op.JUMP, 0);
    int body = size;
    emit(repeat.body(), widths);
    patch(jump, 1);
    int lazy = repeat.greed() == Node.Greed.LAZY ? 1 : 0;
    add(Op.LOOP, register, repeat.min(), repeat.max(), body, lazy);
  }

  private void atomic(Node body, Groups widths) {
    int register = register(2);
    add(Op.MARK, register);
    emit(body, widths);
    add(Op.CUT, register);
  }

  private void look(Node.Look look, Groups widths) {
    int register = register(2);
    int start = look.negated() ? add(Op.MARK_NOT, register, 0) : add(Op.MARK, register);
    if (look.behind()) {
      add(Op.BACK, (int) Widths.of(look.body(), widths).min());
    }
    emit(look.body(), widths);
    add(look.negated() ? Op.FAIL_NOT : Op.CUT_BACK, register);
    if (look.negated()) {
      patch(start, 2);
    }
  }

  private void condition(Node.Condition condition, Groups widths) {
    int unless = add(Op.UNLESS, condition.group(), 0);
    emit(condition.yes(), widths);
    int end = add(Op.JUMP, 0);
    patch(unless, 2);
    emit(condition.no(), widths);
    patch(end, 1);
  }
}
