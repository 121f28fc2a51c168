package org.cellscope.app.heapgraph;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.cellscope.app.heapgraph.drawing.Ink;
import org.cellscope.app.heapgraph.drawing.Palette;
import org.cellscope.app.heapgraph.layout.Rect;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Wording;

/** The whole graph in a corner while only a part of it is in sight; a click goes there. */
final class Minimap {
  private static final double WIDTH = 170;
  private static final double HEIGHT = 120;
  private static final double MARGIN = 6;

  private final Viewport viewport;
  private final Appearance appearance;
  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final Pane node = new Pane(canvas);
  private Rect bounds = new Rect(0, 0, 0, 0);
  private double scale = 1;

  Minimap(Viewport viewport, HeapGraphViewModel model, Appearance appearance) {
    this.viewport = viewport;
    this.appearance = appearance;
    node.setId("heap-minimap");
    node.getStyleClass().add("heap-minimap");
    Wording.name(node, GraphText.OVERVIEW);
    node.setMaxSize(WIDTH, HEIGHT);
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
    node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    viewport.setOnMoved(() -> show(model.pictureProperty().get()));
  }

  void show(Picture picture) {
    Optional<Rect> all = picture.placement().bounds();
    boolean partial =
        !appearance.projectorProperty().get()
            && all.filter(rect -> !viewport.sees(rect)).isPresent();
    node.setVisible(partial);
    if (!partial) {
      return;
    }
    bounds = all.orElseThrow().union(viewport.inSight());
    scale =
        Math.min((WIDTH - 2 * MARGIN) / bounds.width(), (HEIGHT - 2 * MARGIN) / bounds.height());
    paint(picture);
  }

  private void paint(Picture picture) {
    var palette = new Palette(appearance.themeProperty().get());
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.setFill(Color.web(palette.hex(Ink.Tone.GROUND)));
    context.fillRect(0, 0, WIDTH, HEIGHT);
    context.setStroke(Color.web(palette.hex(Ink.Tone.LINE)));
    context.strokeRect(0.5, 0.5, WIDTH - 1, HEIGHT - 1);
    picture
        .boxes()
        .forEach(
            (id, box) -> {
              context.setFill(Color.web(palette.hex(ink(box))));
              Rect at = picture.placement().of(id).orElseThrow();
              context.fillRect(
                  x(at.x()),
                  y(at.y()),
                  Math.max(2, at.width() * scale),
                  Math.max(2, at.height() * scale));
            });
    Rect sight = viewport.inSight();
    context.setStroke(Color.web(palette.hex(Ink.Tone.ACCENT)));
    context.setLineWidth(1.5);
    context.strokeRect(x(sight.x()), y(sight.y()), sight.width() * scale, sight.height() * scale);
    context.setLineWidth(1);
  }

  private static Ink ink(HeapBox box) {
    return box.captured().isPresent()
        ? new Ink.Captured(box.captured().getAsInt(), false)
        : box.look() == Look.RUNNING ? Ink.Tone.ACCENT : Ink.Tone.LINE;
  }

  private double x(double x) {
    return MARGIN + (x - bounds.x()) * scale;
  }

  private double y(double y) {
    return MARGIN + (y - bounds.y()) * scale;
  }

  private void go(MouseEvent event) {
    viewport.centreOn(
        bounds.x() + (event.getX() - MARGIN) / scale, bounds.y() + (event.getY() - MARGIN) / scale);
    event.consume();
  }

  Node node() {
    return node;
  }
}
