package org.cellscope.history;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Forgets the steps before a keyframe:
 *
 * <ol>
 *   <li>marks the objects that the rest of the log speaks of, and what they held at the keyframe;
 *   <li>notes who made the cells that are left, as the log would no longer say so;
 *   <li>keeps the contents that only the forgotten part of the log has, of every object that the
 *       program or a mark still holds;
 *   <li>cuts the log and everything that has places in it.
 * </ol>
 *
 * <p>The machine must be parked before a step. The step before the keyframe stays in the log, for
 * what is said about the step that led to where the recording begins.
 */
final class Forgetting {
  private static final int POLL_MASK = (1 << 16) - 1;

  private final Recorder recorder;
  private final IntLog log;
  private final ObjectTable objects;
  private final Keyframes keyframes;
  private final Keyframe first;

  /** Where the part of the log begins that stays. */
  private final int cut;

  private final Marks marks = new Marks();
  private final Deque<Integer> pending = new ArrayDeque<>();

  Forgetting(Recorder recorder, Keyframe first) {
    this.recorder = recorder;
    this.log = recorder.log();
    this.objects = recorder.objects();
    this.keyframes = recorder.keyframes();
    this.first = first;
    this.cut = recorder.starts().get(first.step() - 1);
  }

  /**
   * Makes the passes.
   *
   * @param cancelled whether to leave everything as it is; asked during the first pass, the long
   *     one
   * @return false when it was cancelled
   */
  boolean run(BooleanSupplier cancelled) {
    if (!markLog(cancelled)) {
      return false;
    }
    markCallStack();
    markHeld();
    markHeld();
    recorder.makers().rememberBefore(cut);
    recorder.makers().keep(marks::contains, this::markWithContent);
    cutAll(newOrigin());
    return true;
  }

  private boolean markLog(BooleanSupplier cancelled) {
    IntLog starts = recorder.starts();
    int from = first.step() - 1;
    for (int step = from; step < starts.size(); step++) {
      if ((step - from & POLL_MASK) == 0 && cancelled.getAsBoolean()) {
        return false;
      }
      int end = step + 1 < starts.size() ? starts.get(step + 1) : log.size();
      for (int at = starts.get(step) + 1; at < end; at += Effect.length(log, at)) {
        markEffect(at);
      }
    }
    return true;
  }

  private void markEffect(int at) {
    switch (log.get(at) & Effect.MASK) {
      case Effect.PUSH, Effect.POP, Effect.RAISED -> mark(log.get(at + 1));
      case Effect.SET -> markRange(at + 1, at + 4);
      case Effect.SPLICE -> {
        mark(log.get(at + 1));
        markRange(at + 4, at + Effect.length(log, at));
      }
      case Effect.STACK -> markRange(at + 3, at + Effect.length(log, at));
      case Effect.ENTER, Effect.LEAVE -> markRange(at + 1, at + 3);
      case Effect.KNOWN -> {
        markRange(at + 1, at + 3);
        markRange(at + 4, at + Effect.length(log, at));
      }
      default -> {}
    }
  }

  private void markRange(int from, int to) {
    for (int at = from; at < to; at++) {
      mark(log.get(at));
    }
  }

  private void mark(int serial) {
    if (serial > 0 && marks.add(serial) && objects.place(serial) < cut) {
      pending.add(serial);
    }
  }

  private void markWithContent(int serial) {
    mark(serial);
    markHeld();
  }

  /** What is in the slots of a frame may be gone from there when the frame has returned. */
  private void markCallStack() {
    int frame = first.current();
    while (frame != 0) {
      mark(frame);
      Content content = first.contents().get(frame);
      frame = content == null ? 0 : content.back();
    }
  }

  /** Marks what the marked objects held at the keyframe. */
  private void markHeld() {
    while (!pending.isEmpty()) {
      int serial = pending.poll();
      Content content = first.contents().get(serial);
      if (content == null) {
        content = unchanged(serial);
      }
      if (content != null) {
        content.forEach(this::mark);
      }
    }
  }

  /** What an object has held since it became known, by the log that will be forgotten. */
  private @Nullable Content unchanged(int serial) {
    Content content = keyframes.origin().get(serial);
    return content == null && objects.hasContent(serial) && objects.place(serial) < cut
        ? Content.known(log, objects.place(serial))
        : content;
  }

  private Contents newOrigin() {
    Numbers numbers = new Numbers();
    objects.forEach(numbers::add);
    @Nullable Content[] contents = new Content[numbers.count];
    int changed = 0;
    for (int i = 0; i < numbers.count; i++) {
      int serial = numbers.all[i];
      boolean isKept = keyframes.origin().get(serial) != null;
      boolean isNeeded = first.contents().get(serial) == null;
      Content content = isNeeded ? unchanged(serial) : null;
      if (isKept ? !isNeeded : content != null) {
        numbers.all[changed] = serial;
        contents[changed++] = content;
      }
    }
    return keyframes.origin().with(numbers.all, changed, contents);
  }

  private void cutAll(Contents origin) {
    log.forgetBefore(cut);
    int shift = log.forgotten();
    log.renumber();
    recorder.starts().forgetBefore(first.step() - 1);
    recorder.starts().subtract(shift);
    Numbers gone = new Numbers();
    objects.forget(marks, cut, shift, gone::add);
    Contents left = origin.with(gone.all, gone.count, new Content[gone.count]);
    keyframes.forgetBefore(first, gone.all, gone.count, left, shift);
  }

  /** Numbers, ascending. */
  private static final class Numbers {
    private int[] all = new int[1024];
    private int count;

    void add(int serial) {
      if (count == all.length) {
        all = Arrays.copyOf(all, count * 2);
      }
      all[count++] = serial;
    }
  }
}
