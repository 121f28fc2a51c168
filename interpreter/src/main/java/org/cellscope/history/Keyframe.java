package org.cellscope.history;

/**
 * The machine as it was before a step, for what had changed since it became known; what else there
 * was is in the log, where it became known.
 *
 * @param step how many steps had been executed
 * @param current the running frame; 0 for none
 * @param outputLength how many characters of output had been written
 * @param contents what has changed; of the frames, those that run, wait or are suspended
 * @param words how many words were made for it, about
 */
record Keyframe(int step, int current, int outputLength, Contents contents, long words) {
  Keyframe with(Contents others, long wordsForThem) {
    return new Keyframe(step, current, outputLength, others, wordsForThem);
  }
}
