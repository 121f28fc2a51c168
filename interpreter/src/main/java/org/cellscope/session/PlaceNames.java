package org.cellscope.session;

import java.util.List;
import org.cellscope.history.MachineState;
import org.cellscope.history.Recorder;
import org.cellscope.objects.Cell;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;

/** What places in objects are called. */
final class PlaceNames {
  private final MachineState state;
  private final Recorder recorder;
  private final Heap heap;

  PlaceNames(MachineState state, Recorder recorder, Heap heap) {
    this.state = state;
    this.recorder = recorder;
    this.heap = heap;
  }

  /**
   * A place.
   *
   * @param index -1 for the attribute dictionary
   * @param key the key of an entry of a dictionary that is not there where the state stands; 0 if
   *     it is
   */
  String of(int owner, int index, int key) {
    PyObject object = recorder.object(owner);
    if (index < 0) {
      return "__dict__";
    }
    return switch (object) {
      case Cell _ -> "cell_contents";
      case DictObject _ -> key(key != 0 ? key : keyAt(owner, index));
      case FrameObject frame when index < frame.stackBase() -> frame.code.slotNames().get(index);
      default -> part(object, index);
    };
  }

  private int keyAt(int dict, int index) {
    int[] entries = state.hasContent(dict) ? state.content(dict) : new int[0];
    return index > 0 && index <= entries.length ? entries[index - 1] : 0;
  }

  private String key(int serial) {
    if (serial == 0) {
      return "?";
    }
    Snapshot snapshot = new Snapshot(state, recorder, heap);
    return snapshot.text(serial, snapshot.object(serial));
  }

  private static String part(PyObject object, int index) {
    List<String> names = object.referenceNames();
    return index < names.size() && !names.get(index).isEmpty()
        ? names.get(index)
        : "[" + index + "]";
  }
}
