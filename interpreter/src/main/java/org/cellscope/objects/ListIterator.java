package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Iterates over a list, which may change meanwhile. */
final class ListIterator extends SourceIterator<ListObject> {
  /** Class {@code list_iterator}. */
  static final TypeObject FORWARD = indexedIteratorType("list_iterator");

  /** Class {@code list_reverseiterator}. */
  static final TypeObject BACKWARD = indexedIteratorType("list_reverseiterator");

  private final boolean backward;
  private int index;

  private ListIterator(TypeObject type, ListObject list) {
    super(type, list);
    this.backward = type == BACKWARD;
    this.index = backward ? list.size() - 1 : 0;
  }

  static ListIterator forward(ListObject list) {
    return new ListIterator(FORWARD, list);
  }

  static ListIterator backward(ListObject list) {
    return new ListIterator(BACKWARD, list);
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    ListObject list = source();
    if (list == null) {
      return null;
    }
    if (index < 0 || index >= list.size()) {
      return exhaust(rt);
    }
    PyObject item = list.get(index);
    index += backward ? -1 : 1;
    return item;
  }

  @Override
  public long lengthHint() {
    ListObject list = source();
    if (list == null) {
      return 0;
    }
    return backward ? (index < list.size() ? index + 1 : 0) : Math.max(0, list.size() - index);
  }

  @Override
  protected Remake remake(Runtime rt) {
    ListObject list = source();
    return list == null
        ? new Remake(new ListObject(List.of()), null, backward)
        : new Remake(list, IntObject.of((long) index), backward);
  }

  @Override
  protected void moveTo(long index) {
    ListObject list = source();
    if (list != null) {
      this.index =
          backward
              ? (int) Math.clamp(index, -1L, list.size() - 1L)
              : (int) Math.clamp(index, 0L, (long) list.size());
    }
  }
}
