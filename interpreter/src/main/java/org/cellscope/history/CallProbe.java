package org.cellscope.history;

/** Hears of frames that are entered and left; nothing counts as a hit. */
public final class CallProbe extends Probe {
  /** Hears of calls. */
  public interface Sink {
    /** A step entered a frame for the first time. */
    void called(int step, int frame);

    /** A step left a frame: it returned, yielded, or let an exception pass. */
    void left(int step, int frame);
  }

  private final Sink sink;

  public CallProbe(Sink sink) {
    super(1 << Effect.ENTER | 1 << Effect.LEAVE);
    this.sink = sink;
  }

  @Override
  boolean hits(IntLog log, int at, int step, boolean forward) {
    int frame = log.get(at + 1);
    if ((log.get(at) & Effect.MASK) == Effect.LEAVE) {
      sink.left(step, frame);
    } else if (log.get(at + 4) < 0) {
      sink.called(step, frame);
    }
    return false;
  }
}
