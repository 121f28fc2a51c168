package org.cellscope.history;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What one object held at a keyframe. The entries lie in chunks; those that are as they were at the
 * keyframe before are shared with it, so that a keyframe of a large list that has grown by a few
 * items is small.
 */
final class Content {
  private static final int CHUNK = 64;

  /** About what the objects of one content take beside the entries. */
  private static final int OVERHEAD_WORDS = 12;

  private static final int CHUNK_OVERHEAD_WORDS = 5;

  private final int attributes;
  private final int unit;
  private final int back;
  private final int size;
  private final int[][] chunks;

  private Content(int attributes, int unit, int back, int size, int[][] chunks) {
    this.attributes = attributes;
    this.unit = unit;
    this.back = back;
    this.size = size;
    this.chunks = chunks;
  }

  /** The content of an object that is no frame, as the log has it where it became known. */
  static Content known(IntLog log, int at) {
    int size = log.get(at + 3);
    int[][] chunks = new int[(size + CHUNK - 1) / CHUNK][];
    for (int i = 0; i < chunks.length; i++) {
      chunks[i] = new int[Math.min(CHUNK, size - i * CHUNK)];
      for (int j = 0; j < chunks[i].length; j++) {
        chunks[i][j] = log.get(at + 4 + i * CHUNK + j);
      }
    }
    return new Content(log.get(at + 2), 0, 0, size, chunks);
  }

  /** Passes over the numbers of everything that it refers to. */
  void forEach(IntConsumer visitor) {
    visitor.accept(attributes);
    visitor.accept(back);
    for (int[] chunk : chunks) {
      for (int entry : chunk) {
        visitor.accept(entry);
      }
    }
  }

  /** The caller of a frame that runs or waits; 0 for none. */
  int back() {
    return back;
  }

  /** About how many words it takes when it shares nothing. */
  long words() {
    return OVERHEAD_WORDS + size + (long) chunks.length * CHUNK_OVERHEAD_WORDS;
  }

  /** The content as a vector that may be changed. */
  Vector toVector() {
    int[] entries = new int[size];
    for (int i = 0; i < chunks.length; i++) {
      System.arraycopy(chunks[i], 0, entries, i * CHUNK, chunks[i].length);
    }
    Vector vector = new Vector(attributes, entries);
    vector.setUnit(unit);
    vector.setBack(back);
    return vector;
  }

  /** Reads living objects; one reader serves many of them. */
  static final class Reader implements ReferenceVisitor {
    private final Heap heap;
    private int[] entries = new int[CHUNK];
    private int size;
    private long read;
    private long made;

    Reader(Heap heap) {
      this.heap = heap;
    }

    @Override
    public void visit(@Nullable PyObject entry) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, size * 2);
      }
      entries[size++] = entry == null ? 0 : heap.serial(entry);
    }

    /**
     * The content of an object as it is now.
     *
     * @param before its content at the keyframe before; null for none
     */
    Content read(PyObject object, @Nullable Content before) {
      size = 0;
      object.visitReferences(this);
      read += size;
      DictObject attributes = object.attributes();
      boolean isFrame = object instanceof FrameObject;
      FrameObject back = isFrame ? ((FrameObject) object).back : null;
      made += OVERHEAD_WORDS;
      return new Content(
          attributes == null ? 0 : heap.serial(attributes),
          isFrame ? ((FrameObject) object).unit : 0,
          back == null ? 0 : heap.serial(back),
          size,
          chunks(before));
    }

    private int[][] chunks(@Nullable Content before) {
      int[][] chunks = new int[(size + CHUNK - 1) / CHUNK][];
      for (int i = 0; i < chunks.length; i++) {
        int from = i * CHUNK;
        int to = Math.min(size, from + CHUNK);
        if (before != null && i < before.chunks.length && equal(before.chunks[i], from, to)) {
          chunks[i] = before.chunks[i];
        } else {
          chunks[i] = Arrays.copyOfRange(entries, from, to);
          made += to - from + CHUNK_OVERHEAD_WORDS;
        }
      }
      return chunks;
    }

    private boolean equal(int[] chunk, int from, int to) {
      return Arrays.equals(chunk, 0, chunk.length, entries, from, to);
    }

    /** How many entries have been read. */
    long read() {
      return read;
    }

    /** How many words have been made, about. */
    long made() {
      return made;
    }
  }
}
