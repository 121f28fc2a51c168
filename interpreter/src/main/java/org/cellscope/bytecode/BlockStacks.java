package org.cellscope.bytecode;

import static org.cellscope.bytecode.StackShape.require;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The block stacks of 3.8 that a code object can have at each of its instructions, found by
 * following it in every way that control can go.
 *
 * <p>A {@code finally} block is entered with an exception or without; the two differ in what is on
 * the value stack, so that the block stack of a frame follows from its instruction and its value
 * stack.
 */
public final class BlockStacks {
  /**
   * A block.
   *
   * @param handler the offset in bytes where exceptions go; -1 for an exception that is being
   *     handled
   * @param level the number of entries of the value stack that lie below
   */
  public record Entry(int handler, int level) {
    /** Whether it is an exception that is being handled. */
    public boolean isHandled() {
      return handler < 0;
    }
  }

  /** What an entry of the value stack is, as far as it tells how a block was entered. */
  public enum Mark {
    VALUE,
    /** The type of an exception that waits to be raised again. */
    EXCEPTION,
    /** NULL: a {@code finally} block was entered at the end of what it belongs to. */
    NO_EXCEPTION,
    /** An offset: a {@code finally} block was called, and returns there. */
    RETURN_ADDRESS
  }

  /**
   * How things may stand at an instruction.
   *
   * @param blocks outermost first
   * @param stack the value stack, bottom first
   */
  public record Situation(List<Entry> blocks, List<Mark> stack) {
    public Situation {
      blocks = List.copyOf(blocks);
      stack = List.copyOf(stack);
    }
  }

  /** The traceback, the value and the type of an exception. */
  private static final int PARTS = 3;

  /** Beyond this many situations an instruction's are not listed: a dozen nested finally blocks. */
  private static final int MOST = 4096;

  /** Code with more ways through it is refused when it is made by hand. */
  private static final int MOST_STEPS = 1 << 18;

  /** CPython's limit. */
  private static final int DEEPEST = 20;

  private record Step(int unit, Situation situation) {}

  private final byte[] bytecode;
  private final int room;
  private final List<Set<Situation>> found = new ArrayList<>();
  private final Deque<Step> pending = new ArrayDeque<>();

  private BlockStacks(CodeObject code) {
    this.bytecode = code.bytecode();
    this.room = code.stackSize();
    for (int unit = 0; unit < code.unitCount(); unit++) {
      found.add(new HashSet<>());
    }
  }

  /**
   * Follows a code object; one that is not of 3.8 has no block stacks.
   *
   * @throws InvalidCode when an instruction needs what is not on the stacks, or control goes where
   *     no instruction is; what a compiler has made is followed to its end
   */
  public static BlockStacks of(CodeObject code) {
    BlockStacks stacks = new BlockStacks(code);
    if (code.version() == PythonVersion.V3_8) {
      stacks.reach(0, new Situation(List.of(), List.of()));
      for (int steps = 0; !stacks.pending.isEmpty(); steps++) {
        require(!code.handMade() || steps < MOST_STEPS, "has too many ways through it");
        Step step = stacks.pending.pop();
        stacks.follow(step.unit, step.situation);
      }
    }
    return stacks;
  }

  /** The situations in which an instruction can run; more than one inside {@code finally}. */
  public Set<Situation> at(int unit) {
    return Set.copyOf(found.get(unit));
  }

  private void reach(int unit, Situation situation) {
    require(unit >= 0 && unit < found.size(), "runs behind its end");
    require(situation.stack.size() <= room, "needs more stack than co_stacksize");
    require(situation.blocks.size() <= DEEPEST, "has too many nested blocks");
    if (found.get(unit).size() < MOST && found.get(unit).add(situation)) {
      pending.push(new Step(unit, situation));
    }
  }

  private int argument(int unit) {
    int argument = bytecode[2 * unit + 1] & 0xff;
    int shift = Byte.SIZE;
    for (int i = unit - 1; i >= 0 && opcode(i) == Opcode38.EXTENDED_ARG; i--) {
      argument |= (bytecode[2 * i + 1] & 0xff) << shift;
      shift += Byte.SIZE;
    }
    return argument;
  }

  private Opcode38 opcode(int unit) {
    return Opcode38.of(bytecode[2 * unit] & 0xff).orElse(Opcode38.NOP);
  }

  /** Runs one instruction: changes copies of the stacks and goes wherever control can go. */
  private void follow(int unit, Situation before) {
    List<Entry> blocks = new ArrayList<>(before.blocks);
    List<Mark> stack = new ArrayList<>(before.stack);
    Opcode38 op = opcode(unit);
    int arg = argument(unit);
    boolean goesOn = true;
    require(
        blocks.isEmpty() || blocks.getLast().level <= stack.size(),
        "takes what lies below its block");
    switch (op) {
      case SETUP_FINALLY -> enter(unit, blocks, stack, stack.size());
      case SETUP_ASYNC_WITH -> enter(unit, blocks, stack, stack.size() - 1);
      case SETUP_WITH -> {
        top(stack, 1);
        enter(unit, blocks, stack, stack.size());
        stack.add(Mark.VALUE);
      }
      case POP_BLOCK -> leave(blocks, false);
      case POP_EXCEPT -> leaveHandled(blocks, stack, PARTS);
      case BEGIN_FINALLY -> stack.add(Mark.NO_EXCEPTION);
      case CALL_FINALLY -> reach(target(unit), new Situation(blocks, with(stack)));
      case END_FINALLY -> goesOn = how(stack, 1) == Mark.NO_EXCEPTION && pop(stack);
      case POP_FINALLY -> popFinally(blocks, stack, arg != 0);
      case WITH_CLEANUP_START -> startCleanup(blocks, stack);
      case WITH_CLEANUP_FINISH -> finishCleanup(unit, blocks, stack);
      case END_ASYNC_FOR -> leaveHandled(blocks, stack, 2 * PARTS + 1);
      case ROT_TWO -> Collections.rotate(top(stack, 2), 1);
      case ROT_THREE -> Collections.rotate(top(stack, 3), 1);
      case ROT_FOUR -> Collections.rotate(top(stack, 4), 1);
      case RETURN_VALUE, RAISE_VARARGS -> {
        top(stack, StackUse38.needed(op, arg));
        goesOn = false;
      }
      default -> goesOn = run(unit, op, arg, blocks, stack);
    }
    if (goesOn) {
      reach(unit + 1, new Situation(blocks, stack));
    }
  }

  /** Runs an instruction that does nothing to blocks; tells whether the next one can follow. */
  private boolean run(int unit, Opcode38 op, int arg, List<Entry> blocks, List<Mark> stack) {
    top(stack, StackUse38.needed(op, arg));
    if (op.isJump()) {
      List<Mark> there = new ArrayList<>(stack);
      change(there, op.effectOfJump(arg));
      reach(target(unit), new Situation(blocks, there));
    }
    change(stack, op.effect(arg));
    return op != Opcode38.JUMP_ABSOLUTE && op != Opcode38.JUMP_FORWARD;
  }

  private int target(int unit) {
    return opcode(unit).target(2 * unit, argument(unit)) / 2;
  }

  private static List<Mark> top(List<Mark> stack, int count) {
    require(count <= stack.size(), "takes more than is on the stack");
    return stack.subList(stack.size() - count, stack.size());
  }

  private static List<Mark> with(List<Mark> stack) {
    List<Mark> called = new ArrayList<>(stack);
    called.add(Mark.RETURN_ADDRESS);
    return called;
  }

  private static boolean pop(List<Mark> stack) {
    return stack.removeLast() != Mark.VALUE;
  }

  /** How the {@code finally} block was entered whose mark is the one so deep in the stack. */
  private static Mark how(List<Mark> stack, int depth) {
    Mark mark = top(stack, depth).getFirst();
    require(mark != Mark.VALUE, "leaves a finally block that it has not entered");
    require(
        mark != Mark.EXCEPTION || stack.size() >= depth - 1 + 2 * PARTS,
        "takes more than is on the stack");
    return mark;
  }

  private static Entry leave(List<Entry> blocks, boolean handled) {
    require(
        !blocks.isEmpty() && blocks.getLast().isHandled() == handled,
        "leaves a block that it has not entered");
    return blocks.removeLast();
  }

  private static void change(List<Mark> stack, int effect) {
    if (effect < 0) {
      top(stack, -effect).clear();
    }
    for (int i = 0; i < effect; i++) {
      stack.add(Mark.VALUE);
    }
  }

  /** Enters a statement; its handler finds two exceptions above what lies below the block. */
  private void enter(int unit, List<Entry> blocks, List<Mark> stack, int level) {
    require(level >= 0, "takes more than is on the stack");
    List<Entry> handling = new ArrayList<>(blocks);
    handling.add(new Entry(-1, level));
    List<Mark> raised = new ArrayList<>(stack.subList(0, level));
    change(raised, 2 * PARTS - 1);
    raised.add(Mark.EXCEPTION);
    reach(target(unit), new Situation(handling, raised));
    blocks.add(new Entry(2 * target(unit), level));
  }

  private static void leaveHandled(List<Entry> blocks, List<Mark> stack, int entries) {
    top(stack, entries).clear();
    leave(blocks, true);
  }

  /** A finally block is left by return, break or continue. */
  private static void popFinally(List<Entry> blocks, List<Mark> stack, boolean keep) {
    Mark how = how(stack, keep ? 2 : 1);
    Mark kept = keep ? stack.removeLast() : Mark.VALUE;
    if (how == Mark.EXCEPTION) {
      leaveHandled(blocks, stack, 2 * PARTS);
    } else {
      stack.removeLast();
    }
    if (keep) {
      stack.add(kept);
    }
  }

  /** Calls {@code __exit__}, which lies below the exception and goes from there. */
  private static void startCleanup(List<Entry> blocks, List<Mark> stack) {
    Mark how = how(stack, 1);
    if (how == Mark.EXCEPTION) {
      Entry handled = leave(blocks, true);
      require(handled.level > 0, "leaves a block that it has not entered");
      blocks.add(new Entry(handled.handler, handled.level - 1));
      stack.add(Mark.VALUE);
    } else {
      top(stack, 2).set(0, how);
      stack.set(stack.size() - 1, Mark.VALUE);
    }
    stack.add(Mark.VALUE);
  }

  /** The result of {@code __exit__} may swallow the exception. */
  private void finishCleanup(int unit, List<Entry> blocks, List<Mark> stack) {
    top(stack, 2).clear();
    if (how(stack, 1) == Mark.EXCEPTION) {
      List<Entry> left = new ArrayList<>(blocks);
      int level = leave(left, true).level;
      require(level <= stack.size(), "takes more than is on the stack");
      List<Mark> swallowed = new ArrayList<>(stack.subList(0, level));
      swallowed.add(Mark.NO_EXCEPTION);
      reach(unit + 1, new Situation(left, swallowed));
    }
  }
}
