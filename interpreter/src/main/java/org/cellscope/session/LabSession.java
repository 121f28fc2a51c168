package org.cellscope.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.BlockStacks;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.history.MachineState;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;

/** A program, its machine and a cursor in its recording. */
public final class LabSession implements Lab {
  private final SourceFile source;
  private final LabSettings settings;
  private final OutputLog output = new OutputLog();
  private final CaptureMap captures = new CaptureMap();
  private final Optional<Compilation.Compiled> compiled;
  private final Optional<Machine> machine;
  private final Optional<MachineState> cursor;
  private final Optional<Navigator> navigator;
  private final Past past;
  private final Optional<FrameEvaluator> evaluator;
  private final int moduleFrame;
  private Optional<Arrival> arrival = Optional.empty();
  private final Map<CodeObject, BlockStacks> blockStacks = new HashMap<>();
  private volatile SessionState state;

  private LabSession(SourceFile source, LabSettings settings) {
    this.source = source;
    this.settings = settings;
    Compilation compilation = Compilation.of(source, settings.python());
    Optional<Compilation.Compiled> made =
        compilation instanceof Compilation.Compiled done ? Optional.of(done) : Optional.empty();
    this.compiled = made;
    this.machine = made.map(c -> new Machine(source, c, settings, output));
    made.ifPresent(c -> captures.add(c.code()));
    machine.ifPresent(m -> m.runTo(0));
    this.cursor = machine.map(m -> new MachineState(m.recorder()));
    this.moduleFrame = cursor.map(MachineState::current).orElse(0);
    this.past = machine.<Past>map(m -> new RecordedPast(m, source.name())).orElseGet(Past::none);
    this.evaluator =
        machine.map(
            m ->
                new FrameEvaluator(
                    m.recorder(), m.interpreter(), source.name(), settings.limits().evaluation()));
    this.navigator =
        machine.flatMap(
            m -> cursor.flatMap(c -> evaluator.map(e -> new Navigator(m, c, e, source.name()))));
    this.state =
        switch (compilation) {
          case Compilation.Compiled _ -> describe();
          case Compilation.Refused refused ->
              notCompiled(new Notice.Python(refused.report(), Optional.of(refused.place())));
        };
  }

  /**
   * Loads a program; nothing of it has been executed yet.
   *
   * @param source the text; one that is not Python gives a session whose state says so
   */
  public static LabSession open(SourceFile source, LabSettings settings) {
    return new LabSession(source, settings);
  }

  private static SessionState notCompiled(Notice notice) {
    return new SessionState(
        0,
        0,
        0,
        Status.NOT_COMPILED,
        new StepEvent(StepEvent.Kind.START, ""),
        List.of(),
        Map.of(),
        0,
        0,
        Optional.of(notice),
        Optional.empty());
  }

  @Override
  public SourceFile source() {
    return source;
  }

  @Override
  public Optional<SymbolTable> symbols() {
    return compiled.map(Compilation.Compiled::symbols);
  }

  @Override
  public Optional<CodeObject> code() {
    return compiled.map(Compilation.Compiled::code);
  }

  @Override
  public SessionState state() {
    return state;
  }

  @Override
  public SessionState move(Movement movement) {
    if (!isEnding()) {
      settle();
      arrival = navigator.map(n -> n.move(movement));
    }
    if (machine.isPresent()) {
      state = describe();
    }
    return state;
  }

  /** Whether the program is told to end and has not: until then its recording is not to be read. */
  private boolean isEnding() {
    return machine.filter(Machine::isEnding).isPresent();
  }

  private void settle() {
    machine.ifPresent(Machine::isStill);
  }

  @Override
  public SessionState goOn(Onward onward) {
    settle();
    if (isEnding()) {
      return state;
    }
    boolean isFull = state.status() == Status.HISTORY_FULL;
    if (isFull || onward == Onward.WITHOUT_HISTORY && state.status() == Status.PAUSED) {
      arrival = navigator.map(n -> n.goOn(onward));
      state = describe();
    }
    return state;
  }

  private SessionState describe() {
    Machine running = machine.orElseThrow();
    return running.isEnding() ? state.stopping() : describe(running);
  }

  private SessionState describe(Machine running) {
    MachineState at = cursor.orElseThrow();
    Snapshot snapshot = new Snapshot(at, running.recorder(), running.interpreter().heap());
    FrameViews frameViews = new FrameViews(snapshot, blockStacks);
    List<FrameView> frames = new ArrayList<>(frameViews.callStack());
    if (frames.isEmpty() && moduleFrame != 0) {
      frames.add(frameViews.view(moduleFrame, FrameView.State.RETURNED));
    }
    ObjectViews objects = new ObjectViews(snapshot, captures, settings);
    objects.addRoots(frames);
    Map<Integer, ObjectView> described = objects.describe();
    for (int i = 0; i < objects.suspendedFrames().size(); i++) {
      FrameView frame =
          frameViews.view(objects.suspendedFrames().get(i), FrameView.State.SUSPENDED);
      frames.add(frame);
      objects.addRoots(List.of(frame));
      described = objects.describe();
    }
    frames.addAll(new ReturnedFrames(snapshot, running.recorder()).of(described.values(), frames));
    Status status = running.status();
    boolean atHead = at.step() == running.recorded();
    return new SessionState(
        at.step(),
        running.recorder().firstStep(),
        running.recorded(),
        status,
        withPlace(new Events(snapshot, output).describe(described)),
        List.copyOf(frames),
        Collections.unmodifiableMap(described),
        objects.omitted(),
        atHead && (status == Status.WAITING_FOR_INPUT || running.isUnrecorded())
            ? output.length()
            : at.outputLength(),
        atHead ? notice(running, status) : Optional.empty(),
        arrival);
  }

  private StepEvent withPlace(StepEvent event) {
    return switch (event.kind()) {
      case EXCEPTION ->
          new StepEvent(
              event.kind(),
              event.subject(),
              event.value(),
              lookup().flatMap(l -> l.raised(cursor.orElseThrow().step())));
      case START, INSTRUCTION, WRITE, CALL, RETURN, OUTPUT, END -> event;
    };
  }

  private Optional<StepLookup> lookup() {
    return machine.flatMap(m -> cursor.map(at -> new StepLookup(at, m.recorder(), source.name())));
  }

  @Override
  public Optional<StepPlace> place(long step) {
    settle();
    return step > recorded() || isEnding()
        ? Optional.empty()
        : lookup().flatMap(l -> l.place(step));
  }

  private static Optional<Notice> notice(Machine machine, Status status) {
    return switch (status) {
      case FAILED -> machine.failure();
      case HISTORY_FULL -> Optional.of(new Notice.Full(machine.fullness()));
      case WAITING_FOR_INPUT, FINISHED, STOPPED ->
          machine.isUnrecorded() ? Optional.of(new Notice.WithoutHistory()) : Optional.empty();
      case NOT_COMPILED, PAUSED, RUNNING -> Optional.empty();
    };
  }

  @Override
  public void setBreakpoints(List<Breakpoint> breakpoints) {
    navigator.ifPresent(n -> n.setBreakpoints(breakpoints));
  }

  @Override
  public void setLibraryStepping(boolean stepsIn) {
    navigator.ifPresent(n -> n.setLibraryStepping(stepsIn));
  }

  @Override
  public Past past() {
    settle();
    return isEnding() ? Past.none() : past;
  }

  @Override
  public Evaluation evaluate(int frame, String text) {
    settle();
    if (isEnding()) {
      return new Evaluation.Unanswered(new Unable.Stopped(), "");
    }
    return evaluator
        .map(e -> e.evaluate(cursor.orElseThrow(), frame, text))
        .orElseGet(() -> new Evaluation.Unanswered(new Unable.NotCompiled(), ""));
  }

  @Override
  public void pause() {
    evaluator.ifPresent(FrameEvaluator::interrupt);
    machine.ifPresent(m -> m.pacer().pause());
  }

  @Override
  public void stop() {
    evaluator.ifPresent(FrameEvaluator::interrupt);
    machine.ifPresent(Machine::stop);
  }

  @Override
  public void input(String line) {
    machine.ifPresent(m -> m.pacer().answer(line));
  }

  @Override
  public long recorded() {
    return machine.map(Machine::recorded).orElse(0);
  }

  @Override
  public OutputLog output() {
    return output;
  }

  @Override
  public List<Mark> marks(long from, long to, int atMost) {
    settle();
    return machine
        .filter(m -> !m.isEnding())
        .map(m -> new MarkFinder(m.recorder()).find(from, Math.min(to, m.recorded()), atMost))
        .orElse(List.of());
  }

  @Override
  public ObjectView inspect(int object, int from, int count) {
    Machine running = machine.orElseThrow();
    settle();
    running.pacer().awaitOver();
    settle();
    Snapshot snapshot =
        new Snapshot(cursor.orElseThrow(), running.recorder(), running.interpreter().heap());
    return new ObjectViews(snapshot, captures, settings).view(object, from, count);
  }

  @Override
  public void close() {
    machine.ifPresent(Machine::stop);
  }
}
