package org.cellscope.app.bytecode;

import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A line of the listing on the screen. */
final class LineCell extends ListCell<Line> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
  private static final PseudoClass OF_PICKED_LINE = PseudoClass.getPseudoClass("of-picked-line");

  private final LineColumns columns = new LineColumns();
  private final BytecodeViewModel model;

  LineCell(BytecodeViewModel model, Consumer<Line> hovered) {
    this.model = model;
    columns.setVisible(false);
    setGraphic(columns);
    getStyleClass().add("bytecode-cell");
    setOnMouseEntered(
        _ -> {
          if (getItem() != null) {
            hovered.accept(getItem());
          }
        });
    setOnMouseClicked(
        _ -> {
          if (getItem() != null) {
            model.pick(getItem());
          }
        });
  }

  /** The columns of an empty cell are only hidden: styles are found anew for what is put back. */
  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    columns.setVisible(line != null);
    setAccessibleText(line == null ? "" : line.text());
    if (line != null) {
      columns.show(line);
    }
    mark();
  }

  /** Marks the current instruction and those of the picked variable. */
  void mark() {
    BytecodeViewModel.Moment moment = model.momentProperty().get();
    boolean here = !isEmpty() && getIndex() == moment.index();
    pseudoClassStateChanged(CURRENT, here && moment.runs());
    pseudoClassStateChanged(WAITING, here && !moment.runs());
    pseudoClassStateChanged(
        OF_PICKED_LINE, !isEmpty() && model.ofPickedLineProperty().get().contains(getIndex()));
    Line line = getItem();
    OptionalInt picked = model.highlightedProperty().get();
    columns.mark(here, line != null && picked.isPresent() && picked.equals(line.captured()));
    if (!isEmpty()) {
      model
          .listingProperty()
          .get()
          .ifPresent(l -> columns.jumps().show(l.jumps(), getIndex(), moment.index()));
    }
  }
}
