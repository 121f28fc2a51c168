package org.cellscope.history;

import java.util.ArrayList;
import java.util.List;

/**
 * What one step did, read from the log.
 *
 * @param writes entries of objects that were written, in order
 * @param entered the frame that was pushed last; 0 for none
 * @param left the frame that was popped last; 0 for none
 * @param raised the exception that was raised last; 0 for none
 * @param output how many characters were written
 * @param pushedFrom lowest stack index that was written; a large number for none
 */
public record StepChanges(
    List<Write> writes, int entered, int left, int raised, int output, int pushedFrom) {

  /**
   * One entry that was written.
   *
   * @param owner the object
   * @param index the entry's index; -1 for the attribute dictionary
   * @param old what it held before, 0 for nothing
   * @param now what it holds now, 0 for nothing
   */
  public record Write(int owner, int index, int old, int now) {}

  static final StepChanges NONE = new StepChanges(List.of(), 0, 0, 0, 0, Integer.MAX_VALUE);

  static StepChanges read(IntLog log, int from, int to) {
    List<Write> writes = new ArrayList<>();
    int entered = 0;
    int left = 0;
    int raised = 0;
    int output = 0;
    int pushed = Integer.MAX_VALUE;
    for (int at = from; at < to; at += Effect.length(log, at)) {
      int payload = log.get(at) >> Effect.BITS;
      switch (log.get(at) & Effect.MASK) {
        case Effect.SET ->
            writes.add(new Write(log.get(at + 1), payload - 1, log.get(at + 2), log.get(at + 3)));
        case Effect.SPLICE -> addSplice(log, at, payload, writes);
        case Effect.PUSH -> pushed = Math.min(pushed, payload);
        case Effect.STACK -> pushed = log.get(at + 2) > 0 ? Math.min(pushed, payload) : pushed;
        case Effect.ENTER -> {
          entered = log.get(at + 1);
          pushed = Integer.MAX_VALUE;
        }
        case Effect.LEAVE -> {
          left = log.get(at + 1);
          pushed = Integer.MAX_VALUE;
        }
        case Effect.OUTPUT -> output += log.get(at + 1);
        case Effect.RAISED -> raised = log.get(at + 1);
        default -> {}
      }
    }
    return new StepChanges(List.copyOf(writes), entered, left, raised, output, pushed);
  }

  private static void addSplice(IntLog log, int at, int index, List<Write> writes) {
    int removed = log.get(at + 2);
    int inserted = log.get(at + 3);
    for (int i = 0; i < inserted; i++) {
      int old = i < removed ? log.get(at + 4 + i) : 0;
      int now = log.get(at + 4 + removed + i);
      if (old != now) {
        writes.add(new Write(log.get(at + 1), index + i, old, now));
      }
    }
  }

  /** Reads what a recorded step did; nothing for a step that does not exist or is forgotten. */
  public static StepChanges of(Recorder recorder, int step) {
    IntLog starts = recorder.starts();
    if (step < Math.max(0, recorder.firstStep() - 1) || step >= starts.size()) {
      return NONE;
    }
    int end = step + 1 < starts.size() ? starts.get(step + 1) : recorder.log().size();
    return read(recorder.log(), starts.get(step) + 1, end);
  }
}
