package org.cellscope.history;

import java.util.function.IntPredicate;

/**
 * An entry of a dictionary at a moment.
 *
 * @param index of the key; -1 when it is not there
 * @param key 0 when it is not there
 * @param value 0 when it is not there
 */
record KeyValue(int index, int key, int value) {
  private static final KeyValue NONE = new KeyValue(-1, 0, 0);

  /** Looks a key up where a state stands. */
  static KeyValue find(MachineState state, int dict, IntPredicate isKey) {
    return dict > 0 && state.hasContent(dict) ? find(state.content(dict), isKey) : NONE;
  }

  private static KeyValue find(int[] entries, IntPredicate isKey) {
    for (int i = 0; i + 1 < entries.length; i += 2) {
      if (entries[i] != 0 && isKey.test(entries[i])) {
        return new KeyValue(i, entries[i], entries[i + 1]);
      }
    }
    return NONE;
  }

  /** Looks a key up in a dictionary as it was within a step, when a write was due. */
  static KeyValue find(Recorder recorder, LoggedWrite write, int dict, IntPredicate isKey) {
    if (dict == 0) {
      return NONE;
    }
    MachineState state = new MachineState(recorder);
    state.seekWithin(write.step(), write.at());
    return find(state, dict, isKey);
  }
}
