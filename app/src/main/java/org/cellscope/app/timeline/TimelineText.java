package org.cellscope.app.timeline;

import org.cellscope.app.widget.Phrase;

/** What the timeline says. */
enum TimelineText implements Phrase {
  STEP_SHOWN,
  UNIT,
  SPEED,
  INSTRUCTION,
  EXPRESSION,
  LINE,
  STOP_PLAYING,
  PLAY,
  PLAY_BACK,
  GO_TO_PROMPT,
  GO_TO,
  GO_TO_TIP,
  STEP_OF,
  STEP_KEPT,
  STEP,
  AT_LINE,
  IN,
  START,
  WRITE,
  A_PLACE,
  CALL,
  RETURN,
  OUTPUT,
  EXCEPTION,
  END,
  FASTEST
}
