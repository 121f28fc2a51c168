package org.cellscope.history;

/** Follows an entry that keeps its index: the content of a cell, a slot of a frame. */
public final class FieldTracker extends Tracker {
  private final int owner;
  private final int index;
  private final boolean withBirth;

  /**
   * Follows an entry.
   *
   * @param withBirth whether being made with a content counts
   */
  public FieldTracker(int owner, int index, boolean withBirth) {
    this.owner = owner;
    this.index = index;
    this.withBirth = withBirth;
  }

  @Override
  boolean concerns(int other) {
    return other == owner;
  }

  @Override
  boolean follow(LoggedWrite write, WriteProbe.Sink sink) {
    if (write.kind() == Effect.SET && write.index() == index) {
      sink.wrote(write.step(), owner, index, 0, write.old(), write.now());
      return true;
    }
    if (withBirth && write.kind() == Effect.KNOWN && write.entry(index) != 0) {
      sink.wrote(write.step(), owner, index, 0, 0, write.entry(index));
      return true;
    }
    return false;
  }
}
