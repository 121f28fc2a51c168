package org.cellscope.app.heapgraph;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Lets a box follow the mouse; where it is dropped it is pinned. */
final class BoxDrag {
  /** Told where a box was dropped. */
  interface Dropped {
    void at(int id, double x, double y);
  }

  private static final double THRESHOLD = 5;

  private final BoxView view;
  private final Dropped dropped;
  private @Nullable Point2D grabbed;
  private boolean dragging;

  BoxDrag(BoxView view, Dropped dropped) {
    this.view = view;
    this.dropped = dropped;
  }

  void install() {
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
  }

  private void press(MouseEvent event) {
    dragging = false;
    grabbed =
        event.getButton() == MouseButton.PRIMARY
            ? view.getParent().sceneToLocal(event.getSceneX(), event.getSceneY())
            : null;
    view.requestFocus();
    event.consume();
  }

  private void drag(MouseEvent event) {
    if (grabbed != null) {
      Point2D now = view.getParent().sceneToLocal(event.getSceneX(), event.getSceneY());
      Point2D by = now.subtract(grabbed);
      dragging |= by.magnitude() > THRESHOLD;
      if (dragging) {
        view.setCursor(Cursor.MOVE);
        view.toFront();
        view.setTranslateX(by.getX());
        view.setTranslateY(by.getY());
      }
    }
    event.consume();
  }

  private void release() {
    if (dragging) {
      double x = view.getLayoutX() + view.getTranslateX();
      double y = view.getLayoutY() + view.getTranslateY();
      view.setTranslateX(0);
      view.setTranslateY(0);
      view.setCursor(null);
      dropped.at(view.box().id(), x, y);
    }
    grabbed = null;
  }
}
