package org.cellscope.history;

import java.util.List;
import org.cellscope.objects.Heap;
import org.cellscope.objects.MutationListener;
import org.cellscope.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * Hears of objects that get a number when the recording has ended, because somebody who looks at it
 * asks for the number.
 */
final class LateObjects implements MutationListener {
  private final Heap heap;
  private final Recorder recorder;

  LateObjects(Heap heap, Recorder recorder) {
    this.heap = heap;
    this.recorder = recorder;
  }

  @Override
  public void known(PyObject object) {
    recorder.objects().put(heap.serial(object), object, recorder.log().size());
  }

  @Override
  public void set(PyObject owner, int index, @Nullable PyObject old, @Nullable PyObject now) {}

  @Override
  public void splice(
      PyObject owner,
      int index,
      List<? extends @Nullable PyObject> removed,
      List<? extends @Nullable PyObject> inserted) {}
}
