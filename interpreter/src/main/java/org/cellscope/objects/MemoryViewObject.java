package org.cellscope.objects;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A memoryview: a window on the bytes of a bytes-like object. A view has a shape and, in each
 * dimension, a stride in bytes. Its one reference is the object that it shows.
 */
public final class MemoryViewObject extends PyObject {
  /** Class {@code memoryview}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("memoryview", MemoryViewObject.class, null, MemoryViewMethods::define)
          .build();

  /** What part of the bytes a view shows, and as what. */
  record Layout(
      int offset, ItemFormat item, String format, int[] shape, int[] strides, boolean readOnly) {
    int items() {
      return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    int[] contiguousStrides() {
      int[] wanted = new int[shape.length];
      int stride = item.size();
      for (int i = shape.length - 1; i >= 0; i--) {
        wanted[i] = stride;
        stride *= shape[i];
      }
      return wanted;
    }

    Layout with(int newOffset, int[] newShape, int[] newStrides) {
      return new Layout(newOffset, item, format, newShape, newStrides, readOnly);
    }
  }

  private final ByteSequence bytes;
  private @Nullable PyObject object;
  private final Layout layout;
  private boolean counted;

  MemoryViewObject(ByteSequence bytes, @Nullable PyObject object, Layout layout) {
    this.bytes = bytes;
    this.object = object;
    this.layout = layout;
  }

  /**
   * A view of all bytes of a bytes-like object.
   *
   * @throws PyException TypeError for any other object
   */
  static MemoryViewObject over(Runtime rt, PyObject object) {
    if (object instanceof MemoryViewObject view) {
      return view.derived(rt, view.layout());
    }
    if (object instanceof ByteSequence bytes) {
      Layout all =
          new Layout(
              0,
              ItemFormat.BYTE,
              "B",
              new int[] {bytes.size()},
              new int[] {1},
              bytes instanceof BytesObject);
      return new MemoryViewObject(bytes, object, all).exported(rt);
    }
    MemoryViewObject made = Buffers.ofProgram(rt, object);
    if (made == null) {
      throw Errors.type(
          "memoryview: a bytes-like object is required, not '" + object.type().fullName() + "'");
    }
    return new MemoryViewObject(made.bytes, object, made.layout()).exported(rt);
  }

  /** Another view of the same object. */
  MemoryViewObject derived(Runtime rt, Layout other) {
    layout();
    return new MemoryViewObject(bytes, object, other).exported(rt);
  }

  /** A bytearray keeps its size as long as views of it are alive and not released. */
  private MemoryViewObject exported(Runtime rt) {
    if (bytes instanceof ByteArrayObject array) {
      array.export(1);
      counted = true;
      rt.watch(this, (rt2, gone) -> ((MemoryViewObject) gone).uncount());
    }
    return this;
  }

  private void uncount() {
    if (counted && bytes instanceof ByteArrayObject array) {
      counted = false;
      array.export(-1);
    }
  }

  /** Lets go of the object. */
  void release(Heap heap) {
    PyObject shown = object;
    if (shown != null) {
      uncount();
      object = null;
      heap.set(this, 0, shown, null);
    }
  }

  boolean isReleased() {
    return object == null;
  }

  /** The object that is shown. */
  PyObject object() {
    PyObject shown = object;
    if (shown == null) {
      throw Errors.value("operation forbidden on released memoryview object");
    }
    return shown;
  }

  /**
   * How the bytes are shown.
   *
   * @throws PyException ValueError when the view was released
   */
  Layout layout() {
    object();
    return layout;
  }

  boolean isReadOnly() {
    return layout.readOnly;
  }

  /** Whether the items lie one behind the other, the last index changing fastest. */
  boolean isContiguous() {
    return layout.items() == 0 || sameWhereItCounts(layout.contiguousStrides());
  }

  /** As {@link #isContiguous}, the first index changing fastest. */
  boolean isFortranContiguous() {
    int[] wanted = new int[layout.shape.length];
    int stride = layout.item.size();
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = stride;
      stride *= layout.shape[i];
    }
    return layout.items() == 0 || sameWhereItCounts(wanted);
  }

  private boolean sameWhereItCounts(int[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (layout.shape[i] > 1 && layout.strides[i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** The item at a place. */
  PyObject read(int place) {
    byte[] item = new byte[layout.item.size()];
    for (int i = 0; i < item.length; i++) {
      item[i] = (byte) bytes.get(place + i);
    }
    return layout.item.read(item);
  }

  /** Writes bytes at a place. */
  void write(Heap heap, int place, byte[] item) {
    ByteArrayObject array = (ByteArrayObject) bytes;
    for (int i = 0; i < item.length; i++) {
      array.set(heap, place + i, item[i] & 0xff);
    }
  }

  /** A copy of the bytes shown, the last index changing fastest. */
  byte[] bytes() {
    Layout all = layout();
    byte[] copy = new byte[all.items() * all.item.size()];
    fill(copy, 0, all.offset, 0);
    return copy;
  }

  private int fill(byte[] copy, int at, int place, int dimension) {
    int next = at;
    if (dimension == layout.shape.length) {
      for (int i = 0; i < layout.item.size(); i++) {
        copy[next++] = (byte) bytes.get(place + i);
      }
      return next;
    }
    for (int i = 0; i < layout.shape[dimension]; i++) {
      next = fill(copy, next, place + i * layout.strides[dimension], dimension + 1);
    }
    return next;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(object);
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  protected PyObject restored(Restorer past) {
    PyObject before = past.content(this).get(0);
    return new MemoryViewObject((ByteSequence) past.of(bytes), past.ofNullable(before), layout);
  }
}
