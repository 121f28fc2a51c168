package org.cellscope.fuzz;

import java.util.Optional;
import org.cellscope.session.Notice;
import org.cellscope.session.OutputLog;
import org.cellscope.session.ProgramRunner;

/** Keeps what a program writes, up to a length; there is no input. */
final class Collected implements ProgramRunner.Terminal {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private final int most;
  private Optional<Notice.Defect> defect = Optional.empty();

  Collected(int most) {
    this.most = most;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** The mistake of Cellscope's that has ended the program, if there was one. */
  Optional<Notice.Defect> defect() {
    return defect;
  }

  @Override
  public void defect(Notice.Defect made) {
    defect = Optional.of(made);
  }

  @Override
  public void write(OutputLog.Source source, String text) {
    StringBuilder kept = source == OutputLog.Source.ERR ? err : out;
    if (kept.length() + text.length() <= most) {
      kept.append(text);
    }
  }

  @Override
  public void flush() {}

  @Override
  public Optional<String> readLine() {
    return Optional.empty();
  }
}
