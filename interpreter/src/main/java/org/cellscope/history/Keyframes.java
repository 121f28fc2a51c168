package org.cellscope.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.GeneratorObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * Keyframes, each made from the one before and the living objects that have changed since; what has
 * not changed costs neither time nor memory. They are taken so often that together they cost less
 * than the log, whatever the program does:
 *
 * <ol>
 *   <li>not before some steps have passed;
 *   <li>not before the log has grown by twice what the last keyframe took, and by some words for
 *       every entry that had to be read for it.
 * </ol>
 */
final class Keyframes {
  /** About what a node of the table takes for each content that is new. */
  private static final int NODE_WORDS = 8;

  /** Reading an entry takes some nanoseconds, and a step that writes several words some ten. */
  private static final int WORDS_FOR_READING = 6;

  private final int interval;
  private final ObjectTable objects;
  private final List<Keyframe> all = new ArrayList<>();
  private Contents origin = Contents.EMPTY;
  private final Marks isChanged = new Marks();
  private final Marks isOnStack = new Marks();
  private int[] changed = new int[1024];
  private int changedCount;
  private int nextStep;
  private long nextWords;
  private long words;

  /**
   * Starts without a keyframe.
   *
   * @param interval the fewest steps from one to the next
   */
  Keyframes(int interval, ObjectTable objects) {
    this.interval = interval;
    this.objects = objects;
    this.nextStep = interval;
  }

  /** Notes that the content of an object changes. */
  void touch(int serial) {
    if (serial <= 0 || !isChanged.add(serial)) {
      return;
    }
    if (changedCount == changed.length) {
      changed = Arrays.copyOf(changed, changedCount * 2);
    }
    changed[changedCount++] = serial;
  }

  /** Notes that a frame was pushed; its value stack changes while it runs. */
  void entered(int frame) {
    isOnStack.add(frame);
    touch(frame);
  }

  /** Notes that a frame was popped. */
  void left(int frame, int caller) {
    isOnStack.remove(frame);
    touch(frame);
    touch(caller);
  }

  /** Whether a keyframe is due before a step, the log being that long. */
  boolean isDue(int step, int logSize) {
    return step >= nextStep && logSize >= nextWords;
  }

  /** Takes a keyframe before a step. */
  void take(int step, int logSize, Heap heap, @Nullable FrameObject running, int outputLength) {
    int current = running == null ? 0 : heap.serial(running);
    touch(current);
    Content.Reader reader = new Content.Reader(heap);
    Contents before = all.isEmpty() ? Contents.EMPTY : all.getLast().contents();
    Arrays.sort(changed, 0, changedCount);
    @Nullable Content[] contents = new Content[changedCount];
    for (int i = 0; i < changedCount; i++) {
      PyObject object = objects.get(changed[i]);
      isChanged.remove(changed[i]);
      contents[i] = isOver(object, changed[i]) ? null : reader.read(object, before.get(changed[i]));
    }
    Contents now = before.with(changed, changedCount, contents);
    long made = reader.made() + (long) NODE_WORDS * changedCount;
    all.add(new Keyframe(step, current, outputLength, now, made));
    words += made;
    nextStep = step + interval;
    nextWords = logSize + Math.max(2 * made, WORDS_FOR_READING * reader.read());
    changedCount = 0;
    touch(current);
  }

  /** Whether nothing can go on in a frame. */
  private boolean isOver(PyObject object, int serial) {
    if (!(object instanceof FrameObject frame) || isOnStack.contains(serial)) {
      return false;
    }
    GeneratorObject generator = frame.generator;
    return generator == null || generator.frame() != frame;
  }

  /** The last keyframe that is not behind a step; null for none. */
  @Nullable Keyframe before(int step) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).step() <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : all.get(low - 1);
  }

  /** What objects held that have not changed since the log before was forgotten. */
  Contents origin() {
    return origin;
  }

  /** From now on a keyframe is always due. */
  void makeDue() {
    nextStep = Integer.MIN_VALUE;
    nextWords = 0;
  }

  /**
   * Lets the keyframes before one go.
   *
   * @param gone the numbers of objects that have gone, ascending
   * @param goneCount how many of them count
   * @param newOrigin the new {@link #origin}
   * @param shift by how much shorter the log has become
   */
  void forgetBefore(Keyframe first, int[] gone, int goneCount, Contents newOrigin, int shift) {
    all.removeIf(keyframe -> keyframe.step() < first.step());
    Keyframe newest = all.getLast();
    @Nullable Content[] nothing = new Content[goneCount];
    all.set(
        all.size() - 1,
        newest.with(newest.contents().with(gone, goneCount, nothing), newest.words()));
    origin = newOrigin;
    long[] whole = new long[1];
    Contents.Visitor count = (_, content) -> whole[0] += content.words() + NODE_WORDS;
    all.getFirst().contents().forEach(count);
    origin.forEach(count);
    all.set(0, all.getFirst().with(all.getFirst().contents(), whole[0]));
    words = all.stream().mapToLong(Keyframe::words).sum();
    nextWords -= shift;
    isChanged.trim();
    isOnStack.trim();
  }

  /** How much memory they take, about. */
  long bytes() {
    return words * Integer.BYTES;
  }
}
