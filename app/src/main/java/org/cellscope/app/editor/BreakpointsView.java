package org.cellscope.app.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cellscope.app.session.Breakpoints;
import org.cellscope.session.Breakpoint;
import org.cellscope.source.SourceFile;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The breakpoints pane: all of them, with their conditions, and fields for new ones. */
public final class BreakpointsView {
  private final Breakpoints breakpoints;
  private final Supplier<SourceFile> source;
  private final VBox rows = new VBox();
  private final VBox root;

  /**
   * The pane of a program's breakpoints.
   *
   * @param source the program's text as it is now
   */
  public BreakpointsView(Breakpoints breakpoints, Supplier<SourceFile> source) {
    this.breakpoints = breakpoints;
    this.source = source;
    rows.getStyleClass().add("breakpoint-rows");
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bytecode-scroll");
    scroll.setMinSize(0, 0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(additions(), scroll);
    root.getStyleClass().add("breakpoints");
    root.setMinSize(0, 0);
    breakpoints.allProperty().subscribe(this::show);
  }

  private Node additions() {
    TextField function =
        addition("function", "name, e.g. increment", breakpoints::addFunction, "In function");
    TextField raised =
        addition("raised", "all, or e.g. ValueError", breakpoints::addRaised, "On exception");
    var row =
        new HBox(
            label("In function"),
            function,
            adder("Stop where this function begins", function, breakpoints::addFunction),
            label("On exception"),
            raised,
            adder("Stop where such exceptions are raised", raised, breakpoints::addRaised));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("breakpoint-additions");
    return row;
  }

  private static Label label(String text) {
    var label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static TextField addition(String id, String prompt, Consumer<String> add, String words) {
    var field = new TextField();
    field.setId("breakpoint-" + id);
    field.setPromptText(prompt);
    field.setAccessibleText(words);
    field.getStyleClass().add("code");
    field.setPrefColumnCount(14);
    HBox.setHgrow(field, Priority.SOMETIMES);
    field.setOnAction(_ -> take(field, add));
    return field;
  }

  private static Button adder(String words, TextField field, Consumer<String> add) {
    var button = new Button("Add");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(_ -> take(field, add));
    return button;
  }

  private static void take(TextField field, Consumer<String> add) {
    add.accept(field.getText());
    field.clear();
  }

  private void show(List<Breakpoint> all) {
    rows.getChildren().clear();
    if (all.isEmpty()) {
      var nothing =
          new Label("No breakpoints. Click beside a line number, or press F9 in the line.");
      nothing.getStyleClass().add("scope-why");
      rows.getChildren().add(nothing);
    }
    all.forEach(breakpoint -> rows.getChildren().add(row(breakpoint)));
  }

  private Node row(Breakpoint breakpoint) {
    var on = new CheckBox();
    on.setSelected(breakpoint.enabled());
    on.setAccessibleText(words(breakpoint) + " on");
    on.setOnAction(_ -> breakpoints.setEnabled(breakpoint, on.isSelected()));
    var name = new Label(words(breakpoint));
    name.getStyleClass().add("breakpoint-name");
    var row = new HBox(on, name, condition(breakpoint), remove(breakpoint));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("breakpoint-row");
    return row;
  }

  /** {@code line 5: count += 1}. */
  private String words(Breakpoint breakpoint) {
    return switch (breakpoint) {
      case Breakpoint.Line line ->
          "line " + line.line() + ": " + source.get().line(line.line()).strip();
      case Breakpoint.Function function -> "in function " + function.name();
      case Breakpoint.Raised raised ->
          raised.typeName().map(type -> "on " + type).orElse("on every exception");
    };
  }

  private Node condition(Breakpoint breakpoint) {
    if (breakpoint instanceof Breakpoint.Raised) {
      var nothing = new Label();
      HBox.setHgrow(nothing, Priority.ALWAYS);
      nothing.setMaxWidth(Double.MAX_VALUE);
      return nothing;
    }
    var field = new ConditionField();
    field.setText(breakpoint.condition().orElse(""));
    field.onDone(text -> breakpoints.setCondition(breakpoint, text));
    field.onLeft(text -> breakpoints.setCondition(breakpoint, text));
    HBox.setHgrow(field.node(), Priority.ALWAYS);
    return field.node();
  }

  private Node remove(Breakpoint breakpoint) {
    var button = new Button();
    button.setGraphic(new FontIcon(Material2AL.DELETE_OUTLINE));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText("Remove the breakpoint " + words(breakpoint));
    button.setTooltip(new Tooltip("Remove"));
    button.setOnAction(_ -> breakpoints.remove(breakpoint));
    return button;
  }

  /** The pane. */
  public Node node() {
    return root;
  }
}
