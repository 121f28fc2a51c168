package org.cellscope.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.cellscope.objects.Cell;

/**
 * Which frames made which cells. A frame makes its cells by writing them into slots of its own, so
 * the step in which a cell became known tells whose it is; of cells whose steps are forgotten it is
 * remembered for as long as they live.
 */
final class Makers {
  private final Recorder recorder;
  private final Map<Integer, StepChanges.Write> remembered = new HashMap<>();

  Makers(Recorder recorder) {
    this.recorder = recorder;
  }

  /** What put a cell into a frame when it was made; empty for cells that no frame has made. */
  Optional<StepChanges.Write> of(int cell) {
    StepChanges.Write known = remembered.get(cell);
    return known == null ? logged(cell) : Optional.of(known);
  }

  private Optional<StepChanges.Write> logged(int cell) {
    return StepChanges.of(recorder, recorder.birth(cell)).writes().stream()
        .filter(write -> write.now() == cell && write.owner() > 0 && write.index() >= 0)
        .filter(write -> recorder.isFrame(write.owner()))
        .findFirst();
  }

  /** Remembers the makers of the cells that live, before the log is cut. */
  void rememberBefore(int cut) {
    remembered.keySet().removeIf(cell -> !recorder.knows(cell));
    ObjectTable objects = recorder.objects();
    objects.forEach(
        serial -> {
          if (objects.find(serial) instanceof Cell
              && objects.place(serial) >= 0
              && objects.place(serial) < cut) {
            logged(serial).ifPresent(write -> remembered.put(serial, write));
          }
        });
  }

  /**
   * Keeps the makers of the cells that stay. A frame that has returned stays for its cells' sake
   * and must not keep them in turn: where nothing else does, both go.
   *
   * @param stays whether an object stays, for another reason than that its maker does
   * @param frames told the frames that have to stay; may change what stays
   */
  void keep(IntPredicate stays, IntConsumer frames) {
    Map<Integer, StepChanges.Write> undecided = new HashMap<>(remembered);
    while (undecided
        .entrySet()
        .removeIf(
            maker -> {
              boolean kept = stays.test(maker.getKey());
              if (kept) {
                frames.accept(maker.getValue().owner());
              }
              return kept;
            })) {}
  }
}
