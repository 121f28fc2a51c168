package org.cellscope.app.console;

import org.cellscope.app.widget.Phrase;

/** What the console says. */
enum ConsoleText implements Phrase {
  CONSOLE,
  OUTPUT,
  INPUT,
  INPUT_PROMPT,
  INPUT_NAME,
  LEFT_OUT,
  ANSWERS,
  PROMPT,
  EVALUATE_IN,
  NO_FRAME,
  CLASS_GUESSES,
  NOWHERE,
  MORE_LINES,
  MORE_CHARACTERS,
  MORE
}
