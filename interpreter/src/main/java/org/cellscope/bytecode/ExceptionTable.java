package org.cellscope.bytecode;

import java.util.List;
import java.util.Optional;

/**
 * Which handler an exception goes to, by the instruction that raised it ({@code
 * co_exceptiontable}).
 *
 * @param entries disjoint ranges in ascending order
 */
public record ExceptionTable(List<Entry> entries) {
  /**
   * One range.
   *
   * @param start first byte offset covered
   * @param end byte offset behind the last one covered
   * @param target byte offset of the handler
   * @param depth how deep the value stack is cut before the exception is pushed
   * @param lasti whether the offset of the raising instruction is pushed below the exception
   */
  public record Entry(int start, int end, int target, int depth, boolean lasti) {}

  public ExceptionTable {
    entries = List.copyOf(entries);
  }

  /** The range that covers a byte offset. */
  public Optional<Entry> find(int offset) {
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Entry entry = entries.get(middle);
      if (offset < entry.start()) {
        high = middle - 1;
      } else if (offset >= entry.end()) {
        low = middle + 1;
      } else {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
