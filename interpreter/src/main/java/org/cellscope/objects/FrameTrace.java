package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** What a frame knows about being traced: its trace function, and where the last event was. */
public final class FrameTrace {
  static final int NO_LINE = -1;
  static final int NO_UNIT = -1;

  /** {@code f_trace}; null for None. */
  @Nullable PyObject function;

  /** {@code f_trace_lines}. */
  boolean lines = true;

  /** {@code f_trace_opcodes}. */
  boolean opcodes;

  /** The line of the last instruction that has one. */
  int line = NO_LINE;

  /** In 3.8: whether the frame is about to begin or to go on. */
  boolean enters;

  /** In 3.8: the unit of the instruction before. */
  int unit = NO_UNIT;

  /** Whether the instruction before was seen; else only the first one of a line begins it. */
  boolean seen;

  /** Whether the last instruction lets the same line begin again: a jump back does. */
  boolean begins = true;

  FrameTrace() {}
}
