package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every change to an object that the heap knows. The recording implements it; without a
 * recording nobody listens.
 */
public interface MutationListener {
  /** An object has become known; its content is reported as it is now. */
  void known(PyObject object);

  /** Entry {@code index} of the owner's vector changed; null stands for a hole. */
  void set(PyObject owner, int index, @Nullable PyObject old, @Nullable PyObject now);

  /**
   * The entries {@code removed}, which started at {@code index}, were replaced by {@code inserted};
   * holes are null.
   */
  void splice(
      PyObject owner,
      int index,
      List<? extends @Nullable PyObject> removed,
      List<? extends @Nullable PyObject> inserted);
}
