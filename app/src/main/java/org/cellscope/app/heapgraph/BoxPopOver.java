package org.cellscope.app.heapgraph;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.cellscope.app.widget.Appearance;
import org.controlsfx.control.PopOver;

/** What there is to say about a box, beside it: a heading above a list. */
final class BoxPopOver {
  private final PopOver popOver;

  /**
   * A pop-over that is not shown yet.
   *
   * @param width of the list, in {@code em}
   * @param height of the list, in {@code em}
   * @param below what stands below the list
   */
  BoxPopOver(
      Appearance appearance,
      Label heading,
      ListView<?> list,
      double width,
      double height,
      Node... below) {
    heading.getStyleClass().add("panel-title");
    double size = appearance.fontSizeProperty().get();
    list.setPrefSize(size * width, size * height);
    var content = new VBox(heading, list);
    content.getChildren().addAll(below);
    content.getStyleClass().add("heap-popover");
    appearance.install(content);
    popOver = new PopOver(content);
    popOver.setAnimated(false);
    popOver.setDetachable(false);
  }

  /** Opens, unless the box has gone meanwhile. */
  void show(Node box) {
    if (box.getScene() != null) {
      popOver.show(box);
    }
  }

  void hide() {
    popOver.hide();
  }
}
