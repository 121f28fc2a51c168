package org.cellscope.app.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.session.Breakpoint;
import org.cellscope.session.Evaluation;
import org.cellscope.session.Lab;
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

/** What a lab without frames answers; tests override the rest. */
public abstract class EmptyLab implements Lab {
  protected final OutputLog log = new OutputLog();
  protected volatile Status status = Status.PAUSED;
  protected final AtomicLong steps = new AtomicLong();
  private final SourceFile source;

  protected EmptyLab(SourceFile source) {
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
    return Optional.empty();
  }

  @Override
  public SessionState state() {
    return new SessionState(
        steps.get(),
        0,
        steps.get(),
        status,
        new StepEvent(StepEvent.Kind.INSTRUCTION, ""),
        List.of(),
        Map.of(),
        0,
        log.length(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public SessionState goOn(Onward onward) {
    throw new IllegalStateException("there is room");
  }

  @Override
  public void setBreakpoints(List<Breakpoint> breakpoints) {}

  @Override
  public void setLibraryStepping(boolean stepsIn) {}

  @Override
  public Past past() {
    return Past.none();
  }

  @Override
  public Evaluation evaluate(int frame, String text) {
    return new Evaluation.Unanswered(new Unable.NoFrame(), "");
  }

  @Override
  public void pause() {}

  @Override
  public void stop() {}

  @Override
  public void input(String line) {}

  @Override
  public long recorded() {
    return steps.get();
  }

  @Override
  public OutputLog output() {
    return log;
  }

  @Override
  public Optional<StepPlace> place(long step) {
    return Optional.empty();
  }

  @Override
  public List<Mark> marks(long from, long to, int atMost) {
    return List.of();
  }

  @Override
  public ObjectView inspect(int object, int from, int count) {
    throw new IllegalArgumentException("no object " + object);
  }

  @Override
  public void close() {}
}
