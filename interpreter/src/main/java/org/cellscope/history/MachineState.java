package org.cellscope.history;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The machine as it was before one of the recorded steps: a cursor that is moved by the effects in
 * the log, forwards and backwards. A keyframe bounds how far a jump has to go; stepping back over
 * the keyframe that the state was built from starts from the one before. Only objects that effects
 * change, or that somebody asks for, are taken from the keyframe, or else from the place in the log
 * where they became known.
 *
 * <p>Not safe for use while the recorder writes.
 */
public final class MachineState {
  /** How many steps are as quick as starting from a keyframe. */
  private static final int NEAR = 1 << 9;

  private static final int PAGE_BITS = 8;
  private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

  private final Recorder recorder;
  private final IntLog log;
  private final IntLog starts;
  private final ObjectTable objects;
  private final Keyframes keyframes;
  private int forgettings;
  private @Nullable Vector[][] pages = new Vector[64][];
  private @Nullable Keyframe base;
  private int step;

  /** How much of the log has taken effect. */
  private int reached;

  private int current;
  private int outputLength;
  private int[] offsets = new int[64];

  /** The state before the first step that is remembered. */
  public MachineState(Recorder recorder) {
    this.recorder = recorder;
    this.forgettings = recorder.forgettings();
    this.log = recorder.log();
    this.starts = recorder.starts();
    this.objects = recorder.objects();
    this.keyframes = recorder.keyframes();
    begin();
  }

  private void begin() {
    Keyframe first = keyframes.before(recorder.firstStep());
    if (first == null) {
      restart();
    } else {
      load(first);
    }
  }

  /** What a state has read is no longer where it was when steps have been forgotten. */
  private void refresh() {
    if (forgettings != recorder.forgettings()) {
      seek(step);
    }
  }

  private void restart() {
    base = null;
    Arrays.fill(pages, null);
    step = 0;
    current = 0;
    outputLength = 0;
    applyRange(0, start(0));
  }

  private void load(Keyframe keyframe) {
    base = keyframe;
    Arrays.fill(pages, null);
    step = keyframe.step();
    current = keyframe.current();
    outputLength = keyframe.outputLength();
    reached = start(step);
  }

  /** How many steps had been executed. */
  public int step() {
    return step;
  }

  /** The frame whose instruction is next; 0 for none. */
  public int current() {
    return current;
  }

  /** How many characters of output had been written. */
  public int outputLength() {
    return outputLength;
  }

  /**
   * Goes to a step; to the first that is remembered when it is forgotten.
   *
   * @param wanted from 0 to the number of recorded steps
   */
  public void seek(int wanted) {
    int target = Math.max(wanted, recorder.firstStep());
    if (forgettings != recorder.forgettings()) {
      forgettings = recorder.forgettings();
      begin();
    }
    Keyframe best = keyframes.before(target);
    int from = best == null ? 0 : best.step();
    int floor = base == null ? 0 : base.step();
    if (target < floor || Math.abs(target - step) > target - from + NEAR) {
      if (best == null) {
        restart();
      } else {
        load(best);
      }
    }
    while (step < target) {
      forward();
    }
    while (step > target) {
      undo();
    }
  }

  /**
   * Goes to where an effect of a step is due, and has those before it; from there only another jump
   * leads on.
   */
  void seekWithin(int target, int at) {
    seek(target);
    applyRange(starts.get(target) + 1, at);
  }

  /** One step forward; there must be one. */
  private void forward() {
    applyRange(starts.get(step) + 1, start(step + 1));
    step++;
  }

  /** Index of the log at which a step begins, or would begin. */
  private int start(int ofStep) {
    return ofStep < starts.size() ? starts.get(ofStep) : log.size();
  }

  private void applyRange(int from, int to) {
    reached = to;
    for (int at = from; at < to; at += Effect.length(log, at)) {
      apply(at);
    }
  }

  private void apply(int at) {
    int word = log.get(at);
    int payload = word >> Effect.BITS;
    switch (word & Effect.MASK) {
      case Effect.SET -> vector(log.get(at + 1)).set(payload - 1, log.get(at + 3));
      case Effect.SPLICE ->
          vector(log.get(at + 1))
              .splice(payload, log.get(at + 2), log, at + 4 + log.get(at + 2), log.get(at + 3));
      case Effect.PUSH -> vector(current).push(payload, log.get(at + 1));
      case Effect.POP -> vector(current).cut(payload);
      case Effect.STACK -> {
        Vector frame = vector(current);
        frame.cut(payload);
        int from = at + 3 + log.get(at + 1);
        for (int i = 0; i < log.get(at + 2); i++) {
          frame.push(payload + i, log.get(from + i));
        }
      }
      case Effect.ENTER -> enter(at);
      case Effect.LEAVE -> leave(at);
      case Effect.OUTPUT -> outputLength += log.get(at + 1);
      case Effect.KNOWN -> {
        if ((payload & Effect.IS_FRAME) != 0) {
          put(log.get(at + 1), known(at));
        }
      }
      default -> {}
    }
  }

  private void enter(int at) {
    int caller = log.get(at + 2);
    if (caller != 0) {
      vector(caller).setUnit(log.get(at + 3));
    }
    current = log.get(at + 1);
    vector(current).setBack(caller);
  }

  private void leave(int at) {
    Vector frame = vector(log.get(at + 1));
    frame.setUnit(log.get(at + 3));
    frame.setBack(0);
    current = log.get(at + 2);
  }

  /** The content of an object as it was when it became known. */
  private Vector known(int at) {
    int[] entries = new int[log.get(at + 3)];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = log.get(at + 4 + i);
    }
    return new Vector(log.get(at + 2), entries);
  }

  /** One step back, over effects that the vectors know. */
  private void undo() {
    step--;
    int from = starts.get(step);
    int to = start(step + 1);
    int count = 0;
    for (int at = from + 1; at < to; at += Effect.length(log, at)) {
      if (count == offsets.length) {
        offsets = Arrays.copyOf(offsets, count * 2);
      }
      offsets[count++] = at;
    }
    while (count > 0) {
      revert(offsets[--count]);
    }
    reached = from;
  }

  private void revert(int at) {
    int word = log.get(at);
    int payload = word >> Effect.BITS;
    switch (word & Effect.MASK) {
      case Effect.SET -> vector(log.get(at + 1)).set(payload - 1, log.get(at + 2));
      case Effect.SPLICE ->
          vector(log.get(at + 1)).splice(payload, log.get(at + 3), log, at + 4, log.get(at + 2));
      case Effect.PUSH -> vector(current).cut(payload);
      case Effect.POP -> vector(current).push(payload, log.get(at + 1));
      case Effect.STACK -> {
        Vector frame = vector(current);
        frame.cut(payload);
        for (int i = 0; i < log.get(at + 1); i++) {
          frame.push(payload + i, log.get(at + 3 + i));
        }
      }
      case Effect.ENTER -> {
        Vector frame = vector(current);
        frame.setBack(0);
        frame.setUnit(log.get(at + 4));
        current = log.get(at + 2);
      }
      case Effect.LEAVE -> {
        current = log.get(at + 1);
        int caller = log.get(at + 2);
        vector(current).setBack(caller);
        if (caller != 0) {
          vector(caller).setUnit(log.get(at + 4));
        }
      }
      case Effect.OUTPUT -> outputLength -= log.get(at + 1);
      case Effect.KNOWN -> put(log.get(at + 1), null);
      default -> {}
    }
  }

  private void put(int serial, @Nullable Vector vector) {
    int page = serial >> PAGE_BITS;
    if (page >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(page + 1, pages.length * 2));
    }
    @Nullable Vector[] vectors = pages[page];
    if (vectors == null) {
      vectors = new Vector[1 << PAGE_BITS];
      pages[page] = vectors;
    }
    vectors[serial & PAGE_MASK] = vector;
  }

  private Vector vector(int serial) {
    Vector found = find(serial);
    if (found == null) {
      throw new IllegalStateException("object " + serial + " has no content at step " + step);
    }
    return found;
  }

  private @Nullable Vector find(int serial) {
    if (serial <= 0) {
      return null;
    }
    refresh();
    int page = serial >> PAGE_BITS;
    @Nullable Vector[] vectors = page < pages.length ? pages[page] : null;
    Vector found = vectors == null ? null : vectors[serial & PAGE_MASK];
    if (found == null) {
      found = unchanged(serial);
      if (found != null) {
        put(serial, found);
      }
    }
    return found;
  }

  /** The content of an object that no effect has changed since the keyframe. */
  private @Nullable Vector unchanged(int serial) {
    Content content = base == null ? null : base.contents().get(serial);
    if (content == null) {
      content = keyframes.origin().get(serial);
    }
    if (content != null) {
      return content.toVector();
    }
    return objects.hasContent(serial) && objects.place(serial) < reached
        ? known(objects.place(serial))
        : null;
  }

  /** Whether the content of an object is recorded: it can change, and is known at this step. */
  public boolean hasContent(int serial) {
    return find(serial) != null;
  }

  /** The vector of references of an object that has recorded content. */
  public int[] content(int serial) {
    return vector(serial).toArray();
  }

  /** As {@link #content}, without a copy; good until the cursor moves. */
  public Entries entries(int serial) {
    return vector(serial);
  }

  /** How many entries the vector of references of an object that has recorded content has. */
  public int size(int serial) {
    return vector(serial).size();
  }

  /** One entry of the vector of references of an object that has recorded content; 0 for none. */
  public int entry(int serial, int index) {
    return vector(serial).get(index);
  }

  /** The attribute dictionary of an object that has recorded content; 0 for none. */
  public int attributes(int serial) {
    return vector(serial).attributes();
  }

  /** The caller of a frame that runs or waits; 0 for none. */
  public int back(int frame) {
    return vector(frame).back();
  }

  /** The unit of the instruction that a frame runs next, or is in the middle of. */
  public int unit(int frame) {
    refresh();
    if (frame == current) {
      return step < starts.size() ? log.get(starts.get(step)) : -1;
    }
    return vector(frame).unit();
  }
}
