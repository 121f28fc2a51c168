package org.cellscope.app.heapgraph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs edges between placed boxes: an edge to the right arrives at the left side of its target, one
 * within a column bows to the right, and one to the left leaves at the left side. Columns on the
 * way are crossed between their boxes, and edges with different targets keep apart there.
 */
public final class Router {
  private static final double CLEARANCE = 6;
  private static final double APART = 5;
  private static final double BOW = 22;
  private static final double WIDEST_BOW = 44;
  private static final double MARGIN = 6;

  /** A way through a column that is already used, and by edges to which target. */
  private record Crossing(int column, double y, int target) {}

  private final Placement placement;
  private final Map<Integer, Box> boxes = new HashMap<>();
  private final List<Crossing> crossings = new ArrayList<>();

  private Router(Placement placement, Graph graph) {
    this.placement = placement;
    graph.boxes().forEach(box -> boxes.put(box.id(), box));
  }

  /** The edges of a graph, in the order of its links. */
  public static List<Route> route(Placement placement, Graph graph) {
    var router = new Router(placement, graph);
    var routes = new ArrayList<Route>();
    for (Link link : graph.links()) {
      Rect from = placement.boxes().get(link.from());
      Rect to = placement.boxes().get(link.to());
      @Nullable Box target = router.boxes.get(link.to());
      if (from != null && to != null && target != null) {
        routes.add(router.route(link, from, to, to.y() + target.entry()));
      }
    }
    return routes;
  }

  private Route route(Link link, Rect from, Rect to, double entry) {
    int source = Grid.column(from);
    int target = Grid.column(to);
    double y = from.y() + link.y();
    if (source == target) {
      return bow(link, from, y, to, entry);
    }
    boolean right = source < target;
    var points = new ArrayList<Point>();
    points.add(new Point(right ? from.right() : from.x(), y));
    int step = right ? 1 : -1;
    for (int column = source + step; column != target; column += step) {
      double share = (double) (column - source) / (target - source);
      double level = crossing(column, y + (entry - y) * share, link.to());
      double left = Grid.x(column) - MARGIN;
      double end = Grid.x(column) + Grid.MAX_WIDTH + MARGIN;
      curveTo(points, new Point(right ? left : end, level));
      curveTo(points, new Point(right ? end : left, level));
    }
    curveTo(points, new Point(right ? to.x() : to.right(), entry));
    return new Route(link, points, right);
  }

  private static Route bow(Link link, Rect from, double y, Rect to, double entry) {
    double out = Math.min(WIDEST_BOW, BOW + Math.abs(entry - y) / 12);
    double x = Math.max(from.right(), to.right()) + out;
    return new Route(
        link,
        List.of(
            new Point(from.right(), y),
            new Point(x, y),
            new Point(x, entry),
            new Point(to.right(), entry)),
        false);
  }

  private static void curveTo(List<Point> points, Point end) {
    Point start = points.getLast();
    double middle = (start.x() + end.x()) / 2;
    points.add(new Point(middle, start.y()));
    points.add(new Point(middle, end.y()));
    points.add(end);
  }

  /** A level at which an edge may cross a column: between boxes, beside edges to other targets. */
  private double crossing(int column, double wish, int target) {
    var free = new Lane();
    for (Rect rect : placement.boxes().values()) {
      if (Grid.column(rect) == column) {
        free.take(rect.y() - CLEARANCE, rect.bottom() + CLEARANCE);
      }
    }
    for (Crossing other : crossings) {
      if (other.column == column && other.target != target) {
        free.take(other.y - APART, other.y + APART);
      }
    }
    double level = free.nearest(wish, 0, 0, Double.NEGATIVE_INFINITY);
    crossings.add(new Crossing(column, level, target));
    return level;
  }
}
