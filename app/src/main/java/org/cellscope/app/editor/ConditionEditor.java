package org.cellscope.app.editor;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.cellscope.app.session.Breakpoints;
import org.cellscope.session.Breakpoint;
import org.controlsfx.control.PopOver;

/** The condition and the state of a line's breakpoint, beside the line. */
final class ConditionEditor {
  private final Breakpoints breakpoints;

  ConditionEditor(Breakpoints breakpoints) {
    this.breakpoints = breakpoints;
  }

  /**
   * Opens for a line; Enter makes a breakpoint with what is written, Escape does nothing.
   *
   * @param target what it points at, on the screen
   */
  void show(int line, Node owner, Bounds target) {
    var popOver = new PopOver();
    var field = new ConditionField();
    field.setText(breakpoints.at(line).flatMap(Breakpoint::condition).orElse(""));
    var on = new CheckBox(EditorText.ON.text());
    on.setSelected(breakpoints.at(line).map(Breakpoint.Line::enabled).orElse(true));
    field.onDone(
        condition -> {
          breakpoints.setCondition(line, condition);
          breakpoints
              .at(line)
              .filter(b -> b.enabled() != on.isSelected())
              .ifPresent(b -> breakpoints.setEnabled(b, on.isSelected()));
          popOver.hide();
        });
    var title = new Label(EditorText.STOP_IF.text(String.valueOf(line)));
    title.getStyleClass().add("panel-title");
    var content = new VBox(title, field.node(), on);
    content.getStyleClass().add("condition-editor");
    popOver.setContentNode(content);
    wear(owner.getScene().getRoot(), popOver.getRoot());
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
    popOver.setAnimated(false);
    popOver.setDetachable(false);
    popOver.show(owner, target.getCenterX(), target.getMaxY());
    field.focus();
  }

  /** A pop-over is a window of its own, and looks as the one that it belongs to. */
  private static void wear(Parent window, Parent popOver) {
    popOver.getStylesheets().setAll(window.getStylesheets());
    popOver.getStyleClass().add("cellscope");
    popOver.setStyle(window.getStyle());
  }
}
