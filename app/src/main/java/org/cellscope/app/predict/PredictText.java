package org.cellscope.app.predict;

import org.cellscope.app.widget.Phrase;

/** What the questions to a class say. */
enum PredictText implements Phrase {
  PREDICT,
  ADD_GUESS,
  SHOW_ANSWER,
  GUESS_PROMPT,
  GUESS_NAME,
  CLOSE,
  NOTHING,
  ONE_MORE,
  ONE_LESS,
  RIGHT,
  WRONG,
  NOTHING_RUNS,
  CALLS_NOTHING,
  SELECT_A_CELL,
  WHAT_PRINTS,
  WHAT_IS_IN,
  EMPTY_CELL,
  ANSWER_FIRST
}
