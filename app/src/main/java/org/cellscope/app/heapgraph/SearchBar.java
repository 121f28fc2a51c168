package org.cellscope.app.heapgraph;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.cellscope.app.widget.Wording;
import org.kordamp.ikonli.material2.Material2AL;

/** A line over the graph to search in it: Enter goes on, with Shift back, Escape closes. */
final class SearchBar {
  private final Runnable closed;
  private final TextField field = new TextField();
  private final HBox bar;

  SearchBar(HeapGraphViewModel model, Runnable closed) {
    this.closed = closed;
    field.setId("heap-search-field");
    Wording.prompt(field, GraphText.SEARCH);
    Wording.name(field, GraphText.SEARCH);
    field.textProperty().addListener((_, _, text) -> model.search().find(text, true));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            model.search().find(field.getText(), !event.isShiftDown());
            event.consume();
          }
        });
    var result = new Label();
    result.setId("heap-search-result");
    result.getStyleClass().add("panel-note");
    result.textProperty().bind(model.search().resultProperty());
    bar =
        new HBox(
            field,
            result,
            HeapGraphView.tool(
                Material2AL.CLOSE, GraphText.CLOSE_SEARCH, "heap-search-end", this::close));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("heap-search");
    bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setOpen(false);
  }

  void open() {
    setOpen(true);
    field.requestFocus();
    field.selectAll();
  }

  void close() {
    setOpen(false);
    closed.run();
  }

  private void setOpen(boolean open) {
    bar.setVisible(open);
    bar.setManaged(open);
  }

  boolean isOpen() {
    return bar.isVisible();
  }

  Node node() {
    return bar;
  }
}
