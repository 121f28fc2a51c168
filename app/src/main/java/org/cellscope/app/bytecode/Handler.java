package org.cellscope.app.bytecode;

import org.cellscope.bytecode.ExceptionTable;

/** A line of the exception table. */
record Handler(ExceptionTable.Entry entry) {
  /** As {@code dis} prints it. */
  String text() {
    return "%d to %d -> %d [%d]%s"
        .formatted(
            entry.start(),
            entry.end() - 2,
            entry.target(),
            entry.depth(),
            entry.lasti() ? " lasti" : "");
  }

  /** In words. */
  String tip() {
    return "An exception in %d to %d goes on at %d, with %d %s left on the value stack%s."
        .formatted(
            entry.start(),
            entry.end() - 2,
            entry.target(),
            entry.depth(),
            entry.depth() == 1 ? "entry" : "entries",
            entry.lasti() ? " and the offset of the instruction above them" : "");
  }

  /** Whether an exception at a byte offset goes to this handler. */
  boolean covers(int offset) {
    return entry.start() <= offset && offset < entry.end();
  }
}
