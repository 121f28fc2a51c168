package org.cellscope.session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellscope.history.MachineState;
import org.cellscope.history.Probe;
import org.cellscope.history.Recorder;
import org.cellscope.history.StepChanges;
import org.cellscope.history.Tracker;
import org.cellscope.history.WriteProbe;
import org.cellscope.objects.PyObject;
import org.cellscope.session.Arrival.Reason;
import org.cellscope.session.Movement.Direction;

/** Moves the cursor, and says why it stopped where it did. */
final class Navigator {
  private static final int LARGE_BATCH = 1 << 20;

  private final Machine machine;
  private final MachineState state;
  private final Conditions conditions;
  private final Blocks blocks;
  private volatile List<Breakpoint> breakpoints = List.of();
  private volatile boolean library;

  /**
   * Moves a cursor.
   *
   * @param state the cursor
   * @param program the name of the program's text
   */
  Navigator(Machine machine, MachineState state, Conditions conditions, String program) {
    this.machine = machine;
    this.state = state;
    this.conditions = conditions;
    this.blocks = new Blocks(machine.recorder(), program);
  }

  void setBreakpoints(List<Breakpoint> all) {
    breakpoints = List.copyOf(all);
  }

  void setLibraryStepping(boolean stepsIn) {
    library = stepsIn;
  }

  /** Lets a program go on whose recording is full, until the end, or something is asked of it. */
  Arrival goOn(Onward onward) {
    machine.goOn(onward);
    return switch (onward) {
      case FORGETTING -> move(new Movement.Run(Direction.FORWARD));
      case WITHOUT_HISTORY -> {
        machine.runTo(Integer.MAX_VALUE);
        state.seek(machine.recorded());
        yield atHead(machine.pacer().takePauseRequest());
      }
    };
  }

  /** Makes a movement, as far as it goes. */
  Arrival move(Movement movement) {
    machine.pacer().takePauseRequest();
    Arrival arrival = make(movement);
    state.seek(state.step());
    return arrival;
  }

  private Arrival make(Movement movement) {
    return switch (movement) {
      case Movement.ToStep(long step) -> toStep(step);
      case Movement.Step(Movement.Unit unit, Direction direction) -> step(unit, direction);
      case Movement.Over(Direction direction) -> over(direction);
      case Movement.Out(Direction direction) -> out(direction);
      case Movement.Run(Direction direction) -> run(direction);
      case Movement.ToLine(int line, Optional<String> condition, Direction direction) ->
          toLine(new Breakpoint.Line(line, condition, true), direction);
      case Movement.ToEvent(Movement.Event event, Direction direction) -> toEvent(event, direction);
      case Movement.ToWrite(Watch watch, Direction direction) -> toWrite(watch, direction);
    };
  }

  private Search search() {
    return new Search(machine, blocks, state, library);
  }

  private Arrival toStep(long step) {
    return toStep((int) Math.clamp(step, 0, Integer.MAX_VALUE - 1L), false);
  }

  /**
   * Goes to a step.
   *
   * @param halting whether a pause counts that the program asks for
   */
  private Arrival toStep(int target, boolean halting) {
    int from = state.step();
    while (true) {
      int before = machine.recorded();
      Optional<Integer> halt =
          machine.halts().behind(from).filter(at -> halting && at <= before && at <= target);
      if (halt.isPresent()) {
        return halted(halt.get());
      }
      if (before >= target) {
        break;
      }
      machine.runTo(Math.min(target, before + LARGE_BATCH));
      boolean isPaused = machine.pacer().takePauseRequest();
      if (isPaused || machine.recorded() == before) {
        state.seek(machine.recorded());
        return atHead(isPaused);
      }
    }
    state.seek(target);
    return target < state.step() ? beginning() : new Arrival.Reached();
  }

  /** Where the recording begins. */
  private Arrival beginning() {
    int first = machine.recorder().firstStep();
    return first == 0 ? new Arrival.AtStart() : new Arrival.AtOldest(first);
  }

  private Arrival atHead(boolean isPaused) {
    return switch (machine.status()) {
      case WAITING_FOR_INPUT -> new Arrival.WaitsForInput();
      case PAUSED, RUNNING -> isPaused ? new Arrival.Paused() : new Arrival.Reached();
      case STOPPED -> new Arrival.AtEnd(Arrival.End.STOPPED);
      case HISTORY_FULL -> new Arrival.AtEnd(Arrival.End.FULL);
      case FINISHED, FAILED, NOT_COMPILED ->
          new Arrival.AtEnd(
              machine.isUnrecorded() ? Arrival.End.PROGRAM_WITHOUT_HISTORY : Arrival.End.PROGRAM);
    };
  }

  /** Goes where a search leads; to the end or the start when it finds nothing. */
  private Arrival go(Search search, Direction direction) {
    Search.Result result = search.find(direction);
    return switch (result.end()) {
      case FOUND -> reached(result.step());
      case NOTHING -> {
        state.seek(result.step());
        yield direction == Direction.BACK ? beginning() : atHead(false);
      }
      case PAUSED, WAITING_FOR_INPUT -> interrupted(result);
    };
  }

  private Arrival reached(int step) {
    state.seek(step);
    return new Arrival.Reached();
  }

  private Arrival interrupted(Search.Result result) {
    state.seek(result.step());
    return switch (machine.status()) {
      case STOPPED, WAITING_FOR_INPUT -> atHead(false);
      case PAUSED, RUNNING, HISTORY_FULL, FINISHED, FAILED, NOT_COMPILED -> new Arrival.Paused();
    };
  }

  /** Goes where a search leads; stays when it finds nothing. */
  private Arrival find(Search search, Direction direction, Arrival.Sought sought) {
    int from = state.step();
    Search.Result result = search.find(direction);
    return switch (result.end()) {
      case FOUND -> reached(result.step());
      case NOTHING -> {
        state.seek(from);
        Arrival.Limit limit = direction == Direction.BACK ? limitBefore() : limitBehind();
        yield new Arrival.NothingFound(sought, direction, limit);
      }
      case PAUSED, WAITING_FOR_INPUT -> interrupted(result);
    };
  }

  private Arrival.Limit limitBefore() {
    return machine.recorder().firstStep() == 0 ? Arrival.Limit.NONE : Arrival.Limit.FORGOTTEN;
  }

  private Arrival.Limit limitBehind() {
    if (machine.isUnrecorded()) {
      return Arrival.Limit.WITHOUT_HISTORY;
    }
    return machine.status() == Status.HISTORY_FULL ? Arrival.Limit.FULL : Arrival.Limit.NONE;
  }

  private Arrival step(Movement.Unit unit, Direction direction) {
    Search.Stop stop =
        switch (unit) {
          case INSTRUCTION -> (block, at) -> true;
          case EXPRESSION -> (block, at) -> block.isExpression(at.unit());
          case LINE -> (block, at) -> block.beginsLine(at.previousUnit(), at.unit());
        };
    return go(search().at(stop), direction);
  }

  private Arrival over(Direction direction) {
    if (state.current() == 0 && direction == Direction.BACK && state.step() > 0) {
      state.seek(state.step() - 1);
      Set<Integer> frames = callStack();
      state.seek(state.step() + 1);
      return over(frames, direction);
    }
    return over(callStack(), direction);
  }

  private Arrival over(Set<Integer> frames, Direction direction) {
    Search.Stop stop = (block, at) -> block.beginsLine(at.previousUnit(), at.unit());
    return go(search().in(frames::contains).at(stop), direction);
  }

  /** The running frame and its callers. */
  private Set<Integer> callStack() {
    Set<Integer> frames = new HashSet<>();
    for (int at = state.current(); at != 0; at = state.back(at)) {
      frames.add(at);
    }
    return frames;
  }

  private Arrival out(Direction direction) {
    Set<Integer> callers = callStack();
    callers.remove(state.current());
    return go(search().in(callers::contains).at((block, at) -> true), direction);
  }

  private Arrival toLine(Breakpoint.Line there, Direction direction) {
    var stop = new BreakpointStop(List.of(there), conditions, state);
    Arrival arrival = find(search().at(stop), direction, new Arrival.Sought.Line(there.line()));
    return stop.problem()
        .<Arrival>map(why -> new Arrival.ConditionFailed(there, why))
        .orElse(arrival);
  }

  private Arrival run(Direction direction) {
    List<Breakpoint> enabled = breakpoints.stream().filter(Breakpoint::enabled).toList();
    if (enabled.isEmpty()) {
      return direction == Direction.BACK ? toStart() : toEnd();
    }
    BreakpointStop stop = new BreakpointStop(enabled, conditions, state);
    List<Breakpoint.Raised> raised =
        enabled.stream()
            .filter(Breakpoint.Raised.class::isInstance)
            .map(Breakpoint.Raised.class::cast)
            .toList();
    Search search = search().at(stop).at(machine.halts());
    if (!raised.isEmpty()) {
      search.at(Probe.raised(exception -> met(raised, exception).isPresent()), Search.Side.BEFORE);
    }
    Arrival arrival = go(search, direction);
    if (arrival.reason() != Reason.REACHED) {
      return arrival;
    }
    if (stop.met().isEmpty() && machine.halts().isAt(state.step())) {
      return new Arrival.AtCall();
    }
    return stop.met()
        .map(breakpoint -> stopped(breakpoint, stop.problem()))
        .or(() -> met(raised, raisedNext()).map(each -> stopped(each, Optional.empty())))
        .orElse(arrival);
  }

  private Arrival halted(int step) {
    state.seek(step);
    return new Arrival.AtCall();
  }

  private Arrival toStart() {
    Optional<Integer> halt = machine.halts().before(state.step());
    if (halt.isPresent()) {
      return halted(halt.get());
    }
    state.seek(machine.recorder().firstStep());
    return beginning();
  }

  private Arrival toEnd() {
    return toStep(Integer.MAX_VALUE - 1, true);
  }

  private Arrival stopped(Breakpoint breakpoint, Optional<Unable> problem) {
    return problem
        .<Arrival>map(why -> new Arrival.ConditionFailed(breakpoint, why))
        .orElseGet(() -> new Arrival.AtBreakpoint(breakpoint, raised(breakpoint)));
  }

  private Optional<String> raised(Breakpoint breakpoint) {
    return switch (breakpoint) {
      case Breakpoint.Line _, Breakpoint.Function _ -> Optional.empty();
      case Breakpoint.Raised _ -> Optional.of(texts().exception(raisedNext()));
    };
  }

  private ValueTexts texts() {
    return new ValueTexts(new Snapshot(state, machine.recorder(), machine.interpreter().heap()));
  }

  /** The exception that the next step raises; 0 for none. */
  private int raisedNext() {
    return StepChanges.of(machine.recorder(), state.step()).raised();
  }

  /** The breakpoint that an exception meets. */
  private Optional<Breakpoint> met(List<Breakpoint.Raised> raised, int exception) {
    PyObject found = machine.recorder().object(exception);
    return raised.stream()
        .filter(
            breakpoint ->
                breakpoint.typeName().isEmpty()
                    || found.type().mro().stream()
                        .anyMatch(type -> type.name().equals(breakpoint.typeName().get())))
        .<Breakpoint>map(breakpoint -> breakpoint)
        .findFirst();
  }

  private Arrival toEvent(Movement.Event event, Direction direction) {
    return switch (event) {
      case EXCEPTION -> {
        Search search = search().at(Probe.raised(_ -> true), Search.Side.BEFORE);
        Arrival arrival = find(search, direction, new Arrival.Sought.Event(event));
        yield arrival.reason() == Reason.REACHED
            ? new Arrival.Raises(texts().exception(raisedNext()))
            : arrival;
      }
      case OUTPUT -> {
        Search search = search().at(Probe.output(), Search.Side.BEHIND);
        Arrival arrival = find(search, direction, new Arrival.Sought.Event(event));
        yield arrival.reason() == Reason.REACHED ? new Arrival.Printed() : arrival;
      }
    };
  }

  private Arrival toWrite(Watch watch, Direction direction) {
    Recorder recorder = machine.recorder();
    Optional<Tracker> tracker =
        new Watches(state, recorder, machine.interpreter().heap()).track(watch);
    if (tracker.isEmpty()) {
      return new Arrival.NoSuchPlace(watch);
    }
    int[] written = new int[2];
    WriteProbe probe =
        new WriteProbe(
            tracker.get(),
            (step, owner, index, key, old, now) -> {
              written[0] = old;
              written[1] = now;
            });
    Search search = search().at(probe, Search.Side.BEHIND);
    Arrival arrival = find(search, direction, new Arrival.Sought.Write(watch));
    return arrival.reason() == Reason.REACHED
        ? new Arrival.Wrote(watch, texts().value(written[0]), texts().value(written[1]))
        : arrival;
  }
}
