package org.cellscope.app.heapgraph.layout;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where boxes are, and where those were that are not shown at the moment: they come back to their
 * places. Immutable.
 *
 * @param boxes the places of the boxes shown, by id
 * @param remembered the places of all, by id
 * @param pinned boxes that somebody has put where they are
 */
public record Placement(
    Map<Integer, Rect> boxes, Map<Integer, Rect> remembered, Set<Integer> pinned) {
  /** Nothing is placed. */
  public static final Placement NONE = new Placement(Map.of(), Map.of(), Set.of());

  private static final int MEMORY = 4000;

  public Placement {
    boxes = Collections.unmodifiableMap(boxes);
    remembered = Collections.unmodifiableMap(remembered);
    pinned = Set.copyOf(pinned);
  }

  /** The place of a box that is shown. */
  public Optional<Rect> of(int id) {
    return Optional.ofNullable(boxes.get(id));
  }

  /** What is around all boxes shown; empty without boxes. */
  public Optional<Rect> bounds() {
    return boxes.values().stream().reduce(Rect::union);
  }

  /** The places shown next, together with what is remembered so far. */
  Placement next(Map<Integer, Rect> shown) {
    var all = new LinkedHashMap<>(remembered);
    shown.forEach(
        (id, rect) -> {
          all.remove(id);
          all.put(id, rect);
        });
    var oldest = all.keySet().iterator();
    for (int excess = all.size() - MEMORY; excess > 0; excess--) {
      oldest.next();
      oldest.remove();
    }
    return new Placement(shown, all, pinned);
  }

  /** The place that a box has, or had when it was shown last; null for none. */
  @Nullable Rect known(int id) {
    Rect now = boxes.get(id);
    return now == null ? remembered.get(id) : now;
  }

  /**
   * The same with a box pinned near a point: in the nearest column, clear of the others.
   *
   * @param id of a box that is shown
   */
  public Placement pinning(int id, double x, double y) {
    Rect old = boxes.get(id);
    if (old == null) {
      return this;
    }
    int column = Math.clamp(Math.round(x / Grid.STRIDE), 0, Grid.LAST);
    var lane = new Lane();
    boxes.forEach(
        (other, rect) -> {
          if (other != id && Grid.column(rect) == column) {
            lane.take(rect.y(), rect.bottom());
          }
        });
    double free = lane.nearest(Math.max(0, y), old.height(), Grid.GAP, 0);
    var place = new Rect(Grid.x(column), free, old.width(), old.height());
    var shown = new LinkedHashMap<>(boxes);
    shown.put(id, place);
    var all = new LinkedHashMap<>(remembered);
    all.put(id, place);
    var pins = new HashSet<>(pinned);
    pins.add(id);
    return new Placement(shown, all, pins);
  }

  /** The same with the place of a box left to the layout. */
  public Placement unpinning(int id) {
    var shown = new LinkedHashMap<>(boxes);
    shown.remove(id);
    var all = new LinkedHashMap<>(remembered);
    all.remove(id);
    var pins = new HashSet<>(pinned);
    pins.remove(id);
    return new Placement(shown, all, pins);
  }

  /** Only the places of pinned boxes; all others are left to the layout. */
  public Placement onlyPinned() {
    var shown = new LinkedHashMap<>(boxes);
    shown.keySet().retainAll(pinned);
    var all = new LinkedHashMap<>(remembered);
    all.keySet().retainAll(pinned);
    return new Placement(shown, all, pinned);
  }
}
