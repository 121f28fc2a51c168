package org.cellscope.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellscope.history.Recorder;
import org.cellscope.history.StepChanges;

/**
 * Finds marks for a timeline in the time that so many marks take, however long the recording:
 *
 * <ol>
 *   <li>exceptions, for up to a third of the marks, then output, for up to a half of the rest, both
 *       from the recording's own lists: a single one among millions of steps is found;
 *   <li>calls and returns for the rest, among steps in parts of equal length, in each at another
 *       place, so that a loop of that length does not hide them.
 * </ol>
 */
final class MarkFinder {
  /** How many steps are looked at for each mark. */
  private static final int LOOKS = 16;

  /** Its multiples lie evenly modulo other numbers. */
  private static final int SPREAD = 1_000_003;

  private final Recorder recorder;
  private final List<Lab.Mark> marks = new ArrayList<>();
  private final Set<Integer> marked = new HashSet<>();

  MarkFinder(Recorder recorder) {
    this.recorder = recorder;
  }

  /** Marks of steps from one to before another, in order. */
  List<Lab.Mark> find(long from, long to, int atMost) {
    int first = (int) Math.max(recorder.firstStep(), from);
    int end = (int) to;
    if (first >= end || atMost <= 0) {
      return List.of();
    }
    recorder
        .raises(first, end, Math.ceilDiv(atMost, 3))
        .forEach(step -> add(step, StepEvent.Kind.EXCEPTION));
    recorder
        .outputs(first, end, Math.ceilDiv(atMost - marks.size(), 2))
        .forEach(step -> add(step, StepEvent.Kind.OUTPUT));
    addCalls(first, end, atMost);
    marks.sort(Comparator.comparingLong(Lab.Mark::step));
    return List.copyOf(marks);
  }

  private void add(int step, StepEvent.Kind kind) {
    if (marked.add(step)) {
      marks.add(new Lab.Mark(step + 1L, kind));
    }
  }

  private void addCalls(int from, int to, int atMost) {
    List<Lab.Mark> found = new ArrayList<>();
    int stride = (int) Math.max(1, (to - from) / ((long) atMost * LOOKS));
    for (long part = 0; from + part * stride < to; part++) {
      long step = Math.min(to - 1, from + part * stride + part * SPREAD % stride);
      StepChanges changes = StepChanges.of(recorder, (int) step);
      boolean isCall = changes.entered() != 0;
      if ((isCall || changes.left() != 0) && !marked.contains((int) step)) {
        StepEvent.Kind kind = isCall ? StepEvent.Kind.CALL : StepEvent.Kind.RETURN;
        found.add(new Lab.Mark(step + 1, kind));
      }
    }
    int count = Math.min(found.size(), atMost - marks.size());
    for (int i = 0; i < count; i++) {
      marks.add(found.get((int) ((long) i * found.size() / count)));
    }
  }
}
