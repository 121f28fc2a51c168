package org.cellscope.app.heapgraph.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where boxes are, and where those were that are not shown at the moment: they come back to their
 * places. Immutable.
 *
 * @param boxes the places of the boxes shown, by id
 * @param remembered the places of all, by id
 */
public record Placement(Map<Integer, Rect> boxes, Map<Integer, Rect> remembered) {
  /** Nothing is placed. */
  public static final Placement NONE = new Placement(Map.of(), Map.of());

  private static final int MEMORY = 4000;

  public Placement {
    boxes = Collections.unmodifiableMap(boxes);
    remembered = Collections.unmodifiableMap(remembered);
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
    return new Placement(shown, all);
  }
}
