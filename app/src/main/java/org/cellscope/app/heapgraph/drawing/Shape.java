package org.cellscope.app.heapgraph.drawing;

import java.util.List;
import org.cellscope.app.heapgraph.layout.Point;

/** Something to paint; lengths are in pixels of a graph in its normal size. */
public sealed interface Shape {
  /**
   * A filled rectangle.
   *
   * @param top the radius of its upper corners
   * @param bottom the radius of its lower corners
   */
  record Area(double x, double y, double width, double height, double top, double bottom, Ink fill)
      implements Shape {}

  /** A rectangle's outline, which lies inside of it. */
  record Outline(
      double x,
      double y,
      double width,
      double height,
      double radius,
      Ink ink,
      double thickness,
      boolean dashed)
      implements Shape {}

  /**
   * A line of cubic curves.
   *
   * @param points the start, and for every curve its two control points and its end
   */
  record Line(List<Point> points, Ink ink, double thickness, boolean dashed) implements Shape {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** A filled polygon. */
  record Polygon(List<Point> points, Ink fill) implements Shape {
    public Polygon {
      points = List.copyOf(points);
    }
  }

  /** A filled circle around a point. */
  record Dot(double x, double y, double radius, Ink fill) implements Shape {}

  /**
   * A line of text.
   *
   * @param x where it begins, or where it ends
   * @param y its base line
   * @param ends whether it ends at x
   * @param struck whether it is crossed out
   */
  record Words(double x, double y, String text, Face face, Ink ink, boolean ends, boolean struck)
      implements Shape {}
}
