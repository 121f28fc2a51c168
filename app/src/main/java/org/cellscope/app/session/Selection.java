package org.cellscope.app.session;

import org.cellscope.session.CapturedVariable;

/** What the user has picked; every pane highlights it where it shows it. */
public sealed interface Selection {
  /** Nothing is picked. */
  record Nothing() implements Selection {}

  /** An object, by its number in the session; frames and objects share the numbers. */
  record HeapObject(int id) implements Selection {}

  /** A variable that lives in a cell. */
  record Captured(CapturedVariable variable) implements Selection {}
}
