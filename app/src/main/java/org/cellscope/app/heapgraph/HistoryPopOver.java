package org.cellscope.app.heapgraph;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.cellscope.app.widget.Appearance;
import org.cellscope.session.Past;
import org.cellscope.session.ValueView;

/** Every value that a cell has held; a click goes to the step that wrote it. */
final class HistoryPopOver {
  private static final double WIDTH = 28;
  private static final double ROW = 2.2;
  private static final int MOST_ROWS = 12;

  private final HeapGraphViewModel model;
  private final Appearance appearance;

  HistoryPopOver(HeapGraphViewModel model, Appearance appearance) {
    this.model = model;
    this.appearance = appearance;
  }

  /** Opens beside a cell as soon as the answer is there. */
  void show(BoxView cell) {
    String name = cell.box().title();
    model.history(cell.box().id(), values -> show(cell, name, values));
  }

  private void show(Node beside, String name, List<Past.Held> values) {
    ListView<Past.Held> list = list();
    list.getItems().setAll(values);
    var popOver =
        new BoxPopOver(
            appearance,
            new Label(name + ": " + count(values.size())),
            list,
            WIDTH,
            ROW * Math.clamp(values.size(), 2, MOST_ROWS));
    Runnable choose =
        () -> {
          Past.Held chosen = list.getSelectionModel().getSelectedItem();
          if (chosen != null) {
            popOver.hide();
            model.goTo(chosen.when().step());
          }
        };
    list.setOnMouseClicked(_ -> choose.run());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose.run();
          }
        });
    popOver.show(beside);
  }

  private static String count(int values) {
    return values == 1 ? GraphText.ONE_VALUE.text() : GraphText.VALUES.text(values);
  }

  private static ListView<Past.Held> list() {
    var list = new ListView<Past.Held>();
    list.setId("cell-history");
    list.setAccessibleText(GraphText.VALUES_OF_CELL.text());
    list.setCellFactory(
        _ ->
            new ListCell<>() {
              @Override
              protected void updateItem(Past.Held held, boolean empty) {
                super.updateItem(held, empty);
                getStyleClass().add("code");
                setText(empty || held == null ? "" : text(held));
              }
            });
    return list;
  }

  /** A value and the step that wrote it. */
  static String text(Past.Held held) {
    Past.Moment when = held.when();
    String value = held.value().map(ValueView::text).orElseGet(GraphText.UNBOUND::text);
    String line = when.line() > 0 ? GraphText.AT_LINE.text(String.valueOf(when.line())) : "";
    String function =
        when.function().isEmpty() ? "" : GraphText.IN.text(Texts.shortName(when.function()));
    return GraphText.AT_STEP.text(value, when.step()) + line + function;
  }
}
