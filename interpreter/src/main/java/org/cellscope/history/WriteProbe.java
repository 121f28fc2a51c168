package org.cellscope.history;

/** Finds the writes of a place, whatever else the steps write. */
public final class WriteProbe extends Probe {
  /** Hears of the writes that are found. */
  public interface Sink {
    /**
     * A place was written.
     *
     * @param step the step that wrote
     * @param owner the object that holds the place
     * @param index the place in it; -1 for the attribute dictionary
     * @param key for an entry of a dictionary that is put in or taken out its key; otherwise 0
     * @param old what was there before, 0 for nothing
     * @param now what is there after the step's write, 0 for nothing
     */
    void wrote(int step, int owner, int index, int key, int old, int now);
  }

  private final Tracker tracker;
  private final Sink sink;

  /** A probe for what a tracker follows. */
  public WriteProbe(Tracker tracker, Sink sink) {
    super(1 << Effect.SET | 1 << Effect.SPLICE | 1 << Effect.KNOWN);
    this.tracker = tracker;
    this.sink = sink;
  }

  @Override
  boolean hits(IntLog log, int at, int step, boolean forward) {
    return tracker.concerns(log.get(at + 1))
        && tracker.follow(new LoggedWrite(log, at, step, forward), sink);
  }
}
