package org.cellscope.app.editor;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What stands before each line: a breakpoint, the number, and the arrow of the line shown. */
final class Gutter implements IntFunction<Node> {
  private final EditorViewModel model;
  private final IntSupplier lineCount;

  Gutter(EditorViewModel model, IntSupplier lineCount) {
    this.model = model;
    this.lineCount = lineCount;
  }

  @Override
  public Node apply(int index) {
    int line = index + 1;
    boolean isBreakpoint = model.session().breakpointsProperty().get().contains(line);
    Optional<EditorViewModel.Here> here = model.hereProperty().get().filter(h -> h.line() == line);

    var dot = new Region();
    dot.getStyleClass().add("breakpoint-dot");
    dot.setVisible(isBreakpoint);
    var number = new Label(padded(line));
    number.getStyleClass().addAll("gutter-number", "code");
    var arrow = new Region();
    arrow.getStyleClass().add("gutter-arrow");
    arrow.setVisible(here.isPresent());
    here.ifPresent(h -> arrow.getStyleClass().add(h.current() ? "current" : "caller"));

    var row = new HBox(new StackPane(dot), number, new StackPane(arrow));
    row.getStyleClass().add("gutter");
    row.setAlignment(Pos.CENTER_RIGHT);
    row.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    row.setAccessibleText(
        (isBreakpoint ? "Breakpoint in line " : "Line ")
            + line
            + (here.isPresent() ? ", the program is here" : ""));
    row.setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY) {
            model.session().toggleBreakpoint(line);
          }
        });
    Tooltip.install(row, new Tooltip(isBreakpoint ? "Remove the breakpoint" : "Set a breakpoint"));
    return row;
  }

  private String padded(int line) {
    int width = Math.max(2, String.valueOf(lineCount.getAsInt()).length());
    return String.format("%" + width + "d", line);
  }
}
