package org.cellscope.app.samples;

import org.cellscope.app.widget.Phrase;

/** What the list of samples says. */
enum SampleText implements Phrase {
  SEARCH,
  LIST,
  FOUND
}
