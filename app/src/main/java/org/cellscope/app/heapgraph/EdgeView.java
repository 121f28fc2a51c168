package org.cellscope.app.heapgraph;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** An edge on the screen; when it is lit it says which slot holds the reference. */
final class EdgeView extends Group {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private final Picture.Edge edge;
  private final ShapeNodes nodes;
  private @Nullable Node label;

  EdgeView(Picture.Edge edge, ShapeNodes nodes) {
    this.edge = edge;
    this.nodes = nodes;
    getStyleClass().add("heap-edge");
    getChildren().setAll(nodes.of(edge.figure().shapes()));
    setAccessibleText(edge.figure().description());
    setMouseTransparent(true);
  }

  boolean isPaintedBy(ShapeNodes others) {
    return nodes.equals(others);
  }

  void light(boolean lit) {
    pseudoClassStateChanged(LIT, lit);
    if (lit && label == null) {
      Text text = nodes.labelOf(edge.label());
      text.getStyleClass().add("heap-edge-label");
      label = text;
      getChildren().add(text);
    } else if (!lit && label != null) {
      getChildren().remove(label);
      label = null;
    }
  }
}
