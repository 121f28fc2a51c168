package org.cellscope.app.heapgraph;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.cellscope.app.heapgraph.drawing.Drawing;
import org.cellscope.app.heapgraph.drawing.Figure;
import org.cellscope.app.heapgraph.drawing.Ink;
import org.cellscope.app.heapgraph.drawing.Palette;
import org.cellscope.app.heapgraph.layout.Rect;

/**
 * Drawings as pictures of pixels, from the same nodes that the pane shows. Belongs to the FX
 * thread.
 */
record Rasteriser(Palette palette, double scale) {
  private static final double MARGIN = 16;

  /**
   * A picture.
   *
   * @param part what of the drawing's plane it shows, with a margin around
   */
  BufferedImage image(Drawing drawing, Rect part) {
    return image(drawing, part, List.of());
  }

  /** A picture with nodes beside the drawing. */
  BufferedImage image(Drawing drawing, Rect part, List<Node> more) {
    var nodes = new ShapeNodes(palette);
    var all = new Group();
    for (Figure figure : drawing.figures()) {
      var group = new Group(nodes.of(figure.shapes()));
      group.setTranslateX(figure.x());
      group.setTranslateY(figure.y());
      all.getChildren().add(group);
    }
    all.getChildren().addAll(more);
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.web(palette.hex(Ink.Tone.CANVAS)));
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setViewport(
        new Rectangle2D(
            (part.x() - MARGIN) * scale,
            (part.y() - MARGIN) * scale,
            Math.ceil((part.width() + 2 * MARGIN) * scale),
            Math.ceil((part.height() + 2 * MARGIN) * scale)));
    var scene = new Scene(new Group(all));
    BufferedImage image =
        SwingFXUtils.fromFXImage(scene.getRoot().snapshot(parameters, null), null);
    var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque
        .getRaster()
        .setRect(
            image
                .copyData(null)
                .createChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, new int[] {0, 1, 2}));
    return opaque;
  }
}
