package org.cellscope.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.session.Breakpoint;
import org.cellscope.session.Evaluation;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.ObjectView;
import org.cellscope.session.Onward;
import org.cellscope.session.OutputLog;
import org.cellscope.session.Past;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.session.StepEvent;
import org.cellscope.session.Unable;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;

/** A lab that plays the recording of {@link CounterScript}, whatever text it is given. */
public final class ScriptedLab implements Lab {
  private final SourceFile source;
  private final List<SessionState> states = CounterScript.states();
  private final OutputLog output = CounterScript.output();
  private volatile Set<Integer> breakpoints = Set.of();
  private volatile int at;
  private volatile int head;
  private volatile boolean stopped;

  /** A lab before the first instruction. */
  public ScriptedLab(SourceFile source) {
    this.source = source;
  }

  @Override
  public SourceFile source() {
    return source;
  }

  @Override
  public Optional<SymbolTable> symbols() {
    return Optional.empty();
  }

  @Override
  public Optional<CodeObject> code() {
    return Optional.of(CounterCode.MODULE);
  }

  @Override
  public SessionState state() {
    SessionState s = states.get(at);
    return new SessionState(
        s.step(),
        0,
        head,
        status(),
        s.event(),
        s.frames(),
        s.objects(),
        0,
        s.outputLength(),
        Optional.empty(),
        Optional.empty());
  }

  private Status status() {
    return stopped ? Status.STOPPED : head == last() ? Status.FINISHED : Status.PAUSED;
  }

  private int last() {
    return states.size() - 1;
  }

  @Override
  public SessionState move(Movement movement) {
    int depth = depth(at);
    int line = line(at);
    switch (movement) {
      case Movement.Step(Movement.Unit unit, Movement.Direction direction) ->
          go(
              direction,
              i -> unit == Movement.Unit.INSTRUCTION || line(i) != line || depth(i) != depth);
      case Movement.Over(Movement.Direction direction) ->
          go(direction, i -> depth(i) < depth || (depth(i) == depth && line(i) != line));
      case Movement.Out(Movement.Direction direction) -> go(direction, i -> depth(i) < depth);
      case Movement.Run(Movement.Direction direction) ->
          go(direction, i -> breakpoints.contains(line(i)) && line(i) != line(Math.max(0, i - 1)));
      case Movement.ToLine(int target, Optional<String> _, Movement.Direction direction) ->
          go(direction, i -> line(i) == target);
      case Movement.ToStep(long step) -> {
        at = Math.clamp(step, 0, stopped ? head : last());
        head = Math.max(head, at);
      }
      case Movement.ToEvent _, Movement.ToWrite _ ->
          throw new IllegalStateException("not in the script");
    }
    return state();
  }

  private void go(Movement.Direction direction, IntPredicate arrived) {
    int end = direction == Movement.Direction.BACK ? 0 : stopped ? head : last();
    int by = direction == Movement.Direction.BACK ? -1 : 1;
    int i = at;
    while (i != end) {
      i += by;
      if (arrived.test(i)) {
        break;
      }
    }
    at = i;
    head = Math.max(head, at);
  }

  private int depth(int i) {
    return (int)
        states.get(i).frames().stream().filter(f -> f.state() != FrameView.State.RETURNED).count();
  }

  private int line(int i) {
    return states.get(i).current().flatMap(FrameView::position).map(s -> s.line()).orElse(-1);
  }

  @Override
  public SessionState goOn(Onward onward) {
    throw new IllegalStateException("there is room");
  }

  @Override
  public void setBreakpoints(List<Breakpoint> all) {
    breakpoints =
        all.stream()
            .filter(Breakpoint.Line.class::isInstance)
            .map(breakpoint -> ((Breakpoint.Line) breakpoint).line())
            .collect(Collectors.toSet());
  }

  @Override
  public void setLibraryStepping(boolean stepsIn) {
    // The counter calls no library.
  }

  @Override
  public Past past() {
    return Past.none();
  }

  @Override
  public Evaluation evaluate(int frame, String text) {
    return new Evaluation.Unanswered(new Unable.NoFrame(), "");
  }

  @Override
  public void pause() {
    // Nothing here runs for long enough to be interrupted.
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public void input(String line) {
    throw new IllegalStateException("the counter does not ask");
  }

  @Override
  public long recorded() {
    return head;
  }

  @Override
  public OutputLog output() {
    return output;
  }

  @Override
  public Optional<StepPlace> place(long step) {
    return step < 1 || step > head
        ? Optional.empty()
        : states
            .get((int) step - 1)
            .current()
            .map(frame -> new StepPlace(frame.title(), frame.position()));
  }

  @Override
  public List<Mark> marks(long from, long to, int atMost) {
    List<Mark> marks = new ArrayList<>();
    for (int i = (int) from; i <= to; i++) {
      StepEvent.Kind kind = states.get(i).event().kind();
      if (kind.compareTo(StepEvent.Kind.CALL) >= 0) {
        marks.add(new Mark(i, kind));
      }
    }
    return marks.subList(0, Math.min(atMost, marks.size()));
  }

  @Override
  public ObjectView inspect(int object, int from, int count) {
    ObjectView whole = Objects.requireNonNull(state().objects().get(object));
    int end = Math.min(whole.slots().size(), from + count);
    return new ObjectView(
        whole.id(),
        whole.kind(),
        whole.typeName(),
        whole.title(),
        whole.address(),
        whole.slots().subList(Math.min(from, end), end),
        whole.slots().size() - end,
        whole.isNew(),
        whole.variable());
  }

  @Override
  public void close() {
    stopped = true;
  }
}
