package org.cellscope.lib.regex;

import java.util.Arrays;
import org.cellscope.objects.Chars;
import org.cellscope.objects.Errors;

/**
 * Runs a program on a text. What can be tried otherwise lies on a stack of its own, so that no
 * pattern makes Java recurse: entries of three numbers, which are undone from the top when
 * something fails.
 */
final class Machine {
  /** Goes on at an instruction [instruction, place]. */
  private static final int TRY = -1;

  /** Gives one character back [instruction, place, least place]: entries of four numbers. */
  private static final int GIVE_BACK = -2;

  /** Takes one character more [instruction, place, count]. */
  private static final int TAKE_MORE = -3;

  private static final int ENTRY = 4;
  private static final int MAX_STACK = 1 << 27;

  private final Program program;
  private final Subject text;
  private final int end;
  private final Runnable poll;
  private final int[] registers;
  private final int lastGroup;
  private int[] stack = new int[64 * ENTRY];
  private int top;
  private int steps;
  private int at;
  private int pc;

  Machine(Program program, int groups, Subject text, int end, Runnable poll) {
    this.program = program;
    this.text = text;
    this.end = end;
    this.poll = poll;
    this.registers = new int[program.registers()];
    this.lastGroup = 2 * (groups + 1);
  }

  /** The bounds of the groups, then the last group that was closed. */
  int[] registers() {
    return registers;
  }

  /**
   * Whether the pattern matches at a place.
   *
   * @param whole whether it must match up to the end
   * @param notAt an end at which a match that begins there does not count; -1 for none
   */
  boolean run(int from, boolean whole, int notAt) {
    Arrays.fill(registers, -1);
    registers[0] = from;
    top = 0;
    at = from;
    pc = 0;
    while (true) {
      if ((++steps & 0x3ff) == 0) {
        poll.run();
      }
      if (program.op(pc) == Op.MATCH && (!whole || at == end) && at != notAt) {
        registers[1] = at;
        return true;
      }
      if (!step() && !backtrack()) {
        return false;
      }
    }
  }

  private int operand(int number) {
    return program.operand(pc, number);
  }

  private void push(int kind, int a, int b, int c) {
    if (top + ENTRY > stack.length) {
      if (stack.length >= MAX_STACK) {
        throw Errors.memory();
      }
      stack = Arrays.copyOf(stack, stack.length * 2);
    }
    stack[top++] = kind;
    stack[top++] = a;
    stack[top++] = b;
    stack[top++] = c;
  }

  private void set(int register, int value) {
    push(register, registers[register], 0, 0);
    registers[register] = value;
  }

  /** One instruction; false when it fails. */
  private boolean step() {
    return switch (program.op(pc)) {
      case ONE -> one();
      case MANY_GREEDY -> many(true);
      case MANY_LAZY -> lazy();
      case MANY_POSSESSIVE -> many(false);
      case SPLIT -> {
        push(TRY, operand(1), at, 0);
        yield go(pc + 2);
      }
      case JUMP -> go(operand(1));
      case OPEN -> {
        set(2 * operand(1), at);
        yield go(pc + 2);
      }
      case CLOSE -> {
        set(2 * operand(1) + 1, at);
        set(lastGroup, operand(1));
        yield go(pc + 2);
      }
      case COUNT -> {
        set(operand(1), 0);
        set(operand(1) + 1, -1);
        yield go(pc + 2);
      }
      case LOOP -> loop();
      case MARK -> mark(2);
      case CUT -> cut();
      case CUT_BACK -> {
        at = registers[operand(1) + 1];
        yield cut();
      }
      case MARK_NOT -> {
        set(operand(1), top);
        push(TRY, operand(2), at, 0);
        yield go(pc + 3);
      }
      case FAIL_NOT -> {
        undoTo(registers[operand(1)]);
        yield false;
      }
      case BACK -> {
        at -= operand(1);
        yield at >= 0 && go(pc + 2);
      }
      case REFERENCE -> reference();
      case UNLESS -> go(registers[2 * operand(1) + 1] < 0 ? operand(2) : pc + 3);
      case AT -> isAt() && go(pc + 3);
      case MATCH, FAIL -> false;
    };
  }

  private boolean go(int target) {
    pc = target;
    return true;
  }

  private boolean one() {
    if (at >= end || !program.test(operand(1)).matches(text.at(at))) {
      return false;
    }
    at++;
    return go(pc + 2);
  }

  private boolean many(boolean giveBack) {
    CharTest test = program.test(operand(1));
    int least = operand(2);
    int most = operand(3);
    int from = at;
    while (at < end && at - from < most && test.matches(text.at(at))) {
      at++;
      if ((at & 0x3ff) == 0) {
        poll.run();
      }
    }
    if (at - from < least) {
      return false;
    }
    if (giveBack && at - from > least) {
      push(GIVE_BACK, pc + 4, at - 1, from + least);
    }
    return go(pc + 4);
  }

  private boolean lazy() {
    CharTest test = program.test(operand(1));
    int least = operand(2);
    int from = at;
    while (at - from < least) {
      if (at >= end || !test.matches(text.at(at))) {
        return false;
      }
      at++;
    }
    push(TAKE_MORE, pc, at, at - from);
    return go(pc + 4);
  }

  private boolean loop() {
    int register = operand(1);
    int count = registers[register];
    boolean moved = at != registers[register + 1];
    if (count < operand(2)) {
      return another(register);
    }
    boolean more = (operand(3) == Node.MANY || count < operand(3)) && moved;
    if (!more) {
      return go(pc + 6);
    }
    if (operand(5) == 1) {
      push(TRY, -pc - 1, at, 0);
      return go(pc + 6);
    }
    push(TRY, pc + 6, at, 0);
    return another(register);
  }

  private boolean another(int register) {
    set(register, registers[register] + 1);
    set(register + 1, at);
    return go(operand(4));
  }

  private boolean mark(int length) {
    set(operand(1) + 1, at);
    set(operand(1), top + ENTRY);
    return go(pc + length);
  }

  /** Keeps, of the entries since the mark, those that restore registers. */
  private boolean cut() {
    int kept = registers[operand(1)];
    for (int i = kept; i < top; i += ENTRY) {
      if (stack[i] >= 0) {
        System.arraycopy(stack, i, stack, kept, ENTRY);
        kept += ENTRY;
      }
    }
    top = kept;
    return go(pc + 2);
  }

  private void undoTo(int height) {
    while (top > height) {
      top -= ENTRY;
      if (stack[top] >= 0) {
        registers[stack[top]] = stack[top + 1];
      }
    }
  }

  /** Goes to what can be tried next; false when there is nothing. */
  private boolean backtrack() {
    while (top > 0) {
      top -= ENTRY;
      int kind = stack[top];
      int target = stack[top + 1];
      int place = stack[top + 2];
      int more = stack[top + 3];
      switch (kind) {
        case TRY -> {
          return retry(target, place);
        }
        case GIVE_BACK -> {
          if (place > more) {
            push(GIVE_BACK, target, place - 1, more);
          }
          at = place;
          return go(target);
        }
        case TAKE_MORE -> {
          if (takeMore(target, place, more)) {
            return true;
          }
        }
        default -> registers[kind] = target;
      }
    }
    return false;
  }

  /** A negative target is a lazy loop that is to make another round. */
  private boolean retry(int target, int place) {
    at = place;
    if (target >= 0) {
      return go(target);
    }
    pc = -target - 1;
    return another(operand(1));
  }

  private boolean takeMore(int instruction, int place, int count) {
    pc = instruction;
    if (place >= end || count >= operand(3) || !program.test(operand(1)).matches(text.at(place))) {
      return false;
    }
    at = place + 1;
    push(TAKE_MORE, instruction, at, count + 1);
    return go(pc + 4);
  }

  private boolean reference() {
    int from = registers[2 * operand(1)];
    int to = registers[2 * operand(1) + 1];
    if (from < 0 || to < 0 || end - at < to - from) {
      return false;
    }
    boolean ascii = operand(3) == 1;
    for (int i = from; i < to; i++, at++) {
      int a = text.at(i);
      int b = text.at(at);
      if (a != b && (operand(2) == 0 || Cases.lower(a, ascii) != Cases.lower(b, ascii))) {
        return false;
      }
    }
    return go(pc + 4);
  }

  private static final Node.Place[] PLACES = Node.Place.values();

  private boolean isAt() {
    boolean ascii = operand(2) == 1;
    return switch (PLACES[operand(1)]) {
      case START -> at == 0;
      case LINE_START -> at == 0 || text.at(at - 1) == '\n';
      case END -> at == end || at == end - 1 && text.at(at) == '\n';
      case LINE_END -> at == end || text.at(at) == '\n';
      case TEXT_END -> at == end;
      case WORD -> end > 0 && isWord(at - 1, ascii) != isWord(at, ascii);
      case NOT_WORD -> end > 0 && isWord(at - 1, ascii) == isWord(at, ascii);
    };
  }

  private boolean isWord(int index, boolean ascii) {
    if (index < 0 || index >= end) {
      return false;
    }
    int c = text.at(index);
    return c == '_' || (!ascii || c < 128) && Chars.isAlnum(c);
  }
}
