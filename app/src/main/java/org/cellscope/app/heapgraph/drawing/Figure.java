package org.cellscope.app.heapgraph.drawing;

import java.util.List;

/**
 * A box or an edge.
 *
 * @param x where its origin is, in the drawing
 * @param y where its origin is, in the drawing
 * @param shapes what it consists of, the lowest first
 * @param description what it says, for those who do not see it
 */
public record Figure(double x, double y, List<Shape> shapes, String description) {
  public Figure {
    shapes = List.copyOf(shapes);
  }
}
