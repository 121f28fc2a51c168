package org.cellscope.app.heapgraph;

import java.util.List;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import org.cellscope.app.heapgraph.layout.Point;
import org.cellscope.app.heapgraph.layout.Route;
import org.cellscope.app.widget.VariablePalette;

/** An edge on the screen: a curve with an arrow head. */
final class EdgeView extends Group {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final double HEAD = 8;
  private static final double HALF = 4;
  private static final double PORT = 3;

  private final Route route;

  EdgeView(Route route, OptionalInt captured, boolean changed, boolean faded) {
    this.route = route;
    getStyleClass().add("heap-edge");
    captured.ifPresent(n -> getStyleClass().addAll("captured", VariablePalette.styleClass(n)));
    if (changed) {
      getStyleClass().add("changed");
    }
    if (faded) {
      getStyleClass().add("faded");
    }
    var line = new Path();
    line.getStyleClass().add("heap-line");
    List<Point> points = route.points();
    line.getElements().add(new MoveTo(points.getFirst().x(), points.getFirst().y()));
    double inset = route.rightwards() ? -HEAD / 2 : HEAD / 2;
    for (int i = 1; i < points.size(); i += 3) {
      Point a = points.get(i);
      Point b = points.get(i + 1);
      Point c = points.get(i + 2);
      double end = i + 3 < points.size() ? c.x() : c.x() + inset;
      line.getElements().add(new CubicCurveTo(a.x(), a.y(), b.x(), b.y(), end, c.y()));
    }
    Point tip = route.end();
    double back = tip.x() + 2 * inset;
    var head = new Polygon(tip.x(), tip.y(), back, tip.y() - HALF, back, tip.y() + HALF);
    head.getStyleClass().add("heap-head");
    getChildren().addAll(line, head);
    Point start = points.getFirst();
    if (points.get(1).x() < start.x()) {
      var port = new Circle(start.x(), start.y(), PORT);
      port.getStyleClass().add("heap-head");
      getChildren().add(port);
    }
    setMouseTransparent(true);
  }

  Route route() {
    return route;
  }

  void light(boolean lit) {
    getChildren().forEach(child -> child.pseudoClassStateChanged(LIT, lit));
    pseudoClassStateChanged(LIT, lit);
  }
}
