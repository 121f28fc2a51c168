package org.cellscope.app.samples;

import org.cellscope.app.widget.Phrase;

/** What the list of samples and the lessons say beside their own words. */
enum SampleText implements Phrase {
  SEARCH,
  LIST,
  FOUND,
  LESSON,
  STOP_BEFORE,
  NEXT_STOP,
  FOLD,
  UNFOLD,
  CHANGED,
  ASK,
  GO_THERE,
  ASK_BEFORE,
  ASK_BEFORE_TIME,
  GO_TO,
  GO_TO_TIME
}
