package org.cellscope.objects;

/** A bytes-like object: {@code bytes} or {@code bytearray}. */
public interface ByteSequence {
  /** The bytes as they are now; not to be changed. */
  byte[] bytes();

  /** How many bytes there are. */
  int size();
}
