package org.cellscope.history;

/**
 * Follows what stands at an index of a list. Entries that are put in or taken out before it change
 * it too.
 */
public final class ItemTracker extends Tracker {
  private final Recorder recorder;
  private final int owner;
  private final int index;

  /** Follows an index of a list. */
  public ItemTracker(Recorder recorder, int owner, int index) {
    this.recorder = recorder;
    this.owner = owner;
    this.index = index;
  }

  @Override
  boolean concerns(int other) {
    return other == owner;
  }

  @Override
  boolean follow(LoggedWrite write, WriteProbe.Sink sink) {
    switch (write.kind()) {
      case Effect.SET -> {
        if (write.index() != index) {
          return false;
        }
        sink.wrote(write.step(), owner, index, 0, write.old(), write.now());
      }
      case Effect.SPLICE -> {
        int at = index - write.index();
        boolean shifts = write.removedCount() != write.insertedCount();
        if (at < 0 || !shifts && at >= write.insertedCount()) {
          return false;
        }
        report(write, at, sink);
      }
      default -> {
        if (write.entry(index) == 0) {
          return false;
        }
        sink.wrote(write.step(), owner, index, 0, 0, write.entry(index));
      }
    }
    return true;
  }

  /** What moves to the place, or away from it, is not among the words of the splice. */
  private void report(LoggedWrite write, int at, WriteProbe.Sink sink) {
    MachineState moment = new MachineState(recorder);
    moment.seekWithin(write.step(), write.at());
    int[] before = moment.content(owner);
    int from = index - write.insertedCount() + write.removedCount();
    int moved = from < before.length ? before[from] : 0;
    int now = at < write.insertedCount() ? write.inserted(at) : moved;
    sink.wrote(write.step(), owner, index, 0, index < before.length ? before[index] : 0, now);
  }
}
