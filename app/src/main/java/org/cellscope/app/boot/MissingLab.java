package org.cellscope.app.boot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.OutputLog;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.session.StepEvent;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;

/** What the window has while there is no interpreter to run programs: it says so. */
record MissingLab(SourceFile source) implements Lab {
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
        0,
        0,
        Status.NOT_COMPILED,
        new StepEvent(StepEvent.Kind.START, ""),
        List.of(),
        Map.of(),
        0,
        0,
        Optional.of(
            new SessionState.Notice("This build cannot run programs yet.", Optional.empty())));
  }

  @Override
  public SessionState move(Movement movement) {
    return state();
  }

  @Override
  public void setBreakpoints(Set<Integer> lines) {}

  @Override
  public void pause() {}

  @Override
  public void stop() {}

  @Override
  public void input(String line) {}

  @Override
  public long recorded() {
    return 0;
  }

  @Override
  public OutputLog output() {
    return new OutputLog();
  }

  @Override
  public List<Mark> marks(long from, long to, int atMost) {
    return List.of();
  }

  @Override
  public void close() {}
}
