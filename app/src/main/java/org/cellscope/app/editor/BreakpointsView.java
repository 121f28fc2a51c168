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
import org.cellscope.app.widget.Wording;
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
    Wording.again(root, () -> show(breakpoints.allProperty().get()));
  }

  private Node additions() {
    TextField function =
        addition(
            "function",
            EditorText.FUNCTION_PROMPT,
            breakpoints::addFunction,
            EditorText.IN_FUNCTION);
    TextField raised =
        addition(
            "raised", EditorText.EXCEPTION_PROMPT, breakpoints::addRaised, EditorText.ON_EXCEPTION);
    var row =
        new HBox(
            label(EditorText.IN_FUNCTION),
            function,
            adder(EditorText.FUNCTION_TIP, function, breakpoints::addFunction),
            label(EditorText.ON_EXCEPTION),
            raised,
            adder(EditorText.EXCEPTION_TIP, raised, breakpoints::addRaised));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("breakpoint-additions");
    return row;
  }

  private static Label label(EditorText text) {
    Label label = Wording.label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static TextField addition(
      String id, EditorText prompt, Consumer<String> add, EditorText words) {
    var field = new TextField();
    field.setId("breakpoint-" + id);
    Wording.prompt(field, prompt);
    Wording.name(field, words);
    field.getStyleClass().add("code");
    field.setPrefColumnCount(14);
    HBox.setHgrow(field, Priority.SOMETIMES);
    field.setOnAction(_ -> take(field, add));
    return field;
  }

  private static Button adder(EditorText words, TextField field, Consumer<String> add) {
    Button button = Wording.text(new Button(), EditorText.ADD);
    Wording.tip(button, words);
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
      var nothing = new Label(EditorText.NO_BREAKPOINTS.text());
      nothing.getStyleClass().add("scope-why");
      rows.getChildren().add(nothing);
    }
    all.forEach(breakpoint -> rows.getChildren().add(row(breakpoint)));
  }

  private Node row(Breakpoint breakpoint) {
    var on = new CheckBox();
    on.setSelected(breakpoint.enabled());
    on.setAccessibleText(EditorText.BREAKPOINT_ON.text(words(breakpoint)));
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
          EditorText.AT_LINE.text(
              String.valueOf(line.line()), source.get().line(line.line()).strip());
      case Breakpoint.Function function -> EditorText.AT_FUNCTION.text(function.name());
      case Breakpoint.Raised raised ->
          raised
              .typeName()
              .map(EditorText.AT_EXCEPTION::text)
              .orElseGet(EditorText.AT_EVERY_EXCEPTION::text);
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
    button.setAccessibleText(EditorText.REMOVE_IT.text(words(breakpoint)));
    button.setTooltip(new Tooltip(EditorText.REMOVE.text()));
    button.setOnAction(_ -> breakpoints.remove(breakpoint));
    return button;
  }

  /** The pane. */
  public Node node() {
    return root;
  }
}
