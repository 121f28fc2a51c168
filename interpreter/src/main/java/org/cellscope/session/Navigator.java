package org.cellscope.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.cellscope.bytecode.Opcode;
import org.cellscope.history.MachineState;
import org.cellscope.objects.FrameObject;
import org.jspecify.annotations.Nullable;

/**
 * Moves the cursor by conditions on what is recorded; behind the last recorded step it asks the
 * machine for more. A line begins at the first instruction of a frame's body, where the line
 * differs from that of the frame's previous instruction, and where a loop goes round.
 */
final class Navigator {
  private static final int BATCH = 1 << 10;
  private static final int LARGE_BATCH = 1 << 20;

  private final Machine machine;
  private final MachineState state;
  private List<Breakpoint> breakpoints = List.of();
  private boolean library;

  Navigator(Machine machine, MachineState state) {
    this.machine = machine;
    this.state = state;
  }

  synchronized void setBreakpoints(List<Breakpoint> all) {
    breakpoints = List.copyOf(all);
  }

  synchronized void setLibraryStepping(boolean stepsIn) {
    library = stepsIn;
  }

  private synchronized boolean hasBreakpoints() {
    return !breakpoints.isEmpty();
  }

  private synchronized boolean isBreakpoint(int line) {
    return !library
        && breakpoints.stream()
            .anyMatch(b -> b.enabled() && b instanceof Breakpoint.Line at && at.line() == line);
  }

  /** Makes a movement, as far as it goes. */
  Arrival move(Movement movement) {
    machine.pacer().takePauseRequest();
    switch (movement) {
      case Movement.ToStep(long step) -> toStep(step);
      case Movement.Step(Movement.Unit unit, Movement.Direction direction) -> step(unit, direction);
      case Movement.Over(Movement.Direction direction) -> over(direction);
      case Movement.Out(Movement.Direction direction) -> out(direction);
      case Movement.Run(Movement.Direction direction) -> run(direction);
      case Movement.ToLine(int line, Movement.Direction direction) ->
          toLineStart(direction, (place, frames) -> place.line() == line);
      case Movement.ToEvent _, Movement.ToWrite _ -> {
        return new Arrival(Arrival.Reason.NOTHING_FOUND, "");
      }
    }
    return new Arrival(Arrival.Reason.REACHED, "");
  }

  private void toStep(long step) {
    int target = (int) Math.clamp(step, 0, Integer.MAX_VALUE - 1L);
    while (machine.recorded() < target
        && record(Math.min(target, machine.recorded() + LARGE_BATCH))) {
      // the machine is asked in pieces, so that a pause between them is noticed
    }
    state.seek(Math.min(target, machine.recorded()));
  }

  /** Has more steps recorded; false when there are no more to be had now. */
  private boolean record(int target) {
    int before = machine.recorded();
    machine.runTo(target);
    return machine.recorded() > before && !machine.pacer().takePauseRequest();
  }

  private Place here() {
    int frame = state.current();
    int unit = frame == 0 ? -1 : state.unit(frame);
    return unit < 0
        ? Place.END
        : Place.of(frame, (FrameObject) machine.recorder().object(frame), unit);
  }

  private boolean forward() {
    if (state.step() >= machine.recorded()) {
      machine.runTo(state.step() + 1);
    }
    if (state.step() >= machine.recorded()) {
      return false;
    }
    state.seek(state.step() + 1);
    return true;
  }

  private boolean forwardInBatches() {
    if (state.step() >= machine.recorded()) {
      record(state.step() + BATCH);
    }
    return forward();
  }

  private boolean back() {
    if (state.step() == 0) {
      return false;
    }
    state.seek(state.step() - 1);
    return true;
  }

  private void step(Movement.Unit unit, Movement.Direction direction) {
    if (unit == Movement.Unit.LINE) {
      toLineStart(direction, (place, frames) -> true);
      return;
    }
    boolean isForward = direction == Movement.Direction.FORWARD;
    do {
      if (!(isForward ? forward() : back())) {
        return;
      }
    } while (here().isLibrary());
  }

  private void over(Movement.Direction direction) {
    Set<Integer> running = callStack();
    boolean isEnd = running.isEmpty() && direction == Movement.Direction.BACK && back();
    Set<Integer> frames = isEnd ? callStack() : running;
    toLineStart(direction, (place, known) -> frames.contains(place.frame()));
  }

  /** The running frame and its callers. */
  private Set<Integer> callStack() {
    Set<Integer> frames = new HashSet<>();
    for (int at = state.current(); at != 0; at = state.back(at)) {
      frames.add(at);
    }
    return frames;
  }

  private void out(Movement.Direction direction) {
    Set<Integer> callers = callStack();
    callers.remove(state.current());
    boolean isForward = direction == Movement.Direction.FORWARD;
    do {
      if (!(isForward ? forwardInBatches() : back())) {
        return;
      }
    } while (!callers.contains(state.current()) || here().isLibrary());
  }

  private void run(Movement.Direction direction) {
    if (hasBreakpoints()) {
      toLineStart(direction, (place, frames) -> isBreakpoint(place.line()));
    } else if (direction == Movement.Direction.BACK) {
      state.seek(0);
    } else {
      while (record(machine.recorded() + LARGE_BATCH)) {
        // the machine is asked in pieces, so that a pause between them is noticed
      }
      state.seek(machine.recorded());
    }
  }

  /** To the next or previous step at which a line of the user's begins that is wanted. */
  private void toLineStart(Movement.Direction direction, BiPredicate<Place, Set<Integer>> wanted) {
    if (direction == Movement.Direction.FORWARD) {
      forwardToLineStart(wanted);
    } else {
      backToLineStart(wanted);
    }
  }

  private void forwardToLineStart(BiPredicate<Place, Set<Integer>> wanted) {
    Map<Integer, Place> previous = new HashMap<>();
    for (int at = state.current(); at != 0; at = state.back(at)) {
      int unit = state.unit(at);
      if (unit >= 0) {
        previous.put(at, Place.of(at, (FrameObject) machine.recorder().object(at), unit));
      }
    }
    int checks = 0;
    while (forwardInBatches()) {
      Place place = here();
      if (place.frame() == 0) {
        continue;
      }
      Place before = previous.put(place.frame(), place);
      if (!place.isLibrary()
          && beginsLine(before, place)
          && wanted.test(place, previous.keySet())) {
        return;
      }
      if ((++checks & (BATCH - 1)) == 0 && machine.pacer().takePauseRequest()) {
        return;
      }
    }
  }

  private static boolean beginsLine(@Nullable Place before, Place place) {
    if (place.line() == 0 || place.isPrologue()) {
      return false;
    }
    if (before == null) {
      return true;
    }
    boolean wentRound =
        place.unit() <= before.unit()
            && (before.opcode() == Opcode.JUMP_BACKWARD
                || before.opcode() == Opcode.JUMP_BACKWARD_NO_INTERRUPT);
    return before.isPrologue() && before.opcode() == Opcode.RESUME
        || before.line() != place.line() && before.line() != 0
        || wentRound;
  }

  /**
   * Going back, whether a step begins a line is known only when the frame's previous instruction
   * has been reached; until then the step is remembered.
   */
  private void backToLineStart(BiPredicate<Place, Set<Integer>> wanted) {
    Map<Integer, Integer> candidates = new HashMap<>();
    Map<Integer, Place> later = new HashMap<>();
    int checks = 0;
    while (back()) {
      Place place = here();
      if (place.frame() != 0) {
        Place after = later.get(place.frame());
        Integer candidate = candidates.get(place.frame());
        if (after != null
            && candidate != null
            && !after.isLibrary()
            && beginsLine(place, after)
            && wanted.test(after, candidates.keySet())) {
          state.seek(candidate);
          return;
        }
        later.put(place.frame(), place);
        candidates.put(place.frame(), state.step());
      }
      if ((++checks & (BATCH - 1)) == 0 && machine.pacer().takePauseRequest()) {
        return;
      }
    }
  }
}
