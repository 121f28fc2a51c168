package org.cellscope.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.GeneratorObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * The content of everything that may still change, as it was before a step; taken from the living
 * objects while the machine pauses. Frames that have returned are left out.
 */
final class Keyframe {
  private final int step;
  private final int current;
  private final int outputLength;
  private final int[] serials;
  private final int[] offsets;
  private final int[] words;

  private Keyframe(
      int step, int current, int outputLength, int[] serials, int[] offsets, int[] words) {
    this.step = step;
    this.current = current;
    this.outputLength = outputLength;
    this.serials = serials;
    this.offsets = offsets;
    this.words = words;
  }

  static Keyframe of(
      int step, ObjectTable objects, Heap heap, @Nullable FrameObject running, int outputLength) {
    Set<FrameObject> stack = new HashSet<>();
    for (FrameObject at = running; at != null; at = at.back) {
      stack.add(at);
    }
    Writer writer = new Writer(heap);
    for (int serial = 1; serial < objects.size(); serial++) {
      PyObject object = objects.get(serial);
      if (object != null && mayChange(object, stack)) {
        writer.write(serial, object);
      }
    }
    int current = running == null ? 0 : heap.serial(running);
    return new Keyframe(
        step, current, outputLength, writer.serials(), writer.offsets(), writer.words());
  }

  private static boolean mayChange(PyObject object, Set<FrameObject> stack) {
    if (object instanceof FrameObject frame) {
      GeneratorObject generator = frame.generator;
      return stack.contains(frame) || generator != null && generator.frame() == frame;
    }
    return object.isMutable() || object.attributes() != null;
  }

  /** The steps that had been executed. */
  int step() {
    return step;
  }

  /** The running frame; 0 for none. */
  int current() {
    return current;
  }

  int outputLength() {
    return outputLength;
  }

  /** How many ints it takes. */
  int words() {
    return words.length + 2 * serials.length;
  }

  /** The content of an object; null when the keyframe does not have it. */
  @Nullable Vector vector(int serial) {
    int found = Arrays.binarySearch(serials, serial);
    if (found < 0) {
      return null;
    }
    int at = offsets[found];
    int count = words[at + 3];
    Vector vector = new Vector(words[at], Arrays.copyOfRange(words, at + 4, at + 4 + count));
    vector.setUnit(words[at + 1]);
    vector.setBack(words[at + 2]);
    return vector;
  }

  /** Collects the words. */
  private static final class Writer {
    private final Heap heap;
    private final IntLog words = new IntLog();
    private final IntLog serials = new IntLog();
    private final IntLog offsets = new IntLog();

    Writer(Heap heap) {
      this.heap = heap;
    }

    void write(int serial, PyObject object) {
      serials.add(serial);
      offsets.add(words.size());
      DictObject attributes = object.attributes();
      words.add(attributes == null ? 0 : heap.serial(attributes));
      words.add(object instanceof FrameObject frame ? frame.unit : 0);
      FrameObject back = object instanceof FrameObject frame ? frame.back : null;
      words.add(back == null ? 0 : heap.serial(back));
      List<@Nullable PyObject> entries = new ArrayList<>();
      object.visitReferences(entries::add);
      words.add(entries.size());
      for (PyObject entry : entries) {
        words.add(entry == null ? 0 : heap.serial(entry));
      }
    }

    int[] serials() {
      return serials.toArray();
    }

    int[] offsets() {
      return offsets.toArray();
    }

    int[] words() {
      return words.toArray();
    }
  }
}
