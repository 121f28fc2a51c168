package org.cellscope.app.heapgraph.drawing;

/** What something is painted with; a {@link Palette} knows the colours. */
public sealed interface Ink {
  /** Inks that mean the same in every program. */
  enum Tone implements Ink {
    TEXT,
    MUTED,
    LINE,
    CANVAS,
    GROUND,
    HEADING,
    ACCENT,
    ACCENT_SOFT,
    CHANGED,
    CHANGED_SOFT,
    NEW,
    NEW_SOFT
  }

  /**
   * The colour of a captured variable.
   *
   * @param number the variable's number, counted from 0
   * @param soft whether it is the ground below text
   */
  record Captured(int number, boolean soft) implements Ink {}
}
