package org.cellscope.app.heapgraph.export;

import org.cellscope.app.widget.Phrase;

/** What exported runs say. */
enum PageText implements Phrase {
  PROGRAM,
  GRAPH,
  OUTPUT,
  BYTECODE,
  START,
  LINE_BACK,
  BACK,
  PLAY,
  FORWARD,
  LINE,
  END,
  STEP,
  STEP_OF,
  HEAP_GRAPH,
  CANNOT_WRITE
}
