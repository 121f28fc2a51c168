package org.cellscope.session;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.cellscope.history.AttributeTracker;
import org.cellscope.history.ContentTracker;
import org.cellscope.history.FieldTracker;
import org.cellscope.history.ItemTracker;
import org.cellscope.history.KeyTracker;
import org.cellscope.history.MachineState;
import org.cellscope.history.Recorder;
import org.cellscope.history.Tracker;
import org.cellscope.history.VariableTracker;
import org.cellscope.objects.Cell;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.StrObject;

/** Finds the places that watches mean, as seen from where a state stands. */
final class Watches {
  private final MachineState state;
  private final Recorder recorder;
  private final Heap heap;

  Watches(MachineState state, Recorder recorder, Heap heap) {
    this.state = state;
    this.recorder = recorder;
    this.heap = heap;
  }

  /** Follows a place from where the state stands; empty when there is nothing of the kind. */
  Optional<Tracker> track(Watch watch) {
    return switch (watch) {
      case Watch.Cell(int cell) -> object(cell).map(_ -> new FieldTracker(cell, 0, true));
      case Watch.Variable(int frame, String name) ->
          object(frame)
              .filter(FrameObject.class::isInstance)
              .flatMap(found -> variable(frame, (FrameObject) found, name));
      case Watch.Attribute(int object, String name) ->
          object(object).map(found -> attribute(object, found, name));
      case Watch.Item(int object, String label) ->
          object(object).flatMap(found -> item(object, found, label));
      case Watch.Content(int object) ->
          object(object).map(_ -> new ContentTracker(recorder, object, true, state));
    };
  }

  private Optional<PyObject> object(int serial) {
    return serial > 0 && recorder.knows(serial)
        ? Optional.of(recorder.object(serial))
        : Optional.empty();
  }

  private Optional<Tracker> variable(int serial, FrameObject frame, String name) {
    if (frame.locals instanceof DictObject names) {
      return Optional.of(new KeyTracker(heap.serial(names), isText(name), state));
    }
    int slot = frame.code.slotNames().indexOf(name);
    if (slot < 0) {
      return Optional.empty();
    }
    boolean isFree = slot >= frame.code.slotCount() - frame.code.code().freevars().size();
    boolean mayHaveCell = isFree || frame.code.code().cellvars().contains(name);
    int cell = mayHaveCell ? cell(serial, frame, slot) : 0;
    return Optional.of(new VariableTracker(recorder, serial, slot, mayHaveCell, isFree, cell));
  }

  /** The cell that a frame made for one of its variables; 0 for none. */
  int ownCell(int serial, String name) {
    FrameObject frame = (FrameObject) recorder.object(serial);
    return frame.code.code().cellvars().contains(name)
        ? cell(serial, frame, frame.code.slotNames().indexOf(name))
        : 0;
  }

  /**
   * The cell of a variable: as it is now, or as the first instructions of the frame made it; a
   * frame that has returned is no longer part of the state.
   */
  private int cell(int serial, FrameObject frame, int slot) {
    int now = cellIn(state, serial, slot);
    if (now != 0) {
      return now;
    }
    int first = recorder.birth(serial) + 1;
    int last = Math.min(first + frame.code.slotCount() + 2, recorder.begun());
    MachineState early = new MachineState(recorder);
    for (int step = first; step <= last; step++) {
      early.seek(step);
      int found = cellIn(early, serial, slot);
      if (found != 0) {
        return found;
      }
    }
    return 0;
  }

  private int cellIn(MachineState at, int frame, int slot) {
    if (!at.hasContent(frame)) {
      return 0;
    }
    int[] entries = at.content(frame);
    int entry = slot < entries.length ? entries[slot] : 0;
    return entry > 0 && recorder.object(entry) instanceof Cell ? entry : 0;
  }

  private Tracker attribute(int serial, PyObject object, String name) {
    int slot = object.referenceNames().indexOf(name);
    return slot >= 0
        ? new FieldTracker(serial, slot, true)
        : new AttributeTracker(recorder, serial, isText(name), state);
  }

  private Optional<Tracker> item(int serial, PyObject object, String label) {
    if (object instanceof DictObject) {
      return Optional.of(new KeyTracker(serial, isShown(label), state));
    }
    if (!label.matches("\\[\\d{1,9}]")) {
      return Optional.empty();
    }
    int index = Integer.parseInt(label.substring(1, label.length() - 1));
    return Optional.of(new ItemTracker(recorder, serial, index));
  }

  /** Whether an object is a string with a text. */
  private IntPredicate isText(String text) {
    return serial -> serialObject(serial) instanceof StrObject name && name.value().equals(text);
  }

  /** Whether an object is shown with a text. */
  private IntPredicate isShown(String text) {
    Snapshot snapshot = new Snapshot(state, recorder, heap);
    return serial -> snapshot.text(serial, serialObject(serial)).equals(text);
  }

  private PyObject serialObject(int serial) {
    PyObject fixed = serial < 0 ? Heap.fixed(serial) : recorder.object(serial);
    if (fixed == null) {
      throw new IllegalArgumentException("no object " + serial);
    }
    return fixed;
  }
}
