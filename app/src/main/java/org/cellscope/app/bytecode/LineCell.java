package org.cellscope.app.bytecode;

import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.cellscope.app.widget.VariablePalette;
import org.jspecify.annotations.Nullable;

/** A line of the listing on the screen. */
final class LineCell extends ListCell<Line> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass OF_PICKED_LINE = PseudoClass.getPseudoClass("of-picked-line");

  private final Label number = column("line-number");
  private final Region arrow = new Region();
  private final JumpArrows jumps = new JumpArrows();
  private final Label target = column("jump-target");
  private final Label offset = column("offset");
  private final Label opcode = column("opcode");
  private final Label argument = column("argument");
  private final Label words = column("words");
  private final HBox row = new HBox(number, arrow, jumps, target, offset, opcode, argument, words);
  private final BytecodeViewModel model;

  LineCell(BytecodeViewModel model, Consumer<Line> hovered) {
    this.model = model;
    arrow.getStyleClass().add("here-arrow");
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("bytecode-line");
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

  private static Label column(String styleClass) {
    var label = new Label();
    label.getStyleClass().addAll("code", styleClass);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText("");
      mark();
      return;
    }
    number.setText(line.number());
    target.setText(line.instruction().isJumpTarget() ? ">>" : "");
    offset.setText(Integer.toString(line.instruction().offset()));
    opcode.setText(line.instruction().opcode().name());
    argument.setText(line.argument());
    words.setText(line.words());
    row.getStyleClass().setAll("bytecode-line");
    line.captured()
        .ifPresent(n -> row.getStyleClass().addAll("captured", VariablePalette.styleClass(n)));
    setAccessibleText(line.text());
    setGraphic(row);
    mark();
  }

  /** Marks the current instruction and those of the picked variable. */
  void mark() {
    BytecodeViewModel.Moment moment = model.momentProperty().get();
    boolean here = !isEmpty() && getIndex() == moment.index();
    pseudoClassStateChanged(CURRENT, here && moment.runs());
    pseudoClassStateChanged(WAITING, here && !moment.runs());
    arrow.setVisible(here);
    if (!isEmpty()) {
      model
          .listingProperty()
          .get()
          .ifPresent(l -> jumps.show(l.jumps(), getIndex(), moment.index()));
    }
    pseudoClassStateChanged(
        OF_PICKED_LINE, !isEmpty() && model.ofPickedLineProperty().get().contains(getIndex()));
    Line line = getItem();
    OptionalInt picked = model.highlightedProperty().get();
    boolean lit = line != null && picked.isPresent() && picked.equals(line.captured());
    row.pseudoClassStateChanged(LIT, lit);
  }
}
