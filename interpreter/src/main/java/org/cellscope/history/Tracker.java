package org.cellscope.history;

/**
 * Follows a place through the writes that a scan meets, in either direction: places move when
 * entries are put in before them, and attributes come and go with their dictionaries.
 */
public abstract sealed class Tracker
    permits FieldTracker,
        ItemTracker,
        KeyTracker,
        ContentTracker,
        AttributeTracker,
        VariableTracker {
  Tracker() {}

  /** Whether a write of an object can be of interest. */
  abstract boolean concerns(int owner);

  /**
   * Takes notice of a write of an object that is of interest.
   *
   * @return whether it wrote the place
   */
  abstract boolean follow(LoggedWrite write, WriteProbe.Sink sink);
}
