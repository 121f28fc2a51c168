package org.cellscope.history;

import java.util.Arrays;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an instruction did to the value stack of its frame, by comparing the entries that it
 * may touch before and after it, and writes that down.
 */
final class ValueStackObserver {
  /** Numbers objects; 0 stands for an empty entry. */
  interface Numbers {
    int of(@Nullable PyObject object);
  }

  private final IntLog log;
  private final Numbers numbers;
  private @Nullable FrameObject observed;
  private int low;
  private int count;

  /** What was observed last in each of the frames that wait for another; -1 for nothing. */
  private int[] waiting = new int[64];

  private int waitingCount;
  private int[] before = new int[64];

  ValueStackObserver(IntLog log, Numbers numbers) {
    this.log = log;
    this.numbers = numbers;
  }

  /** Notes the entries of the value stack that the frame's next instruction may touch. */
  void observe(FrameObject frame) {
    observed = frame;
    low = Math.max(frame.stackBase(), frame.top - frame.code.stackUse(frame.unit));
    note(frame);
  }

  /** Writes down what is not written yet, as the observed frame is about to wait for another. */
  void entered() {
    boolean isObserved = observed != null;
    finish();
    if (waitingCount == waiting.length) {
      waiting = Arrays.copyOf(waiting, waitingCount * 2);
    }
    waiting[waitingCount++] = isObserved ? low : -1;
  }

  /** Writes down what is not written yet, as the frame that was entered last is left. */
  void left() {
    finish();
    waitingCount--;
  }

  /**
   * Goes on with a frame that has waited. Its instruction may be one that the frame does not name:
   * what runs because of an object's death is told to run before it.
   */
  void returned(FrameObject caller) {
    observe(caller);
    int noted = waiting[waitingCount];
    if (noted >= 0 && noted < low) {
      low = noted;
      note(caller);
    }
  }

  /** Notes entries deeper in the stack, as an exception is about to cut it back to {@code top}. */
  void unwinding(FrameObject frame, int top) {
    if (observed != frame) {
      flush();
      observe(frame);
    }
    if (top >= low) {
      return;
    }
    int more = low - top;
    int[] extended = new int[Math.max(before.length, (count + more) * 2)];
    for (int i = 0; i < more; i++) {
      extended[i] = entry(frame, top + i);
    }
    System.arraycopy(before, 0, extended, more, count);
    before = extended;
    count += more;
    low = top;
  }

  /** Writes down how the noted part of the value stack has changed, and notes it as it is now. */
  void flush() {
    FrameObject frame = observed;
    if (frame == null) {
      return;
    }
    int now = frame.top - low;
    int same = 0;
    while (same < count && same < now && before[same] == entry(frame, low + same)) {
      same++;
    }
    if (same == count && same == now) {
      return;
    }
    int from = low + same;
    if (same == count && now == count + 1) {
      int value = entry(frame, from);
      log.reserve(2);
      log.add(Effect.PUSH | from << Effect.BITS);
      log.add(value);
    } else if (same == now && count == now + 1) {
      log.reserve(2);
      log.add(Effect.POP | from << Effect.BITS);
      log.add(before[same]);
    } else {
      write(frame, same, now);
    }
    note(frame);
  }

  /** Writes down what is not written yet, and notes nothing any more. */
  void finish() {
    flush();
    dismiss();
  }

  /** Notes nothing any more. */
  void dismiss() {
    observed = null;
  }

  private int entry(FrameObject frame, int slot) {
    return numbers.of(frame.slots[slot]);
  }

  private void note(FrameObject frame) {
    count = frame.top - low;
    if (count > before.length) {
      before = new int[count * 2];
    }
    for (int i = 0; i < count; i++) {
      before[i] = entry(frame, low + i);
    }
  }

  /** All objects get their numbers first: making one known writes to the log as well. */
  private void write(FrameObject frame, int same, int now) {
    for (int i = same; i < now; i++) {
      entry(frame, low + i);
    }
    log.reserve(3L + count + now - 2L * same);
    log.add(Effect.STACK | low + same << Effect.BITS);
    log.add(count - same);
    log.add(now - same);
    for (int i = same; i < count; i++) {
      log.add(before[i]);
    }
    for (int i = same; i < now; i++) {
      log.add(entry(frame, low + i));
    }
  }
}
