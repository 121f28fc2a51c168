package org.cellscope.app.bytecode;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.cellscope.app.widget.Wording;

/** The exception table; the handlers that the current instruction has stand out. */
final class HandlerRows {
  private static final PseudoClass COVERS = PseudoClass.getPseudoClass("covers");

  private final VBox column = new VBox();
  private final IntConsumer goTo;
  private List<Handler> shown = List.of();

  /**
   * An empty table.
   *
   * @param goTo told the byte offset of the handler that was picked
   */
  HandlerRows(IntConsumer goTo) {
    this.goTo = goTo;
    column.getStyleClass().add("exception-table");
  }

  void show(List<Handler> handlers) {
    if (handlers.equals(shown)) {
      return;
    }
    shown = List.copyOf(handlers);
    column.getChildren().clear();
    if (!handlers.isEmpty()) {
      Label heading = Wording.label(BytecodeText.EXCEPTION_TABLE);
      heading.getStyleClass().add("bytecode-heading");
      column.getChildren().add(heading);
    }
    handlers.forEach(handler -> column.getChildren().add(row(handler)));
  }

  private Label row(Handler handler) {
    var row = new Label(handler.text());
    row.getStyleClass().addAll("code", "handler");
    row.setWrapText(true);
    row.setTooltip(new Tooltip(handler.tip()));
    row.setAccessibleText(handler.tip());
    row.setOnMouseClicked(_ -> goTo.accept(handler.entry().target()));
    row.setFocusTraversable(true);
    row.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            goTo.accept(handler.entry().target());
          }
        });
    return row;
  }

  /** Marks those that an exception at a byte offset goes to. */
  void mark(int offset) {
    for (int i = 0; i < shown.size(); i++) {
      column.getChildren().get(i + 1).pseudoClassStateChanged(COVERS, shown.get(i).covers(offset));
    }
  }

  Node node() {
    return column;
  }
}
