package org.cellscope.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tool bar: movements back at the left, forward at the right. */
final class MainToolBar {
  private MainToolBar() {}

  static ToolBar of(Movements movements) {
    List<Node> items = new ArrayList<>();
    add(items, movements.restart);
    items.add(new Separator(Orientation.VERTICAL));
    add(
        items,
        movements.runBack,
        movements.outBack,
        movements.overBack,
        movements.lineBack,
        movements.instructionBack);
    items.add(new Separator(Orientation.VERTICAL));
    add(items, movements.instruction, movements.line, movements.over, movements.out, movements.run);
    items.add(new Separator(Orientation.VERTICAL));
    add(items, movements.pause, movements.stop);
    var bar = new ToolBar(items.toArray(Node[]::new));
    bar.getStyleClass().add("main-tool-bar");
    return bar;
  }

  private static void add(List<Node> items, Command... commands) {
    for (Command command : commands) {
      var button = new Button();
      button.setGraphic(new FontIcon(command.icon()));
      button.getStyleClass().addAll("button-icon", "flat");
      button.setTooltip(new Tooltip(command.tip()));
      button.setAccessibleText(command.text());
      button.setId(id(command));
      button.setFocusTraversable(false);
      button.setOnAction(_ -> command.perform());
      button.disableProperty().bind(Bindings.not(command.enabled()));
      items.add(button);
    }
  }

  /** {@code tool-line-back} for "Line back". */
  private static String id(Command command) {
    return "tool-" + command.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }
}
