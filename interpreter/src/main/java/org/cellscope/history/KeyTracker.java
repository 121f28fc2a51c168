package org.cellscope.history;

import java.util.function.IntPredicate;

/** Follows the value of a key of a dictionary, or of a name in a namespace. */
public final class KeyTracker extends Tracker {
  private final IntPredicate isKey;
  private int owner;
  private int keyIndex;
  private int deletedValue;

  /**
   * Follows a key from where a state stands.
   *
   * @param owner the dictionary; 0 for none yet
   * @param isKey whether an object is the key
   */
  public KeyTracker(int owner, IntPredicate isKey, MachineState state) {
    this.isKey = isKey;
    this.owner = owner;
    this.keyIndex = KeyValue.find(state, owner, isKey).index();
  }

  /** Follows another dictionary, in which the key has an index; -1 for none. */
  void adopt(int dict, int index) {
    owner = dict;
    keyIndex = index;
  }

  private boolean matches(int key) {
    return key != 0 && isKey.test(key);
  }

  @Override
  boolean concerns(int other) {
    return other == owner && owner != 0;
  }

  @Override
  boolean follow(LoggedWrite write, WriteProbe.Sink sink) {
    return switch (write.kind()) {
      case Effect.SET -> set(write, sink);
      case Effect.SPLICE -> splice(write, sink);
      default -> known(write, sink);
    };
  }

  private boolean known(LoggedWrite write, WriteProbe.Sink sink) {
    keyIndex = -1;
    for (int i = 0; i < write.entryCount(); i += 2) {
      if (matches(write.entry(i))) {
        keyIndex = write.forward() ? i : -1;
        sink.wrote(write.step(), owner, i + 1, write.entry(i), 0, write.entry(i + 1));
        return true;
      }
    }
    return false;
  }

  /** A deletion sets the key and then the value to nothing; going back they come the other way. */
  private boolean set(LoggedWrite write, WriteProbe.Sink sink) {
    if (write.index() % 2 == 0) {
      if (write.forward() || !matches(write.old())) {
        return false;
      }
      keyIndex = write.index();
      sink.wrote(write.step(), owner, keyIndex + 1, write.old(), deletedValue, 0);
      return true;
    }
    if (write.now() == 0 && !write.forward()) {
      deletedValue = write.old();
      return false;
    }
    if (keyIndex < 0 || write.index() - 1 != keyIndex) {
      return false;
    }
    if (write.now() == 0) {
      keyIndex = -1;
    }
    sink.wrote(write.step(), owner, write.index(), 0, write.old(), write.now());
    return true;
  }

  private boolean splice(LoggedWrite write, WriteProbe.Sink sink) {
    int gone = -1;
    for (int i = 0; i < write.removedCount() && gone < 0; i += 2) {
      gone = matches(write.removed(i)) ? i : -1;
    }
    int come = -1;
    for (int i = 0; i < write.insertedCount() && come < 0; i += 2) {
      come = matches(write.inserted(i)) ? i : -1;
    }
    move(write, write.forward() ? gone : come, write.forward() ? come : gone);
    int old = gone < 0 ? 0 : write.removed(gone + 1);
    int now = come < 0 ? 0 : write.inserted(come + 1);
    if (old == now) {
      return false;
    }
    int key = come < 0 ? write.removed(gone) : write.inserted(come);
    sink.wrote(write.step(), owner, write.index() + Math.max(gone, come) + 1, key, old, now);
    return true;
  }

  private void move(LoggedWrite write, int lost, int found) {
    int growth = write.insertedCount() - write.removedCount();
    int replaced = write.forward() ? write.removedCount() : write.insertedCount();
    if (found >= 0) {
      keyIndex = write.index() + found;
    } else if (lost >= 0) {
      keyIndex = -1;
    } else if (keyIndex >= write.index() + replaced) {
      keyIndex += write.forward() ? growth : -growth;
    }
  }
}
