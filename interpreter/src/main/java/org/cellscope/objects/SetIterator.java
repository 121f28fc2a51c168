package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Iterates over a set. */
final class SetIterator extends SourceIterator<SetObject> {
  /** Class {@code set_iterator}. */
  static final TypeObject TYPE = iteratorType("set_iterator");

  private int size;
  private int left;
  private int slot;

  SetIterator(SetObject set) {
    super(TYPE, set);
    this.size = set.size();
    this.left = size;
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    SetObject set = source();
    if (set == null) {
      return null;
    }
    if (size != set.size()) {
      size = -1;
      throw Errors.runtime("Set changed size during iteration");
    }
    while (slot < set.entryCount()) {
      PyObject item = set.itemAt(slot++);
      if (item != null) {
        left--;
        return item;
      }
    }
    return exhaust(rt);
  }

  @Override
  public long lengthHint() {
    SetObject set = source();
    return set != null && size == set.size() ? left : 0;
  }

  /** What is left, which this iterator does not use up. */
  @Override
  protected Remake remake(Runtime rt) {
    List<PyObject> items = new ArrayList<>();
    SetObject set = source();
    if (set == null) {
      return Remake.over(items);
    }
    if (size != set.size()) {
      throw Errors.runtime("Set changed size during iteration");
    }
    for (int i = slot; i < set.entryCount(); i++) {
      PyObject item = set.itemAt(i);
      if (item != null) {
        items.add(item);
      }
    }
    return Remake.over(items);
  }
}
