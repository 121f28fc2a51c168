package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellscope.app.heapgraph.drawing.Drawing;
import org.cellscope.app.heapgraph.drawing.Figure;
import org.cellscope.app.heapgraph.drawing.Shape;
import org.cellscope.app.heapgraph.layout.Placement;
import org.cellscope.app.heapgraph.layout.Rect;
import org.cellscope.app.heapgraph.layout.Route;

/**
 * A graph with its places, ready to be drawn.
 *
 * @param boxes by id
 * @param figures what the boxes look like, by id
 * @param edges what leads from box to box
 * @param folded how many objects are not drawn
 */
record Picture(
    Map<Integer, HeapBox> boxes,
    Map<Integer, Figure> figures,
    Placement placement,
    List<Edge> edges,
    int folded) {
  static final Picture NOTHING = new Picture(Map.of(), Map.of(), Placement.NONE, List.of(), 0);

  /**
   * An edge.
   *
   * @param figure what it looks like
   * @param label the slot that holds the reference, written beside the arrow when it is lit
   */
  record Edge(Route route, Figure figure, Shape.Words label) {}

  /** All of it as one drawing, edges below boxes. */
  Drawing drawing() {
    List<Figure> all = new ArrayList<>();
    edges.forEach(edge -> all.add(edge.figure()));
    all.addAll(figures.values());
    Rect bounds = placement.bounds().orElse(new Rect(0, 0, 0, 0));
    for (Edge edge : edges) {
      bounds = bounds.union(edge.route().bounds());
    }
    return new Drawing(bounds, all);
  }
}
