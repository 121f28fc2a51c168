package org.cellscope.app.session;

import org.cellscope.session.Movement;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.source.SourceFile;

/** A program that runs until it is paused or stopped. */
public final class EndlessLab extends EmptyLab {
  private volatile boolean interrupted;

  /** A lab before the first instruction. */
  public EndlessLab(SourceFile source) {
    super(source);
  }

  @Override
  public SessionState move(Movement movement) {
    interrupted = false;
    while (!interrupted && status != Status.STOPPED) {
      steps.incrementAndGet();
      Thread.onSpinWait();
    }
    return state();
  }

  @Override
  public void pause() {
    interrupted = true;
  }

  @Override
  public void stop() {
    status = Status.STOPPED;
  }
}
