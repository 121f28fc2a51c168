package org.cellscope.app.heapgraph.drawing;

import java.util.List;
import org.cellscope.app.heapgraph.layout.Rect;

/**
 * A whole graph.
 *
 * @param bounds around everything
 * @param figures the lowest first
 */
public record Drawing(Rect bounds, List<Figure> figures) {
  public Drawing {
    figures = List.copyOf(figures);
  }
}
