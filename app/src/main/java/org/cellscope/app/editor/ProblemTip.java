package org.cellscope.app.editor;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** Says what is wrong where the pointer rests on it. */
final class ProblemTip {
  private static final double BELOW = 14;

  private final Node owner;
  private final EditorViewModel model;
  private final Tooltip tip = new Tooltip();

  ProblemTip(Node owner, EditorViewModel model) {
    this.owner = owner;
    this.model = model;
    tip.getStyleClass().add("problem-tip");
  }

  /** The pointer rests on a character. */
  void show(int offset, Point2D at) {
    text(offset)
        .ifPresent(
            words -> {
              tip.setText(words);
              tip.show(owner, at.getX(), at.getY() + BELOW);
            });
  }

  /** What is wrong at a character. */
  private Optional<String> text(int offset) {
    return model
        .problemProperty()
        .get()
        .filter(range -> range.start() <= offset && offset <= range.end())
        .map(_ -> model.problemTextProperty().get())
        .filter(words -> !words.isEmpty());
  }

  void hide() {
    tip.hide();
  }
}
