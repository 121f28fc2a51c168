package org.cellscope.app.editor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.cellscope.app.session.Breakpoints;
import org.cellscope.app.widget.Lazily;
import org.cellscope.session.Breakpoint;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;

/** What stands before each line: a breakpoint, the number, and the arrow of the line shown. */
final class Gutter implements IntFunction<Node> {
  private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("off");

  private final EditorViewModel model;
  private final Breakpoints breakpoints;
  private final IntSupplier lineCount;
  private final ConditionEditor conditions;
  private final Tooltip tip = new Tooltip();

  /** The newest row of each line that has been in sight. */
  private final Map<Integer, Row> rows = new HashMap<>();

  Gutter(EditorViewModel model, IntSupplier lineCount) {
    this.model = model;
    this.breakpoints = model.session().breakpoints();
    this.lineCount = lineCount;
    this.conditions = new ConditionEditor(breakpoints);
  }

  @Override
  public Node apply(int index) {
    var row = new Row(index + 1);
    rows.put(row.line, row);
    return row;
  }

  /** Shows anew what is in a line, if the line is in sight. */
  void update(int line) {
    Row row = rows.get(line);
    if (row != null) {
      row.show();
    }
  }

  /** What stands before a line. */
  private final class Row extends HBox {
    private final int line;
    private final Label dot = new Label();
    private final Region arrow = new Region();

    Row(int line) {
      this.line = line;
      var number = new Label(padded(line));
      number.getStyleClass().addAll("gutter-number", "code");
      dot.getStyleClass().add("breakpoint-dot");
      arrow.getStyleClass().add("gutter-arrow");
      getStyleClass().add("gutter");
      setAlignment(Pos.CENTER_RIGHT);
      setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
      setOnMouseEntered(_ -> tip.setText(tip(breakpoints.at(line))));
      setOnMouseClicked(
          click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
              breakpoints.toggle(line);
            }
          });
      setOnContextMenuRequested(
          event -> {
            menu(line, this).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
          });
      Tooltip.install(this, tip);
      show();
      getChildren()
          .addAll(place("breakpoint-place", dot), number, place("gutter-arrow-place", arrow));
    }

    private static Node place(String styleClass, Node mark) {
      var place = new StackPane();
      place.getStyleClass().add(styleClass);
      return Lazily.fill(place, mark);
    }

    /** A dot; with a question mark when it has a condition, hollow when it is off. */
    void show() {
      Optional<Breakpoint.Line> breakpoint = breakpoints.at(line);
      dot.setText(breakpoint.flatMap(Breakpoint::condition).isPresent() ? "?" : "");
      dot.setVisible(breakpoint.isPresent());
      dot.pseudoClassStateChanged(DISABLED, breakpoint.filter(b -> !b.enabled()).isPresent());
      Optional<EditorViewModel.Here> here =
          model.hereProperty().get().filter(h -> h.line() == line);
      arrow.setVisible(here.isPresent());
      here.ifPresent(
          h -> arrow.getStyleClass().setAll("gutter-arrow", h.current() ? "current" : "caller"));
      setAccessibleText(
          here.isPresent()
              ? EditorText.PROGRAM_HERE.text(words(line, breakpoint))
              : words(line, breakpoint));
    }
  }

  /** A line and its breakpoint, for screen readers. */
  private static String words(int line, Optional<Breakpoint.Line> breakpoint) {
    String number = String.valueOf(line);
    return breakpoint
        .map(
            b ->
                orOff(
                    b,
                    b.condition()
                        .map(condition -> EditorText.BREAKPOINT_IN_IF.text(number, condition))
                        .orElseGet(() -> EditorText.BREAKPOINT_IN.text(number))))
        .orElseGet(() -> EditorText.LINE.text(number));
  }

  private static String orOff(Breakpoint.Line breakpoint, String words) {
    return breakpoint.enabled() ? words : EditorText.OFF.text(words);
  }

  private static String tip(Optional<Breakpoint.Line> breakpoint) {
    return breakpoint
        .map(
            b ->
                orOff(
                        b,
                        b.condition()
                            .map(EditorText.STOPS_IF::text)
                            .orElseGet(EditorText.STOPS_HERE::text))
                    + "\n"
                    + EditorText.REMOVES_IT.text())
        .orElseGet(EditorText.SET_BREAKPOINT::text);
  }

  private ContextMenu menu(int line, Node row) {
    var menu = new ContextMenu();
    Optional<Breakpoint.Line> breakpoint = breakpoints.at(line);
    menu.getItems()
        .add(
            item(
                breakpoint.isPresent() ? EditorText.REMOVE_BREAKPOINT : EditorText.SET_BREAKPOINT,
                () -> breakpoints.toggle(line)));
    menu.getItems()
        .add(
            item(
                breakpoint.flatMap(Breakpoint::condition).isPresent()
                    ? EditorText.EDIT_CONDITION
                    : EditorText.STOP_ON_CONDITION,
                () -> editCondition(line, row, Optional.empty())));
    breakpoint.ifPresent(
        b ->
            menu.getItems()
                .add(
                    item(
                        b.enabled() ? EditorText.SWITCH_OFF : EditorText.SWITCH_ON,
                        () -> breakpoints.setEnabled(b, !b.enabled()))));
    menu.getItems().add(item(EditorText.RUN_HERE, () -> run(line, Direction.FORWARD)));
    menu.getItems().add(item(EditorText.RUN_BACK_HERE, () -> run(line, Direction.BACK)));
    return menu;
  }

  private static MenuItem item(EditorText text, Runnable action) {
    var item = new MenuItem(text.text());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void run(int line, Direction direction) {
    model.session().move(new Movement.ToLine(line, direction));
  }

  /**
   * Opens the editor of a line's condition.
   *
   * @param bounds what it points at, on the screen; without them at the node
   */
  void editCondition(int line, Node beside, Optional<Bounds> bounds) {
    if (beside.getScene() == null) {
      // The editor's pane is closed.
      return;
    }
    conditions.show(
        line, beside, bounds.orElseGet(() -> beside.localToScreen(beside.getBoundsInLocal())));
  }

  private String padded(int line) {
    int width = Math.max(2, String.valueOf(lineCount.getAsInt()).length());
    return String.format("%" + width + "d", line);
  }
}
