package org.cellscope.app.bytecode;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cellscope.app.bytecode.BytecodeViewModel.Entry;
import org.cellscope.app.widget.Wording;

/** The value stack, its top first. The rows are kept: most steps change one. */
final class StackRows {
  private final Label heading = new Label();
  private final VBox column = new VBox(heading);
  private final VBox blocks = new VBox();
  private final VBox all = new VBox(column, blocks);
  private final List<Row> rows = new ArrayList<>();
  private List<String> shownBlocks = List.of();

  StackRows() {
    heading.getStyleClass().add("bytecode-heading");
    heading.setText(BytecodeText.STACK_EMPTY.text());
    column.getStyleClass().add("value-stack");
    blocks.getStyleClass().add("value-stack");
  }

  private static final class Row extends HBox {
    private final Label text = new Label();
    private final Tooltip tip = new Tooltip();

    Row(boolean top) {
      text.getStyleClass().add("code");
      text.setTooltip(tip);
      var gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      var note = top ? Wording.label(BytecodeText.TOP) : new Label();
      note.getStyleClass().add("stack-note");
      note.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().addAll(text, gap, note);
    }

    void show(Entry entry) {
      text.setText(entry.text());
      tip.setText(entry.text());
      List<String> classes = new ArrayList<>(List.of("stack-entry"));
      if (entry.changed()) {
        classes.add("changed");
      }
      if (entry.isNull()) {
        classes.add("null");
      }
      if (!getStyleClass().equals(classes)) {
        getStyleClass().setAll(classes);
      }
    }
  }

  /**
   * Shows a stack.
   *
   * @param ofBlocks the block stack of 3.8, a line each; empty where there is none
   */
  void show(List<Entry> entries, List<String> ofBlocks) {
    showBlocks(ofBlocks);
    heading.setText((entries.isEmpty() ? BytecodeText.STACK_EMPTY : BytecodeText.STACK).text());
    while (rows.size() < entries.size()) {
      rows.add(new Row(rows.isEmpty()));
    }
    for (int i = 0; i < entries.size(); i++) {
      rows.get(i).show(entries.get(i));
    }
    int now = column.getChildren().size() - 1;
    if (now > entries.size()) {
      column.getChildren().remove(entries.size() + 1, now + 1);
    } else {
      column.getChildren().addAll(rows.subList(now, entries.size()));
    }
  }

  private void showBlocks(List<String> now) {
    if (!now.equals(shownBlocks)) {
      shownBlocks = List.copyOf(now);
      blocks.getChildren().clear();
      if (!now.isEmpty()) {
        var title = Wording.label(BytecodeText.BLOCK_STACK);
        title.getStyleClass().add("bytecode-heading");
        blocks.getChildren().add(title);
      }
      for (String block : now) {
        var line = new Label(block);
        line.getStyleClass().add("code");
        line.setWrapText(true);
        blocks.getChildren().add(line);
      }
    }
  }

  Node node() {
    return all;
  }
}
