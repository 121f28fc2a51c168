package org.cellscope.app.heapgraph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellscope.app.heapgraph.layout.Columns.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Places the boxes of a graph so that those that were there before stay where they were.
 *
 * <p>Passes, each in the order of the graph:
 *
 * <ol>
 *   <li>{@link Columns}: the column of every box.
 *   <li>Boxes that are not taller than before stay: their places were free of each other.
 *   <li>Boxes that have grown stay if nothing is below them, and otherwise go to the nearest place.
 *   <li>Boxes that were shown earlier return to where they were, if that place is free.
 *   <li>New frames of the call stack go below their callers, other new boxes as near as possible to
 *       the row that refers to them; all leave free what others are expected to need.
 * </ol>
 */
public final class Layout {
  private final Placement before;
  private final Graph graph;
  private final Map<Integer, Slot> slots;
  private final Map<Integer, Rect> placed = new HashMap<>();
  private final Map<Integer, Lane> boxes = new HashMap<>();
  private final Map<Integer, Lane> rooms = new HashMap<>();

  private Layout(Placement before, Graph graph) {
    this.before = before;
    this.graph = graph;
    this.slots = Columns.of(graph, before);
  }

  /**
   * The places of a graph's boxes.
   *
   * @param before where boxes are now
   */
  public static Placement place(Placement before, Graph graph) {
    return new Layout(before, graph).place();
  }

  private Placement place() {
    keepThoseThatFit();
    keepGrown();
    bringBack();
    List<Box> fresh =
        graph.boxes().stream()
            .filter(box -> !placed.containsKey(box.id()))
            .sorted(
                Comparator.comparingInt((Box box) -> slot(box).column())
                    .thenComparingInt(box -> slot(box).order()))
            .toList();
    fresh.forEach(this::addNew);
    var shown = new LinkedHashMap<Integer, Rect>();
    for (Box box : graph.boxes()) {
      shown.put(box.id(), placed(box.id()));
    }
    return before.next(shown);
  }

  private void keepThoseThatFit() {
    for (Box box : graph.boxes()) {
      @Nullable Rect old = oldPlace(box, before.boxes());
      if (old != null && box.height() <= old.height() && isFree(box, old.y())) {
        put(box, old.y());
      }
    }
  }

  /** Where a box that has no place yet was before, if that is still its column. */
  private @Nullable Rect oldPlace(Box box, Map<Integer, Rect> places) {
    Rect old = placed.containsKey(box.id()) ? null : places.get(box.id());
    return old != null && Grid.column(old) == slot(box).column() ? old : null;
  }

  private boolean isFree(Box box, double y) {
    return lane(boxes, box).isFree(y, y + box.height(), 0);
  }

  private void keepGrown() {
    List<Box> movers = new ArrayList<>();
    for (Box box : graph.boxes()) {
      @Nullable Rect old = oldPlace(box, before.boxes());
      if (old != null) {
        if (isFree(box, old.y())) {
          put(box, old.y());
        } else {
          movers.add(box);
        }
      }
    }
    for (Box box : movers) {
      @Nullable Rect old = oldPlace(box, before.boxes());
      if (old != null) {
        put(box, lane(rooms, box).nearest(old.y(), box.room(), Grid.GAP, 0));
      }
    }
  }

  private void bringBack() {
    for (Box box : graph.boxes()) {
      @Nullable Rect old = oldPlace(box, before.remembered());
      if (old != null && isFree(box, old.y())) {
        put(box, old.y());
      }
    }
  }

  private void addNew(Box box) {
    double least = box.band() == Box.Band.FRAME ? belowCaller(box) : 0;
    double wish = Math.max(least, wish(box));
    put(box, lane(rooms, box).nearest(wish, box.room(), Grid.GAP, least));
  }

  /** A call stands below its caller; the first frame at the top. */
  private double belowCaller(Box frame) {
    double y = 0;
    for (Box box : graph.boxes()) {
      if (box.id() == frame.id()) {
        break;
      }
      Rect place = placed.get(box.id());
      if (place != null && box.band() == Box.Band.FRAME) {
        y = place.bottom() + Grid.GAP;
      }
    }
    return y;
  }

  /**
   * A box wants its entry level with its owner's row; without a placed owner it goes to the top.
   */
  private double wish(Box box) {
    Link owner = slot(box).owner();
    Rect from = owner == null ? null : placed.get(owner.from());
    return owner == null || from == null ? 0 : from.y() + owner.y() - box.entry();
  }

  private void put(Box box, double y) {
    placed.put(box.id(), new Rect(Grid.x(slot(box).column()), y, box.width(), box.height()));
    lane(boxes, box).take(y, y + box.height());
    lane(rooms, box).take(y, y + box.room());
  }

  private Lane lane(Map<Integer, Lane> lanes, Box box) {
    return lanes.computeIfAbsent(slot(box).column(), _ -> new Lane());
  }

  private Slot slot(Box box) {
    Slot slot = slots.get(box.id());
    if (slot == null) {
      throw new IllegalStateException("box " + box.id() + " has no column");
    }
    return slot;
  }

  private Rect placed(int id) {
    Rect rect = placed.get(id);
    if (rect == null) {
      throw new IllegalStateException("box " + id + " has no place yet");
    }
    return rect;
  }
}
