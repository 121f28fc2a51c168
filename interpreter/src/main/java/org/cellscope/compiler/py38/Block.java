package org.cellscope.compiler.py38;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instructions that are entered at the first one only. */
final class Block {
  final List<Instr> instructions = new ArrayList<>();
  @Nullable Block next;
  boolean returns;
  int startDepth = -1;
  int offset;
}
