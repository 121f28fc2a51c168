package org.cellscope.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import org.cellscope.app.widget.Wording;
import org.cellscope.bytecode.PythonVersion;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tool bar: movements back at the left, forward at the right. */
final class MainToolBar {
  private MainToolBar() {}

  static ToolBar of(Commands commands, ObjectProperty<PythonVersion> python) {
    List<Node> items = new ArrayList<>();
    add(items, commands, Action.RESTART);
    items.add(new Separator(Orientation.VERTICAL));
    add(
        items,
        commands,
        Action.RUN_BACK,
        Action.OUT_BACK,
        Action.OVER_BACK,
        Action.LINE_BACK,
        Action.EXPRESSION_BACK,
        Action.INSTRUCTION_BACK);
    items.add(new Separator(Orientation.VERTICAL));
    add(
        items,
        commands,
        Action.INSTRUCTION,
        Action.EXPRESSION,
        Action.LINE,
        Action.OVER,
        Action.OUT,
        Action.RUN);
    items.add(new Separator(Orientation.VERTICAL));
    add(items, commands, Action.PAUSE, Action.STOP);
    items.add(new Separator(Orientation.VERTICAL));
    add(items, commands, Action.LAST_WRITE, Action.NEXT_WRITE);
    items.add(new Separator(Orientation.VERTICAL));
    items.add(versions(python, commands.get(Action.OTHER_PYTHON)));
    var bar = new ToolBar(items.toArray(Node[]::new));
    bar.getStyleClass().add("main-tool-bar");
    return bar;
  }

  private static Node versions(ObjectProperty<PythonVersion> python, Command other) {
    var box = new ChoiceBox<PythonVersion>();
    // As the buttons: it would take the focus, and with it keys, when a closed tab gives it up.
    box.setFocusTraversable(false);
    box.getItems().setAll(PythonVersion.values());
    Wording.choice(box, version -> ShellText.PYTHON.text(version.text()));
    box.valueProperty().bindBidirectional(python);
    box.setId("tool-python");
    box.getStyleClass().add("small");
    Wording.name(box, ShellText.PYTHON_VERSION);
    var tip = new Tooltip();
    box.setTooltip(tip);
    Wording.of(box, () -> tip.setText(other.tip()));
    return box;
  }

  private static void add(List<Node> items, Commands commands, Action... actions) {
    for (Action action : actions) {
      Command command = commands.get(action);
      var button = new Button();
      button.setGraphic(new FontIcon(action.icon()));
      button.getStyleClass().addAll("button-icon", "flat");
      var tip = new Tooltip();
      button.setTooltip(tip);
      Wording.of(button, () -> tip.setText(command.tip()));
      Wording.name(button, action);
      button.setId(action.id());
      button.setFocusTraversable(false);
      button.setOnAction(_ -> command.perform());
      button.disableProperty().bind(Bindings.not(command.enabled()));
      items.add(button);
    }
  }
}
