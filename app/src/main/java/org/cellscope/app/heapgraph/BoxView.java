package org.cellscope.app.heapgraph;

import java.util.Locale;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import org.cellscope.app.heapgraph.drawing.Figure;

/** A box on the screen. */
final class BoxView extends Pane {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass CENTRE = PseudoClass.getPseudoClass("centre");

  private HeapBox box;
  private Figure figure;
  private ShapeNodes nodes;

  BoxView(HeapBox box, Figure figure, ShapeNodes nodes) {
    this.box = box;
    this.figure = figure;
    this.nodes = nodes;
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    setId("box-" + box.id());
    fill();
  }

  HeapBox box() {
    return box;
  }

  /** Shows a box; nothing is touched when it looks the same as before. */
  void update(HeapBox now, Figure looks, ShapeNodes painter) {
    boolean same = looks.shapes().equals(figure.shapes()) && painter.equals(nodes);
    box = now;
    figure = looks;
    nodes = painter;
    if (!same) {
      fill();
    }
  }

  void light(boolean lit, boolean centre) {
    pseudoClassStateChanged(LIT, lit);
    pseudoClassStateChanged(CENTRE, centre);
  }

  /** The row at a height above which the mouse is; empty between rows. */
  OptionalInt rowAt(double y) {
    for (int i = 0; i < box.rows().size(); i++) {
      if (Math.abs(y - Metrics.rowMiddle(box, i)) <= Metrics.ROW / 2) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Leaves the scene: it is no longer a box of the graph. */
  void retire() {
    setId(null);
    getStyleClass().clear();
    setFocusTraversable(false);
    setMouseTransparent(true);
  }

  private void fill() {
    setAccessibleText(figure.description());
    getStyleClass().setAll("heap-box", box.look().name().toLowerCase(Locale.ROOT));
    if (box.isChanged()) {
      getStyleClass().add("changed");
    }
    if (box.isNew()) {
      getStyleClass().add("new");
    }
    getChildren().setAll(nodes.of(figure.shapes()));
    getChildren().forEach(child -> child.setManaged(false));
  }
}
