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
    return (entry.lasti() ? BytecodeText.HANDLER_LASTI : BytecodeText.HANDLER)
        .text(
            String.valueOf(entry.start()),
            String.valueOf(entry.end() - 2),
            String.valueOf(entry.target()),
            BytecodeText.ENTRIES.text(entry.depth()));
  }

  /** Whether an exception at a byte offset goes to this handler. */
  boolean covers(int offset) {
    return entry.start() <= offset && offset < entry.end();
  }
}
