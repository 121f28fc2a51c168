package org.cellscope.history;

import java.util.Arrays;

/**
 * Goes over recorded steps by reading the log alone: which frame runs, and what a probe looks for.
 * Nothing is kept of what objects hold, so that millions of steps are passed in a moment.
 *
 * <p>Not safe for use while the recorder writes.
 */
public final class StepScan {
  private static final int CHANGES_OF_FRAME = 1 << Effect.ENTER | 1 << Effect.LEAVE;

  private final IntLog log;
  private final IntLog starts;
  private int step;
  private int frame;
  private int hitFrame;
  private int[] offsets = new int[64];

  /** A scan that stands where a state stands. */
  public StepScan(Recorder recorder, MachineState from) {
    this(recorder, from.step(), from.current());
  }

  /** A scan before a step, in the frame that is about to run; 0 for none. */
  public StepScan(Recorder recorder, int step, int frame) {
    this.log = recorder.log();
    this.starts = recorder.starts();
    this.step = step;
    this.frame = frame;
  }

  /** How many steps had been executed. */
  public int step() {
    return step;
  }

  /** The frame whose instruction is next; 0 for none. */
  public int frame() {
    return frame;
  }

  /** The unit of the instruction that is next; -1 for none. */
  public int unit() {
    return frame == 0 || step >= starts.size() ? -1 : log.get(starts.get(step));
  }

  /** The unit of the instruction of a step that has begun. */
  public int unitOf(int begun) {
    return log.get(starts.get(begun));
  }

  /** The unit of the instruction that the running frame was in before; -1 for none. */
  public int previousUnit() {
    int unit = step == 0 ? -1 : log.get(starts.get(step - 1));
    int to = step < starts.size() ? starts.get(step) : log.size();
    for (int at = step == 0 ? 0 : starts.get(step - 1) + 1; at < to; at += Effect.length(log, at)) {
      if ((1 << (log.get(at) & Effect.MASK) & CHANGES_OF_FRAME) != 0) {
        unit = log.get(at + 4);
      }
    }
    return unit;
  }

  /** The frame that ran when the step passed last had the first effect that the probe hit. */
  public int hitFrame() {
    return hitFrame;
  }

  private int end(int ofStep) {
    return ofStep + 1 < starts.size() ? starts.get(ofStep + 1) : log.size();
  }

  /** Passes over the next step, which must be recorded; true when the probe hits in it. */
  public boolean forward(Probe probe) {
    boolean hit = false;
    int to = end(step);
    for (int at = starts.get(step) + 1; at < to; at += Effect.length(log, at)) {
      int kind = log.get(at) & Effect.MASK;
      if (kind == Effect.ENTER) {
        frame = log.get(at + 1);
      } else if (kind == Effect.LEAVE) {
        frame = log.get(at + 2);
      }
      if (probe.wants(kind) && probe.hits(log, at, step, true) && !hit) {
        hit = true;
        hitFrame = frame;
      }
    }
    step++;
    return hit;
  }

  /** Passes over the step before, which must exist; true when the probe hits in it. */
  public boolean back(Probe probe) {
    step--;
    int count = 0;
    int to = end(step);
    for (int at = starts.get(step) + 1; at < to; at += Effect.length(log, at)) {
      if (count == offsets.length) {
        offsets = Arrays.copyOf(offsets, count * 2);
      }
      offsets[count++] = at;
    }
    boolean hit = false;
    while (count > 0) {
      int at = offsets[--count];
      int kind = log.get(at) & Effect.MASK;
      if (kind == Effect.ENTER) {
        frame = log.get(at + 2);
      } else if (kind == Effect.LEAVE) {
        frame = log.get(at + 1);
      }
      if (probe.wants(kind) && probe.hits(log, at, step, false)) {
        hit = true;
        hitFrame = frame;
      }
    }
    return hit;
  }
}
