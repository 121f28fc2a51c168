package org.cellscope.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Flag;
import org.cellscope.history.CallProbe;
import org.cellscope.history.MachineState;
import org.cellscope.history.Recorder;
import org.cellscope.history.StepChanges;
import org.cellscope.history.StepScan;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;
import org.jspecify.annotations.Nullable;

/** Lists the calls of a function. */
final class CallScan implements CallProbe.Sink {
  private final Machine machine;
  private final Recorder recorder;
  private final Blocks blocks;
  private final Heap heap;
  private final MachineState state;
  private final List<Past.Call> calls = new ArrayList<>();
  private final Map<Integer, Integer> running = new HashMap<>();
  private final String function;
  private final int atMost;

  CallScan(Machine machine, Blocks blocks, Heap heap, String function, int atMost) {
    this.machine = machine;
    this.recorder = machine.recorder();
    this.blocks = blocks;
    this.heap = heap;
    this.function = function;
    this.atMost = atMost;
    this.state = new MachineState(recorder);
  }

  /** Goes over the recording. */
  List<Past.Call> calls() {
    CallProbe probe = new CallProbe(this);
    StepScan scan = new StepScan(recorder, new MachineState(recorder));
    while (scan.step() < machine.recorded() && (calls.size() < atMost || !running.isEmpty())) {
      scan.forward(probe);
    }
    return List.copyOf(calls);
  }

  @Override
  public void called(int step, int frame) {
    if (calls.size() == atMost || !blocks.of(frame).isFunction(function)) {
      return;
    }
    state.seek(step);
    Past.Moment when = StepMoments.of(recorder, blocks, state.current(), step);
    state.seek(step + 1);
    running.put(frame, calls.size());
    calls.add(
        new Past.Call(
            frame, blocks.of(frame).qualname(), when, arguments(frame), Optional.empty()));
  }

  private List<Past.Argument> arguments(int serial) {
    CodeObject code = ((FrameObject) recorder.object(serial)).code.code();
    int count =
        code.argCount()
            + code.kwOnlyArgCount()
            + (code.has(Flag.VARARGS) ? 1 : 0)
            + (code.has(Flag.VARKEYWORDS) ? 1 : 0);
    int[] entries = state.content(serial);
    Snapshot snapshot = new Snapshot(state, recorder, heap);
    List<Past.Argument> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = code.varnames().get(i);
      snapshot.value(entries[i]).ifPresent(value -> arguments.add(new Past.Argument(name, value)));
    }
    return arguments;
  }

  @Override
  public void left(int step, int frame) {
    Integer index = running.remove(frame);
    if (index != null) {
      Past.Call call = calls.get(index);
      calls.set(
          index,
          new Past.Call(
              frame, call.function(), call.called(), call.arguments(), ending(step, frame)));
    }
  }

  private Optional<Past.Ending> ending(int step, int frame) {
    state.seek(step);
    Past.Moment when = StepMoments.of(recorder, blocks, state.current(), step);
    int result = state.current() == frame ? result((FrameObject) recorder.object(frame)) : 0;
    Snapshot snapshot = new Snapshot(state, recorder, heap);
    if (result != 0) {
      return snapshot.value(result).map(value -> new Past.Ending.Returned(when, value));
    }
    return snapshot
        .value(StepChanges.of(recorder, step).raised())
        .map(exception -> new Past.Ending.Raised(when, exception));
  }

  /** What the frame's instruction returns; 0 when it returns nothing. */
  private int result(FrameObject frame) {
    int unit = new StepScan(recorder, state).unit();
    CodeValue code = frame.code;
    return switch (code.opcodeAt(unit)) {
      case RETURN_VALUE -> {
        int[] entries = state.content(state.current());
        yield entries[entries.length - 1];
      }
      case RETURN_CONST -> known(code.constants().get(code.args()[unit]));
      case RETURN_GENERATOR -> known(frame.generator);
      default -> 0;
    };
  }

  private int known(@Nullable PyObject object) {
    return object != null && heap.isKnown(object) ? heap.serial(object) : 0;
  }
}
