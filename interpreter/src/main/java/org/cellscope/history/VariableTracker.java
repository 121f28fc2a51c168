package org.cellscope.history;

import org.cellscope.objects.Cell;

/**
 * Follows a local variable of a frame: its slot, and once the slot has a cell what the cell holds,
 * whoever writes that.
 */
public final class VariableTracker extends Tracker {
  private final Recorder recorder;
  private final int frame;
  private final int slot;
  private final boolean mayHaveCell;
  private final boolean isFree;
  private int cell;

  /**
   * Follows a variable.
   *
   * @param slot the variable's slot
   * @param mayHaveCell whether the compiler keeps the variable in a cell
   * @param isFree whether the cell is that of an enclosing block, which may have made it with a
   *     value
   * @param cell the cell in the slot, if it is known; otherwise 0
   */
  public VariableTracker(
      Recorder recorder, int frame, int slot, boolean mayHaveCell, boolean isFree, int cell) {
    this.recorder = recorder;
    this.frame = frame;
    this.slot = slot;
    this.mayHaveCell = mayHaveCell;
    this.isFree = isFree;
    this.cell = cell;
  }

  @Override
  boolean concerns(int owner) {
    return owner == frame || owner == cell && cell != 0;
  }

  @Override
  boolean follow(LoggedWrite write, WriteProbe.Sink sink) {
    if (write.owner() == cell) {
      return new FieldTracker(cell, 0, isFree).follow(write, sink);
    }
    return switch (write.kind()) {
      case Effect.SET -> write.index() == slot && set(write, sink);
      case Effect.KNOWN -> set(write, 0, write.entry(slot), sink);
      default -> false;
    };
  }

  private boolean set(LoggedWrite write, WriteProbe.Sink sink) {
    return set(write, write.old(), write.now(), sink);
  }

  /** Putting a cell into the slot writes nothing: what the slot held is in the cell. */
  private boolean set(LoggedWrite write, int old, int now, WriteProbe.Sink sink) {
    if (isCell(now)) {
      cell = now;
      return false;
    }
    if (old == now || isCell(old)) {
      return false;
    }
    sink.wrote(write.step(), frame, slot, 0, old, now);
    return true;
  }

  private boolean isCell(int serial) {
    return mayHaveCell && serial > 0 && recorder.object(serial) instanceof Cell;
  }
}
