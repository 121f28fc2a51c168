package org.cellscope.lib.regex;

/** The instructions of a program; in brackets their operands. */
enum Op {
  /** One character passes the test [test]. */
  ONE,
  /** As often as it goes, giving back one by one [test, min, max]. */
  MANY_GREEDY,
  /** As seldom as it goes [test, min, max]. */
  MANY_LAZY,
  /** As often as it goes [test, min, max]. */
  MANY_POSSESSIVE,
  /** Tries what follows, then another place [other]. */
  SPLIT,
  /** Goes on elsewhere [target]. */
  JUMP,
  /** A group begins [group]. */
  OPEN,
  /** A group ends [group]. */
  CLOSE,
  /** Starts to count [register]. */
  COUNT,
  /** Decides on another round [register, min, max, body, lazy]. */
  LOOP,
  /** Remembers the place and what can be tried otherwise [register]. */
  MARK,
  /** Forgets what could be tried otherwise since the mark [register]. */
  CUT,
  /** As CUT, and goes back to the place of the mark [register]. */
  CUT_BACK,
  /** Remembers, and goes elsewhere when what follows fails [register, target]. */
  MARK_NOT,
  /** What must not match has matched [register]. */
  FAIL_NOT,
  /** Goes back some characters [count]. */
  BACK,
  /** What a group has matched, again [group, ignoreCase, ascii]. */
  REFERENCE,
  /** Goes elsewhere unless a group has matched [group, target]. */
  UNLESS,
  /** A place between characters [place, ascii]. */
  AT,
  /** The pattern has matched. */
  MATCH,
  /** Never matches. */
  FAIL
}
