package org.cellscope.history;

/**
 * An effect that writes the content of an object.
 *
 * @param at where it stands in the log
 * @param step the step that had it
 * @param forward whether it is met by a scan forward
 */
record LoggedWrite(IntLog log, int at, int step, boolean forward) {
  int kind() {
    return log.get(at) & Effect.MASK;
  }

  int owner() {
    return log.get(at + 1);
  }

  /** The index that is set, or the first that is spliced; -1 for the attribute dictionary. */
  int index() {
    int payload = log.get(at) >> Effect.BITS;
    return kind() == Effect.SET ? payload - 1 : payload;
  }

  /** Of a set: what was there. */
  int old() {
    return log.get(at + 2);
  }

  /** Of a set: what is there. */
  int now() {
    return log.get(at + 3);
  }

  /** Of a splice: how many entries went. */
  int removedCount() {
    return log.get(at + 2);
  }

  /** Of a splice: how many entries came. */
  int insertedCount() {
    return log.get(at + 3);
  }

  /** Of a splice: an entry that went; 0 behind the last. */
  int removed(int i) {
    return i < removedCount() ? log.get(at + 4 + i) : 0;
  }

  /** Of a splice: an entry that came; 0 behind the last. */
  int inserted(int i) {
    return i < insertedCount() ? log.get(at + 4 + removedCount() + i) : 0;
  }

  /** Of an object that becomes known: its attribute dictionary. */
  int attributes() {
    return log.get(at + 2);
  }

  /** Of an object that becomes known: how many entries it has. */
  int entryCount() {
    return log.get(at + 3);
  }

  /** Of an object that becomes known: an entry; 0 behind the last. */
  int entry(int i) {
    return i < entryCount() ? log.get(at + 4 + i) : 0;
  }

  /** Whether a splice only closes holes, as a dictionary does when it makes room. */
  boolean isPacking() {
    int j = 0;
    for (int i = 0; i < removedCount(); i++) {
      if (removed(i) != 0) {
        if (removed(i) != inserted(j++)) {
          return false;
        }
      }
    }
    return j == insertedCount() && removedCount() > insertedCount();
  }
}
