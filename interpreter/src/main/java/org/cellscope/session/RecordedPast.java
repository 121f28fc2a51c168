package org.cellscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.history.CallProbe;
import org.cellscope.history.ContentTracker;
import org.cellscope.history.FieldTracker;
import org.cellscope.history.MachineState;
import org.cellscope.history.Probe;
import org.cellscope.history.Recorder;
import org.cellscope.history.StepScan;
import org.cellscope.history.Tracker;
import org.cellscope.history.WriteProbe;
import org.cellscope.objects.Cell;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.StrObject;

/** Answers questions by going over the log. */
final class RecordedPast implements Past {
  private record Found(int step, int owner, int index, int key, int old, int now) {}

  private final Machine machine;
  private final Recorder recorder;
  private final Heap heap;
  private final Blocks blocks;

  /**
   * The past of a machine.
   *
   * @param program the name of the program's text
   */
  RecordedPast(Machine machine, String program) {
    this.machine = machine;
    this.recorder = machine.recorder();
    this.heap = machine.interpreter().heap();
    this.blocks = new Blocks(recorder, program);
  }

  private MachineState stateAt(int step) {
    MachineState state = new MachineState(recorder);
    state.seek(step);
    return state;
  }

  private boolean isKnown(int serial) {
    return serial > 0 && recorder.knows(serial);
  }

  @Override
  public long since() {
    return recorder.firstStep();
  }

  @Override
  public Optional<ValueView> value(int frame, String name, long step) {
    if (step < recorder.firstStep() || step > machine.recorded() || !isKnown(frame)) {
      return Optional.empty();
    }
    MachineState state = stateAt((int) step);
    if (!(recorder.object(frame) instanceof FrameObject found) || !state.hasContent(frame)) {
      return Optional.empty();
    }
    int serial =
        found.locals instanceof DictObject names
            ? named(state, heap.serial(names), name)
            : local(state, frame, found, name);
    return new Snapshot(state, recorder, heap).value(serial);
  }

  private int named(MachineState state, int dict, String name) {
    if (!state.hasContent(dict)) {
      return 0;
    }
    int[] entries = state.content(dict);
    for (int i = 0; i + 1 < entries.length; i += 2) {
      PyObject key = entries[i] > 0 ? recorder.object(entries[i]) : Heap.fixed(entries[i]);
      if (key instanceof StrObject text && text.value().equals(name)) {
        return entries[i + 1];
      }
    }
    return 0;
  }

  private int local(MachineState state, int serial, FrameObject frame, String name) {
    int slot = frame.code.slotNames().indexOf(name);
    int[] entries = state.content(serial);
    if (slot < 0 || slot >= entries.length) {
      return 0;
    }
    int value = entries[slot];
    boolean isCell =
        value > 0
            && recorder.object(value) instanceof Cell
            && (frame.code.code().freevars().contains(name)
                || frame.code.code().cellvars().contains(name));
    return isCell ? state.content(value)[0] : value;
  }

  @Override
  public List<Integer> cellsOf(String function, String name) {
    List<Integer> frames = new ArrayList<>();
    CallProbe probe =
        new CallProbe(
            new CallProbe.Sink() {
              @Override
              public void called(int step, int frame) {
                if (blocks.of(frame).isFunction(function)) {
                  frames.add(frame);
                }
              }

              @Override
              public void left(int step, int frame) {}
            });
    StepScan scan = new StepScan(recorder, new MachineState(recorder));
    while (scan.step() < machine.recorded()) {
      scan.forward(probe);
    }
    Watches watches = new Watches(new MachineState(recorder), recorder, heap);
    return frames.stream().map(frame -> watches.ownCell(frame, name)).filter(c -> c != 0).toList();
  }

  @Override
  public List<Held> historyOf(int cell) {
    if (!isKnown(cell) || !(recorder.object(cell) instanceof Cell)) {
      return List.of();
    }
    int birth = recorder.birth(cell);
    List<Held> held = new ArrayList<>();
    Moments moments = new Moments(birth);
    List<Found> writes =
        writes(
            new FieldTracker(cell, 0, true), stateAt(birth), machine.recorded(), Integer.MAX_VALUE);
    if (writes.isEmpty() || writes.getFirst().step() > birth || writes.getFirst().old() != 0) {
      int first = writes.isEmpty() ? 0 : writes.getFirst().old();
      held.add(new Held(moments.of(birth), moments.value(birth, first)));
    }
    for (Found write : writes) {
      Moment when = moments.of(write.step());
      held.add(new Held(when, moments.value(write.step(), write.now())));
    }
    return List.copyOf(held);
  }

  @Override
  public Optional<Life> lifeOf(int object) {
    if (!isKnown(object)) {
      return Optional.empty();
    }
    int birth = recorder.birth(object);
    Moments moments = new Moments(birth);
    Moment created = moments.of(birth);
    ValueView view = moments.value(birth, object).orElseThrow();
    MachineState state = stateAt(birth);
    Tracker tracker = new ContentTracker(recorder, object, false, state);
    List<Change> changes = changes(writes(tracker, state, machine.recorded(), Integer.MAX_VALUE));
    Optional<Moment> died =
        new Reachability(machine)
            .firstWithout(object, birth).stream()
                .mapToObj(step -> new Moments(step).of(step))
                .findFirst();
    return Optional.of(new Life(view, created, changes, died));
  }

  @Override
  public List<Change> writesOf(Watch watch, long from, long to, int atMost) {
    int start = Math.clamp(from, recorder.firstStep(), machine.recorded());
    int end = Math.clamp(to, start, machine.recorded());
    MachineState state = stateAt(start);
    return new Watches(state, recorder, heap)
        .track(watch)
        .map(tracker -> changes(writes(tracker, state, end, atMost)))
        .orElse(List.of());
  }

  /** What a tracker finds from where a state stands, in order. */
  private List<Found> writes(Tracker tracker, MachineState from, int end, int atMost) {
    List<Found> found = new ArrayList<>();
    Probe probe =
        new WriteProbe(
            tracker,
            (step, owner, index, key, old, now) -> {
              if (found.size() < atMost) {
                found.add(new Found(step, owner, index, key, old, now));
              }
            });
    StepScan scan = new StepScan(recorder, from);
    while (scan.step() < end && found.size() < atMost) {
      scan.forward(probe);
    }
    return found;
  }

  private List<Change> changes(List<Found> writes) {
    if (writes.isEmpty()) {
      return List.of();
    }
    Moments moments = new Moments(writes.getFirst().step());
    List<Change> changes = new ArrayList<>();
    for (Found write : writes) {
      changes.add(
          new Change(
              moments.of(write.step()),
              moments.place(write),
              moments.value(write.step(), write.old()),
              moments.value(write.step(), write.now())));
    }
    return List.copyOf(changes);
  }

  @Override
  public List<Call> callsOf(String function, int atMost) {
    return new CallScan(machine, blocks, heap, function, atMost).calls();
  }

  /** Describes what steps did, in their order. */
  private final class Moments {
    private final MachineState state;

    Moments(int first) {
      state = stateAt(first);
    }

    /** A step; -1 for what was there before the first. */
    Moment of(int step) {
      if (step < 0) {
        return new Moment(recorder.firstStep(), "", 0);
      }
      state.seek(step);
      return StepMoments.of(recorder, blocks, state.current(), step);
    }

    /** A value as it was behind a step. */
    Optional<ValueView> value(int step, int serial) {
      state.seek(Math.min(step + 1, machine.recorded()));
      return new Snapshot(state, recorder, heap).value(serial);
    }

    /** What a place is called, just before it is written. */
    String place(Found write) {
      state.seek(write.step());
      return new PlaceNames(state, recorder, heap).of(write.owner(), write.index(), write.key());
    }
  }
}
