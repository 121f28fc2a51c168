package org.cellscope.app.widget;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A pane of the window: a heading, tools at its right, and what it shows. */
public final class Panel extends VBox {
  private final Label note = new Label();

  /**
   * A pane.
   *
   * @param title the heading, also the pane's name for screen readers
   * @param content fills the pane
   * @param tools small controls at the right of the heading
   */
  public Panel(Phrase title, Node content, Node... tools) {
    getStyleClass().add("panel");
    setAccessibleRole(AccessibleRole.PARENT);
    Wording.name(this, title);
    Label heading = Wording.label(title);
    heading.getStyleClass().add("panel-title");
    note.getStyleClass().add("panel-note");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var header = new HBox(heading, note, gap);
    header.getStyleClass().add("panel-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header.getChildren().addAll(tools);
    setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(header, content);
    setMinSize(0, 0);
  }

  /** A few words beside the heading, such as what the pane shows at the moment. */
  public Label note() {
    return note;
  }
}
