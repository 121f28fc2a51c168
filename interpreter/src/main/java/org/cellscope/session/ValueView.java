package org.cellscope.session;

import org.cellscope.objects.Heap;

/**
 * A reference to an object.
 *
 * @param id the object's number in this session; the same for its whole life
 * @param kind what it is
 * @param text a short text for it: the repr of plain values (cut to about 40 characters), otherwise
 *     something like {@code function increment} or {@code list of 3}
 */
public record ValueView(int id, ObjectKind kind, String text) {
  /** What {@code id()} returns for the object. */
  public long address() {
    return Heap.address(id);
  }
}
