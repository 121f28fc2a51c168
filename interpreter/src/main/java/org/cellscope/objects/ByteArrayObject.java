package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bytearray. To its vector of references each byte is the int of its value. */
public final class ByteArrayObject extends ByteSequence {
  /** Class {@code bytearray}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("bytearray", ByteArrayObject.class, null, ByteArrayMethods::define)
          .subclassable()
          .build();

  private byte[] value;
  private int size;
  private int exports;
  private final @Nullable Extension extension;

  /** Makes an empty instance of {@code bytearray} or a class derived from it. */
  ByteArrayObject(TypeObject type) {
    this.value = new byte[0];
    this.extension = Extension.of(type, TYPE);
  }

  /** Makes a bytearray that owns the array from now on. */
  public ByteArrayObject(byte[] value) {
    this.value = value;
    this.size = value.length;
    this.extension = null;
  }

  @Override
  public TypeObject type() {
    return extension == null ? TYPE : extension.type();
  }

  @Override
  public @Nullable Extension extension() {
    return extension;
  }

  @Override
  byte[] bytes() {
    return size == value.length ? value : Arrays.copyOf(value, size);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  PyObject similar(byte[] bytes) {
    return new ByteArrayObject(bytes);
  }

  @Override
  int get(int index) {
    return value[index] & 0xff;
  }

  /** Counts the views that look at the bytes. */
  void export(int more) {
    exports += more;
  }

  /** Sets a byte. */
  void set(Heap heap, int index, int now) {
    int old = get(index);
    value[index] = (byte) now;
    heap.set(this, index, IntObject.of(old), IntObject.of(now));
  }

  /** Replaces the bytes from one index to before another. */
  void replace(Heap heap, int from, int to, byte[] inserted) {
    int newSize = size - (to - from) + inserted.length;
    if (exports > 0 && newSize != size) {
      throw Errors.of(
          ExceptionTypes.BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
    }
    Text.checkLength(newSize);
    List<PyObject> removed = heap.observes(this) ? numbers(value, from, to) : List.of();
    byte[] target = newSize <= value.length ? value : new byte[Math.max(newSize, value.length * 2)];
    System.arraycopy(value, 0, target, 0, from);
    System.arraycopy(value, to, target, from + inserted.length, size - to);
    System.arraycopy(inserted, 0, target, from, inserted.length);
    value = target;
    size = newSize;
    if (heap.observes(this)) {
      heap.splice(this, from, removed, numbers(inserted, 0, inserted.length));
    }
  }

  private static List<PyObject> numbers(byte[] bytes, int from, int to) {
    List<PyObject> numbers = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      numbers.add(IntObject.of(bytes[i] & 0xff));
    }
    return numbers;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    numbers(value, 0, size).forEach(visitor::visit);
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  protected PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    ByteArrayObject copy = new ByteArrayObject(past.type(type()));
    copy.size = before.size();
    copy.value = new byte[copy.size];
    for (int i = 0; i < copy.size; i++) {
      copy.value[i] = (byte) ((IntObject) Restorer.present(before.get(i))).longValue();
    }
    return past.extended(this, copy);
  }
}
