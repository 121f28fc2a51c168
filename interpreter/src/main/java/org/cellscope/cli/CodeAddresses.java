package org.cellscope.cli;

import java.util.IdentityHashMap;
import org.cellscope.bytecode.CodeObject;

/** Gives code objects addresses to be printed, in the order in which they are met. */
final class CodeAddresses {
  private static final long FIRST = 0x7f3a_0001_0000L;
  private static final long STEP = 0x10;

  private final IdentityHashMap<CodeObject, Long> known = new IdentityHashMap<>();

  String repr(CodeObject code) {
    long address = known.computeIfAbsent(code, c -> FIRST + known.size() * STEP);
    return "<code object "
        + code.name()
        + " at 0x"
        + Long.toHexString(address)
        + ", file \""
        + code.filename()
        + "\", line "
        + code.firstLine()
        + ">";
  }
}
