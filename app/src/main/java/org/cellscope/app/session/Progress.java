package org.cellscope.app.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.session.Lab;
import org.cellscope.session.OutputLog;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.session.StepEvent;

/**
 * What the session's thread tells the FX thread; one value, so that the panes never see half of it.
 *
 * @param program what is observed
 * @param state what there is to see at the cursor
 * @param running whether a movement has been under way for longer than a person notices
 * @param recorded how many instructions are recorded at this moment
 * @param output everything written so far
 * @param outputLength how much of it the panes show
 * @param marks moments worth a mark on the timeline
 */
record Progress(
    Program program,
    SessionState state,
    boolean running,
    long recorded,
    OutputLog output,
    int outputLength,
    List<Lab.Mark> marks) {

  /** What there is to see before there is a program. */
  static SessionState noState() {
    return new SessionState(
        0,
        0,
        0,
        Status.FINISHED,
        new StepEvent(StepEvent.Kind.START, ""),
        List.of(),
        Map.of(),
        0,
        0,
        Optional.empty(),
        Optional.empty());
  }

  Progress withRunning(long recordedNow, int outputNow) {
    return new Progress(program, state, true, recordedNow, output, outputNow, marks);
  }

  /** What may be known of it. */
  Progress known(Secret secret) {
    SessionState known = secret.known(state);
    return known == state
        ? this
        : new Progress(program, known, running, recorded, output, outputLength, marks);
  }
}
