package org.cellscope.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cellscope.history.Recorder;
import org.cellscope.history.StepChanges;
import org.cellscope.objects.FrameObject;

/** The frames that have returned and whose cells live on. */
final class ReturnedFrames {
  private final Snapshot snapshot;
  private final Recorder recorder;

  ReturnedFrames(Snapshot snapshot, Recorder recorder) {
    this.snapshot = snapshot;
    this.recorder = recorder;
  }

  /**
   * The frames, in the order in which they were entered; their variables are the cells.
   *
   * @param objects what is alive
   * @param shown frames that have not returned
   */
  List<FrameView> of(Collection<ObjectView> objects, List<FrameView> shown) {
    Set<Integer> known = new HashSet<>();
    shown.forEach(frame -> known.add(frame.id()));
    Map<Integer, List<SlotView>> cells = new TreeMap<>();
    for (ObjectView object : objects) {
      if (object.kind() == ObjectKind.CELL) {
        recorder
            .maker(object.id())
            .filter(write -> !known.contains(write.owner()))
            .ifPresent(
                write ->
                    cells
                        .computeIfAbsent(write.owner(), _ -> new ArrayList<>())
                        .add(slot(write, object.id())));
      }
    }
    List<FrameView> frames = new ArrayList<>();
    cells.forEach((frame, slots) -> frames.add(view(frame, slots)));
    return frames;
  }

  private SlotView slot(StepChanges.Write write, int cell) {
    FrameObject frame = (FrameObject) snapshot.object(write.owner());
    List<String> names = frame.code.slotNames();
    String name = write.index() < names.size() ? names.get(write.index()) : "";
    return new SlotView(name, SlotView.Role.CELL, snapshot.value(cell), false, Optional.empty());
  }

  private FrameView view(int serial, List<SlotView> cells) {
    FrameObject frame = (FrameObject) snapshot.object(serial);
    return new FrameView(
        serial,
        frame.code.code().qualname(),
        frame.code.code(),
        -1,
        Optional.empty(),
        cells,
        List.of(),
        FrameView.State.RETURNED);
  }
}
