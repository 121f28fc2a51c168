package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Iterates over the keys, values or items of a dictionary, forwards or backwards. */
final class DictIterator extends SourceIterator<DictObject> {
  private final DictView.Kind kind;
  private final boolean backward;
  private int size;
  private int left;
  private int entry;

  DictIterator(TypeObject type, DictView.Kind kind, DictObject dict, boolean backward) {
    super(type, dict);
    this.kind = kind;
    this.backward = backward;
    this.size = dict.size();
    this.left = size;
    this.entry = backward ? dict.entryCount() - 1 : 0;
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    DictObject dict = source();
    if (dict == null) {
      return null;
    }
    if (size != dict.size()) {
      size = -1;
      throw Errors.runtime("dictionary changed size during iteration");
    }
    for (; entry >= 0 && entry < dict.entryCount(); entry += backward ? -1 : 1) {
      PyObject key = dict.keyAt(entry);
      PyObject value = dict.valueAt(entry);
      if (key != null && value != null) {
        return take(rt, key, value);
      }
    }
    return exhaust(rt);
  }

  private PyObject take(Runtime rt, PyObject key, PyObject value) {
    if (left == 0) {
      exhaust(rt);
      throw Errors.runtime("dictionary keys changed during iteration");
    }
    left--;
    entry += backward ? -1 : 1;
    return kind.of(key, value);
  }

  @Override
  public long lengthHint() {
    DictObject dict = source();
    return dict != null && size == dict.size() ? left : 0;
  }

  /** What is left, which this iterator does not use up. */
  @Override
  protected Remake remake(Runtime rt) {
    List<PyObject> items = new ArrayList<>();
    DictObject dict = source();
    if (dict == null) {
      return Remake.over(items);
    }
    if (size != dict.size()) {
      throw Errors.runtime("dictionary changed size during iteration");
    }
    for (int i = entry; i >= 0 && i < dict.entryCount(); i += backward ? -1 : 1) {
      PyObject key = dict.keyAt(i);
      PyObject value = dict.valueAt(i);
      if (key != null && value != null) {
        items.add(kind.of(key, value));
      }
    }
    return Remake.over(items);
  }
}
