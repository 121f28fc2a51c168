package org.cellscope.app.heapgraph.layout;

import java.util.List;

/**
 * How an edge runs.
 *
 * @param link what it stands for
 * @param points the start, and for every cubic curve its two control points and its end
 * @param rightwards whether it arrives from the left
 */
public record Route(Link link, List<Point> points, boolean rightwards) {
  public Route {
    points = List.copyOf(points);
  }

  /** Where the arrow's tip is. */
  public Point end() {
    return points.getLast();
  }

  /** What is around the whole edge. */
  public Rect bounds() {
    double left = points.stream().mapToDouble(Point::x).min().orElse(0);
    double right = points.stream().mapToDouble(Point::x).max().orElse(0);
    double top = points.stream().mapToDouble(Point::y).min().orElse(0);
    double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
    return new Rect(left, top, right - left, bottom - top);
  }
}
