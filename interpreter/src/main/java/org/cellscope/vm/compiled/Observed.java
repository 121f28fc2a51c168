package org.cellscope.vm.compiled;

/**
 * The values in the frame that is about to run, as a hint. A wrong hint costs time, never
 * correctness: every short way checks its operands.
 */
public interface Observed {
  /** What a fast slot holds. */
  Kind slot(int slot);

  /** What the cell in a fast slot holds. */
  Kind cell(int slot);

  /** Whether an entry of the value stack, the lowest being number 0, iterates over a range. */
  boolean iteratesOverRange(int entry);
}
