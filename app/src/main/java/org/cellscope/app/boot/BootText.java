package org.cellscope.app.boot;

import org.cellscope.app.widget.Phrase;

/** The titles of panes, and of what the settings offer for them. */
enum BootText implements Phrase {
  BYTECODE,
  SCOPES,
  BREAKPOINTS,
  SAMPLES,
  LIBRARY_STEPPING,
  IDS,
  BOXES,
  INLINE_VALUES,
  LIVE,
  NOT_KEPT
}
