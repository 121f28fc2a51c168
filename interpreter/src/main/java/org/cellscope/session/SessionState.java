package org.cellscope.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the panes show at one step; immutable.
 *
 * @param step the cursor: how many instructions had been executed
 * @param first the first step at which the cursor can stand: 0 unless earlier ones were forgotten
 * @param recorded how many instructions are recorded; the cursor is at most this
 * @param status what the program is doing at the head
 * @param event what the step before the cursor did
 * @param frames the call stack, the module first; behind it suspended generators and returned
 *     frames whose cells live on
 * @param objects what can be reached from the frames, by number, in the order in which it was met
 *     (references to objects that were left out because there are too many stay in the slots)
 * @param omitted how many objects were left out
 * @param outputLength how much of {@link LabSession#output} had been written
 * @param notice what the user should be told: a SyntaxError, the traceback that ended the program,
 *     a limit that was reached
 * @param arrival why the last movement ended here; empty before the first
 */
public record SessionState(
    long step,
    long first,
    long recorded,
    Status status,
    StepEvent event,
    List<FrameView> frames,
    Map<Integer, ObjectView> objects,
    int omitted,
    int outputLength,
    Optional<Notice> notice,
    Optional<Arrival> arrival) {

  /** The same of a program that is told to end and whose recording cannot be read until it has. */
  SessionState stopping() {
    return new SessionState(
        step,
        first,
        recorded,
        Status.STOPPED,
        event,
        frames,
        objects,
        omitted,
        outputLength,
        notice,
        Optional.of(new Arrival.AtEnd(Arrival.End.STOPPED)));
  }

  /** Whether the cursor is behind the last recorded step. */
  public boolean isAtHead() {
    return step == recorded;
  }

  /** The frame whose instruction runs next; empty when the program has ended. */
  public Optional<FrameView> current() {
    return frames.stream().filter(f -> f.state() == FrameView.State.CURRENT).findFirst();
  }
}
