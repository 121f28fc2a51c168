package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cellscope.app.heapgraph.drawing.Figure;
import org.cellscope.app.heapgraph.layout.Layout;
import org.cellscope.app.heapgraph.layout.Placement;
import org.cellscope.app.heapgraph.layout.Route;
import org.cellscope.app.heapgraph.layout.Router;
import org.cellscope.app.session.Program;
import org.cellscope.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * From a state to a picture: boxes, places, edges, figures. It remembers the places, so that the
 * next picture keeps them. Any thread.
 */
final class GraphPipeline {
  private @Nullable Program program;
  private Placement placement = Placement.NONE;

  /** The picture of a state; its places are kept from now on. */
  synchronized Picture picture(Program now, SessionState state, GraphOptions options) {
    if (now != program) {
      program = now;
      placement = Placement.NONE;
    }
    GraphBuilder.Result built = new GraphBuilder(state, now.captured(), options).build();
    placement = Layout.place(placement, built.graph());
    List<Picture.Edge> edges = new ArrayList<>();
    for (Route route : Router.route(placement, built.graph())) {
      HeapBox from = Objects.requireNonNull(built.boxes().get(route.link().from()));
      HeapBox to = Objects.requireNonNull(built.boxes().get(route.link().to()));
      edges.add(
          new Picture.Edge(
              route, EdgePainter.paint(route, from, to), EdgePainter.label(route, from)));
    }
    Map<Integer, Figure> figures = new LinkedHashMap<>();
    built
        .boxes()
        .forEach(
            (id, box) ->
                figures.put(
                    id,
                    BoxPainter.paint(
                        box, placement.of(id).orElseThrow(), placement.pinned().contains(id))));
    return new Picture(built.boxes(), figures, placement, List.copyOf(edges), built.folded());
  }

  /** Puts a box near a point, and keeps it there. */
  synchronized void pin(int id, double x, double y) {
    placement = placement.pinning(id, x, y);
  }

  /** Leaves the place of a box to the layout again. */
  synchronized void unpin(int id) {
    placement = placement.unpinning(id);
  }

  /** Forgets all places but those of pinned boxes. */
  synchronized void arrangeAnew() {
    placement = placement.onlyPinned();
  }
}
