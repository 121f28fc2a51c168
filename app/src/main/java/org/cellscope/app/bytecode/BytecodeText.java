package org.cellscope.app.bytecode;

import org.cellscope.app.widget.Phrase;

/** What the bytecode pane says, beyond the explanations of instructions. */
enum BytecodeText implements Phrase {
  BYTECODE,
  NO_FRAME,
  FRAME,
  EXCEPTION_TABLE,
  STACK_EMPTY,
  STACK,
  TOP,
  BLOCK_STACK,
  BLOCK,
  HANDLED_BLOCK,
  WAITS,
  SUSPENDED,
  RETURNED,
  ITS_CODE,
  CELL_OF,
  STACK_PICTURE,
  HANDLER,
  HANDLER_LASTI,
  ENTRIES,
  NOTHING_YET,
  NOTHING,
  TRUE,
  FALSE,
  JUMPS,
  GOES_ON,
  SHARE,
  CLOSES_OVER,
  AND
}
