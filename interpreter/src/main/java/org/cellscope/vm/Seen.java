package org.cellscope.vm;

import java.util.List;
import java.util.stream.IntStream;
import org.cellscope.objects.Cell;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.RangeIterator;
import org.cellscope.vm.compiled.Kind;
import org.cellscope.vm.compiled.Observed;
import org.jspecify.annotations.Nullable;

/**
 * What a frame held when its code became hot.
 *
 * @param slots by fast slot
 * @param cells what the cells in fast slots hold
 * @param ranges which entries of the value stack iterate over a range
 */
record Seen(List<Kind> slots, List<Kind> cells, List<Boolean> ranges) implements Observed {
  /**
   * What a frame holds, and what an earlier frame of the same code held in slots that are not yet
   * bound in this one.
   */
  static Seen in(FrameObject frame, FrameObject earlier) {
    int base = frame.stackBase();
    return new Seen(
        IntStream.range(0, base)
            .mapToObj(i -> kind(frame.slots[i] == null ? earlier.slots[i] : frame.slots[i]))
            .toList(),
        IntStream.range(0, base)
            .mapToObj(i -> frame.slots[i] == null ? earlier.slots[i] : frame.slots[i])
            .map(Seen::content)
            .toList(),
        IntStream.range(base, frame.top)
            .mapToObj(i -> frame.slots[i] instanceof RangeIterator)
            .toList());
  }

  private static Kind content(@Nullable PyObject slot) {
    return slot instanceof Cell cell ? kind(cell.content()) : Kind.UNKNOWN;
  }

  private static Kind kind(@Nullable PyObject object) {
    if (object == null) {
      return Kind.UNKNOWN;
    }
    return object.getClass() == IntObject.class
        ? Kind.INT
        : object.getClass() == FloatObject.class ? Kind.FLOAT : Kind.OTHER;
  }

  @Override
  public Kind slot(int slot) {
    return slots.get(slot);
  }

  @Override
  public Kind cell(int slot) {
    return cells.get(slot);
  }

  @Override
  public boolean iteratesOverRange(int entry) {
    return entry < ranges.size() && ranges.get(entry);
  }
}
