package org.cellscope.session;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.OptionalInt;
import org.cellscope.history.MachineState;
import org.cellscope.history.Recorder;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.TypeObject;

/**
 * Finds out when an object could no longer be reached from the frames that run and from the modules
 * that were imported. What cannot be reached stays so, therefore the step is found by halving; each
 * look goes once over what can be reached.
 */
final class Reachability {
  private final Machine machine;
  private final Recorder recorder;
  private final Heap heap;

  Reachability(Machine machine) {
    this.machine = machine;
    this.recorder = machine.recorder();
    this.heap = machine.interpreter().heap();
  }

  /**
   * The step behind which an object cannot be reached; empty while it can, and at the end of the
   * program, when nothing runs.
   *
   * @param birth the step that made it
   */
  OptionalInt firstWithout(int object, int birth) {
    int low = Math.max(birth + 1, recorder.firstStep());
    int high = machine.recorded();
    MachineState state = new MachineState(recorder);
    state.seek(high);
    if (state.current() == 0 && high > 0) {
      high--;
    }
    if (low > high || isReachable(state, object, high)) {
      return OptionalInt.empty();
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isReachable(state, object, middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return OptionalInt.of(high - 1);
  }

  private boolean isReachable(MachineState state, int object, int step) {
    state.seek(step);
    BitSet seen = new BitSet();
    Deque<Integer> pending = new ArrayDeque<>();
    for (int frame = state.current(); frame != 0; frame = state.back(frame)) {
      add(frame, seen, pending);
    }
    DictObject modules = machine.interpreter().modules();
    if (heap.isKnown(modules)) {
      add(heap.serial(modules), seen, pending);
    }
    while (!pending.isEmpty() && !seen.get(object)) {
      visit(state, pending.poll(), seen, pending);
    }
    return seen.get(object);
  }

  private static void add(int serial, BitSet seen, Deque<Integer> pending) {
    if (serial > 0 && !seen.get(serial)) {
      seen.set(serial);
      pending.add(serial);
    }
  }

  private void add(PyObject object, BitSet seen, Deque<Integer> pending) {
    if (heap.isKnown(object)) {
      add(heap.serial(object), seen, pending);
    }
  }

  private void visit(MachineState state, int serial, BitSet seen, Deque<Integer> pending) {
    PyObject object = recorder.object(serial);
    add(object.type(), seen, pending);
    if (object instanceof FrameObject frame) {
      add(frame.globals, seen, pending);
      add(frame.code, seen, pending);
      if (frame.locals != null) {
        add(frame.locals, seen, pending);
      }
      if (frame.function != null) {
        add(frame.function, seen, pending);
      }
    }
    if (object instanceof TypeObject type && type.isBuiltin()) {
      return;
    }
    if (!state.hasContent(serial)) {
      if (!object.isMutable()) {
        object.visitReferences(
            entry -> {
              if (entry != null) {
                add(entry, seen, pending);
              }
            });
      }
      return;
    }
    add(state.attributes(serial), seen, pending);
    for (int entry : state.content(serial)) {
      add(entry, seen, pending);
    }
  }
}
