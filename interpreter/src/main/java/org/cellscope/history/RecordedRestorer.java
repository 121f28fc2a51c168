package org.cellscope.history;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Restorer;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.StrObject;
import org.jspecify.annotations.Nullable;

/**
 * The past as a {@link MachineState} shows it. To be used while that state stays at its step and
 * the program's machine is parked.
 */
public final class RecordedRestorer extends Restorer {
  private final MachineState state;
  private final Recorder recorder;
  private final Heap heap;
  private final Runtime runtime;

  /**
   * Makes a view of a step.
   *
   * @param heap the numbers of the recording
   * @param runtime the machine that will work with the copies
   */
  public RecordedRestorer(MachineState state, Recorder recorder, Heap heap, Runtime runtime) {
    this.state = state;
    this.recorder = recorder;
    this.heap = heap;
    this.runtime = runtime;
  }

  @Override
  public Runtime runtime() {
    return runtime;
  }

  /** An object by its number, as it was; null for 0. */
  public @Nullable PyObject numbered(int serial) {
    PyObject original = original(serial);
    return original == null ? null : of(original);
  }

  private @Nullable PyObject original(int serial) {
    return serial > 0 ? recorder.object(serial) : serial == 0 ? null : Heap.fixed(serial);
  }

  @Override
  public Content content(PyObject original) {
    int serial = heap.serial(original);
    return state.hasContent(serial) ? new Recorded(serial, original) : new Constant(original);
  }

  /** What an object held that can change. */
  private final class Recorded implements Content {
    private final int serial;
    private final PyObject original;

    Recorded(int serial, PyObject original) {
      this.serial = serial;
      this.original = original;
    }

    @Override
    public int size() {
      return state.size(serial);
    }

    @Override
    public @Nullable PyObject get(int index) {
      return numbered(state.entry(serial, index));
    }

    @Override
    public @Nullable DictObject attributes() {
      return (DictObject) numbered(state.attributes(serial));
    }

    /** Most keys are still where they were; the others are searched for. */
    @Override
    public @Nullable PyObject find(String key) {
      int likely = original instanceof DictObject dict ? dict.entryOf(key) * 2 : -1;
      int size = state.size(serial);
      if (likely >= 0 && likely < size && isKey(likely, key)) {
        return get(likely + 1);
      }
      for (int i = 0; i < size; i += 2) {
        if (isKey(i, key)) {
          return get(i + 1);
        }
      }
      return null;
    }

    private boolean isKey(int index, String key) {
      return original(state.entry(serial, index)) instanceof StrObject text
          && text.value().equals(key);
    }

    @Override
    public int unit() {
      return state.unit(serial);
    }
  }

  /** What an object holds that cannot change any more. */
  private final class Constant implements Content {
    private final PyObject original;
    private final List<@Nullable PyObject> entries = new ArrayList<>();

    Constant(PyObject original) {
      this.original = original;
      original.visitReferences(entries::add);
    }

    @Override
    public int size() {
      return entries.size();
    }

    @Override
    public @Nullable PyObject get(int index) {
      return ofNullable(entries.get(index));
    }

    @Override
    public @Nullable DictObject attributes() {
      return (DictObject) ofNullable(original.attributes());
    }

    @Override
    public @Nullable PyObject find(String key) {
      return original instanceof DictObject dict ? ofNullable(dict.get(key)) : null;
    }

    @Override
    public int unit() {
      return original instanceof FrameObject frame ? frame.unit : -1;
    }
  }
}
