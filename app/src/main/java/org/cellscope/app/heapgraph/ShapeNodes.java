package org.cellscope.app.heapgraph;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.cellscope.app.heapgraph.drawing.Face;
import org.cellscope.app.heapgraph.drawing.Ink;
import org.cellscope.app.heapgraph.drawing.Palette;
import org.cellscope.app.heapgraph.drawing.Shape;
import org.cellscope.app.heapgraph.drawing.Svg;
import org.cellscope.app.heapgraph.layout.Point;

/** Shapes as nodes of a scene, in the colours of a palette. */
record ShapeNodes(Palette palette) {
  private static final double DASH = 5;
  private static final double SPACE = 4;
  private static final double HALO = 3;

  /** The nodes of some shapes, in their order. */
  List<Node> of(List<Shape> shapes) {
    return shapes.stream().map(this::of).toList();
  }

  /** A shape's node. */
  Node of(Shape shape) {
    return switch (shape) {
      case Shape.Area area when area.top() == area.bottom() -> {
        var node = new Rectangle(area.x(), area.y(), area.width(), area.height());
        node.setArcWidth(2 * area.top());
        node.setArcHeight(2 * area.top());
        node.setFill(paint(area.fill()));
        yield node;
      }
      case Shape.Area area -> {
        var node = new SVGPath();
        node.setContent(Svg.outlineOf(area));
        node.setFill(paint(area.fill()));
        yield node;
      }
      case Shape.Outline outline -> outline(outline);
      case Shape.Line line -> line(line);
      case Shape.Polygon polygon -> {
        var node = new Polygon();
        polygon.points().forEach(point -> node.getPoints().addAll(point.x(), point.y()));
        node.setFill(paint(polygon.fill()));
        yield node;
      }
      case Shape.Dot dot -> new Circle(dot.x(), dot.y(), dot.radius(), paint(dot.fill()));
      case Shape.Words words -> words(words);
    };
  }

  private Node outline(Shape.Outline outline) {
    double half = outline.thickness() / 2;
    var node =
        new Rectangle(
            outline.x() + half,
            outline.y() + half,
            outline.width() - outline.thickness(),
            outline.height() - outline.thickness());
    double arc = 2 * Math.max(0, outline.radius() - half);
    node.setArcWidth(arc);
    node.setArcHeight(arc);
    stroke(node, outline.ink(), outline.thickness(), outline.dashed());
    return node;
  }

  private Node line(Shape.Line line) {
    List<Point> points = line.points();
    var node = new Path(new MoveTo(points.getFirst().x(), points.getFirst().y()));
    for (int i = 1; i + 2 < points.size(); i += 3) {
      Point a = points.get(i);
      Point b = points.get(i + 1);
      Point c = points.get(i + 2);
      node.getElements().add(new CubicCurveTo(a.x(), a.y(), b.x(), b.y(), c.x(), c.y()));
    }
    stroke(node, line.ink(), line.thickness(), line.dashed());
    return node;
  }

  private void stroke(javafx.scene.shape.Shape node, Ink ink, double thickness, boolean dashed) {
    node.setFill(null);
    node.setStroke(paint(ink));
    node.setStrokeWidth(palette.thickness(thickness));
    if (dashed) {
      node.getStrokeDashArray().setAll(DASH, SPACE);
    }
  }

  /** Words that can be read where edges cross them. */
  Text labelOf(Shape.Words words) {
    Text node = words(words);
    node.setStrokeType(StrokeType.OUTSIDE);
    node.setStroke(paint(Ink.Tone.CANVAS));
    node.setStrokeWidth(HALO);
    return node;
  }

  private Text words(Shape.Words words) {
    var node = new Text(words.text());
    Face face = words.face();
    node.setFont(
        Font.font(
            face.family(),
            face.isBold() ? FontWeight.BOLD : FontWeight.NORMAL,
            face.isItalic() ? FontPosture.ITALIC : FontPosture.REGULAR,
            face.size()));
    node.setFill(paint(words.ink()));
    node.setStrikethrough(words.struck());
    node.setTextOrigin(VPos.BASELINE);
    node.setX(words.ends() ? words.x() - face.width(words.text()) : words.x());
    node.setY(words.y());
    return node;
  }

  private Paint paint(Ink ink) {
    return Color.web(palette.hex(ink));
  }
}
