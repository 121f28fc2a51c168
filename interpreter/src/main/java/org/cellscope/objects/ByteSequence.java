package org.cellscope.objects;

/** A bytes-like object: {@code bytes} or {@code bytearray}. */
public abstract sealed class ByteSequence extends PyObject permits BytesObject, ByteArrayObject {
  /** Makes an object of one session. */
  ByteSequence() {}

  /** Makes an object that all sessions share. */
  ByteSequence(int serial) {
    super(serial);
  }

  /** The bytes as they are now; not to be changed. */
  abstract byte[] bytes();

  /** A byte as a number from 0 to 255. */
  abstract int get(int index);

  /** How many bytes there are. */
  public abstract int size();

  /** A plain object of the same kind. */
  abstract PyObject similar(byte[] bytes);

  /** An object with the same bytes: itself where it cannot change and is no derived class's. */
  final PyObject unchanged() {
    return type() == BytesObject.TYPE ? this : similar(bytes().clone());
  }

  /** The bytes as a text of characters up to 255. */
  public final String latin() {
    return Bytes.latin(bytes());
  }
}
