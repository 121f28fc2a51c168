package org.cellscope.history;

import org.cellscope.objects.DictObject;

/** Follows everything that an object holds: its entries and its attributes. */
public final class ContentTracker extends Tracker {
  private final Recorder recorder;
  private final int object;
  private final boolean withBirth;
  private int attributes;
  private int deletedKey;

  /**
   * Follows an object from where a state stands.
   *
   * @param withBirth whether being made counts
   */
  public ContentTracker(Recorder recorder, int object, boolean withBirth, MachineState state) {
    this.recorder = recorder;
    this.object = object;
    this.withBirth = withBirth;
    this.attributes = state.hasContent(object) ? state.attributes(object) : 0;
  }

  @Override
  boolean concerns(int owner) {
    return owner == object || owner == attributes && owner != 0;
  }

  @Override
  boolean follow(LoggedWrite write, WriteProbe.Sink sink) {
    boolean pairs = recorder.object(write.owner()) instanceof DictObject;
    return switch (write.kind()) {
      case Effect.SET -> set(write, pairs, sink);
      case Effect.SPLICE -> !write.isPacking() && splice(write, pairs, sink);
      default -> known(write);
    };
  }

  private boolean known(LoggedWrite write) {
    if (write.owner() != object) {
      return false;
    }
    attributes = write.forward() ? write.attributes() : 0;
    return withBirth;
  }

  private boolean set(LoggedWrite write, boolean pairs, WriteProbe.Sink sink) {
    if (write.index() < 0) {
      if (write.owner() == object) {
        attributes = write.forward() ? write.now() : write.old();
      }
      sink.wrote(write.step(), write.owner(), write.index(), 0, write.old(), write.now());
      return true;
    }
    if (pairs && write.index() % 2 == 0) {
      deletedKey = write.old();
      return false;
    }
    int key = pairs && write.now() == 0 ? deletedKey : 0;
    sink.wrote(write.step(), write.owner(), write.index(), key, write.old(), write.now());
    return true;
  }

  private static boolean splice(LoggedWrite write, boolean pairs, WriteProbe.Sink sink) {
    int count = Math.max(write.removedCount(), write.insertedCount());
    if (pairs) {
      for (int i = 0; i < write.removedCount(); i += 2) {
        report(write, i, write.removed(i), write.removed(i + 1), 0, sink);
      }
      for (int i = 0; i < write.insertedCount(); i += 2) {
        report(write, i, write.inserted(i), 0, write.inserted(i + 1), sink);
      }
      return count > 0;
    }
    for (int i = 0; i < count; i++) {
      if (write.removed(i) != write.inserted(i)) {
        sink.wrote(
            write.step(), write.owner(), write.index() + i, 0, write.removed(i), write.inserted(i));
      }
    }
    return count > 0;
  }

  private static void report(
      LoggedWrite write, int i, int key, int old, int now, WriteProbe.Sink sink) {
    if (key != 0) {
      sink.wrote(write.step(), write.owner(), write.index() + i + 1, key, old, now);
    }
  }
}
