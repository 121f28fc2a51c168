package org.cellscope.app.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.cellscope.app.widget.Appearance;

/**
 * The window before a room: it fills the screen, its bars are hidden, its pointer is large, and the
 * keys of a clicker step. The colours and sizes are {@link Appearance}'s.
 */
final class Projector {
  /** An arrow whose tip is the pointer's place, 44 pixels tall: it covers the system's own. */
  private static final String ARROW = "M0 0 L0 38 L9 30 L15 44 L22 41 L16 27.5 L28 27 Z";

  private final Stage stage;
  private final MainWindow window;
  private final Commands commands;
  private final Appearance appearance;
  private final SVGPath pointer = new SVGPath();

  Projector(Stage stage, MainWindow window, Commands commands, Appearance appearance) {
    this.stage = stage;
    this.window = window;
    this.commands = commands;
    this.appearance = appearance;
    pointer.setContent(ARROW);
    pointer.setId("projector-pointer");
    pointer.getStyleClass().add("pointer");
    pointer.setMouseTransparent(true);
    pointer.setManaged(false);
    pointer.setVisible(false);
  }

  /** Takes care of a scene of the window. */
  void install(Scene scene) {
    window.addAbove(pointer);
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    appearance
        .projectorProperty()
        .addListener(
            (_, _, on) -> {
              window.project(on);
              pointer.setVisible(false);
              stage.setFullScreen(on);
            });
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::click);
    scene.addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
    scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
    scene.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> leave(scene, event));
    scene.addEventFilter(ScrollEvent.SCROLL, this::zoom);
  }

  private void follow(MouseEvent event) {
    pointer.setVisible(appearance.projectorProperty().get());
    pointer.setTranslateX(event.getSceneX());
    pointer.setTranslateY(event.getSceneY());
  }

  private void leave(Scene scene, MouseEvent event) {
    if (event.getTarget() == scene.getRoot()) {
      pointer.setVisible(false);
    }
  }

  /** A clicker sends Page Down and Page Up, and whoever holds it does not look at the focus. */
  private void click(KeyEvent event) {
    if (!appearance.projectorProperty().get()) {
      return;
    }
    switch (event.getCode()) {
      case PAGE_DOWN -> commands.get(Action.LINE).perform();
      case PAGE_UP -> commands.get(Action.LINE_BACK).perform();
      case ESCAPE -> {
        appearance.projectorProperty().set(false);
        return;
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** With the shortcut key, the wheel zooms the window; over the graph it zooms the graph. */
  private void zoom(ScrollEvent event) {
    if (!(event.isShortcutDown() || event.isControlDown()) || isInGraph(event)) {
      return;
    }
    if (event.getDeltaY() > 0) {
      appearance.zoomIn();
    } else if (event.getDeltaY() < 0) {
      appearance.zoomOut();
    }
    event.consume();
  }

  private static boolean isInGraph(ScrollEvent event) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    while (node != null && !node.getStyleClass().contains("heap-viewport")) {
      node = node.getParent();
    }
    return node != null;
  }
}
