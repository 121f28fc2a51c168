package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.app.heapgraph.drawing.Face;
import org.cellscope.app.heapgraph.drawing.Figure;
import org.cellscope.app.heapgraph.drawing.Ink;
import org.cellscope.app.heapgraph.drawing.Shape;
import org.cellscope.app.heapgraph.layout.Point;
import org.cellscope.app.heapgraph.layout.Route;

/** Paints an edge: a curve from the slot that holds the reference, with an arrow head. */
final class EdgePainter {
  private static final double HEAD = 8;
  private static final double HALF = 4;
  private static final double PORT = 3;
  private static final double THIN = 1.3;
  private static final double CAPTURED = 2;
  private static final double CHANGED = 2.8;

  private EdgePainter() {}

  /**
   * An edge.
   *
   * @param from the box that it leaves
   * @param to the box that it leads to
   */
  static Figure paint(Route route, HeapBox from, HeapBox to) {
    Row row = from.rows().get(route.link().row());
    boolean gone = from.look() == Look.RETURNED;
    Ink ink =
        row.captured().isPresent()
            ? new Ink.Captured(row.captured().getAsInt(), false)
            : Ink.Tone.MUTED;
    double thickness = row.changed() ? CHANGED : row.captured().isPresent() ? CAPTURED : THIN;
    List<Shape> shapes = new ArrayList<>();
    double inset = route.rightwards() ? -HEAD / 2 : HEAD / 2;
    shapes.add(new Shape.Line(shortened(route, inset), ink, gone ? THIN : thickness, gone));
    Point tip = route.end();
    double back = tip.x() + 2 * inset;
    shapes.add(
        new Shape.Polygon(
            List.of(tip, new Point(back, tip.y() - HALF), new Point(back, tip.y() + HALF)), ink));
    Point start = route.points().getFirst();
    if (route.points().get(1).x() < start.x()) {
      shapes.add(new Shape.Dot(start.x(), start.y(), PORT, ink));
    }
    return new Figure(
        0,
        0,
        shapes,
        name(from) + "." + row.label() + " → " + (to.kind() + " " + to.title()).strip());
  }

  private static String name(HeapBox box) {
    return box.title();
  }

  /** The curve ends inside the arrow head, not at its tip. */
  private static List<Point> shortened(Route route, double inset) {
    List<Point> points = new ArrayList<>(route.points());
    Point end = points.removeLast();
    points.add(new Point(end.x() + inset, end.y()));
    return points;
  }

  /** The name of the slot that holds the reference, beside the arrow head. */
  static Shape.Words label(Route route, HeapBox from) {
    Row row = from.rows().get(route.link().row());
    Point tip = route.end();
    double x = route.rightwards() ? tip.x() - HEAD - 3 : tip.x() + HEAD + 3;
    return new Shape.Words(
        x, tip.y() - 5, row.label(), Face.CODE, Ink.Tone.TEXT, route.rightwards(), false);
  }
}
