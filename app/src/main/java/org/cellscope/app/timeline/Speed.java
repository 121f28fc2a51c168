package org.cellscope.app.timeline;

import java.util.List;

/**
 * How fast steps follow each other.
 *
 * @param number steps and the time that they take; empty for as fast as it goes
 * @param seconds between two steps; 0 for as fast as it goes
 */
record Speed(String number, double seconds) {
  /** From the slowest on. */
  static final List<Speed> ALL =
      List.of(
          new Speed("1 in 5 s", 5),
          new Speed("1 in 2 s", 2),
          new Speed("1 / s", 1),
          new Speed("2 / s", 0.5),
          new Speed("5 / s", 0.2),
          new Speed("10 / s", 0.1),
          new Speed("30 / s", 1 / 30.0),
          new Speed("", 0));

  /** The speed to start with. */
  static final Speed USUAL = ALL.get(4);

  /** Its name. */
  String text() {
    return isFastest() ? TimelineText.FASTEST.text() : number;
  }

  /** Whether the next step comes as soon as the one before has been shown. */
  boolean isFastest() {
    return seconds == 0;
  }
}
