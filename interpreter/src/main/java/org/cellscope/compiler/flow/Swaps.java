package org.cellscope.compiler.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the reordering of the value stack cheap.
 *
 * <p>A run of {@code SWAP}s is a permutation of the topmost values; it is replaced by the fewest
 * swaps that produce the same permutation, one less per cycle than the cycle has values. Then a
 * swap in front of stores disappears when the stores can change places instead.
 */
final class Swaps {
  private Swaps() {}

  /** Shortens the run of swaps and NOPs that begins at an index; returns the index of its end. */
  static int shorten(List<Instr> instructions, int start) {
    int end = start;
    int count = 0;
    int depth = 0;
    while (end < instructions.size()
        && (instructions.get(end).is(Op.SWAP) || instructions.get(end).is(Op.NOP))) {
      if (instructions.get(end).is(Op.SWAP)) {
        depth = Math.max(depth, instructions.get(end).arg());
        count++;
      }
      end++;
    }
    if (count == 1) {
      return start;
    }
    List<Instr> run = instructions.subList(start, end);
    List<Integer> swaps = decompose(permutation(run, depth));
    int first = run.size() - swaps.size();
    for (int i = 0; i < run.size(); i++) {
      if (i < first) {
        run.get(i).erase();
      } else {
        run.get(i).replace(Op.SWAP, swaps.get(i - first));
      }
    }
    return end - 1;
  }

  /** Where each value came from, the top of the stack first. */
  private static int[] permutation(List<Instr> run, int depth) {
    int[] values = new int[depth];
    for (int i = 0; i < depth; i++) {
      values[i] = i;
    }
    for (Instr instruction : run) {
      if (instruction.is(Op.SWAP)) {
        int other = instruction.arg() - 1;
        int top = values[0];
        values[0] = values[other];
        values[other] = top;
      }
    }
    return values;
  }

  /** The arguments of the swaps that produce a permutation, in the order of their execution. */
  private static List<Integer> decompose(int[] permutation) {
    List<Integer> backwards = new ArrayList<>();
    boolean[] done = new boolean[permutation.length];
    for (int start = 0; start < permutation.length; start++) {
      if (done[start] || permutation[start] == start) {
        continue;
      }
      // Only the top can be swapped, so a cycle that does not contain it is entered and left there.
      int at = start;
      while (!done[at]) {
        if (at != 0) {
          backwards.add(at + 1);
        }
        done[at] = true;
        at = permutation[at];
      }
      if (at != 0) {
        backwards.add(at + 1);
      }
    }
    return backwards.reversed();
  }

  /** Lets stores change places instead of the values they store, from an index backwards. */
  static void applyStatically(List<Instr> instructions, int from) {
    for (int i = from; i >= 0; i--) {
      Instr swap = instructions.get(i);
      if (swap.is(Op.NOP) || isStore(swap)) {
        continue;
      }
      if (!swap.is(Op.SWAP) || !exchangeStores(instructions, i, swap.arg())) {
        return;
      }
      swap.erase();
    }
  }

  private static boolean exchangeStores(List<Instr> instructions, int swapIndex, int distance) {
    int first = nextStore(instructions, swapIndex, -1);
    if (first < 0) {
      return false;
    }
    int line = instructions.get(first).place().line();
    int second = first;
    for (int i = 1; i < distance; i++) {
      second = nextStore(instructions, second, line);
      if (second < 0) {
        return false;
      }
    }
    if (!areIndependent(instructions, first, second)) {
      return false;
    }
    Instr moved = instructions.get(first);
    instructions.set(first, instructions.get(second));
    instructions.set(second, moved);
    return true;
  }

  /** The index of the store after an index, when nothing but NOPs is between; else -1. */
  private static int nextStore(List<Instr> instructions, int after, int line) {
    for (int i = after + 1; i < instructions.size(); i++) {
      Instr instruction = instructions.get(i);
      if (line >= 0 && instruction.place().line() != line) {
        return -1;
      }
      if (isStore(instruction)) {
        return i;
      }
      if (!instruction.is(Op.NOP)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether no variable is stored twice when two stores change places. */
  private static boolean areIndependent(List<Instr> instructions, int first, int second) {
    int one = variable(instructions.get(first));
    int other = variable(instructions.get(second));
    if (one < 0 && other < 0) {
      return true;
    }
    if (one == other) {
      return false;
    }
    return instructions.subList(first + 1, second).stream()
        .mapToInt(Swaps::variable)
        .noneMatch(between -> between >= 0 && (between == one || between == other));
  }

  private static boolean isStore(Instr instruction) {
    return instruction.is(Op.POP_TOP) || variable(instruction) >= 0;
  }

  private static int variable(Instr instruction) {
    return instruction.is(Op.STORE_FAST) || instruction.is(Op.STORE_FAST_MAYBE_NULL)
        ? instruction.arg()
        : -1;
  }
}
