package org.cellscope.app.session;

import org.cellscope.session.Movement;
import org.cellscope.session.OutputLog;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.source.SourceFile;

/** A program that reads one line. */
public final class AskingLab extends EmptyLab {
  private volatile boolean answered;

  /** A lab before the first instruction. */
  public AskingLab(SourceFile source) {
    super(source);
  }

  @Override
  public SessionState move(Movement movement) {
    status = answered ? Status.FINISHED : Status.WAITING_FOR_INPUT;
    return state();
  }

  @Override
  public void input(String line) {
    log.append(OutputLog.Source.INPUT, line + "\n");
    answered = true;
  }
}
