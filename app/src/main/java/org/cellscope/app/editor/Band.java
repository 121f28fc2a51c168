package org.cellscope.app.editor;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cellscope.app.widget.Wording;

/** A strip above the text that says something about the whole of it, with what can be done. */
final class Band {
  private final HBox node;

  /**
   * A strip.
   *
   * @param styleClass of its own, beside {@code editor-band}
   * @param text what it says; it is there while that is not empty
   */
  Band(String styleClass, ObservableValue<String> text, List<? extends ButtonBase> actions) {
    var label = new Label();
    label.textProperty().bind(text);
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    node = new HBox(label);
    node.getChildren().addAll(actions);
    node.setAlignment(Pos.CENTER_LEFT);
    node.getStyleClass().addAll("editor-band", styleClass);
    Wording.again(node, () -> label.textProperty().bind(text));
    text.subscribe(
        now -> {
          node.setVisible(!now.isEmpty());
          node.setManaged(!now.isEmpty());
          label.setAccessibleText(now);
          label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
  }

  /** A button for a band. */
  static Button button(EditorText text, Runnable action) {
    Button button = Wording.text(new Button(), text);
    button.getStyleClass().addAll("flat", "band-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  Node node() {
    return node;
  }
}
