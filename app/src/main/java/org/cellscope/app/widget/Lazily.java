package org.cellscope.app.widget;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Bars that are there only at times. What is in a scene gets its styles and its controls made even
 * while it is hidden, which a start of the window should not have to wait for.
 */
public final class Lazily {
  private Lazily() {}

  /**
   * Puts a node into a pane: at once if it is visible, otherwise when it becomes visible first.
   *
   * @param index its place among the children that are there then
   */
  public static void insert(Pane parent, int index, Node node) {
    if (node.isVisible()) {
      parent.getChildren().add(index, node);
      return;
    }
    node.visibleProperty()
        .addListener(
            new ChangeListener<Boolean>() {
              @Override
              public void changed(
                  ObservableValue<? extends Boolean> visible, Boolean before, Boolean now) {
                visible.removeListener(this);
                parent.getChildren().add(index, node);
              }
            });
  }
}
