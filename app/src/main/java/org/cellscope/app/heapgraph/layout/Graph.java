package org.cellscope.app.heapgraph.layout;

import java.util.List;

/**
 * What there is to lay out.
 *
 * @param boxes frames first, in the order of the call stack
 * @param links references between these boxes
 */
public record Graph(List<Box> boxes, List<Link> links) {
  public Graph {
    boxes = List.copyOf(boxes);
    links = List.copyOf(links);
  }
}
